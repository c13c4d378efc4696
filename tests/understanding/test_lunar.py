"""The Vietnamese lunar calendar against days that history has settled."""

from datetime import date, timedelta

import pytest

from domain.understanding.calendar import lunar
from domain.understanding.deadlines import read_deadline

TET = """1968-01-29 1975-02-11 1985-01-21 1990-01-27 1995-01-31 2000-02-05 2001-01-24 2002-02-12 2003-02-01 2004-01-22
2005-02-09 2006-01-29 2007-02-17 2008-02-07 2009-01-26 2010-02-14 2011-02-03 2012-01-23 2013-02-10 2014-01-31 2015-02-19
2016-02-08 2017-01-28 2018-02-16 2019-02-05 2020-01-25 2021-02-12 2022-02-01 2023-01-22 2024-02-10 2025-01-29 2026-02-17
2027-02-06 2028-01-26 2029-02-13 2030-02-02 2031-01-23 2032-02-11 2033-01-31 2034-02-19 2035-02-08 2053-02-18"""
"""2007 and 2030 fall a day before the Chinese new year, 1985 a month, 1968 a day: the calendars differ by an hour."""


@pytest.mark.parametrize("day", [date.fromisoformat(written) for written in TET.split()], ids=str)
def test_tet_falls_on_the_vietnamese_day(day: date) -> None:
    assert lunar.new_year(day.year) == day


@pytest.mark.parametrize("year", range(1950, 2101))
def test_a_lunar_year_is_made_of_whole_months(year: int) -> None:
    assert 353 <= (lunar.new_year(year + 1) - lunar.new_year(year)).days <= 385
    for month in range(1, 13):
        first, last = lunar.month_bounds(year, month)
        assert 29 <= (last - first).days + 1 <= 30
        assert lunar.solar(year, month, 1) == first
        assert lunar.solar(year, month, 31) is None


def test_the_eve_of_tet_belongs_to_the_year_that_ends() -> None:
    eve = lunar.new_year(2030) - timedelta(days=1)
    assert read_deadline("giao thừa", date(2030, 1, 1)).day == eve == date(2030, 2, 1)


def test_a_day_that_the_lunar_month_has_not_is_impossible() -> None:
    reading = read_deadline("30 tháng chạp năm 2024", date(2024, 3, 1))
    assert [ask.value for ask in reading.asks] == ["impossible"]
    assert reading.suggestions
