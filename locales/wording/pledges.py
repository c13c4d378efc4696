"""Write a pledge, in full, in a list, in a reminder. The owner's words may stand in another's chat: they are quoted."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from domain.pledges.goal import Comparator, Goal
from domain.pledges.pledge import Pledge
from domain.pledges.remarks import NOTHING as NOTHING_BESIDE
from domain.pledges.remarks import Beside
from domain.pledges.standing import Standing, Verdict, standing_of
from domain.pledges.states import PledgeState
from locales.language import Language, marked
from locales.wording.days import days_left, due_text
from locales.wording.goals import amount_text, goal_text, target_text
from locales.wording.quotation import quoted
from locales.wording.reporting.beside import beside_entry

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
    return f"{state}, {speak.tr('past its deadline')}" if pledge.is_late(today) else state


def progress_text(speak: Language, today: date, pledge: Pledge) -> str:
    """Say how far a pledge has come, "" before the first report; of a product what its owner says in percent."""
    goal, now = pledge.goal, standing_of(pledge, today)
    if goal is None:
        return "" if now.percent is None else speak.tr("about {percent}%", percent=now.percent)
    if pledge.done is None:
        return ""
    when = speak.tr(_NOW[goal.per]) if now.period else ""
    if now.done is None:
        return f"{when}: {speak.tr('no report yet')}"
    return f"{when}: {_so_far(speak, goal, now)}" if when else _so_far(speak, goal, now)


_NOW = {
    "ngày": marked("today"),
    "tuần": marked("this week"),
    "tháng": marked("this month"),
    "quý": marked("this quarter"),
    "năm": marked("this year"),
}
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
    when = f" ({speak.tr(_NOW[goal.per])})" if now.period else ""
    if now.verdict in (Verdict.REACHED, Verdict.EXCEEDED):
        return speak.tr("• {content}: enough already", content=quoted(pledge.content)) + when
    amount = amount_text(speak, now.missing, goal.unit)
    return speak.tr("• {content}: {amount} still to do", content=quoted(pledge.content), amount=amount) + when


def pledge_card(speak: Language, today: date, pledge: Pledge) -> str:
    lines = [
        f"📌 {quoted(pledge.content)}",
        speak.tr("Target: {target}", target=target_text(speak, pledge.goal, pledge.milestone)),
        speak.tr("Deadline: {day} ({left})", day=pledge.deadline, left=days_left(speak, today, pledge.deadline)),
        speak.tr("State: {state}", state=state_text(speak, today, pledge)),
    ]
    progress = progress_text(speak, today, pledge)
    if progress:
        lines.append(speak.tr("Progress: {progress}", progress=progress))
    return "\n".join(lines)


def pledge_entry(speak: Language, today: date, pledge: Pledge, beside: Beside = NOTHING_BESIDE) -> str:
    """Write a pledge in a list: its words, its owner, its deadline, how far it has come, and what was said of it."""
    about = [
        "" if pledge.member_id else speak.tr("whole organisation"),
        speak.tr("by {day}", day=speak.short_date(pledge.deadline)),
        state_text(speak, today, pledge),
        progress_text(speak, today, pledge) or (speak.tr("no report yet") if pledge.is_open else ""),
    ]
    said = beside_entry(speak, beside)
    return f"• {quoted(pledge.content)}\n   " + " · ".join(part for part in about if part) + (said and f"\n   {said}")


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
    return "\n".join([head, *(_reminded(speak, today, each) for each in pledges)])


def _reminded(speak: Language, today: date, pledge: Pledge) -> str:
    """When it is due, and how far it is where that was reported."""
    about = (due_text(speak, today, pledge.deadline), progress_text(speak, today, pledge))
    return f"• {quoted(pledge.content)}\n   " + " · ".join(part for part in about if part)
