"""Score the parties of an agreement: by themselves, by the cluster, how far the two differ, and who stands where."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from enum import StrEnum

from domain.agreements.agreement import Line, Party

_NUMBER = r"\d+(?:[.,]\d)?(?!\d)"
_WHY = r"(?:vì|vi|do|bởi|boi|tại|tai|còn|con|chưa|chua|thiếu|thieu|không|khong|trừ|tru|nhờ|nho|đạt|dat)\b|[;:.(–-]|, "
_POINTS = re.compile(
    rf"[ ]*(?P<value>{_NUMBER})(?:\s*(?:điểm|diem|đ|d)(?!\w)|(?![\w%])(?=[ ]*(?:$|{_WHY})))[ ]*(?P<note>.*)",
    re.IGNORECASE | re.DOTALL,
)
""" "28 vì thiếu minh chứng", "28 điểm cho vui"; "28 việc" are no points."""
_IN_A_ROW = re.compile(r"\s*\d+(?:,\d+)+\s*")
_LABELLED = re.compile(
    r"\s*(?:(?:câu|cau|mục|muc|nội dung|noi dung|nd|ý|y)\s*)?(?P<place>\d+)\s*[:=)-]\s*(?P<rest>\S.*)", re.IGNORECASE
)
_BEHIND = re.compile(r"^(?:vì|vi|do|bởi|boi|[,;:.(–-])\s*")


class Scorer(StrEnum):
    """The party itself (tự chấm), or the cluster (khối chấm)."""

    OWN = "own"
    CLUSTER = "cluster"


@dataclass(frozen=True, slots=True)
class Score:
    """What one content was given, and why, where somebody said so."""

    line_id: int
    value: Decimal
    note: str = ""


@dataclass(frozen=True, slots=True)
class Remark:
    """What somebody says about the scores of a party."""

    id: int
    member_id: int
    name: str  # of the organisation in whose name it was said
    words: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Sheet:
    """How one party was scored for one year; `entry`: the deed that gave it, by scorer."""

    party: Party
    own: Mapping[int, Score] = field(default_factory=dict)
    cluster: Mapping[int, Score] = field(default_factory=dict)
    entries: Mapping[Scorer, int] = field(default_factory=dict)

    def total(self, scorer: Scorer) -> Decimal | None:
        """Add up what a scorer gave; None where it gave nothing, which is not zero."""
        given = self.own if scorer is Scorer.OWN else self.cluster
        return sum((each.value for each in given.values()), Decimal(0)) if given else None

    def differing(self, lines: Sequence[Line]) -> list[Line]:
        """Return the contents that the two scored differently."""
        both = self.own.keys() & self.cluster.keys()
        return [each for each in lines if each.id in both and self.own[each.id].value != self.cluster[each.id].value]


@dataclass(frozen=True, slots=True)
class Rank:
    """A party with the points of the cluster; no rank where it has none. Equal points share a rank."""

    sheet: Sheet
    total: Decimal | None
    rank: int | None


def ranked(sheets: Sequence[Sheet]) -> list[Rank]:
    """Return the parties by the points the cluster gave, the most first; those without any stand last."""
    totals = [(each, each.total(Scorer.CLUSTER)) for each in sheets]
    given = [total for _, total in totals if total is not None]
    ranks = [
        Rank(sheet, total, None if total is None else 1 + sum(other > total for other in given))
        for sheet, total in totals
    ]
    return sorted(ranks, key=lambda each: (each.rank is None, each.rank or 0))


def one_read(text: str) -> tuple[Decimal, str] | None:
    """Read "28", "28,5 điểm vì thiếu minh chứng": the points and what was said with them."""
    found = _POINTS.fullmatch(text.strip())
    if found is None:
        return None
    return _amount(found["value"]), _BEHIND.sub("", found["note"]).strip(" .,)")


def several_read(text: str, count: int) -> list[tuple[Decimal, str]] | None:
    """Read the points of `count` contents: "28, 20, 15", "1: 28; 2: 20 vì …", or a line each; None for others."""
    parts = [each for each in re.split(r"[;\n]+", text) if each.strip()]
    labelled = [_LABELLED.fullmatch(each) for each in parts]
    if len(parts) == count and count > 1 and all(labelled):
        places = {int(each["place"]): one_read(each["rest"]) for each in labelled if each}
        found = [places.get(place) for place in range(1, count + 1)]
        return [each for each in found if each] if all(found) else None
    in_a_row = _IN_A_ROW.fullmatch(text) is not None and (count > 2 or one_read(text) is None)
    if in_a_row and text.count(",") == count - 1:
        parts = text.split(",")  # "38,35,20"
    elif len(parts) == 1:
        parts = [each for each in re.split(r",\s+|\s+", text.strip()) if each]
    read = [one_read(each) for each in parts]
    return [each for each in read if each] if len(parts) == count and all(read) else None


def _amount(written: str) -> Decimal:
    return Decimal(written.replace(",", "."))
