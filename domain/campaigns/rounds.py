"""The rounds in which results are handed in, by month to year or on fixed days: when each opens, is due and closes."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise
from typing import Any

from domain.errors import UserError
from domain.people.kinds import is_among
from domain.roles import Place


class Every(StrEnum):
    MONTH = "month"
    QUARTER = "quarter"
    HALF = "half"
    YEAR = "year"
    FIXED = "fixed"


AT_LEAST, FARTHEST = timedelta(days=7), timedelta(days=240)
"""So long a round takes reports in after it is due, and no farther is it moved."""
MONTHS = {Every.MONTH: 1, Every.QUARTER: 3, Every.HALF: 6, Every.YEAR: 12}


class Timeliness(StrEnum):
    """How a report stands to its round; nobody is missing before the round is due."""

    ON_TIME = "on time"
    LATE = "late"
    AWAITED = "awaited"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class RoundPlan:
    """How often, and how many days around the last day of each stretch: opened before it, due and closed after it.

    `days`: for fixed ones, month and day, as "01-17"; a stretch then runs from the day after the one before.
    `units`: the kinds of organisations that owe; empty: every kind. `due` below zero lies before the last day.
    `since`, `until`: no round ends earlier or later. `organisation_id`: the committee that asks it of those below.
    """

    id: int
    campaign_id: int
    code: str
    name: str
    every: Every
    days: tuple[str, ...] = ()
    opens: int = 5
    due: int = 5
    closes: int = 30
    units: tuple[str, ...] = ()
    organisation_id: int | None = None
    since: date | None = None
    until: date | None = None

    def is_owed_by(self, kind: str, organisation_id: int = 0) -> bool:
        return is_among(kind, self.units) and organisation_id != self.organisation_id


@dataclass(frozen=True, slots=True)
class Round:
    """One stretch of time with the days on which its reports are taken in."""

    plan: RoundPlan
    first: date
    last: date
    opens_on: date
    due_on: date
    closes_on: date

    def takes_in(self, day: date) -> bool:
        return self.opens_on <= day <= self.closes_on

    def timeliness(self, handed_in: date | None, today: date) -> Timeliness:
        if handed_in is not None:
            return Timeliness.ON_TIME if handed_in <= self.due_on else Timeliness.LATE
        return Timeliness.MISSING if today > self.due_on else Timeliness.AWAITED

    def with_days(self, due_on: date, closes_on: date, opens_on: date | None = None) -> "Round":
        """Return the same with other days; raises a UserError where they do not follow one another."""
        if not self.first < due_on <= closes_on:
            raise UserError("This round runs from {first}; it is due later and closes after that.", first=self.first)
        return Round(self.plan, self.first, self.last, min(opens_on or self.opens_on, due_on), due_on, closes_on)

    def due(self, due_on: date, opens_on: date | None = None) -> "Round":
        """Return the same, due on another day: it takes reports in as much longer as before, and at least a week."""
        return self.with_days(due_on, due_on + max(self.closes_on - self.due_on, AT_LEAST), opens_on)

    def near(self, day: date) -> date:
        """A day that has passed and was read as one of next year is meant of this round."""
        return day if day <= self.closes_on + FARTHEST else day - timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Handed:
    """A report of an organisation that stands: on which day, by whom, with its words and figures."""

    id: int
    organisation_id: int
    day: date
    member_id: int
    words: str
    figures: Mapping[str, Any]
    code: str  # stands in chats and on every paper made from it: the same code, the same report
    sent_back: bool = False  # by a level above, which waits for another

    @property
    def of(self) -> date:
        """Return the day its figures are of, which after it was put right is not the day it came first."""
        return date.fromisoformat(self.figures.get("of", self.day.isoformat()))


@dataclass(frozen=True, slots=True)
class Owing:
    """An organisation that owes a report, its round with the days it has, and the report it handed in."""

    place: Place
    round: Round
    handed: Handed | None

    @property
    def is_missing(self) -> bool:
        """Tell whether nothing stands of it, or only what was sent back."""
        return self.handed is None or self.handed.sent_back

    def timeliness(self, today: date) -> Timeliness:
        return self.round.timeliness(None if self.handed is None or self.is_missing else self.handed.day, today)


def check_plan(every: Every, days: Sequence[str], opens: int, due: int, closes: int, *, once: bool = False) -> None:
    """Raise a UserError where a plan cannot be, or where one round would still run when the next but one begins.

    `once`: it is one round, which has no next.
    """
    if (every is Every.FIXED) != bool(days):
        raise UserError("Fixed days and only those name their days, as 01-17.")
    for each in days:
        _on(2024, each)
    if not (opens >= 0 and -opens <= due <= closes):
        raise UserError("A round opens before it is due, and is due before it closes.")
    longest = 28 * MONTHS.get(every, 12 // max(len(days), 1))
    if opens + closes >= 2 * longest and not once:
        raise UserError("These rounds would overlap: one would be open while two others are.")


def rounds(plan: RoundPlan, since: date, until: date) -> Iterator[Round]:
    """Return the rounds of a plan whose last day lies between two days, the earliest first."""
    since, until = max(since, plan.since or since), min(until, plan.until or until)
    for first, last in _stretches(plan, since, until) if since <= until else ():
        yield Round(
            plan,
            first,
            last,
            last - timedelta(days=plan.opens),
            last + timedelta(days=plan.due),
            last + timedelta(days=plan.closes),
        )


def _stretches(plan: RoundPlan, since: date, until: date) -> Iterator[tuple[date, date]]:
    if plan.every is Every.FIXED:
        ends = sorted(_on(year, each) for year in range(since.year - 1, until.year + 1) for each in plan.days)
        for before, last in pairwise(ends):
            if since <= last <= until:
                yield before + timedelta(days=1), last
        return
    months = MONTHS[plan.every]
    year, month = since.year, (since.month - 1) // months * months + 1
    while date(year, month, 1) <= until:
        first = date(year, month, 1)
        year, month = (year, month + months) if month + months <= 12 else (year + 1, month + months - 12)
        last = date(year, month, 1) - timedelta(days=1)
        if since <= last <= until:
            yield first, last


def _on(year: int, day: str) -> date:
    """Return a fixed day of a year; the 29th of February is the 28th where there is none."""
    month, _, number = day.partition("-")
    try:
        return date(year, int(month), 28 if (int(month), int(number)) == (2, 29) and year % 4 else int(number))
    except ValueError:
        raise UserError("“{day}” is no day of a year; write month and day, as 01-17.", day=day) from None
