"""How far a goal has come on a day: the one answer for everybody who asks."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal
from enum import StrEnum

from domain.pledges.goal import Comparator, Goal, Part
from domain.pledges.periods import YEAR, Period, ends_between, period_of
from domain.pledges.pledge import Pledge
from domain.pledges.progress import is_percentage
from domain.pledges.states import COUNTS_UP, PledgeState, percent


class Verdict(StrEnum):
    """What a total is when held against its target."""

    UNKNOWN = "unknown"  # nothing is reported in the account that runs, or there is no number to compare with
    SHORT = "short"
    REACHED = "reached"
    EXCEEDED = "exceeded"
    WITHIN = "within"  # below a limit so far: only the owner tells whether it held to the end
    BROKEN = "broken"  # above a limit


@dataclass(frozen=True, slots=True)
class Reported:
    """A total as it was reported: of which day, and of how many where a whole was counted ("40/59")."""

    total: Decimal
    day: date | None = None
    of: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """A verdict, and the figures behind it; `period` is the account they belong to, where each has its own.

    `percent` is whole, of the target, or of the whole that was counted; of a product it is what its owner says.
    """

    verdict: Verdict
    done: Decimal | None = None
    of: Decimal | None = None
    percent: int | None = None
    missing: Decimal | None = None
    period: Period | None = None
    closes: bool = False


def standing_of(pledge: Pledge, day: date) -> Standing:
    """Return how far a pledge has come on a day."""
    if pledge.goal is None:
        said = int(pledge.done) if pledge.done is not None and pledge.is_open else None
        return Standing(Verdict.UNKNOWN, percent=said)
    reported = None if pledge.done is None else Reported(pledge.done, pledge.done_on, pledge.done_of)
    return standing(pledge.goal, reported, day, pledge.deadline)


def ended_beyond(pledge: Pledge, day: date) -> bool:
    """Tell of what is completed whether it is beyond its target."""
    return pledge.state is PledgeState.DONE and standing_of(pledge, day).verdict is Verdict.EXCEEDED


def runs_until(pledge: Pledge, day: date) -> date:
    """Return the last day of the account that runs, or of the whole: the day something is asked for by."""
    period = period_of(pledge.goal.per, day) if pledge.goal else None
    return min(period.last, pledge.deadline) if period and day <= pledge.deadline else pledge.deadline


def is_kept_for_now(pledge: Pledge, day: date) -> bool:
    """Tell whether the account that runs has reached its target, and others follow."""
    reached = standing_of(pledge, day).verdict in (Verdict.REACHED, Verdict.EXCEEDED)
    return reached and runs_until(pledge, day) < pledge.deadline


def accounts_kept(pledge: Pledge, reported: Sequence[Reported], since: date, day: date) -> tuple[int, int]:
    """Count the accounts that reached the target, of those that ended before a day; totals come by their days.

    One that runs, or that ran already when the pledge was made, is counted only where it is kept.
    """
    goal = pledge.goal
    newest: dict[Period, Reported] = {}
    for each in reported:
        period = period_of(goal.per, min(each.day or day, pledge.deadline)) if goal else None
        if period:
            newest[period] = each
    if goal is None:
        return 0, 0
    kept = {period for period, each in newest.items() if _verdict(goal, _measured(goal, each)) in _KEPT}
    ended = ends_between(goal.per, since, min(day, pledge.deadline + timedelta(days=1)))
    whole = {period for last in ended if (period := period_of(goal.per, last)) and period.first >= since}
    over = period_of(goal.per, pledge.deadline)
    return len(kept), len(kept | whole | ({over} if over and day > pledge.deadline else set()))


_KEPT = (Verdict.REACHED, Verdict.EXCEEDED, Verdict.WITHIN)


def in_account(pledge: Pledge, day: date) -> Pledge:
    """Return the pledge with no total where its last one is of another account than the day's."""
    out = pledge.done is not None and standing_of(pledge, day).done is None and pledge.goal is not None
    return replace(pledge, done=None, done_on=None, done_of=None) if out else pledge


def standing(goal: Goal, reported: Reported | None, day: date, deadline: date) -> Standing:
    """Hold what was reported last against the goal; of a goal for each month only what is of this month counts.

    After the deadline the last account is the one that counts. A total closes the whole unless other accounts follow.
    """
    period = period_of(goal.per, min(day, deadline))
    if reported is not None and period and reported.day and min(reported.day, deadline) not in period:
        reported = None
    if reported is None:
        return Standing(Verdict.UNKNOWN, missing=_missing(goal, Decimal(0)), period=period)
    verdict = _verdict(goal, _measured(goal, reported))
    closes = is_one_account(goal, day, deadline) and verdict in (Verdict.REACHED, Verdict.EXCEEDED)
    return Standing(
        verdict,
        reported.total,
        reported.of,
        _percent(goal, reported),
        _missing(goal, reported.total),
        period,
        closes,
    )


def is_one_account(goal: Goal, day: date, deadline: date) -> bool:
    """Tell whether a total is of the whole: there are no accounts, or the year that runs is the only one left."""
    period = period_of(goal.per, min(day, deadline))
    return period is None or (goal.per == YEAR and deadline <= period.last)


def _measured(goal: Goal, reported: Reported) -> Decimal:
    """Return the number that is compared: of a whole that was counted its percentage."""
    return reported.total * 100 / reported.of if is_percentage(goal) and reported.of else reported.total


def _verdict(goal: Goal, done: Decimal) -> Verdict:
    if goal.comparator not in (*COUNTS_UP, Comparator.DOWN):
        kept = done < goal.value if goal.comparator is Comparator.LESS_THAN else done <= goal.value
        return Verdict.WITHIN if kept else Verdict.BROKEN
    if goal.comparator is Comparator.MORE_THAN:
        return Verdict.REACHED if done > goal.value else Verdict.SHORT
    if done < goal.value:
        return Verdict.SHORT
    return Verdict.EXCEEDED if done > (goal.upper or goal.value) else Verdict.REACHED


def _percent(goal: Goal, reported: Reported) -> int | None:
    if reported.of:
        return percent(reported.total, reported.of)
    if goal.comparator not in COUNTS_UP or is_percentage(goal):  # a percentage of it would mean nothing
        return None
    return percent(reported.total, goal.value)


def _missing(goal: Goal, done: Decimal) -> Decimal | None:
    if goal.comparator not in COUNTS_UP or is_percentage(goal):
        return None
    if goal.comparator is Comparator.MORE_THAN and done == goal.value:
        return None  # a little more, nobody can say how much
    return max(Decimal(0), goal.value - done)


def parts_exceed(goal: Goal, whole: Decimal | None, done: dict[int, Decimal]) -> bool:
    """Tell whether the parts ("trong đó") of one unit are together more than the whole: a warning, never a repair."""
    of_the_unit = [value for place, value in done.items() if _is_of_the_unit(goal, goal.parts[place])]
    return whole is not None and sum(of_the_unit, Decimal(0)) > whole


def _is_of_the_unit(goal: Goal, part: Part) -> bool:
    return not part.unit or part.unit.split()[:1] == goal.unit.split()[:1]


def left_of(pledge: Pledge) -> Goal | None:
    """Return the target of what is left: 120 of 300 metres; the whole one where it is not counted up or is per period.

    What was done stays with its year where the work goes on in another.
    """
    goal = pledge.goal
    if goal is None or goal.per or goal.comparator not in COUNTS_UP or goal.upper is not None or not pledge.done:
        return goal
    left = goal.value - pledge.done
    return goal.model_copy(update={"value": left, "parts": ()}) if left > Decimal(0) else goal
