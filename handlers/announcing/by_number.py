"""Look an announcement up by its number, for whoever may do with it what they want to do."""

from collections.abc import Callable

from domain.announcing import Announcement
from domain.errors import UserError
from domain.roles import Place
from handlers.talk.turn import Turn
from storage import organisations
from storage.announcing import rows as announcing


def one(turn: Turn, number: int, may: Callable[[Announcement, Place], bool]) -> tuple[Announcement, Place]:
    """Return it and where it went; whoever `may` not is told no more than who names one that does not exist."""
    found = announcing.by_number(turn.session, number)
    place = organisations.by_id(turn.session, found.organisation_id) if found else None
    if found is None or place is None or not may(found, place):
        raise UserError("There is no announcement no. {number} of yours.", number=str(number))
    return found, place
