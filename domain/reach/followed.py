"""An announcement that goes out by a day of a campaign or a round, and moves with it: "3 ngày trước hạn nộp"."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from domain.understanding.text.words import fold

LONGEST = 18  # words


class Edge(StrEnum):
    """Which of its days."""

    OPENS = "opens"
    DUE = "due"
    CLOSES = "closes"


@dataclass(frozen=True, slots=True)
class Followed:
    """Which day is said, so many days before (below zero) or after it; of a round, else of a campaign."""

    edge: Edge
    days: int
    of_round: bool


_NUMBERS = {"mot": 1, "hai": 2, "ba": 3, "bon": 4, "nam": 5, "sau": 6, "bay": 7, "muoi": 10}
_NUMBER = rf"(?P<count>\d{{1,2}}|{'|'.join(_NUMBERS)})"
_SHIFTED = re.compile(
    rf"\b{_NUMBER} (?P<unit>ngay|tuan|days?|weeks?) (?P<side>truoc|sau|before|after)\b"
    rf"|\b(?P<side2>truoc|sau)\b.{{0,40}}?\b(?P<count2>\d{{1,2}}|{'|'.join(_NUMBERS)}) (?P<unit2>ngay|tuan)\b(?! [\d/])"
)
_EDGES = (
    (Edge.DUE, re.compile(r"\b(?:han (?:chot |cuoi )?(?:nop|bao cao)|(?:den|toi) han|due|deadline)\b")),
    (Edge.CLOSES, re.compile(r"\b(?:ket thuc|dong|be mac|khep lai|het (?:dot|ky)|closes?|closing|ends?)\b")),
    (Edge.OPENS, re.compile(r"\b(?:mo|bat dau|khai mac|phat dong|opens?|opening|begins?|starts?)\b")),
)
_ROUND = re.compile(r"\b(?:ky|bao cao|nop|round|reports?)\b")
_CAMPAIGN = re.compile(r"\b(?:dot|phong trao|cao diem|chien dich|chuyen de|thi dua|campaign)\b")
_SENDS = re.compile(r"\b(?:gui|phat|hen|send|goes out)\b")
_BEFORE = re.compile(r"\b(?:truoc (?:khi|ngay|luc|han)|before)\b")
_THEN = re.compile(r"\b(?:khi|luc|vao ngay|vao|dung ngay|ngay|truoc|sau|when|before|after|on|at)\b")


def followed(text: str) -> Followed | None:
    """Return by which day something is sent: "gửi khi mở kỳ báo cáo"; None where no such day is said."""
    folded = fold(text)
    if len(folded.split()) > LONGEST or not (_SENDS.search(folded) and _THEN.search(folded)):
        return None
    edge = next((edge for edge, words in _EDGES if words.search(folded)), None)
    of_round = edge is Edge.DUE or _ROUND.search(folded) is not None
    if edge is None or not (of_round or _CAMPAIGN.search(folded)):
        return None
    return Followed(edge, _shift(folded, edge), of_round)


def _shift(folded: str, edge: Edge) -> int:
    """Return how many days before or after; what is sent "khi kết thúc" goes out on the day after the last."""
    found = _SHIFTED.search(folded)
    if found is None:
        if _BEFORE.search(folded):
            return -1
        return 1 if edge is Edge.CLOSES else 0
    said = found["count"] or found["count2"]
    count = _NUMBERS.get(said) or int(said)
    days = count * (7 if (found["unit"] or found["unit2"]).startswith(("tuan", "week")) else 1)
    return -days if (found["side"] or found["side2"]) in ("truoc", "before") else days


def day_at(edge: Edge, opens: date, due: date, closes: date) -> date:
    return {Edge.OPENS: opens, Edge.DUE: due, Edge.CLOSES: closes}[edge]


def still_bound(follows: Mapping[str, Any] | None, begins_at: datetime | None) -> dict[str, Any] | None:
    """Return with what it moves; None where another moment was chosen meanwhile."""
    if follows is None or begins_at is None or datetime.fromisoformat(follows["begins"]) != begins_at:
        return None
    return dict(follows)
