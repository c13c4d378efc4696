"""What a sentence says of rounds of reports: which rhythm, which round, which days, what is to be dropped."""

import re
from calendar import monthrange
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from domain.campaigns.orders import read_days, split_order
from domain.campaigns.rounds import Every
from domain.understanding.movement.reminding_said import read_reminding
from domain.understanding.text.words import fold


class Doing(StrEnum):
    """What is to be done with rounds."""

    SET = "set"
    OPEN = "open"
    MOVE = "move"
    CLOSE = "close"
    REOPEN = "reopen"


@dataclass(frozen=True, slots=True)
class RoundNamed:
    """One round by its rhythm and which of the year it is; `number` 0: the one that is nearest."""

    every: Every
    number: int = 0
    year: int | None = None

    def last(self, today: date) -> date | None:
        """Return its last day; None where the sentence does not tell which of the year it is."""
        months = {Every.MONTH: 1, Every.QUARTER: 3, Every.HALF: 6, Every.YEAR: 12}[self.every]
        month = 12 if self.every is Every.YEAR else months * self.number
        if not 1 <= month <= 12:
            return None
        year = self.year or today.year
        return date(year, month, monthrange(year, month)[1])


@dataclass(frozen=True, slots=True)
class RoundsSaid:
    """`days`: fixed ones of the year; `of_month`: the day of the month on which it is due or closes."""

    doing: Doing
    rhythms: tuple[Every, ...] = ()
    dropped: tuple[Every, ...] = ()
    alone: bool = False  # those and no others
    days: tuple[str, ...] = ()
    of_month: int | None = None
    next_month: bool = False
    named: RoundNamed | None = None
    every_one: bool = False  # all rounds, not one
    due_on: date | None = None
    more: int | None = None  # days later than now
    why: str = ""
    too_often: bool = False  # each week or fortnight
    reminds: Mapping[str, list[int] | bool | int] = field(default_factory=dict)  # by the names of a `ReminderPlan`
    of_pledges: bool = False  # those reminders are of pledges


_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}
_QUARTER = re.compile(r"\bquy (?P<number>iv|i{1,3}|[1-4])\b")
_MONTH = re.compile(r"(?<!ngay )\bthang (?P<number>\d{1,2})\b(?! thang)")
_HALF = re.compile(r"\b(?:6|sau) thang(?: (?P<which>dau|cuoi))?\b|\bnua nam\b|\bban nien\b")
_YEAR = re.compile(r"\b(?:nam (?P<year>20\d\d)|ca nam|nam nay|cuoi nam)\b")
_RHYTHMS = {
    Every.MONTH: re.compile(
        r"\b(?:hang|moi|tung|theo|cac) thang\b|\bthang nao cung\b|\b(?:bao cao|bc|ky) (?:hang )?thang\b(?! \d)"
        r"|\b(?:mot|1) thang (?:mot|1) (?:lan|ky)\b"
    ),
    Every.QUARTER: re.compile(
        r"\b(?:hang|moi|tung|theo|cac) quy\b|\b(?:bao cao|bc|ky) quy\b(?! (?:i|v|\d))"
        r"|\b(?:3|ba) thang (?:mot|1) (?:lan|ky)\b"
    ),
    Every.HALF: re.compile(r"\b(?:6|sau) thang\b|\bnua nam\b|\bban nien\b"),
    Every.YEAR: re.compile(
        r"\b(?:hang|moi|tung|theo) nam\b|\b(?:bao cao|bc|ky|voi|va) (?:ca )?nam\b(?! \d)"
        r"|\bnam (?:mot|1) lan\b|\bcuoi nam\b"
    ),
}
_DROPS = re.compile(
    r"\b(?:khoi|bo|khong can|khong|dung|ngung|thoi khong|huy|het) (?:phai )?(?:co )?(?=(?:ky |bao cao|bc))"
)
_TOO_OFTEN = re.compile(
    r"\b(?:\d+|hai|ba|mot|nua) (?:tuan|ngay|thang ruoi) (?:thi )?(?:mot|1) (?:lan|ky)\b"
    r"|\b(?:hang|moi|tung|theo|cach) tuan\b"
    r"|\b(?:hang|moi) ngay\b|\bnua thang (?:mot|1) (?:lan|ky)\b|\b(?:moi|hang) nua thang\b"
)
_CLOSES = re.compile(r"\b(?:dong|khoa|ket thuc|chot so)(?: so)?(?: lai)? (?:ky|dot nhan|nhan bao cao|bao cao)")
_REOPENS = re.compile(r"\bmo lai\b|\bnhan lai\b|\bcho nop bo sung\b|\bmo bo sung\b")
_MOVES = re.compile(
    r"\b(?:doi|lui|gia han|keo dai|rut ngan|chuyen|day|sua|cho them|them thoi gian|them ngay"
    r"|noi han|co them|nop (?:tre|muon|sau|cham)|rut (?:han|xuong|ngan))\b"
)
_OPENS = re.compile(r"\b(?:mo|phat hanh|bat dau|khoi dong|trien khai)\b")
_ALONE = re.compile(r"\bthoi\b|\bchi (?:can|lay|bao cao|con)\b")
_ALL = re.compile(r"\b(?:tat ca|moi ky|cac ky|tung ky|het cac ky|ky nao cung)\b")
_OF_MONTH = re.compile(r"\b(?:ngay|mung|mong|hom) (?P<day>\d{1,2})\b(?! ?[/.-] ?\d| thang \d)")
_WRITTEN = re.compile(
    r"(?<![\d/])(?P<day>\d{1,2})(?:[/.-]| thang )(?P<month>\d{1,2})(?:[/.-](?P<year>20\d\d))?(?![\d/])"
)
_YEARLY = re.compile(r"\b(?:hang|moi|tung) nam\b|\bdip\b|\bky niem\b")
_REMINDS = re.compile(r"\b(?:(?:qua han|tre han|tre)\b.*\b)?nhac\b.*|\b\w* ?(?:khoi|dung) bao\b.*")
_OF_PLEDGES = re.compile(r"\b(?:viec|noi dung|cam ket|dang ky|chi tieu)\b")


