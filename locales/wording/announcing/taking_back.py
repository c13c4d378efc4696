"""Write what people read when an announcement is taken back, and what its author hears of it."""

from datetime import date

from domain.announcing import Announcement
from locales.language import Language
from locales.wording.quotation import quoted

QUOTED = 80  # characters


def withdrawn_words(speak: Language, announcement: Announcement, day: date, why: str) -> str:
    """Write what stands in the place of an announcement, or is sent where nothing can be deleted."""
    return speak.tr(
        "The announcement of {day}, {words}, is withdrawn: {why}. Please disregard it.",
        day=day,
        words=quoted(announcement.text, QUOTED),
        why=why.strip().rstrip("."),
    )


def corrected_line(speak: Language) -> str:
    """Write what stands in the place of an announcement that can be deleted no more, above the right one."""
    return speak.tr("This announcement has been corrected; please read the new one below.")


def withdrawn_by_text(speak: Language, number: int, who: str, why: str) -> str:
    """Tell the author that somebody else withdrew it."""
    return speak.tr(
        "{name} has taken back your announcement no. {number}: {why}", name=who, number=str(number), why=why
    )


def steered_by_text(speak: Language, number: int, who: str, what: str) -> str:
    """Tell the author what somebody else did with it."""
    return speak.tr(what, name=who, number=str(number))


def corrected_by_text(speak: Language, number: int, who: str, new: int) -> str:
    """Tell the author that somebody else put it right."""
    return speak.tr(
        "{name} has put your announcement no. {number} right by no. {new}.", name=who, number=str(number), new=str(new)
    )


def forgotten_text(speak: Language, announcement: Announcement) -> str:
    """Tell the author that what was paused for days has ended."""
    return speak.tr(
        "Announcement no. {number} was paused for three days, so it is stopped; {sent} people have it. To go on, write "
        "“send no. {number} again to who has not got it”.",
        number=str(announcement.id),
        sent=announcement.sent,
    )
