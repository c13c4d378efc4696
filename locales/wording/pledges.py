"""Write a pledge, in full, in a list, in a reminder. The owner's words may stand in another's chat: they are quoted."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from domain.pledges.pledge import Pledge
from domain.pledges.progress import is_percentage
from domain.pledges.states import COUNTS_UP, PledgeState, percent
from locales.language import Language, marked
from locales.wording.days import days_left, due_text
from locales.wording.goals import amount_text, goal_text, target_text
from locales.wording.quotation import quoted

STATE_NAMES = {
    PledgeState.WAITING: marked("waiting for approval"),
    PledgeState.RETURNED: marked("returned"),
    PledgeState.ACTIVE: marked("under way"),
    PledgeState.CLAIMED: marked("reported done, to be confirmed"),
    PledgeState.DONE: marked("done"),
    PledgeState.MISSED: marked("not achieved"),
    PledgeState.WITHDRAWN: marked("withdrawn"),
}
LABEL = 60  # characters of a pledge on a button


def state_text(speak: Language, today: date, pledge: Pledge) -> str:
    """Say the state, or that the pledge is late."""
    state = speak.tr(STATE_NAMES[pledge.state])
    if pledge.wish_id is not None:
        state += f", {speak.tr('a change asked for, not answered yet')}"
    return f"{state}, {speak.tr('past its deadline')}" if pledge.is_late(today) else state


def progress_text(speak: Language, pledge: Pledge) -> str:
    """Say how far a pledge has come, "" before the first report."""
    goal, done = pledge.goal, pledge.done
    if done is None or goal is None:
        return ""
    share = percent(done, goal.value)
    if share is None or goal.comparator not in COUNTS_UP or is_percentage(goal):  # a percentage would mean nothing
        target = goal_text(speak, goal).partition("\n")[0]
        return speak.tr("{done} (target: {target})", done=amount_text(speak, done, goal.unit), target=target)
    number = amount_text(speak, done, goal.unit) if goal.unit.startswith("đồng") else speak.number(done)
    return f"{number}/{amount_text(speak, goal.value, goal.unit)} ({share}%)"


def missing_text(speak: Language, pledge: Pledge) -> str:
    """Say of a pledge in a list how much is still to be done, "" where that cannot be counted."""
    left, goal = _left(pledge), pledge.goal
    if left is None or goal is None:
        return ""
    if left <= 0:
        return speak.tr("• {content}: enough already", content=quoted(pledge.content))
    amount = amount_text(speak, left, goal.unit)
    return speak.tr("• {content}: {amount} still to do", content=quoted(pledge.content), amount=amount)


def left_text(speak: Language, pledge: Pledge) -> str:
    """Say how much is left, "" where nothing is or that cannot be counted."""
    left, goal = _left(pledge), pledge.goal
    if left is None or goal is None or left <= 0 or not pledge.done:
        return ""
    return speak.tr("Still to do: {amount}", amount=amount_text(speak, left, goal.unit))


def _left(pledge: Pledge) -> Decimal | None:
    goal = pledge.goal
    if goal is None or goal.comparator not in COUNTS_UP or is_percentage(goal) or not pledge.is_open:
        return None
    return goal.value - (pledge.done or 0)


def pledge_card(speak: Language, today: date, pledge: Pledge, entered_by: str = "") -> str:
    """Write all of a pledge; `entered_by`: who registered it for the member, "" where the member did."""
    lines = [
        f"📌 {quoted(pledge.content)}",
        speak.tr("Target: {target}", target=target_text(speak, pledge.goal, pledge.milestone)),
        speak.tr("Deadline: {day} ({left})", day=pledge.deadline, left=days_left(speak, today, pledge.deadline)),
        speak.tr("State: {state}", state=state_text(speak, today, pledge)),
    ]
    progress = progress_text(speak, pledge)
    if progress:
        lines.append(speak.tr("Progress: {progress}", progress=progress))
    if entered_by:
        lines.append(speak.tr("Entered by comrade {name} for the member", name=entered_by))
    return "\n".join(lines)


def pledge_entry(speak: Language, today: date, pledge: Pledge) -> str:
    """Write a pledge in a list: its words, its owner, its deadline, and how far it has come."""
    about = [
        "" if pledge.member_id else speak.tr("whole organisation"),
        speak.tr("entered by a leader") if pledge.is_entered_for else "",
        speak.tr("by {day}", day=speak.short_date(pledge.deadline)),
        state_text(speak, today, pledge),
        progress_text(speak, pledge) or (speak.tr("no report yet") if pledge.is_open else ""),
    ]
    return f"• {quoted(pledge.content)}\n   " + " · ".join(part for part in about if part)


def due_entry(speak: Language, today: date, pledge: Pledge) -> str:
    left = days_left(speak, today, pledge.deadline)
    return speak.tr("• {content}: {day} ({left})", content=quoted(pledge.content), day=pledge.deadline, left=left)


def pledge_label(pledge: Pledge) -> str:
    return quoted(pledge.content, LABEL)


def report_label(speak: Language, pledge: Pledge) -> str:
    return speak.tr("Report: {content}", content=quoted(pledge.content, LABEL - 20))


def changes_text(speak: Language, before: Pledge, after: Pledge) -> str:
    """One line for each part that differs."""
    lines = [quoted(before.content)]
    if after.content != before.content:
        lines.append(speak.tr("What: {content}", content=quoted(after.content)))
    old, new = (target_text(speak, each.goal, each.milestone) for each in (before, after))
    if old != new:
        lines.append(speak.tr("Target: {before} → {after}", before=old, after=new))
    if after.deadline != before.deadline:
        days = {"before": speak.short_date(before.deadline), "after": speak.short_date(after.deadline)}
        lines.append(speak.tr("Deadline: {before} → {after}", **days))
    return "\n".join(lines)


def change_heard(speak: Language, before: Pledge, after: Pledge, name: str, why: str) -> str:
    """Tell who leads what somebody changed and why."""
    said = speak.tr("Comrade {name} changed a pledge:", name=name)
    return f"{said}\n{changes_text(speak, before, after)}\n{_reason(speak, why)}"


def withdrawal_heard(speak: Language, pledge: Pledge, name: str, why: str) -> str:
    """Tell who leads that somebody took a pledge back, and why."""
    said = speak.tr("Comrade {name} took a pledge back:", name=name)
    return f"{said}\n{quoted(pledge.content)}\n{_reason(speak, why)}"


def going_on_heard(speak: Language, pledge: Pledge, name: str) -> str:
    """Tell who leads, and heard that somebody took a pledge back, that it goes on."""
    said = speak.tr("Comrade {name} goes on with a pledge after all:", name=name)
    return f"{said}\n{quoted(pledge.content)}"


def _reason(speak: Language, why: str) -> str:
    return speak.tr("Their words: {words}", words=quoted(why, 300))


def changed_text(speak: Language, today: date, pledge: Pledge) -> str:
    return f"{speak.tr('Changed:')}\n\n{pledge_card(speak, today, pledge)}"


def reminder_text(speak: Language, today: date, pledges: Sequence[Pledge]) -> str:
    if all(pledge.deadline < today for pledge in pledges):
        head = speak.tr("⏰ Comrade, the deadline has passed. How did it go?")
    else:
        head = speak.trn(
            "⏰ Comrade, a pledge is coming due:", "⏰ Comrade, {count} pledges are coming due:", len(pledges)
        )
    lines = [f"• {quoted(each.content)}\n   {due_text(speak, today, each.deadline)}" for each in pledges]
    return "\n".join([head, *lines])
