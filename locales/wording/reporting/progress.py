"""Write how far a pledge has come, and what is still to be done."""

from datetime import date
from decimal import Decimal

from domain.pledges.goal import Comparator, Goal
from domain.pledges.pledge import Pledge
from domain.pledges.standing import Standing, Verdict, standing_of
from locales.language import Language, marked
from locales.wording.goals import amount_text, goal_text
from locales.wording.quotation import quoted
from locales.wording.reporting.accounts import account_text


def progress_text(speak: Language, today: date, pledge: Pledge, on: date | None = None) -> str:
    """Say how far a pledge has come, "" before the first report; of a product what its owner says in percent.

    `on`: a day whose account is told instead of the one that runs.
    """
    goal, now = pledge.goal, standing_of(pledge, on or today)
    if goal is None:
        return "" if now.percent is None else speak.tr("about {percent}%", percent=now.percent)
    if pledge.done is None:
        return ""
    when = account_text(speak, today, goal.per, now.period) if now.period else ""
    if now.done is None:
        return f"{when}: {speak.tr('no report yet')}"
    return f"{when}: {_so_far(speak, goal, now)}" if when else _so_far(speak, goal, now)


_VERDICTS = {
    Verdict.REACHED: marked("reached"),
    Verdict.EXCEEDED: marked("exceeded"),
    Verdict.BROKEN: marked("above the limit"),
}


def _so_far(speak: Language, goal: Goal, now: Standing) -> str:
    done = now.done or Decimal(0)
    if now.percent is not None and now.of is None and goal.comparator is not Comparator.RANGE:
        number = amount_text(speak, done, goal.unit) if goal.unit.startswith("đồng") else speak.number(done)
        return f"{number}/{amount_text(speak, goal.value, goal.unit)} ({now.percent}%)"
    if now.of is not None:
        said = f"{speak.number(done)}/{speak.number(now.of)} ({now.percent}%)"
    else:
        said = amount_text(speak, done, goal.unit)
    target = goal_text(speak, goal).partition("\n")[0]
    text = speak.tr("{done} (target: {target})", done=said, target=target)
    return f"{text}, {speak.tr(_VERDICTS[now.verdict])}" if now.verdict in _VERDICTS else text


def missing_text(speak: Language, today: date, pledge: Pledge) -> str:
    """Say how much is still to be done, of the account that runs; "" where that cannot be counted."""
    goal, now = pledge.goal, standing_of(pledge, today)
    if goal is None or now.missing is None or not pledge.is_open:
        return ""
    when = f" ({account_text(speak, today, goal.per, now.period)})" if now.period else ""
    if now.verdict in (Verdict.REACHED, Verdict.EXCEEDED):
        return speak.tr("• {content}: enough already", content=quoted(pledge.content)) + when
    amount = amount_text(speak, now.missing, goal.unit)
    return speak.tr("• {content}: {amount} still to do", content=quoted(pledge.content), amount=amount) + when


def left_text(speak: Language, today: date, pledge: Pledge) -> str:
    """Say how much is left of what was begun, "" where nothing is or that cannot be counted."""
    goal, now = pledge.goal, standing_of(pledge, today)
    if goal is None or not now.missing or not now.done or not pledge.is_open:
        return ""
    return speak.tr("Still to do: {amount}", amount=amount_text(speak, now.missing, goal.unit))


def standing_text(speak: Language, today: date, pledge: Pledge) -> str:
    """Say how far a pledge is and what is left, or without reproach that nothing is heard of it yet."""
    goal, now = pledge.goal, standing_of(pledge, today)
    if goal is None:
        return progress_text(speak, today, pledge) or speak.tr("no report yet")
    when = f"{account_text(speak, today, goal.per, now.period)}: " if now.period else ""
    return when + _stands(speak, goal, now)


def _stands(speak: Language, goal: Goal, now: Standing) -> str:
    if now.done is None:
        return speak.tr("no report yet")
    amount = amount_text(speak, now.done, goal.unit)
    if now.of is not None:
        amount = f"{speak.number(now.done)}/{speak.number(now.of)} ({now.percent}%)"
    if now.verdict in (Verdict.REACHED, Verdict.EXCEEDED):
        return speak.tr("{amount}, enough already", amount=amount)
    if now.missing is None:
        return speak.tr("so far {amount}", amount=amount)
    if now.of is None and not goal.unit.startswith("đồng"):
        amount = speak.number(now.done)  # the unit once
    left = amount_text(speak, now.missing, goal.unit)
    return speak.tr("so far {amount}, {left} still to do", amount=amount, left=left)
