"""Hand a campaign of an organisation that is merged on to its successor, and back."""

from collections.abc import Collection

from sqlalchemy import select, update
from sqlmodel import Session

from domain.stamps import Stamp
from storage.ground import history
from storage.ground.core_table import tables_of
from storage.tables import Campaign, HistoryEntry

_campaign, _entry = tables_of(Campaign, HistoryEntry)
HANDED_ON, HANDED_BACK = "handed on", "handed back"


def hand_on(session: Session, of: Collection[int], into: int, stamp: Stamp, deed: int) -> None:
    connection = session.connection()
    theirs = select(_campaign.c.id, _campaign.c.owner_id).where(_campaign.c.owner_id.in_(of))
    for number, owner in connection.execute(theirs).all():
        connection.execute(update(_campaign).where(_campaign.c.id == number).values(owner_id=into))
        history.record(session, stamp, "campaign", number, HANDED_ON, before=owner, after=into, deed=deed)


def hand_back(session: Session, deed: int, stamp: Stamp) -> None:
    """Undo what a deed handed on, except where it has gone on meanwhile."""
    connection = session.connection()
    handed = select(_entry.c.subject_id, _entry.c.details)
    handed = handed.where(_entry.c.subject == "campaign", _entry.c.verb == HANDED_ON, _entry.c.id > deed)
    for number, details in connection.execute(handed).all():
        mine = (_campaign.c.id == number, _campaign.c.owner_id == details["after"])
        if details["deed"] == deed:
            connection.execute(update(_campaign).where(*mine).values(owner_id=details["before"]))
            history.record(session, stamp, "campaign", number, HANDED_BACK, deed=deed)
