"""Decide on which days a pledge is reminded of, and at what hour a reminder may be sent."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, tzinfo
from enum import StrEnum
from typing import Any

from domain.errors import UserError
from domain.pledges.periods import ends_between
from domain.pledges.pledge import Pledge
from domain.quiet_days import vietnam
from domain.quiet_days.allowed import is_allowed, last_allowed_before, next_allowed

DAYS_BEFORE = (30, 7, 1)
"""Days before the deadline, where a campaign says nothing else."""
DAYS_AFTER = (1, 8, 15, 22)
"""Days after the deadline, when it has passed; the last of them is the end of it."""

BEFORE_AN_ACCOUNT_ENDS = {"tháng": 3, "quý": 7, "năm": 30}
"""Days before the end of each month, quarter or year that has its own account; of a shorter one nobody is asked."""

REPORTED_LATELY = timedelta(days=7)
"""Who reported within these days is not asked, unless the deadline is tomorrow or today."""
WEEK = timedelta(days=7)
LOOKED_AFTER = timedelta(days=90)
"""How long after a deadline the last reminder may still be put off by a report or a pause."""
ANSWERED_WITHIN = 8
"""Days left to answer the last reminder before what is overdue is noted as missed."""

AT = time(7, 30)
EARLIEST = time(7, 0)
QUIET_FROM = time(20, 30)
LATEST = time(20, 0)
"""The last hour somebody may choose: half an hour is left to send in."""


@dataclass(frozen=True, slots=True)
class ReminderPlan:
    """When the pledges and rounds of a campaign are reminded of, as data of the campaign.

    `before`, `after`: days before a deadline, and after it while nothing is done, the last of them the end of it.
    `round_before`: days before a round is due, for who has not handed in; `round_opens`, `round_closes`: whether
    those who owe hear that one opens, and those above that it has closed. `above_after`: days after a deadline when
    the level above the cell hears how many are overdue in vain; `ends_missed_after`: days after it when what nobody
    answered for is noted as missed. `round_after`, `round_above`: the same of rounds, by the names of units;
    `round_members`: whether members are asked for their pledges when one opens. Of a number of days 0 is never.
    """

    before: tuple[int, ...] = DAYS_BEFORE
    after: tuple[int, ...] = DAYS_AFTER
    round_before: tuple[int, ...] = (3,)
    round_opens: bool = True
    round_closes: bool = True
    above_after: int = 36
    ends_missed_after: int = 0
    round_after: tuple[int, ...] = (1, 8)
    round_above: int = 15
    round_members: bool = True

    @property
    def late(self) -> tuple[int, ...]:
        """The days after a deadline, the last of them early enough to be answered before the end."""
        if not self.ends_missed_after:
            return self.after
        last = max(1, min(self.after[-1], self.ends_missed_after - ANSWERED_WITHIN))
        return (*(day for day in self.after if day < last), last)

    def ends_on(self, deadline: date, asked_on: date) -> date | None:
        """Return the day on which what was asked about for the last time ends as missed; None: never."""
        ends = deadline + timedelta(days=self.ends_missed_after)
        return max(ends, asked_on + timedelta(days=ANSWERED_WITHIN)) if self.ends_missed_after else None

    def goes_above_on(self, deadline: date, told_on: date) -> date | None:
        """Return the day on which the level above hears of it, a week after the leaders did; None: never."""
        return max(deadline + timedelta(days=self.above_after), told_on + WEEK) if self.above_after else None


USUAL = ReminderPlan()
FARTHEST = 366  # days


def read_reminder_plan(said: Mapping[str, Any]) -> ReminderPlan:
    """Read what a campaign says of its reminders; what it does not say is as usual. Raises a UserError."""
    known: dict[str, Any] = {}
    for name, value in said.items():
        if name in ("round_opens", "round_closes", "round_members"):
            known[name] = bool(value)
        elif name in ("above_after", "ends_missed_after", "round_above"):
            if not 0 <= value <= FARTHEST:
                raise UserError("Reminders come between 1 and {most} days before or after a day.", most=FARTHEST)
            known[name] = int(value)
        elif name in ("before", "after", "round_before", "round_after"):
            days = sorted({int(each) for each in value}, reverse="after" not in name)
            if any(not 0 < each <= FARTHEST for each in days) or (name == "after" and not days):
                raise UserError("Reminders come between 1 and {most} days before or after a day.", most=FARTHEST)
            known[name] = tuple(days)
    return ReminderPlan(**known)


class ReminderKind(StrEnum):
    """Why there is a reminder: a deadline comes near or has passed, or somebody wants to be reminded on a day."""

    DEADLINE = "deadline"
    LAST = "last"  # the deadline has passed, and this is the end of it
    ASKED = "asked"


class ReminderOutcome(StrEnum):
    """What became of a reminder."""

    SENT = "sent"
    REPORTED = "reported"  # somebody reported lately, and is not asked again so soon
    OVERTAKEN = "overtaken"  # the deadline was moved
    CLOSED = "closed"  # the pledge was not worked on any more
    PAUSED = "paused"
    UNJOINED = "unjoined"  # nobody to write to: left, or without a chat
    WITHDRAWN = "withdrawn"  # the person takes part no more


@dataclass(frozen=True, slots=True)
class Reminder:
    """One planned reminder of a pledge. `period`: the deadline it was made for, "" for one that was asked for.

    `subject`: the pledge, a claim that waits, or that its leaders are to hear of it.
    """

    id: int
    subject: str
    kind: ReminderKind
    period: str
    due_on: date
    pledge: Pledge
    at: time = AT

    @property
    def is_overtaken(self) -> bool:
        return self.kind is not ReminderKind.ASKED and self.period != self.pledge.deadline.isoformat()

    def can_wait(self, today: date) -> bool:
        """Tell whether a report of late is answer enough: not where the day is near, or where somebody asked."""
        is_near = 0 <= (self.pledge.deadline - max(today, self.due_on)).days <= 1
        return self.kind is not ReminderKind.ASKED and not is_near

    def comes_on(self, today: date, own: Collection[date] = ()) -> date:
        """Return the day, from today on, on which it is sent: of what is ahead the last allowed one up to its day.

        What has passed comes on the next allowed one; what somebody asked for on its day, in Tết alone after it.
        """
        if self.kind is ReminderKind.ASKED and self.subject == "pledge":
            return self.due_on if self.due_on >= today and not vietnam.is_tet(self.due_on) else next_allowed(today, own)
        before = last_allowed_before(self.due_on, own)
        is_ahead = self.kind is ReminderKind.DEADLINE and self.due_on.isoformat() <= self.period
        return before if is_ahead and before >= today else next_allowed(max(self.due_on, today), own)

    def first_morning(self) -> date:
        """Return the day on which it was to be told, whether or not it was."""
        is_ahead = self.kind is ReminderKind.DEADLINE and self.due_on.isoformat() <= self.period
        return last_allowed_before(self.due_on) if is_ahead else next_allowed(self.due_on)

    def waits_for_an_answer(self, today: date) -> bool:
        """Tell whether the owner of what is late has asked for a change, and a leader has not answered yet."""
        return self.kind is not ReminderKind.ASKED and self.pledge.wish_id is not None and self.pledge.deadline < today

    def put_off(self, today: date) -> date | None:
        """Return the day of the last reminder where today's does not come; None where it is not worth another."""
        day = today + WEEK
        is_worth_it = (
            self.kind is ReminderKind.LAST or self.subject == "late"
        ) and day <= self.pledge.deadline + LOOKED_AFTER
        return day if is_worth_it else None


