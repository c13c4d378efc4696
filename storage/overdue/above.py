"""Who hears, of an organisation, how many are overdue in vain below: the nearest level above that can be told."""

from collections.abc import Callable, Collection
from datetime import date

from sqlmodel import Session

from domain.roles import Place
from storage import pauses
from storage.chats import accounts
from storage.people import members

Reachable = Callable[[int], Collection[int]]


def reachable(session: Session, number: int, today: date) -> list[int]:
    """Return who leads an organisation, can be written to and wants to be."""
    leading = members.leaders(session, [number], today)[number]
    return sorted(accounts.chats_for(session, leading - pauses.resting(session, leading, today)))


def nearest(place: Place, of: Reachable) -> Collection[int]:
    """Return whom of the nearest level; nobody: the administrators hear of it."""
    return next((people for number in reversed(place.above) if (people := of(number))), ())
