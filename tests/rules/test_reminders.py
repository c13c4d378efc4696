"""On which days a pledge is still reminded of, counted from the day on which it is made or changed."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from domain.reminders import DAYS_AFTER, Reminder, ReminderKind, planned, planned_late
from tests.rules.pledges import pledge

TODAY = date(2026, 11, 26)
DEADLINE, LAST = ReminderKind.DEADLINE, ReminderKind.LAST


@pytest.mark.parametrize(
    ("left", "days", "last"),
    [
        (60, [30, 53, 59, 61, 68, 75], 82),
        (30, [23, 29, 31, 38, 45], 52),  # not on this very day
        (8, [7, 9, 16, 23], 30),  # tomorrow is too soon where another day is left
        (2, [1, 3, 10, 17], 24),  # but nothing else is left here
        (1, [1, 2, 9, 16], 23),
        (0, [1, 8, 15], 22),
        (-1, [7, 14], 21),  # made late: not tomorrow again
        (-14, [], 8),
        (-20, [], 2),
        (-21, [], 2),  # the last one is never tomorrow
        (-22, [], None),
    ],
)
def test_a_pledge_is_reminded_of_before_and_after_its_day(left: int, days: list[int], last: int | None) -> None:
    ends = [] if last is None else [(last, LAST)]
    expected = [*((day, DEADLINE) for day in days), *ends]
    found = planned(TODAY + timedelta(days=left), TODAY)
    assert [((day - TODAY).days, kind) for day, kind in found] == expected


def test_the_last_reminder_is_put_off_for_a_week_while_the_deadline_is_looked_after() -> None:
    of_late = Reminder(1, "pledge", LAST, "", TODAY, pledge(deadline=TODAY - timedelta(days=22)))
    assert of_late.put_off(TODAY) == TODAY + timedelta(days=7)
    assert replace(of_late, kind=DEADLINE).put_off(TODAY) is None
    assert replace(of_late, pledge=pledge(deadline=TODAY - timedelta(days=83))).put_off(TODAY) is not None
    assert replace(of_late, pledge=pledge(deadline=TODAY - timedelta(days=84))).put_off(TODAY) is None


def test_what_goes_on_after_its_day_is_reminded_of_by_weeks_and_told_when_it_is_the_last_time() -> None:
    today = date(2026, 3, 10)
    days = planned_late(today)
    assert [day for day, _ in days] == [today + timedelta(days=past) for past in DAYS_AFTER]
    assert [kind for _, kind in days] == [ReminderKind.DEADLINE] * (len(days) - 1) + [ReminderKind.LAST]