def read_rounds(text: str, today: date) -> RoundsSaid:
    """Read everything a sentence about rounds says; what it does not say is empty."""
    due_on, why = split_order(text, today)
    whole = _plain(text)
    folded = _plain(text[: len(text) - len(why)]) if why and text.rstrip(" .!").endswith(why) else whole
    reminds = read_reminding(folded)
    rest = _REMINDS.sub(" ", folded) if reminds else folded
    drop = _DROPS.search(rest)
    kept, dropped = (rest[: drop.start()], rest[drop.start() :]) if drop else (rest, "")
    written = [_day(each) for each in _WRITTEN.finditer(kept)]
    yearly = bool(_YEARLY.search(kept)) and any(written)
    month = _OF_MONTH.search(kept)
    named = read_named(kept)
    return RoundsSaid(
        doing=_doing(rest, named),
        rhythms=() if yearly else _rhythms(kept),
        dropped=_rhythms(dropped) or _one(read_named(dropped)),
        alone=_ALONE.search(rest) is not None,
        days=tuple(f"{each[0]:02}-{each[1]:02}" for each in written if each) if yearly else (),
        of_month=int(month["day"]) if month and 1 <= int(month["day"]) <= 31 else None,
        next_month="thang sau" in kept or "thang ke" in kept,
        named=named,
        every_one=_ALL.search(rest) is not None,
        due_on=None if yearly else (due_on or _written_day(kept, today)),
        more=_more(kept),
        why=why,
        too_often=_TOO_OFTEN.search(rest) is not None,
        reminds=reminds,
        of_pledges=_OF_PLEDGES.search(folded) is not None,
    )


def read_named(folded: str) -> RoundNamed | None:
    """Return the one round a folded text names: "quy i", "thang 4", "6 thang dau nam", "nam 2026"."""
    year = _YEAR.search(folded)
    of_year = int(year["year"]) if year and year["year"] else None
    text = _WRITTEN.sub(" ", folded)
    if quarter := _QUARTER.search(text):
        said = quarter["number"]
        return RoundNamed(Every.QUARTER, _QUARTERS.get(said) or int(said), of_year)
    if half := _HALF.search(text):
        return RoundNamed(Every.HALF, {"dau": 1, "cuoi": 2}.get(half["which"] or "", 0), of_year)
    if (month := _MONTH.search(text)) and 1 <= int(month["number"]) <= 12:
        return RoundNamed(Every.MONTH, int(month["number"]), of_year)
    if year:
        return RoundNamed(Every.YEAR, 1, of_year)
    rhythms = _rhythms(text)
    return RoundNamed(rhythms[0]) if len(rhythms) == 1 else None


def _plain(text: str) -> str:
    return re.sub(r"[\s,;:.!?“”\"'()]+(?!\d)|(?<!\d)[,.;:]+", " ", fold(text)).strip()


def _doing(folded: str, named: RoundNamed | None) -> Doing:
    if _REOPENS.search(folded):
        return Doing.REOPEN
    if _CLOSES.search(folded):
        return Doing.CLOSE
    if _MOVES.search(folded):
        return Doing.MOVE
    if named is not None and named.number and _OPENS.search(folded):
        return Doing.OPEN
    return Doing.SET


def _rhythms(folded: str) -> tuple[Every, ...]:
    return tuple(every for every, said in _RHYTHMS.items() if said.search(folded))


def _one(named: RoundNamed | None) -> tuple[Every, ...]:
    return (named.every,) if named else ()


def _day(found: re.Match[str]) -> tuple[int, int] | None:
    with suppress(ValueError):
        date(2024, int(found["month"]), int(found["day"]))
        return int(found["month"]), int(found["day"])
    return None


def _more(folded: str) -> int | None:
    """Return the days of "thêm 3 ngày", "trễ 1 tuần"."""
    found = re.search(
        r"\b(?:them|tre|muon|lui|cham|day) (?:lai |ra )?(?P<count>\d{1,2}|mot|hai|ba|nua) (?P<unit>ngay|tuan|thang)\b",
        folded,
    )
    if found is None:
        return None
    if found["count"] == "nua":
        return 15 if found["unit"] == "thang" else 3
    return ({"mot": 1, "hai": 2, "ba": 3}.get(found["count"]) or int(found["count"])) * {
        "ngay": 1,
        "tuan": 7,
        "thang": 30,
    }[found["unit"]]


def _written_day(folded: str, today: date) -> date | None:
    """Return the day behind "hạn", "nộp trước", "chậm nhất"."""
    found = re.search(r"\b(?:han(?: nop| cuoi)?|cham nhat|truoc|nop|chot)\b(?P<rest>.*)", folded)
    return read_days(found["rest"], today)[1] if found and _WRITTEN.search(found["rest"]) else None
