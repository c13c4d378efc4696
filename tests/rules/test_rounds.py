"""When rounds open, are due and close."""

from datetime import date

import pytest

from domain.campaigns.rounds import Every, RoundPlan, Timeliness, check_plan, rounds
from domain.errors import UserError


def plan(every: Every, *days: str, opens: int = 5, due: int = 5, closes: int = 30) -> RoundPlan:
    return RoundPlan(1, 1, "a", "A", every, days, opens, due, closes)


def stretches(one: RoundPlan, since: date, until: date) -> list[tuple[date, date]]:
    return [(each.first, each.last) for each in rounds(one, since, until)]


def test_rounds_follow_the_calendar() -> None:
    year = (date(2026, 1, 1), date(2026, 12, 31))
    assert [last.month for _, last in stretches(plan(Every.MONTH), *year)] == list(range(1, 13))
    assert stretches(plan(Every.HALF), *year) == [
        (date(2026, 1, 1), date(2026, 6, 30)),
        (date(2026, 7, 1), date(2026, 12, 31)),
    ]
    assert stretches(plan(Every.QUARTER), date(2026, 2, 1), date(2026, 6, 30))[0][1] == date(2026, 3, 31)
    assert stretches(plan(Every.YEAR), *year) == [year]


def test_a_fixed_day_ends_a_stretch_that_began_after_the_one_before() -> None:
    found = stretches(plan(Every.FIXED, "01-17"), date(2026, 1, 1), date(2027, 12, 31))
    assert found == [(date(2025, 1, 18), date(2026, 1, 17)), (date(2026, 1, 18), date(2027, 1, 17))]
    leap = stretches(plan(Every.FIXED, "02-29"), date(2023, 1, 1), date(2024, 12, 31))
    assert [last for _, last in leap] == [date(2023, 2, 28), date(2024, 2, 29)]


def test_on_time_late_awaited_and_missing_are_four_things() -> None:
    (one,) = rounds(plan(Every.QUARTER), date(2026, 3, 31), date(2026, 3, 31))
    assert one.timeliness(date(2026, 4, 5), date(2026, 9, 1)) is Timeliness.ON_TIME
    assert one.timeliness(date(2026, 4, 6), date(2026, 9, 1)) is Timeliness.LATE
    assert one.timeliness(None, date(2026, 4, 5)) is Timeliness.AWAITED
    assert one.timeliness(None, date(2026, 4, 6)) is Timeliness.MISSING
    with pytest.raises(UserError):
        one.with_days(date(2026, 1, 1), date(2026, 4, 30))
    assert one.with_days(date(2026, 3, 25), date(2026, 4, 30)).due_on == date(2026, 3, 25)


@pytest.mark.parametrize(
    ("every", "days", "around"),
    [
        (Every.FIXED, (), (5, 5, 30)),
        (Every.MONTH, ("01-17",), (5, 5, 30)),
        (Every.FIXED, ("13-01",), (5, 5, 30)),
        (Every.FIXED, ("mai",), (5, 5, 30)),
        (Every.MONTH, (), (5, 20, 10)),
        (Every.MONTH, (), (-1, 5, 10)),
        (Every.MONTH, (), (5, 5, 60)),
    ],
)
def test_a_plan_that_cannot_be_is_refused(every: Every, days: tuple[str, ...], around: tuple[int, int, int]) -> None:
    with pytest.raises(UserError):
        check_plan(every, days, *around)
