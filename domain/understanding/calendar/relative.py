"""Days told from today: mai, 2 tuần nữa, trong 10 ngày, nửa năm nữa, một tháng rưỡi."""

from datetime import date, timedelta
from decimal import Decimal

from domain.understanding.calendar.calendar_words import DAY, SPANS, WEEK
from domain.understanding.calendar.days import LED, Days, Expression, Kind, Stretch, later, one
from domain.understanding.numbers.amounts import amount
from domain.understanding.numbers.numbers import HALF
from domain.understanding.readings import Ask
from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.phrasebook import Phrasebook, phrases, words
from domain.understanding.text.words import Text

_LISTS = lists_of(__name__)
_NEAR: Phrasebook[int] = Phrasebook.listed({int(ahead): names for ahead, names in _LISTS["near"].items()})
_AHEAD = phrases(_LISTS["ahead"])
_LEAD = phrases(_LISTS["lead"])
_UNITS = dict.fromkeys(DAY | words("hôm bữa"), "day") | SPANS
_MONTHS = {"month": 1, "quarter": 3, "year": 12}


def near_day(text: Text, index: int) -> Expression | None:
    """Read "Mai", "ngày mốt", "hôm nay"."""
    found = _NEAR.at(text, index)
    if found is None:
        return None
    distance, end = found
    name = end == index + 1  # "Mai" is also a name, "mốt" also a one
    if name and (text.is_name(index) and index > 0):
        return None
    return Expression(
        index, end, Kind.DAY, lambda today: one(today + timedelta(days=distance)), loose=LED if name else ""
    )


def distance(text: Text, index: int) -> Expression | None:
    """Read "2 tuần nữa", "trong 10 ngày", "nửa tháng nữa", "một tháng rưỡi"."""
    start, lead = index, _LEAD.at(text, index)
    index = lead[1] if lead else index
    told = counted(text, index)
    if told is None:
        return None
    count, unit, end = told
    if text.word(end) in HALF and unit in _MONTHS:
        count, end = count + Decimal("0.5"), end + 1
    working = text.word(end) in words("làm") and text.word(end + 1) == "viec"
    end += 2 * working
    if working and lead is None and _AHEAD.at(text, end) is None:
        return None
    ahead = _AHEAD.at(text, end)
    if unit == "year" and text.is_digits(end) and ahead is None:
        return None
    end = ahead[1] if ahead else end
    if unit == "month" and ahead is None and lead is None and text.word(index - 1) in DAY:
        return None  # "trước ngày 15 tháng …": of which month is not said
    if count <= 0 or count * (365 if unit == "year" else 31 if unit in _MONTHS else 7) > 40_000:
        return None
    several = count % 1 not in {0, Decimal("0.5")} or _about(text, index)  # "3,4 tháng" is three or four of them
    asks = (Ask.AMBIGUOUS,) if working or several else ()
    return Expression(
        start,
        end,
        Kind.DAY,
        lambda today: _ahead(today, count, unit, working, asks),
        "distance",
        loose="" if ahead or lead else LED,
    )


def _about(text: Text, index: int) -> bool:
    """Whether "hai ba tháng nữa", "3 4 tháng nữa" or "mươi ngày nữa" is said: two or three, some ten."""
    before, number = amount(text, index - 1) if index else None, amount(text, index)
    several = before is not None and number is not None and 0 < number.value - before.value <= 2
    return several or text.typed(index) == "mươi"


def counted(text: Text, index: int) -> tuple[Decimal, str, int] | None:
    """Read how many of which unit, and the token after."""
    if text.word(index) in words("nửa") and text.word(index + 1) in _UNITS:
        return Decimal("0.5"), _UNITS[text.word(index + 1)], index + 2
    if text.word(index) in _UNITS and text.word(index + 1) in HALF:
        return Decimal(1), _UNITS[text.word(index)], index + 1
    number = amount(text, index)
    some = text.typed(index) == "mươi"
    if number is None or (number.unsure and not some) or number.scale != 1 or text.word(number.end) not in _UNITS:
        return None
    end = number.end + 1
    end += text.word(number.end) in WEEK and text.word(end) in words("lễ") and _AHEAD.at(text, end + 1) is not None
    return number.value, _UNITS[text.word(number.end)], end


def _ahead(today: date, count: Decimal, unit: str, working: bool, asks: tuple[Ask, ...]) -> Days:
    if working:
        day, left = today, int(count)
        while left > 0:
            day += timedelta(days=1)
            left -= day.weekday() < 5
    elif unit in _MONTHS:
        whole = count * _MONTHS[unit]
        day = later(today, int(whole)) + timedelta(days=15 if whole % 1 else 0)
    else:
        day = today + timedelta(days=int(count * (7 if unit == "week" else 1)))
    return Days((Stretch(day, day),), asks=asks)
