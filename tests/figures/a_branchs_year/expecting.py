"""Compute anew, by the written rules alone, on which days a pledge is reminded of, from what people did."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from tests.figures.a_branchs_year.quiet_2027 import is_quiet, on_or_after, on_or_before

BEFORE, AFTER = (30, 7, 1), (1, 8, 15, 22)
BEFORE_A_MONTH_ENDS = 3
LATELY, WEEK, LOOKED_AFTER = 7, 7, 90


def days(number: int) -> timedelta:
    return timedelta(days=number)


@dataclass
class Life:
    """A pledge as it was lived.

    `over`: claimed, ended, or its owner left; `rests`: no reminders then; `wished`: days that were asked for;
    `ticks`: when on each day they are told what is due.
    """

    made: date
    deadline: date
    reported: list[datetime] = field(default_factory=list)
    rests: list[tuple[date, date]] = field(default_factory=list)
    wished: list[date] = field(default_factory=list)
    over: datetime | None = None
    ticks: dict[date, datetime] = field(default_factory=dict)
    monthly: bool = False

    def reminded_on(self, last: date) -> list[date]:
        """Return the days up to `last` on which its owner is asked about it."""
        found = {day for day in self.wished if day <= last and not self._is_over(day)}
        waiting = [(on_or_before(day), day, False) for day in self._ahead()]
        waiting += [
            (on_or_after(self.deadline + days(each)), self.deadline + days(each), each == AFTER[-1]) for each in AFTER
        ]
        while waiting:
            on, due, is_last = waiting.pop(0)
            if on > last or self._is_over(on):
                continue
            if self._is_left_out(on, due):
                again = on_or_after(on + days(WEEK))
                waiting += (
                    [(again, on + days(WEEK), True)]
                    if is_last and on + days(WEEK) <= self.deadline + days(LOOKED_AFTER)
                    else []
                )
                continue
            found.add(on)
        return sorted(found)

    def _ahead(self) -> Iterable[date]:
        soon = self.made + days(1)
        wanted = {self.deadline - days(each) for each in BEFORE}
        if self.monthly:
            firsts = [date(2027, month, 1) for month in range(2, 13)]
            wanted |= {first - days(1 + BEFORE_A_MONTH_ENDS) for first in firsts if first <= self.deadline}
        return sorted(day for day in wanted if day > soon and on_or_before(day) > self.made)

    def _is_over(self, day: date) -> bool:
        return self.over is not None and self.over < self.ticks[day]

    def _is_left_out(self, on: date, due: date) -> bool:
        if any(first <= on <= end for first, end in self.rests):
            return True
        if 0 <= (self.deadline - max(on, due)).days <= 1:
            return False
        since = on - days(LATELY)
        if self.monthly:
            since = min(since, on.replace(day=1))
        return any(since <= each.date() and each < self.ticks[on] for each in self.reported)


def rounds() -> dict[str, tuple[date, date]]:
    """Return the quarters that open in 2027: their days of opening, as people are told, and of being due."""
    ends = {
        "quý I": date(2027, 3, 31),
        "quý II": date(2027, 6, 30),
        "quý III": date(2027, 9, 30),
        "quý IV": date(2027, 12, 31),
    }
    return {name: (on_or_after(end - days(10)), end + days(5)) for name, end in ends.items()}


def first_mornings_of_weeks() -> list[date]:
    mondays = [date(2027, 1, 4) + days(7 * each) for each in range(52)]
    return [on_or_after(monday) for monday in mondays]


def first_mornings_of_months() -> list[date]:
    return [on_or_after(date(2027, month, 1)) for month in range(1, 13)]


assert not any(is_quiet(each) for each in first_mornings_of_weeks())
