"""Nothing unasked goes out on a day of rest: the calendar against what was announced, and the rule over ten years."""

import csv
import sys
from datetime import date, datetime, time, timedelta
from pathlib import Path
from subprocess import run
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from domain.quiet_days import vietnam
from domain.quiet_days.allowed import is_allowed, last_allowed_before, lasting, next_allowed, reach
from domain.reminders import (
    Reminder,
    ReminderKind,
    is_awake,
    may_send,
    next_chance,
    planned,
    sent_at,
    still_to_come,
)
from domain.understanding.calendar import lunar
from tests.rules.pledges import pledge

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
DAY = timedelta(days=1)
FIRST, LAST = date(2024, 1, 1), date(2034, 1, 1)
TEN_YEARS = [FIRST + ahead * DAY for ahead in range((LAST - FIRST).days)]
with Path(__file__).with_name("public_holidays.tsv").open(encoding="utf-8") as _file:
    ANNOUNCED = {date.fromisoformat(row["day"]): row["name"] for row in csv.DictReader(_file, delimiter="\t")}

days = some.dates(FIRST, date(2033, 6, 1))
rests = some.sets(some.integers(-20, 90), max_size=6)


@pytest.mark.parametrize("day", ANNOUNCED, ids=str)
def test_what_was_announced_is_quiet(day: date) -> None:
    assert not is_allowed(day)


def test_of_the_years_announced_nothing_else_is() -> None:
    quiet = {each for each in TEN_YEARS if each.year < 2027 and not is_allowed(each)}
    other = {each for each in quiet - set(ANNOUNCED) if each.weekday() != vietnam.SUNDAY and not vietnam.is_tet(each)}
    weekends = {each for each in other if each.weekday() == vietnam.SUNDAY - 1}
    assert not other - weekends
    assert not weekends, "a Saturday is a day as any other"


@pytest.mark.parametrize("day", ["2024-05-04", "2025-04-26", "2026-01-10", "2026-08-22", "2026-12-25", "2026-02-23"])
def test_people_work_on_the_days_given_for_others(day: str) -> None:
    assert is_allowed(date.fromisoformat(day))


@pytest.mark.parametrize("year", range(2024, 2034))
def test_the_whole_of_tet_is_quiet_in_every_year(year: int) -> None:
    first = lunar.new_year(year)
    assert not any(is_allowed(first + ahead * DAY) for ahead in range(-1, 5))
    assert vietnam.tet(year)[0] in (first - DAY, first - 2 * DAY)


def test_no_rest_is_so_long_that_no_morning_is_found() -> None:
    assert max((next_allowed(each) - each).days for each in TEN_YEARS) < 12
    assert max((each - last_allowed_before(each)).days for each in TEN_YEARS) < 12


def test_the_calendar_is_loaded_when_it_is_asked_and_not_at_the_start() -> None:
    code = "import sys, bot.app, domain.quiet_days.allowed; sys.exit('holidays' in sys.modules)"
    assert run([sys.executable, "-c", code], check=False).returncode == 0


@settings(max_examples=300, deadline=None)
@given(deadline=days, left=some.integers(0, 70), own=rests, per=some.sampled_from(["", "tháng"]))
def test_what_is_ahead_comes_on_an_allowed_day_up_to_its_own_and_never_late(
    deadline: date, left: int, own: set[int], per: str
) -> None:
    today = deadline - left * DAY
    theirs = {today + ahead * DAY for ahead in own}
    plan = still_to_come(planned(deadline, today, per), deadline, today, theirs)
    for day, kind in plan:
        reminder = Reminder(1, "pledge", kind, deadline.isoformat(), day, pledge(deadline=deadline))
        comes = reminder.comes_on(today + DAY, theirs)
        assert is_allowed(comes, theirs)
        if day <= deadline:
            assert today < comes <= day
            assert comes == day or not is_allowed(day, theirs)
        else:
            assert comes >= day


@settings(max_examples=300, deadline=None)
@given(due=days, own=rests, before=some.integers(0, 40))
def test_a_tick_each_day_takes_every_row_on_one_day(due: date, own: set[int], before: int) -> None:
    """The day the rule names is the only one on which today's reach, and no earlier one, covers the row."""
    theirs = {due + ahead * DAY for ahead in own}
    start = due - before * DAY
    row = Reminder(1, "pledge", ReminderKind.DEADLINE, due.isoformat(), due, pledge(deadline=due))
    taken = next(
        day
        for day in (start + ahead * DAY for ahead in range(140))
        if (last := reach(day, theirs)) is not None and due <= last
    )
    assert taken == row.comes_on(start, theirs)


@given(asked=days)
def test_what_is_asked_for_comes_on_its_day_but_in_tet(asked: date) -> None:
    row = Reminder(1, "pledge", ReminderKind.ASKED, "", asked, pledge(deadline=asked))
    comes = row.comes_on(asked - DAY)
    assert (comes == asked) is not vietnam.is_tet(asked)
    assert not vietnam.is_tet(comes)


@given(day=days, hour=some.times())
def test_the_next_chance_is_one(day: date, hour: time) -> None:
    moment = datetime.combine(day, hour, ZONE)
    chance = next_chance(moment, ZONE)
    assert may_send(chance, ZONE)
    assert chance >= moment
    assert chance == moment or not may_send(moment, ZONE)


@given(due=days, hour=some.integers(0, 23), kind=some.sampled_from([ReminderKind.DEADLINE, ReminderKind.LAST]))
def test_it_is_said_when_it_is_really_sent(due: date, hour: int, kind: ReminderKind) -> None:
    row = Reminder(1, "pledge", kind, due.isoformat(), due, pledge(deadline=due), time(19))
    now = datetime.combine(due - 3 * DAY, time(hour), ZONE)
    moment = sent_at(row, now, ZONE)
    assert may_send(moment, ZONE)
    assert moment >= now


def test_people_sleep_from_half_past_eight_to_seven() -> None:
    def at(hour: int, minute: int) -> bool:
        return is_awake(datetime(2026, 3, 10, hour, minute, tzinfo=ZONE), ZONE)

    assert [at(6, 59), at(7, 0), at(20, 29), at(20, 30)] == [False, True, True, False]


def test_a_message_is_worth_sending_for_so_many_days_on_which_it_may_be_sent() -> None:
    friday = datetime(2027, 2, 4, 20, tzinfo=ZONE)
    ends = lasting(friday, timedelta(days=2))
    assert is_allowed(ends.date())
    assert sum(is_allowed(friday.date() + ahead * DAY) for ahead in range(1, (ends - friday).days + 1)) == 2


def test_one_made_just_before_a_rest_is_not_told_of_at_once() -> None:
    saturday, monday = date(2026, 3, 14), date(2026, 3, 16)
    plan = still_to_come(planned(monday, saturday), monday, saturday)
    assert next(day for day, _ in plan) == monday
    assert all(day > monday for day, _ in plan[1:])


@pytest.mark.parametrize(("day", "name"), [("2027-02-04", "28 Tết"), ("2028-01-24", "28 Tết")])
def test_the_day_before_the_eve_has_its_number_of_a_short_month(day: str, name: str) -> None:
    found = vietnam.holidays(int(day[:4]))
    eve = next(each for each, said in found.items() if said.startswith("Giao thừa"))
    assert (eve - DAY).isoformat() == day
    assert found[eve - DAY] == name
