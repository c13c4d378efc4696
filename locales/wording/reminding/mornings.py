"""Write the reminder of a morning: one's own, that of members without a phone, and what went unanswered."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from domain.pledges.pledge import Pledge
from domain.pledges.standing import runs_until
from locales.language import Language
from locales.wording.days import due_in
from locales.wording.goals import target_text
from locales.wording.people import list_text, more_line, some_of
from locales.wording.pledges import LABEL
from locales.wording.quotation import quoted
from locales.wording.reporting.progress import standing_text

IN_FULL = 3  # pledges a reminder tells all of; of more only the day
SHOWN = 5  # pledges a reminder names


@dataclass(frozen=True, slots=True)
class Morning:
    """What one person is reminded of at once: their own, what members without a phone owe, and what went unanswered.

    `is_last`: their own is overdue and is reminded of for the last time; `in_vain`: whose were so before, and how many;
    `ends`: which of them is noted as missed on which day, where nobody answers.
    """

    own: Sequence[Pledge]
    is_last: bool = False
    others: Sequence[tuple[str, Pledge]] = ()
    in_vain: Mapping[str, int] = field(default_factory=dict)
    ends: Sequence[tuple[Pledge, date]] = ()


def morning_text(speak: Language, today: date, about: Morning) -> str:
    parts = []
    if about.own:
        parts.append(reminder_text(speak, today, about.own))
    parts += _ends(speak, about)
    if about.is_last and not about.ends:
        parts.append(speak.tr("This is the last reminder. If something is in the way, ask your secretary for help."))
    if about.others:
        parts.append(speak.tr("⏰ Of comrades for whom you enter:"))
        short = len(about.others) > IN_FULL - 1
        others = [_of_another(speak, today, name, each, short=short) for name, each in about.others[:SHOWN]]
        parts.append(list_text([*others, *more_line(speak, len(about.others) - SHOWN)]))
    if about.in_vain:
        parts.append(
            speak.trn(
                "⚠️ {count} pledge of your branch is overdue and was reminded of for the last time: {names}.",
                "⚠️ {count} pledges of your branch are overdue and were reminded of for the last time: {names}.",
                sum(about.in_vain.values()),
                names=some_of(speak, list(about.in_vain), SHOWN),
            )
        )
    return "\n".join(parts)


def _ends(speak: Language, about: Morning) -> list[str]:
    """Say when what is overdue ends as missed; where several works are named, of which."""
    days = {day for _, day in about.ends}
    if len(about.own) + len(about.others) == len(about.ends) and len(days) == 1:
        day = speak.date(min(days))
        return [speak.tr("How far have you come? Without an answer I note on {day} that it was not achieved.", day=day)]
    ending = {day: [quoted(pledge.content, LABEL) for pledge, its in about.ends if its == day] for day in sorted(days)}
    return [
        speak.tr(
            "Without an answer I note on {day} as not achieved: {content}",
            day=speak.date(day),
            content=some_of(speak, contents, SHOWN),
        )
        for day, contents in ending.items()
    ]


def reminder_text(speak: Language, today: date, pledges: Sequence[Pledge]) -> str:
    if all(pledge.deadline < today for pledge in pledges):
        head = speak.tr("⏰ Comrade, the deadline has passed. How did it go?")
    else:
        head = speak.trn(
            "⏰ Comrade, a pledge is coming due:", "⏰ Comrade, {count} pledges are coming due:", len(pledges)
        )
    if len(pledges) > IN_FULL:
        lines = [
            f"• {quoted(each.content, LABEL)}: {due_in(speak, today, runs_until(each, today))}"
            for each in pledges[:SHOWN]
        ]
    else:
        lines = [in_full(speak, today, each) for each in pledges]
    return "\n".join([head, *lines, *more_line(speak, len(pledges) - SHOWN)])


def in_full(speak: Language, today: date, pledge: Pledge) -> str:
    target = target_text(speak, pledge.goal, pledge.milestone).partition("\n")[0]
    stands = f"{standing_text(speak, today, pledge)}, {due_in(speak, today, runs_until(pledge, today))}"
    said = "" if target.casefold() in pledge.content.casefold() else f"{target}: "
    return f"• {quoted(pledge.content)}\n   {said}{stands}"


def _of_another(speak: Language, today: date, name: str, pledge: Pledge, *, short: bool) -> str:
    due = due_in(speak, today, runs_until(pledge, today))
    if short:
        return f"{speak.tr('• Comrade {name}:', name=name)} {quoted(pledge.content, LABEL)}, {due}"
    stands = f"{standing_text(speak, today, pledge)}, {due}"
    return f"{speak.tr('• Comrade {name}:', name=name)}\n   {quoted(pledge.content)}\n   {stands}"
