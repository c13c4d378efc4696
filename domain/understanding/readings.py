"""Define what was understood of a phrase, and what must be asked before anybody may rely on the reading."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from domain.pledges.goal import Goal


class Ask(StrEnum):
    """Everything a reading may ask: the closed list that `understand` prints."""

    GOAL = "goal"  # no number and no product was found
    PRODUCT = "product"  # a slogan or a vague wish: which named product or proof?
    DEADLINE = "deadline"  # no date was found
    YEAR = "year"  # a date without a year that has passed this year: next year?
    PAST = "past"  # the date has passed
    IMPOSSIBLE = "impossible"  # there is no such day
    RELATIVE_OR_POINTS = "relative_or_points"  # "giảm 10%": of what it was, or ten percentage points?
    SUM = "sum"  # the parts do not fit the whole
    AMBIGUOUS = "ambiguous"  # two readings are equally good; `suggestions` holds them where they are dates
    LOWER = "lower"  # progress: less than was reported last time
    ABOVE = "above"  # progress: more than the target


@dataclass(frozen=True, slots=True)
class DeadlineReading:
    """`day` is the last day meant, or None; `suggestions` are up to three days to tap instead."""

    day: date | None = None
    asks: tuple[Ask, ...] = ()
    suggestions: tuple[date, ...] = ()


@dataclass(frozen=True, slots=True)
class GoalReading:
    """A goal, or the named product of a milestone pledge, or neither with the reason in `asks`."""

    goal: Goal | None = None
    milestone: str | None = None
    asks: tuple[Ask, ...] = ()
    others: tuple[Goal, ...] = ()
    """Further targets that one goal cannot hold: "50 cây bưởi và 20 cây mít"."""


class How(StrEnum):
    """The kind of a progress reply."""

    TOTAL = "total"
    ADDED = "added"
    PERCENT = "percent"
    FINISHED = "finished"
    UNFINISHED = "unfinished"


@dataclass(frozen=True, slots=True)
class ProgressReading:
    """A reply to "how far are you?"; `how` is None when nothing was understood."""

    done: Decimal | None = None
    of: Decimal | None = None
    how: How | None = None
    asks: tuple[Ask, ...] = ()
    candidates: tuple[Decimal, ...] = ()
    """The totals that may be meant, where it is not certain which."""
    lost: Decimal | None = None
    """How much of `done` is said to be lost, where it is not subtracted."""
    other: str = ""
    """What is counted in place of what was pledged, where nothing else is: the "6 buổi" of a planter."""


def asking(ask: Ask, *candidates: Decimal) -> ProgressReading:
    """A reply that is asked about, with the totals that may be meant."""
    return ProgressReading(asks=(ask,), candidates=candidates)


@dataclass(frozen=True, slots=True)
class PledgeReading:
    """One sentence as a draft of a pledge: what to do (without the deadline), how much, by when and in which words."""

    content: str
    goal: GoalReading
    deadline: DeadlineReading
    said_day: str = ""

    @property
    def asks(self) -> tuple[Ask, ...]:
        return self.goal.asks + self.deadline.asks
