"""Write a pledge, in full, in a list. The owner's words may stand in another's chat: they are quoted."""

from collections.abc import Sequence
from datetime import date

from domain.chat import bold
from domain.pledges.pledge import Pledge
from domain.pledges.remarks import NOTHING as NOTHING_BESIDE
from domain.pledges.remarks import Beside
from domain.pledges.states import PledgeState
from locales.language import Language, marked
from locales.wording.days import days_left
from locales.wording.goals import target_text
from locales.wording.quotation import quoted, their_words
from locales.wording.reporting.beside import beside_entry
from locales.wording.reporting.progress import progress_text

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


def pledge_card(speak: Language, today: date, pledge: Pledge, entered_by: str = "") -> str:
    """Write all of a pledge; `entered_by`: who registered it for the member, "" where the member did."""
    lines = [
        f"📌 {headline(speak, pledge)}",
        speak.tr("Target: {target}", target=bold(target_text(speak, pledge.goal, pledge.milestone))),
        speak.tr(
            "Deadline: {day} ({left})",
            day=bold(speak.date(pledge.deadline)),
            left=days_left(speak, today, pledge.deadline),
        ),
        speak.tr("State: {state}", state=state_text(speak, today, pledge)),
    ]
    progress = progress_text(speak, today, pledge)
    if progress:
        lines.append(speak.tr("Progress: {progress}", progress=bold(progress)))
    if entered_by:
        lines.append(speak.tr("Entered by comrade {name} for the member", name=entered_by))
    return "\n".join(lines)


_PROMISED = (PledgeState.WAITING, PledgeState.ACTIVE, PledgeState.CLAIMED, PledgeState.DONE)


def headline(speak: Language, pledge: Pledge) -> str:
    """Write what is pledged: its words, or where the campaign wants it and it still stands the promise."""
    if not pledge.is_promise or pledge.state not in _PROMISED:
        return quoted(pledge.content)
    whose = marked("I promise to complete {content} by {day}.")
    if pledge.member_id is None:
        whose = marked("We promise to complete {content} by {day}.")
    return speak.tr(whose, content=quoted(pledge.content), day=speak.short_date(pledge.deadline))


def promise_text(speak: Language, content: str, deadline: date, name: str) -> str:
    """Read a promise back before it is given; `name`: of the organisation, or of the member it is entered for."""
    day = speak.short_date(deadline)
    if name:
        return speak.tr("{name} promises to complete {content} by {day}.", name=name, content=quoted(content), day=day)
    return speak.tr("I promise to complete {content} by {day}.", content=quoted(content), day=day)


def pledge_entry(speak: Language, today: date, pledge: Pledge, beside: Beside = NOTHING_BESIDE) -> str:
    """Write a pledge in a list: its words, its owner, its deadline, how far it has come, and what was said of it."""
    about = [
        "" if pledge.member_id else speak.tr("whole organisation"),
        speak.tr("entered by a leader") if pledge.is_entered_for else "",
        speak.tr("by {day}", day=speak.short_date(pledge.deadline)),
        state_text(speak, today, pledge),
        bold(progress_text(speak, today, pledge)) or (speak.tr("no report yet") if pledge.is_open else ""),
    ]
    said = beside_entry(speak, beside)
    return f"• {quoted(pledge.content)}\n   " + " · ".join(part for part in about if part) + (said and f"\n   {said}")


def due_entry(speak: Language, today: date, pledge: Pledge) -> str:
    left = days_left(speak, today, pledge.deadline)
    return speak.tr("• {content}: {day} ({left})", content=quoted(pledge.content), day=pledge.deadline, left=left)


def pledge_label(pledge: Pledge) -> str:
    return quoted(pledge.content, LABEL)


def pledge_labels(speak: Language, today: date, pledges: Sequence[Pledge]) -> list[str]:
    """Write each on a button; those of the same words with what tells them apart, the deadline and how far it is."""
    words = [pledge_label(each) for each in pledges]
    return [
        f"{label} ({_apart(speak, today, each)})" if words.count(label) > 1 else label
        for label, each in zip(words, pledges, strict=True)
    ]


def _apart(speak: Language, today: date, pledge: Pledge) -> str:
    due, progress = speak.tr("by {day}", day=speak.short_date(pledge.deadline)), progress_text(speak, today, pledge)
    return f"{due}, {progress}" if progress else due


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
    return "\n".join([said, changes_text(speak, before, after), *([their_words(speak, why)] if why else [])])


def put_back_heard(speak: Language, before: Pledge, after: Pledge, name: str) -> str:
    """Tell who leads, and heard of a change, that it is taken back."""
    said = speak.tr("Comrade {name} puts a pledge back as it was:", name=name)
    return f"{said}\n{changes_text(speak, before, after)}"


def withdrawal_heard(speak: Language, pledge: Pledge, name: str, why: str) -> str:
    """Tell who leads that somebody took a pledge back, and why."""
    said = speak.tr("Comrade {name} took a pledge back:", name=name)
    return "\n".join([said, quoted(pledge.content), *([their_words(speak, why)] if why else [])])


def going_on_heard(speak: Language, pledge: Pledge, name: str) -> str:
    """Tell who leads, and heard that somebody took a pledge back, that it goes on."""
    said = speak.tr("Comrade {name} goes on with a pledge after all:", name=name)
    return f"{said}\n{quoted(pledge.content)}"


def changed_text(speak: Language, today: date, pledge: Pledge) -> str:
    return f"{speak.tr('Changed:')}\n\n{pledge_card(speak, today, pledge)}"
