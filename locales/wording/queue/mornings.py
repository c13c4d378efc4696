"""Write the one message of a person and a day: what fits, marked where it comes late, and how much is left."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from domain.chat import Choice, Numbering, Outgoing
from domain.mornings.joining import CHOICES, LINES, Matter, choices_of, in_sight, joined, told_anew
from locales.language import Language

REST = "/nhacnho tiep"


def message_of(
    speak: Language, today: date, matters: Sequence[Matter], missed_after: date | None
) -> tuple[Outgoing, list[Matter]]:
    """Return the message and what of it is not shown; `missed_after`: the last day on which anything was told."""
    head = _late_text(speak, today, matters, missed_after)
    again = told_anew(matters)
    worth = [each for each in matters if each not in again]
    shown = in_sight(worth, LINES - bool(head))
    left = [each for each in worth if each not in shown]
    end = _left_text(speak, len(left)) if left else ""
    text, looks = joined([each.message for each in shown], head, end)
    if len(worth) == 1:
        return replace(shown[0].message, text=text, looks=looks), left
    more = (Choice(speak.tr("Read the rest"), REST),) if left else ()
    choices = choices_of(shown, CHOICES - len(more))
    private = any(each.message.private for each in shown)
    file = next((each.message.file for each in shown if each.message.file), None)
    # A bare number is what somebody has done, of one thing or the other; it picks nothing here.
    numbering, ways = Numbering.LETTERS, (*choices, *more)
    said = Outgoing(text, ways, numbering, file=file, language=speak.tag, looks=looks, private=private)
    return said, left


def _late_text(speak: Language, today: date, matters: Sequence[Matter], missed_after: date | None) -> str:
    """Say that something should have come before, where the assistant was away; "" where all comes in time."""
    missed = [
        each.joining.since
        for each in matters
        if each.joining.late or (missed_after is not None and missed_after < each.joining.since < today)
    ]
    if not missed:
        return ""
    if min(missed) == today - timedelta(days=1):
        return speak.tr("Yesterday the assistant was away, so this comes late:")
    return speak.tr("These days the assistant was away, so this comes late and once:")


def _left_text(speak: Language, left: int) -> str:
    return speak.trn(
        "… and {count} more matter: type “đọc tiếp”.", "… and {count} more matters: type “đọc tiếp”.", left
    )
