"""The names of days and rounds beside which somebody counts: bữa trước, hôm nay, đợt này, tháng 10, lần thứ hai."""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from domain.understanding.moments.moment import Moment
from domain.understanding.numbers.amounts import amount
from domain.understanding.quantities.quantities import Quantity
from domain.understanding.text.words import MARK, Text, fold

_RANK = r"(?:thu )?(?:\d{1,2}|mot|nhat|hai|ba|tu|bon|nam|sau|bay|tam|chin|muoi)"
_DAY = re.compile(
    r"\b(?:(?:bua|hom|ngay|dot|lan|luot|tuan|thang|quy|ky|mua|vu|chuyen|buoi|dam) "
    rf"(?:truoc|nay|qua|kia|hom|roi|ni|no|ngoai|dau|sau|tiep|{_RANK})"
    r"|(?:sang|chieu|trua|toi|khuya) (?:nay|qua|hom qua)|sang(?= |$)|chieu(?= |$)|nam (?:ngoai|nay))\b"
)
_AT_ONCE = re.compile(rf"(?:(?:thi|la|va|con|,|dc|duoc) )*(?:{_DAY.pattern})")
_NOW_ONLY = re.compile(r"gio (?:thi |chi |moi )*(?:con|duoc|dc|co|len)\b")
""" "20 giờ còn 18": now, no hours."""
_PAST_DAY = re.compile(r"(?:bua|hom|dot|lan) (?:hom|kia|truoc|qua)|(?:tuan|thang) truoc")
_NEAR, _SOON = 3, 6
_SPENT = {"het"}
""" "Hết 3 ngày": so long it took."""
_ROUNDS, _BEFORE = {"bua", "hom", "dot", "lan", "luot", "tuan", "thang", "quy", "ky", "nam", "mua", "buoi"}, "truoc"


def days_in(text: Text, start: int, end: int) -> list[tuple[str, int, int]]:
    """The days named among these tokens, each with where it stands in their folded words."""
    return [(found.group(), *found.span()) for found in _DAY.finditer(folded(text, start, end))]


def folded(text: Text, start: int, end: int) -> str:
    return " ".join(fold(text.typed(place)) for place in range(start, end))


def without_days(text: Text, found: list[Quantity]) -> list[Quantity]:
    """Return the numbers so that in "bữa trước 120 bữa nay 80" the 120 counts no "bữa": that one belongs to the 80."""
    kept = [replace(one, unit="") if _PAST_DAY.fullmatch(fold(one.unit)) else one for one in found]
    for place, (one, other) in enumerate(pairwise(found)):
        unit = one.end - len(one.unit.split())
        between = folded(text, unit, other.number)
        near = one.unit and 0 <= other.number - one.end <= _NEAR
        after_a_day = bool(days_in(text, found[place - 1].end if place else 0, one.number))
        if near and ((after_a_day and _AT_ONCE.match(between)) or _NOW_ONLY.match(between)):
            kept[place] = replace(one, unit="", end=unit)
    return kept


def is_a_day_before(text: Text, place: int) -> bool:
    """Whether no day to come is led to here: the "trước" of "bữa trước", the "hết" of "hết 3 ngày mới được 20"."""
    if fold(text.typed(place)) in _SPENT and amount(text, place + 1) is not None:
        return "nua" not in folded(text, place + 1, place + _SOON)
    return fold(text.typed(place)) == _BEFORE and fold(text.typed(place - 1)) in _ROUNDS


def told_dates(text: Text, times: Sequence[Moment], unit: str, target: Decimal | None) -> list[Moment]:
    """The "10/3" of "hôm nay 10/3 tôi trồng được 45 cây": the day that is named, where another number is the answer."""
    ends, head = {time.end for time in times if not time.core.loose}, fold(unit).split(" ")[0]
    written = [time for time in times if time.core.loose and text.word(time.start + 1) == "/"]
    dates = [time for time in written if _names_a_day(text, time, ends, head, target)]
    inside = {place for time in dates for place in range(time.start, time.end)}
    counted = any(text.is_digits(place) for place in range(len(text)) if place not in inside)
    return dates if counted else []


def _names_a_day(text: Text, time: Moment, ends: set[int], head: str, target: Decimal | None) -> bool:
    """Whether "10/3" stands right behind "hôm nay", or is no share; in "hôm nay 10/12 hộ" it counts."""
    marked = text.token(time.start - 1).kind == MARK
    numbers = [int(text.word(place)) for place in range(time.start, time.end) if text.is_digits(place)]
    no_share = len(numbers) == 2 and numbers[0] > numbers[1]
    is_day = time.start - marked in ends or text.word(time.end) == ":" or no_share
    counts = text.word(time.end) == "%" or fold(text.typed(time.end)) == head
    return is_day and not counts and text.word(time.end - 1) != f"{target}"
