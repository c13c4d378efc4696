"""Write what changes in a pledge: old and new side by side."""

from datetime import date

from domain.pledges.pledge import Pledge
from locales.language import Language
from locales.wording.goals import target_text
from locales.wording.pledges import pledge_card
from locales.wording.quotation import quoted


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
