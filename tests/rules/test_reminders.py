"""On which days a pledge is still reminded of, counted from the day on which it is made or changed."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from domain.errors import UserError
from domain.reminders import (
    DAYS_AFTER,
    Reminder,
    ReminderKind,
    ReminderPlan,
    planned,
    planned_late,
    read_reminder_plan,
)
from domain.understanding.movement.reminding_said import read_reminding
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


def test_a_campaign_says_when_its_pledges_are_reminded_of() -> None:
    plan = read_reminder_plan({"before": [3, 14], "after": [5, 2]})
    assert plan.before == (14, 3)
    assert [(day - TODAY).days for day, _ in planned(TODAY + timedelta(days=30), TODAY, plan=plan)] == [16, 27, 32, 35]
    assert planned_late(TODAY, plan)[-1] == (TODAY + timedelta(days=5), LAST)
    assert plan.round_before == ReminderPlan().round_before


@pytest.mark.parametrize("said", [{"before": [0]}, {"after": []}, {"round_before": [400]}])
def test_days_that_cannot_be_are_refused(said: dict[str, object]) -> None:
    with pytest.raises(UserError):
        read_reminder_plan(said)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("nhac truoc 2 tuan", {"before": [14]}),
        ("nhac truoc 30 7 va 1 ngay", {"before": [30, 7, 1]}),
        ("tre han thi moi tuan nhac mot lan toi 1 thang thi thoi", {"after": [1, 8, 15, 22, 29]}),
        ("qua han thi 3 ngay nhac mot lan", {"after": [1, 4, 7, 10]}),
        ("khoi bao khi mo ky", {"round_opens": False}),
        ("hom nay hop", {}),
    ],
)
def test_it_is_said_in_words(said: str, meant: dict[str, object]) -> None:
    assert read_reminding(said) == meant
