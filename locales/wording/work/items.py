"""Write work items: one line in a list, the card of one, and what is read back before it is written."""

from collections.abc import Sequence
from datetime import date

from domain.work.item import WorkItem, WorkState
from locales.language import Language
from locales.wording.days import due_in
from locales.wording.quotation import quoted

ON_A_BUTTON = 40  # characters


def line(speak: Language, text: str, holder: str, due_on: date | None) -> str:
    """Write what is to be done, who does it and by when, on one line."""
    who = speak.tr("comrade {name}", name=holder) if holder else speak.tr("nobody has it yet")
    by = [speak.tr("by {day}", day=speak.short_date(due_on))] if due_on else []
    return " – ".join([quoted(text), who, *by])


def entry(speak: Language, today: date, item: WorkItem, *, with_holder: bool = True) -> str:
    """Write an item in a list: a mark where it is done, who has it, by when, and whether it is late."""
    mark = "✔" if item.state is WorkState.DONE else "•"
    parts = [quoted(item.text)]
    if with_holder:
        parts.append(item.holder or speak.tr("nobody has it yet"))
    if item.state is WorkState.DONE and item.done_on:
        parts.append(speak.tr("done on {day}", day=speak.short_date(item.done_on)))
    elif item.is_late(today) and item.due_on:
        parts.append(due_in(speak, today, item.due_on))
    elif item.due_on:
        parts.append(speak.tr("by {day}", day=speak.short_date(item.due_on)))
    return f"{mark} {parts[0]}\n   " + " · ".join(parts[1:]) if parts[1:] else f"{mark} {parts[0]}"


def shortened(words: str) -> str:
    return quoted(words, ON_A_BUTTON)


def label(item: WorkItem) -> str:
    return shortened(item.text)


def card(speak: Language, today: date, item: WorkItem, giver: str) -> str:
    """Write all of an item: for which pledge, who has it, who gave it, by when, and its state."""
    lines = [
        f"📋 {quoted(item.text)}",
        speak.tr("Part of: {content}", content=quoted(item.content, 120)),
        speak.tr("Who does it: {name}", name=item.holder or speak.tr("nobody has it yet")),
    ]
    if giver:
        lines.append(speak.tr("Given by: {name}", name=giver))
    if item.due_on:
        lines.append(speak.tr("By: {day}", day=due_in(speak, today, item.due_on) if item.is_open else item.due_on))
    if item.state is WorkState.DONE and item.done_on:
        lines.append(speak.tr("Done on {day}", day=speak.short_date(item.done_on)))
    elif item.state is WorkState.REMOVED:
        lines.append(speak.tr("Taken off the list"))
    return "\n".join(lines)


def mine_text(speak: Language, today: date, items: Sequence[WorkItem], shown: int) -> str:
    """Write what somebody was given, below their own pledges."""
    head = speak.trn("Work given to you: {count}", "Work given to you: {count}", len(items))
    lines = [entry(speak, today, each, with_holder=False) for each in items[:shown]]
    left = len(items) - shown
    return "\n".join([head, *lines, *([speak.tr("… and {count} more.", count=left)] if left > 0 else [])])
