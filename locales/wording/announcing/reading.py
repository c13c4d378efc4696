"""Write what an announcement asks of those who read it, and how many have."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from domain.announcing import Announcement
from domain.chat import Choice, bold
from domain.reach.reading import Asked, Readers, Reading
from locales.language import Language, marked
from locales.wording.quotation import quoted

REMINDED = 200  # characters of an announcement in its reminder


def asked_lines(speak: Language, asks: Mapping[str, Any] | None) -> list[str]:
    """Say what is asked of whoever has read it; nothing where nothing is."""
    reading = Reading.read(asks)
    if reading is None:
        return []
    lines = [speak.tr("When you have read and understood it, please say so below.")]
    if reading.questions:
        count = len(reading.questions)
        lines.append(speak.trn("{count} short question follows.", "{count} short questions follow.", count))
    return lines


def question_lines(speak: Language, asks: Mapping[str, Any] | None) -> list[str]:
    """Name the questions, each with its choices, for whoever writes or agrees: "Question 1: “By when?” A. 30/6"."""
    reading = Reading.read(asks) or Reading()
    return [question_line(speak, place, each) for place, each in enumerate(reading.questions)]


def question_line(speak: Language, place: int, asked: Asked) -> str:
    said = speak.tr("Question {number}: {answer}", number=place + 1, answer=quoted(asked.words))
    choices = " · ".join(f"{letter(index)}. {each}" for index, each in enumerate(asked.choices))
    return f"{said} {choices or speak.tr('(in their own words)')}"


def letter(choice: int) -> str:
    """Return the letter of a choice, as it is offered: "A"."""
    return chr(ord("A") + choice)


def read_choices(speak: Language, number: int, asks: Mapping[str, Any] | None) -> tuple[Choice, ...]:
    """Return the button that says that it is read; none where that is not asked."""
    return (Choice(speak.tr("I have read and understood it"), f"/dadoc {number}"),) if asks is not None else ()


def unclear_choice(speak: Language, number: int) -> Choice:
    """Return the choice that asks whoever sent it."""
    return Choice(speak.tr("Something is not clear to me"), f"/dadoc chuahieu {number}")


def reading_reminder(speak: Language, announcement: Announcement, name: str, *, has_read: bool) -> str:
    """Remind somebody who has not said yet that they have read, or understood, it; it begins with its words again."""
    asked = marked("Comrade {name}, announcement no. {number} waits for you to read it and say so below. It begins:")
    if has_read:
        asked = marked(
            "Comrade {name}, you have read announcement no. {number}. If all of it is clear, please say so below; if "
            "something is not, please ask. It begins:"
        )
    said = speak.tr(asked, name=name, number=str(announcement.id))
    return f"{said}\n{quoted(announcement.text, REMINDED)}"


def readers_line(speak: Language, number: int, day: date, readers: Readers) -> str:
    """Say below the figures of an organisation whom its last announcement has reached."""
    counts = [
        speak.tr("sent {count}", count=bold(readers.sent)),
        speak.tr("read {count}", count=bold(readers.read)),
        speak.tr("understood {count}", count=bold(readers.understood)),
    ]
    counts += [speak.tr("read and not understood yet {count}", count=readers.unsure)] if readers.unsure else []
    counts += [speak.tr("cannot be reached: {count}", count=readers.blocked)] if readers.blocked else []
    counts += [speak.tr("not joined: {count}", count=readers.not_joined)] if readers.not_joined else []
    head = speak.tr("📢 Announcement no. {number} ({day})", number=str(number), day=speak.short_date(day))
    return f"{head}: {', '.join(counts)}"
