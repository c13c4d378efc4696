"""For whom a leader enters something: one of the own cell who consented, asked anew at every answer."""

import re

from domain.errors import NotAllowed, UserError
from domain.names import given_name
from domain.permissions import led_cells, may_enter_for
from domain.roles import Person
from domain.understanding.text.words import fold
from handlers.talk.turn import Turn
from locales.language import marked
from storage import pledges
from storage.people import consents, deciding, members

LONGEST = 12  # words
_WHOSE = re.compile(r"^(?:\w+[, ]+){0,2}?(?:cua|cho|la cua|ghi cho|viec cua|khong phai) (?:\w+ ?){1,10}\W*(?:.*)$")
_NOT_MINE = re.compile(r"\b(?:khong|hong|dau) phai (?:la )?(?:cua |cho )?(?:toi|tui|minh|em)\b")
NOT_YOURS = marked("You can enter something only for the members of a branch you lead.")


def require(turn: Turn, member_id: int) -> Person:
    """The member; raises where this person does not lead their cell today, or they have not consented."""
    other = member(turn, member_id)
    if not has_consented(turn, other.id):
        raise UserError("Comrade {name} has not consented, so nothing is noted for them.", name=other.name)
    return other


def member(turn: Turn, member_id: int) -> Person:
    """The member of a cell that this person leads today, whether they consented or not."""
    other = members.person(turn.session, member_id, turn.today)
    if other is None or not may_enter_for(turn.member, other):
        raise NotAllowed(NOT_YOURS)
    return other


def has_consented(turn: Turn, member_id: int) -> bool:
    """Whether a consent of theirs stands, given in the chat or on paper."""
    last = consents.last(turn.session, member_id)
    return last is not None and last.withdrawn_at is None


def owner_of(turn: Turn, number: str) -> int | None:
    """Whose the pledge of this number is, where it is one of somebody for whom this person may enter something."""
    pledge = pledges.get(turn.session, int(number)) if number.isdecimal() and len(number) < 10 else None
    if pledge is None or pledge.member_id in (None, turn.member.id):
        return None
    other = members.person(turn.session, pledge.member_id or 0, turn.today)
    return other.id if other and may_enter_for(turn.member, other) else None


def heading(turn: Turn, member_id: int | None) -> str:
    """The line above every question that is about somebody else; "" for one's own."""
    name = told_apart(turn, member_id)
    return turn.tr("For comrade {name}:", name=name) if name else ""


def confirmed(turn: Turn, member_id: int) -> str:
    """ "Của cô Lành nha, không phải của tôi": that it is for this member, said once more; "" where nothing is said."""
    folded, name = fold(turn.text), name_of(turn, member_id)
    said = _WHOSE.search(folded)
    if said is None or not name or len(folded.split()) > LONGEST or any(sign.isdigit() for sign in folded):
        return ""
    theirs = f" {given_name(name)} " in f" {' '.join(re.findall(r'[a-z]+', folded))} "
    if not theirs and not _NOT_MINE.search(folded):
        return ""
    return turn.tr("Yes: it is for comrade {name}, and not for you.", name=told_apart(turn, member_id))


def name_of(turn: Turn, member_id: int | None) -> str:
    return members.names(turn.session, [member_id]).get(member_id, "") if member_id else ""


def told_apart(turn: Turn, member_id: int | None) -> str:
    """The name as those who lead the cell are told it: with the code where another one is called the same."""
    name = name_of(turn, member_id)
    cells = led_cells(turn.member) if member_id else ()
    told = (deciding.name_told_apart(turn.session, member_id or 0, cell, turn.today) for cell in cells)
    return next((each for each in told if each != name), name)
