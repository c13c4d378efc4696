"""What an indicator (chỉ tiêu) is: its target for a kind of unit and a year, and how the results of units add up."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import Any

from domain.people.kinds import is_among
from domain.pledges.goal import Comparator, Goal
from domain.pledges.periods import YEAR
from domain.pledges.states import COUNTS_UP, percent


class AddsUp(StrEnum):
    """How what lies below makes one figure; of a count each unit that reached it is one."""

    SUM = "sum"
    COUNT = "count"
    AVERAGE = "average"
    LATEST = "latest"


DIVIDED = (AddsUp.SUM, AddsUp.COUNT)
"""Targets of these are shared out and add up; of a percentage each unit has the whole."""


@dataclass(frozen=True, slots=True)
class Indicator:
    """`reports`: the kinds of units who report it, empty for all.

    `when`: other targets, each for some `kinds` or for units of which a `fact` is noted.
    """

    id: int
    code: str
    domain: str
    name: str
    unit: str
    comparator: Comparator
    value: Decimal | None
    upper: Decimal | None
    per: str
    from_year: int
    until_year: int
    reports: Sequence[str]
    adds_up: AddsUp
    weight: str  # the code of the indicator an average is weighted by
    resolution: str
    when: Sequence[Mapping[str, Any]]
    part_of: str = ""  # the code of the indicator it is a part of (trong đó)
    owner_id: int | None = None  # the organisation whose campaign it is; None: of all

    @property
    def _of_each(self) -> str:
        """Of what the target is: of each year, or said of none where it stands in one year alone."""
        return "" if self.per == YEAR and self.from_year == self.until_year else self.per

    def goal(self, kind: str, facts: Collection[str] = ()) -> Goal | None:
        """Return the target of a unit of this kind with these facts; None where the movement names none."""
        special = next((each for each in self.when if _applies(each, kind, facts)), None)
        if special:
            upper = special.get("upper")
            return Goal(
                comparator=Comparator(special["comparator"]),
                value=Decimal(special["value"]),
                upper=Decimal(upper) if upper is not None else None,
                unit=self.unit,
                per=self._of_each,
            )
        return self.aimed(self.comparator, self.value, self.upper)

    def aimed(self, comparator: Comparator, value: Decimal | None, upper: Decimal | None) -> Goal | None:
        if value is None:
            return None
        return Goal(comparator=comparator, value=value, upper=upper, unit=self.unit, per=self._of_each)

    def given_as(self, upper: Decimal | None) -> Comparator:
        """Return how a figure given to a unit is meant; one in place of the movement's range is at least so much."""
        if upper is not None:
            return Comparator.RANGE
        return Comparator.AT_LEAST if self.comparator is Comparator.RANGE else self.comparator

    def is_reported_by(self, kind: str) -> bool:
        return is_among(kind, self.reports)

    @property
    def is_yearly(self) -> bool:
        """Whether each year has its own account; else a result stands until the next one."""
        return self.per == YEAR


def _applies(special: Mapping[str, Any], kind: str, facts: Collection[str]) -> bool:
    """Whether a unit is of the kinds and has the fact, as far as they are named."""
    return is_among(kind, special["kinds"]) and (not special.get("fact") or special["fact"] in facts)


def exceeding(whole: "Figure", parts: Sequence["Figure"]) -> bool:
    """Whether the parts of a figure (trong đó) are more than the whole: that is said, and never put right."""
    return sum((each.value for each in parts), Decimal(0)) > whole.value


@dataclass(frozen=True, slots=True)
class Figure:
    """A result: what was reached, `of` how many where that was said, and how many units it comes from."""

    value: Decimal
    of: Decimal | None = None
    units: int = 1

    def percent(self, goal: Goal | None) -> int | None:
        """Return the whole percent, half up, of what was said beside it, else of the target."""
        whole = self.of if self.of is not None else goal.value if goal else None
        counted = goal is None or (goal.comparator in COUNTS_UP and (self.of is not None or goal.unit[:1] != "%"))
        return percent(self.value, whole) if whole is not None and counted else None

    @property
    def share(self) -> Decimal:
        """Return the figure of an indicator in percent, where it may have been told as so many of so many."""
        return self.value if not self.of else self.value * 100 / self.of


def added_up(how: AddsUp, figures: Sequence[Figure], weights: Sequence[Decimal | None] = ()) -> Figure | None:
    """Return one figure of those of the units, the latest last; None where nobody reported. Missing is not zero."""
    if not figures:
        return None
    if how is AddsUp.LATEST:
        return replace(figures[-1], units=len(figures))
    if how is AddsUp.COUNT:
        return Figure(Decimal(sum(each.value > 0 for each in figures)), None, len(figures))
    if how is AddsUp.AVERAGE:
        return _average(figures, weights)
    parts = [each.of for each in figures if each.of is not None]
    whole = sum(parts, Decimal(0)) if len(parts) == len(figures) else None
    return Figure(sum((each.value for each in figures), Decimal(0)), whole, len(figures))


def _average(figures: Sequence[Figure], weights: Sequence[Decimal | None]) -> Figure | None:
    """Weigh each by its own weight; a unit without one is left out, and where there is none all weigh alike."""
    known = any(weights)
    given = weights if known else [Decimal(1)] * len(figures)
    pairs = [(each.share, weight) for each, weight in zip(figures, given, strict=True) if weight]
    total = sum((weight for _, weight in pairs), Decimal(0))
    mean = sum((value * weight for value, weight in pairs), Decimal(0)) / total
    return Figure(mean.quantize(Decimal("0.01"), ROUND_HALF_UP).normalize() + 0, None, len(pairs))
