"""The period a sentence names as a campaign's whole time: "trong quý I năm 2027", "6 tháng đầu năm", "tháng 3"."""

import re
from datetime import date

from domain.understanding.calendar.days import month_end
from domain.understanding.text.words import fold

_YEAR = r"(?:(?:/| nam | ?, ?nam | )?(?P<year>20\d\d)| (?P<next>nam (?:sau|toi)|sang nam|nam nay))?"
_LED = r"\b(?:trong|suot|chay|ca|tron|vao)(?: (?:trong|ca|tron|suot))* "
_UNTIL = r"\b(?:den|toi|het|qua|sang)(?: (?:het|cuoi))? "
_FROM = r"\b(?:ke )?tu (?:dau )?"
_PERIODS = (
    (3, rf"{_LED}quy (?P<which>[1-4]|i{{1,3}}|iv|mot|hai|ba|bon|tu){_YEAR}\b"),
    (6, rf"(?:{_LED})?(?:6|sau) thang (?P<which>dau|cuoi)(?: cua)?(?: nam)?{_YEAR}\b"),
    (6, rf"{_LED}nua (?:nam )?(?P<which>dau|cuoi)(?: cua)?(?: nam)?{_YEAR}\b"),
    (1, rf"\b(?:trong|suot|ca|tron)(?: (?:trong|ca|tron|suot))* thang (?P<which>1[0-2]|[1-9]){_YEAR}\b"),
)
_QUARTER = rf"quy (?P<which>[1-4]|i{{1,3}}|iv|mot|hai|ba|bon|tu){_YEAR}\b"
_MONTH = r"thang (?P<which>1[0-2]|[1-9])(?:/| nam )(?P<year>20\d\d)(?P<next>)\b"
_EDGES = ((3, _QUARTER), (1, _MONTH))
_WHICH = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "mot": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "dau": 1, "cuoi": 2}


def read_period(text: str, today: date) -> tuple[date | None, date | None] | None:
    """Return the first and last day of a quarter, half-year or month; without its year it is one not yet over.

    "Từ quý II đến hết quý III năm 2027" names the first day of one and the last of the other.
    """
    folded = fold(text)
    ends = _at_edge(_UNTIL, folded, today)
    if ends:
        begins = _at_edge(_FROM, folded, ends[0].replace(month=1))  # of the year in which it ends
        first = begins[0] if begins else None
        return (None if first and first > ends[1] else first), ends[1]
    return next((read for months, pattern in _PERIODS if (read := _read(months, pattern, folded, today))), None)


def _at_edge(led: str, folded: str, today: date) -> tuple[date, date] | None:
    return next((read for months, pattern in _EDGES if (read := _read(months, led + pattern, folded, today))), None)


def _read(months: int, pattern: str, folded: str, today: date) -> tuple[date, date] | None:
    found = re.search(pattern, folded)
    if found is None:
        return None
    return _days(months, _WHICH.get(found["which"]) or int(found["which"]), _year(found), today)


def _year(found: re.Match[str]) -> int | str | None:
    return int(found["year"]) if found["year"] else found["next"]


def _days(months: int, number: int, said: int | str | None, today: date) -> tuple[date, date]:
    last_month = months * number
    if isinstance(said, int):
        year = said
    elif said:
        year = today.year + (said != "nam nay")
    else:
        year = today.year + (last_month < today.month)
    return date(year, last_month - months + 1, 1), month_end(year, last_month)
