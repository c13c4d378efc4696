"""What a sentence says of rounds of reports: which rhythm, which round, which days, what is to be dropped."""

import re
from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum

from domain.campaigns.orders import read_days, split_order
from domain.campaigns.rounds import Every
from domain.understanding.movement.reminding_said import days_in, read_reminding
from domain.understanding.movement.round_named import WRITTEN, RoundNamed, month_and_day, plain, read_named, rhythms_in
from domain.understanding.several_things.sentences import sentences_in
from domain.understanding.text.words import fold


class Doing(StrEnum):
    """What is to be done with rounds."""

    SET = "set"
    OPEN = "open"
    MOVE = "move"
    CLOSE = "close"
    REOPEN = "reopen"


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
    exceptions: tuple[tuple[RoundNamed, date], ...] = ()  # rounds of these rhythms that are due on another day
    closes: RoundNamed | None = None  # a round that is closed beside all that
    begins: date | None = None  # from this day on, no round before


_DROPS = re.compile(
    r"\b(?:khoi|bo|khong can|khong|dung|ngung|thoi khong|huy|het) (?:phai )?(?:co )?(?=(?:ky |bao cao|bc))"
)
_TOO_OFTEN = re.compile(
    r"\b(?:\d+|hai|ba|mot|nua) (?:tuan|ngay|thang ruoi) (?:thi )?(?:mot|1) (?:lan|ky)\b"
    r"|\b(?:hang|moi|tung|theo|cach) tuan\b"
    r"|\b(?:hang|moi) ngay\b|\bnua thang (?:mot|1) (?:lan|ky)\b|\b(?:moi|hang) nua thang\b"
)
_KEEPS = re.compile(r"\b(?:giu|de lai|chi|con)\b")
_CLOSES = re.compile(
    r"\b(?:dong|khoa|ket thuc|chot so)(?: so)?(?: lai)? (?:ky|dot nhan|nhan bao cao|bao cao)"
    r"|\b(?:ky|bao cao|bc) [^,;.]{0,30}\b(?:dong|khoa)(?: so)?(?: lai| luon| di|$)|\bkhong nhan (?:bao cao )?nua\b"
    r"|\b(?:ky|dot)(?: (?:bao cao|bc|nay|6 thang|do|thi|quy \w+))* (?:chot|dong|khoa)(?: so| lai)?"
    r" (?:luon|di|som|lien|ngay|hom nay)\b"
    r"|\bchot (?:luon |som |lien |ngay )+(?:ky|dot|bao cao|bc)\b"
)
_REOPENS = re.compile(r"\bmo lai\b|\bnhan lai\b|\bcho nop bo sung\b|\bmo bo sung\b")
_MOVES = re.compile(
    r"\b(?:doi|lui|gia han|keo dai|rut ngan|chuyen|day|sua|cho them|them thoi gian|them ngay"
    r"|noi han|co them|nop (?:tre|muon|sau|cham(?! nhat))"
    r"|(?:tre|muon|cham) (?:toi|den|qua|lai)|rut (?:han|xuong|ngan))\b"
)
_OPENS = re.compile(r"\b(?:mo|phat hanh|bat dau|khoi dong|trien khai)\b")
_ALONE = re.compile(r"\bthoi\b|\bchi (?:can|lay|bao cao|con)\b")
_ALL = re.compile(r"\b(?:tat ca|moi ky|cac ky|tung ky|het cac ky|ky nao cung)\b")
_OF_MONTH = re.compile(r"\b(?:ngay|mung|mong|hom) (?P<day>\d{1,2})\b(?! ?[/.-] ?\d| thang \d)")
_BY_ANOTHER = re.compile(
    r"\b(?:sang|qua|thanh|den|toi) (?:het )?(?:ngay |mung |mong |hom )+(?P<day>\d{1,2})\b(?! ?[/.-] ?\d)"
)
_EXCEPT = re.compile(
    r"(?<!\bcho)(?<!\bchỉ)(?<!\bchi)[,;. ]+(?:riêng|rieng|trừ|tru|còn|con|ngoài|ngoai)\s", re.IGNORECASE
)
_YEARLY = re.compile(r"\b(?:hang|moi|tung) nam\b|\bdip\b|\bky niem\b|\b(?:so|tong) ket (?:ngay |hom )?\d")
_REMINDS = re.compile(r"\b(?:(?:qua han|tre han|tre)\b.*\b)?nhac\b.*|\b\w* ?(?:khoi|dung) bao\b.*")
_OF_PLEDGES = re.compile(r"\b(?:viec|noi dung|cam ket|dang ky|chi tieu)\b")


_ONWARD = re.compile(
    r"\btu (?:ky )?thang (?P<month>1[0-2]|[1-9])(?:(?: nam |/)(?P<year>20\d\d))? (?:tro di|ve sau)\b,?"
)