def planned(deadline: date, today: date, per: str = "", plan: ReminderPlan = USUAL) -> list[tuple[date, ReminderKind]]:
    """Return the days on which a pledge made or changed today is still reminded of, all after today.

    `per`: the stretch of time each of which has its own account; one day lies in each that ends before the deadline.
    Not tomorrow, unless nothing else is left before its day; where that is tomorrow, on the day itself.
    """
    soon = today + timedelta(days=1)
    before = [day for left in plan.before if (day := deadline - timedelta(days=left)) > today]
    days = [day for day in before if day > soon] or before
    if deadline == soon:
        days = [deadline]
    late = [deadline + timedelta(days=past) for past in plan.late]
    days += [day for day in late[:-1] if day > (today if deadline >= today else soon)]
    found = [(day, ReminderKind.DEADLINE) for day in sorted({*days, *_in_accounts(deadline, soon, per)})]
    return [*found, (max(late[-1], soon + timedelta(days=1)), ReminderKind.LAST)] if late[-1] > today else found


def _in_accounts(deadline: date, soon: date, per: str) -> list[date]:
    if per not in BEFORE_AN_ACCOUNT_ENDS:
        return []
    ahead = timedelta(days=BEFORE_AN_ACCOUNT_ENDS[per])
    return [day for last in ends_between(per, soon, deadline) if (day := last - ahead) > soon]


