"""What a member may still say of an announcement they were sent: the rules of its confirmation, and the ways."""

import re
from datetime import timedelta

from domain.announcing import Announcement
from domain.chat import Choice
from domain.errors import UserError
from domain.understanding.text.words import fold
from handlers.talk.turn import Turn
from locales.wording.announcing.reading import unclear_choice
from storage.announcing import readers
from storage.announcing import rows as announcing

COMMAND = "/dadoc"
_NUMBER = re.compile(r"\bthong bao(?: so)? (?P<number>\d{1,9})\b")
WRONG, UNSURE, CHANGE = "nham", "chuahieu", "doi"
LATELY = timedelta(days=60)
"""How long after its arrival words alone are taken for an announcement; its button and its number work longer."""


def open_to_answers(turn: Turn, number: int) -> Announcement:
    """The announcement of this number, where this person was sent it and it still counts who has read it."""
    found = announcing.by_number(turn.session, number)
    if found is None or readers.of(turn.session, number, turn.member.id) is None:
        raise UserError(
            "Announcement no. {number} was not sent to you, or so long ago that nothing is noted of it any more.",
            number=str(number),
        )
    require_not_taken_back(turn, number)
    if found.stopped_at:
        raise UserError(
            "Announcement no. {number} was stopped by whoever sent it; you need not confirm it.", number=str(number)
        )
    if found.ends_at and turn.now >= found.ends_at:
        day = (found.ends_at - timedelta(seconds=1)).astimezone(turn.deployment.zone).date()
        raise UserError(
            "Announcement no. {number} ended on {day}; what was noted by then stays.", number=str(number), day=day
        )
    return found


def require_not_taken_back(turn: Turn, number: int) -> None:
    later = announcing.taking_back(turn.session, number)
    if later and later.withdraws:
        raise UserError(
            "Announcement no. {number} was taken back by whoever sent it; nothing of it is to be answered any more.",
            number=str(number),
        )


def is_open(turn: Turn, found: Announcement) -> bool:
    """Whether it still counts who reads it."""
    return not found.stopped_at and (found.ends_at is None or turn.now < found.ends_at)


def slip(turn: Turn, number: int) -> Choice:
    """The choice that takes a confirmation back."""
    return Choice(turn.tr("I pressed it by mistake"), f"{COMMAND} {WRONG} {number}")


def unsure_way(turn: Turn, number: int) -> Choice:
    """The choice that asks whoever sent it."""
    return unclear_choice(turn.language, number)


def number_named(text: str) -> int | None:
    """The number of the announcement that a sentence names: "thông báo số 3"."""
    found = _NUMBER.search(fold(text))
    return int(found["number"]) if found else None