def read_rounds(text: str, today: date) -> RoundsSaid:
    """Read everything a sentence about rounds says; what it does not say is empty.

    "Từ tháng 12 trở đi nộp ngày 28" is a rhythm by the month where it names no other, and no round of December.
    """
    onward = _ONWARD.search(fold(text)) if len(fold(text)) == len(text) else None
    if onward is None:
        return _read(text, today)
    month = int(onward["month"])
    begins = date(int(onward["year"] or today.year + (month < today.month)), month, 1)
    said = _read(f"{text[: onward.start()]} {text[onward.end() :]}".strip(), today)
    return replace(
        said, begins=begins, rhythms=said.rhythms or (Every.MONTH,), due_on=None if said.of_month else said.due_on
    )


def _read(text: str, today: date) -> RoundsSaid:
    text, closes = _closed_beside(text)
    text, exceptions = _without_exceptions(text, today)
    due_on, why = split_order(text, today)
    whole = plain(text)
    folded = plain(text[: len(text) - len(why)]) if why and text.rstrip(" .!").endswith(why) else whole
    reminds = read_reminding(folded)
    rest = _REMINDS.sub(" ", folded) if reminds else folded
    drop = _DROPS.search(rest)
    kept, dropped = (rest[: drop.start()], rest[drop.start() :]) if drop else (rest, "")
    if keeps := _KEEPS.search(dropped):
        kept, dropped = f"{kept} {dropped[keeps.start() :]}", dropped[: keeps.start()]
    written = [month_and_day(each) for each in WRITTEN.finditer(kept)]
    yearly = bool(_YEARLY.search(kept)) and any(written)
    month = _BY_ANOTHER.search(kept) or _OF_MONTH.search(kept)
    latest = _written_day(kept, today) if yearly and len(written) > 1 else None
    if latest:
        written = [each for each in written if each != (latest.month, latest.day)]
    named = read_named(kept)
    return RoundsSaid(
        doing=_doing(rest, named),
        rhythms=() if yearly else rhythms_in(kept),
        dropped=rhythms_in(dropped) or _one(read_named(dropped)),
        alone=_ALONE.search(rest) is not None,
        days=tuple(f"{each[0]:02}-{each[1]:02}" for each in written if each) if yearly else (),
        of_month=int(month["day"]) if month and 1 <= int(month["day"]) <= 31 else None,
        next_month="thang sau" in kept or "thang ke" in kept,
        named=named,
        every_one=_ALL.search(rest) is not None,
        due_on=latest if yearly else (due_on or _written_day(kept, today)),
        more=_more(kept),
        why=why,
        too_often=_TOO_OFTEN.search(rest) is not None,
        reminds=reminds,
        of_pledges=_OF_PLEDGES.search(folded) is not None,
        exceptions=exceptions,
        closes=closes,
    )


def _closed_beside(text: str) -> tuple[str, RoundNamed | None]:
    """Split off the sentence that closes one round where another one says more."""
    said = sentences_in(text)
    closing = [each for each in said if _CLOSES.search(plain(each)) and read_named(plain(each))]
    others = [each for each in said if each not in closing]
    if not closing or not any(_DROPS.search(plain(each)) or rhythms_in(plain(each)) for each in others):
        return text, None
    return ". ".join(others), read_named(plain(closing[0]))


def _without_exceptions(text: str, today: date) -> tuple[str, tuple[tuple[RoundNamed, date], ...]]:
    """Split off "riêng tháng 1 dời qua 17/1": rounds of the same rhythm that are due on a day of their own."""
    found = _EXCEPT.search(text)
    tail = plain(text[found.start() :]) if found else ""
    named, day = read_named(tail), WRITTEN.search(tail)
    on = month_and_day(day) if day else None
    if found is None or named is None or not named.number or on is None:
        return text, ()
    year = int(day["year"]) if day and day["year"] else today.year
    due_on = date(year, on[0], min(on[1], monthrange(year, on[0])[1]))
    if due_on < today and not (day and day["year"]):
        due_on = date(year + 1, on[0], min(on[1], monthrange(year + 1, on[0])[1]))
    return text[: found.start()], ((named, due_on),)


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


def _one(named: RoundNamed | None) -> tuple[Every, ...]:
    return (named.every,) if named else ()


def _more(folded: str) -> int | None:
    """Return the days of "thêm 3 ngày", "trễ 1 tuần"."""
    found = re.search(
        r"\b(?:them|tre|muon|lui|cham|day) (?:lai |ra )?(?P<count>\d{1,2}|mot|hai|ba|nua) (?P<unit>ngay|tuan|thang)\b",
        folded,
    )
    return days_in(found["count"], found["unit"]) if found else None


def _written_day(folded: str, today: date) -> date | None:
    """Return the day behind "hạn", "nộp trước", "chậm nhất"."""
    found = re.search(r"\b(?:han(?: nop| cuoi)?|cham nhat|truoc|nop|chot)\b(?P<rest>.*)", folded)
    return read_days(found["rest"], today)[1] if found and WRITTEN.search(found["rest"]) else None
