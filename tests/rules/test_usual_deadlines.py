"""The days offered when somebody is asked by when."""

from datetime import date, timedelta

import pytest

from domain.pledges.deadlines import OFFERED, PeriodEnd, usual_deadlines

NEXT_JUNE, NEXT_YEAR = (PeriodEnd.HALF_OF_NEXT_YEAR, date(2027, 6, 30)), (PeriodEnd.NEXT_YEAR, date(2027, 12, 31))


@pytest.mark.parametrize(
    ("today", "offered"),
    [
        (
            date(2026, 2, 3),
            [
                (PeriodEnd.MONTH, date(2026, 2, 28)),
                (PeriodEnd.QUARTER, date(2026, 3, 31)),
                (PeriodEnd.HALF_YEAR, date(2026, 6, 30)),
                (PeriodEnd.YEAR, date(2026, 12, 31)),
            ],
        ),
        (
            date(2026, 6, 30),
            [(PeriodEnd.HALF_YEAR, date(2026, 6, 30)), (PeriodEnd.YEAR, date(2026, 12, 31)), NEXT_JUNE, NEXT_YEAR],
        ),
        (date(2026, 12, 31), [(PeriodEnd.YEAR, date(2026, 12, 31)), NEXT_JUNE, NEXT_YEAR]),
    ],
)
def test_a_day_is_named_by_the_longest_period_that_ends_on_it(today, offered):
    assert usual_deadlines(today) == offered


def test_on_every_day_of_four_years_a_few_days_are_offered_none_of_them_past_and_none_twice():
    for number in range(366 * 4):
        today = date(2024, 1, 1) + timedelta(days=number)
        days = [day for _, day in usual_deadlines(today)]
        assert 3 <= len(days) <= OFFERED
        assert days == sorted(set(days))
        assert days[0] >= today
