"""Write a reminder."""

from collections.abc import Sequence
from datetime import date

from domain.pledges.pledge import Pledge
from locales.language import Language
from locales.wording.days import due_text
from locales.wording.quotation import quoted


def reminder_text(speak: Language, today: date, pledges: Sequence[Pledge]) -> str:
    if all(pledge.deadline < today for pledge in pledges):
        head = speak.tr("⏰ Comrade, the deadline has passed. How did it go?")
    else:
        head = speak.trn(
            "⏰ Comrade, a pledge is coming due:", "⏰ Comrade, {count} pledges are coming due:", len(pledges)
        )
    lines = [f"• {quoted(each.content)}\n   {due_text(speak, today, each.deadline)}" for each in pledges]
    return "\n".join([head, *lines])
