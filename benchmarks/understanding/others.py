"""The nearest published readers: dateparser for dates, three number readers for amounts."""

import warnings
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal

import dateparser
from dateparser.search import search_dates
from price_parser import Price
from vietnam_number import w2n
from vn_numberwords import words_to_number

DateReader = Callable[[str, date], date | None]
NumberReader = Callable[[str], Decimal | None]


def _settings(today: date) -> dict[str, object]:
    """What a Vietnamese form would set: day first, dates to come, the last day of a month."""
    base = datetime(today.year, today.month, today.day)  # noqa: DTZ001  dateparser wants a naive base
    return {
        "RELATIVE_BASE": base,
        "DATE_ORDER": "DMY",
        "PREFER_DATES_FROM": "future",
        "PREFER_DAY_OF_MONTH": "last",
        "PREFER_MONTH_OF_YEAR": "last",
    }


def by_dateparser(text: str, today: date) -> date | None:
    """The whole text as a date."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = dateparser.parse(text, languages=["vi"], settings=_settings(today))
    return found.date() if found else None


def by_search(text: str, today: date) -> date | None:
    """The last date found anywhere in the text."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = search_dates(text, languages=["vi"], settings=_settings(today)) if text.strip() else None
    return found[-1][1].date() if found else None


def by_price_parser(text: str) -> Decimal | None:
    return Price.fromstring(text).amount


def by_vietnam_number(text: str) -> Decimal | None:
    return Decimal(w2n(text))


def by_numberwords(text: str) -> Decimal | None:
    value = words_to_number(text)
    return Decimal(value) if value else None


DATES: dict[str, DateReader] = {"dateparser.parse (vi)": by_dateparser, "dateparser.search (vi)": by_search}
NUMBERS: dict[str, NumberReader] = {
    "price-parser": by_price_parser,
    "vietnam-number": by_vietnam_number,
    "vn-numberwords": by_numberwords,
}