def still_to_come(
    plan: list[tuple[date, ReminderKind]], deadline: date, today: date, own: Collection[date] = ()
) -> list[tuple[date, ReminderKind]]:
    """Leave out the days ahead that would be told of today already; where none is left, take the next allowed one."""
    ahead = [day for day, _ in plan if day <= deadline]
    left = [day for day in ahead if last_allowed_before(day, own) > today]
    instead = next_allowed(today + timedelta(days=1), own)
    if ahead and not left and instead <= deadline:
        left = [instead]
    return [*((day, ReminderKind.DEADLINE) for day in left), *(each for each in plan if each[0] > deadline)]


def planned_late(today: date, plan: ReminderPlan = USUAL) -> list[tuple[date, ReminderKind]]:
    """Return the days for a pledge whose deadline has passed and that goes on after all: from tomorrow, by weeks."""
    days = [today + timedelta(days=past) for past in plan.late]
    return [*((day, ReminderKind.DEADLINE) for day in days[:-1]), (days[-1], ReminderKind.LAST)]


def is_awake(now: datetime, zone: tzinfo) -> bool:
    """Tell whether people may be written to at this hour: between 7:00 and 20:30, never at night."""
    return EARLIEST <= now.astimezone(zone).time() < QUIET_FROM


def may_send(now: datetime, zone: tzinfo, own: Collection[date] = ()) -> bool:
    """Allow what nobody asked for by day, and not while people rest; `own`: where their organisation does."""
    return is_awake(now, zone) and is_allowed(now.astimezone(zone).date(), own)


def next_chance(moment: datetime, zone: tzinfo, own: Collection[date] = ()) -> datetime:
    """Return the first moment from then on at which a reminder may be sent."""
    local = moment.astimezone(zone)
    if may_send(local, zone, own):
        return local
    day = local.date() + timedelta(days=local.time() >= EARLIEST)
    return datetime.combine(next_allowed(day, own), EARLIEST, zone)


def sent_at(reminder: Reminder, now: datetime, zone: tzinfo, own: Collection[date] = ()) -> datetime:
    """Return when a reminder is sent, if the program runs: at its hour of its day, or at the next chance from now."""
    today = now.astimezone(zone).date()
    day = reminder.comes_on(today, own)
    waited = day == today and reminder.due_on <= last_allowed_before(today - timedelta(days=1), own)
    due = max(datetime.combine(reminder.due_on if waited else day, reminder.at, zone), now)
    return due.astimezone(zone) if is_awake(due, zone) else next_chance(due, zone, own)


def allowed(at: time) -> time:
    """Return the hour nearest to this one at which a reminder may be sent."""
    return min(max(at, EARLIEST), LATEST)
