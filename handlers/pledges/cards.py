"""How a goal, a pledge and its state read in a chat."""

from datetime import date
from decimal import Decimal

from domain.pledges.goal import Comparator, Goal
from domain.pledges.states import COUNTS_UP, PledgeState, is_late, percent
from handlers.talk.turn import Turn
from locales.language import marked
from storage.pledges import goal_of
from storage.tables import Pledge

STATE_NAMES = {
    PledgeState.WAITING: marked("waiting for approval"),
    PledgeState.RETURNED: marked("returned"),
    PledgeState.ACTIVE: marked("under way"),
    PledgeState.CLAIMED: marked("reported done, to be confirmed"),
    PledgeState.DONE: marked("done"),
    PledgeState.MISSED: marked("not achieved"),
    PledgeState.WITHDRAWN: marked("withdrawn"),
}

_GOAL_FORMS = {
    Comparator.AT_LEAST: marked("{amount}"),
    Comparator.MORE_THAN: marked("more than {amount}"),
    Comparator.AT_MOST: marked("at most {amount}"),
    Comparator.LESS_THAN: marked("less than {amount}"),
    Comparator.EXACTLY: marked("exactly {amount}"),
    Comparator.DOWN: marked("down by {amount}"),
    Comparator.ZERO: marked("no {unit}"),
}


def goal_text(turn: Turn, goal: Goal) -> str:
    """A goal as it is read back."""
    if goal.comparator is Comparator.RANGE and goal.upper is not None:
        low, high = turn.language.number(goal.value), amount(turn, goal.upper, goal.unit)
        sign = "%" if goal.unit.startswith("%") else ""
        text = turn.tr("from {low} to {high}", low=low + sign, high=high)
    else:
        form = _GOAL_FORMS[goal.comparator if goal.comparator is not Comparator.RANGE else Comparator.AT_LEAST]
        text = turn.tr(form, amount=amount(turn, goal.value, goal.unit), unit=goal.unit)
    if goal.basis:
        text += " " + turn.tr(_BASIS[goal.basis])
    if goal.per:
        text += f" / {goal.per}"
    for part in goal.parts:
        text += "\n   · " + turn.tr("of which {amount}", amount=amount(turn, part.value, part.unit or goal.unit))
    return text


_BASIS = {"relative": marked("(compared with before)"), "points": marked("(percentage points)")}


def amount(turn: Turn, value: Decimal, unit: str) -> str:
    """A number with its unit; a percent sign stands close, and large sums of money are said in millions."""
    if unit.startswith("đồng"):
        for size, word in ((10**9, turn.tr("billion")), (10**6, turn.tr("million"))):
            if value >= size and value % (size // 1000) == 0:
                return f"{turn.language.number(value / size)} {word} {unit}"
    number = turn.language.number(value)
    return f"{number}{unit}" if unit.startswith("%") else f"{number} {unit}".strip()


def target_text(turn: Turn, goal: Goal | None, milestone: str | None) -> str:
    """The target of a pledge: a measure, or a named product."""
    if goal:
        return goal_text(turn, goal)
    return turn.tr("product: {product}", product=milestone or "")


def progress_text(turn: Turn, pledge: Pledge) -> str:
    """How far a pledge has come, "" before the first report."""
    goal = goal_of(pledge)
    if pledge.done is None or goal is None:
        return ""
    done = Decimal(pledge.done)
    share = percent(done, goal.value)
    if share is None or goal.comparator not in COUNTS_UP or goal.unit.startswith("%"):  # no share means anything
        target = goal_text(turn, goal).partition("\n")[0]
        return turn.tr("{done} (target: {target})", done=amount(turn, done, goal.unit), target=target)
    number = amount(turn, done, goal.unit) if goal.unit.startswith("đồng") else turn.language.number(done)
    return f"{number}/{amount(turn, goal.value, goal.unit)} ({share}%)"


def state_text(turn: Turn, pledge: Pledge) -> str:
    """The state with its flag: late."""
    text = turn.tr(STATE_NAMES[PledgeState(pledge.state)])
    return f"{text}, {turn.tr('past its deadline')}" if is_late(pledge.state, pledge.deadline, turn.today) else text


def pledge_card(turn: Turn, pledge: Pledge) -> str:
    """A pledge with everything its owner wants to see."""
    lines = [
        f"📌 {pledge.content}",
        turn.tr("Target: {target}", target=target_text(turn, goal_of(pledge), pledge.milestone)),
        turn.tr("Deadline: {day} ({left})", day=pledge.deadline, left=days_left(turn, pledge.deadline)),
        turn.tr("State: {state}", state=state_text(turn, pledge)),
    ]
    progress = progress_text(turn, pledge)
    if progress:
        lines.append(turn.tr("Progress: {progress}", progress=progress))
    return "\n".join(lines)


def days_left(turn: Turn, deadline: date) -> str:
    """How long there is still, in words."""
    days = (deadline - turn.today).days
    if days == 0:
        return turn.tr("today")
    if days < 0:
        return turn.trn("{count} day ago", "{count} days ago", -days)
    return turn.trn("{count} day left", "{count} days left", days)


def report_noted(turn: Turn, pledge: Pledge, state: PledgeState | None) -> str:
    """What is said when a report is kept, with the state it led to."""
    if state is PledgeState.CLAIMED and pledge.member_id is None:
        return turn.tr(
            "Well done! “{content}” is reported as done; the level above will confirm it.", content=pledge.content
        )
    if state is PledgeState.CLAIMED:
        return turn.tr(
            "Well done! “{content}” is reported as done; your secretary will confirm it.", content=pledge.content
        )
    if state is PledgeState.MISSED:
        return turn.tr("Noted: “{content}” was not achieved. Thank you for saying so openly.", content=pledge.content)
    progress = progress_text(turn, pledge)
    if progress:
        return turn.tr("Noted: “{content}” – {progress}.", content=pledge.content, progress=progress)
    return turn.tr("Noted: “{content}” is going on.", content=pledge.content)
