"""Count whom the announcements that ask to be read have reached: of one organisation, or branch by branch."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Select, func, select
from sqlmodel import Session

from domain.announcing import Announcement, RecipientState
from domain.reach.reading import Readers
from domain.roles import Place
from storage import tables
from storage.announcing import rows
from storage.facts.standing import held_now, inside
from storage.ground.core_table import tables_of
from storage.operating import grasps

_broadcast, _recipient = tables_of(tables.Broadcast, tables.Recipient)
_home, _place = tables_of(tables.Membership, tables.Organisation)
_STATES = (RecipientState.SENT, RecipientState.UNREACHABLE, RecipientState.UNJOINED)


def latest(session: Session, place: Place, since: datetime, limit: int = 1) -> list[tuple[Announcement, Readers]]:
    """Return the last announcements to an organisation or one above that ask to be read, with its figures."""
    here = (_broadcast.c.organisation_id.in_([place.id, *place.above]), _broadcast.c.created_at >= since)
    asks = (_broadcast.c.asks.is_not(None), _broadcast.c.waits_for == "", _broadcast.c.stopped_at.is_(None))
    query = select(_broadcast.c.id).where(*here, *asks).order_by(_broadcast.c.id.desc()).limit(limit)
    found = (rows.by_number(session, number) for number in session.connection().scalars(query).all())
    counted = ((each, _of(session, each, place)) for each in found if each)
    return [(each, readers) for each, readers in counted if readers.total]


def _of(session: Session, found: Announcement, place: Place) -> Readers:
    """Of the whole it went to the counts are kept; of a part of it the people are counted."""
    if found.organisation_id == place.id:
        return Readers(found.sent, found.read, found.understood, found.blocked, found.not_joined)
    row = session.connection().execute(_counts(found, place.path)).one()
    return Readers(*row)


def by_branch(session: Session, found: Announcement, place: Place) -> Sequence[tuple[str, Readers]]:
    """Return the figures of each branch in a subtree, by its name, in the order of the tree."""
    each = _counts(found, place.path).add_columns(_place.c.name).group_by(_place.c.id).order_by(_place.c.path)
    return [(name, Readers(*counts)) for *counts, name in session.connection().execute(each)]


def _counts(found: Announcement, path: str) -> Select[Any]:
    """Count those who belonged to a subtree on the day of an announcement, each looked up by the key."""
    day = select(func.date(_broadcast.c.created_at)).where(_broadcast.c.id == found.id).scalar_subquery()
    sent, blocked, not_joined = (func.count().filter(_recipient.c.state == state) for state in _STATES)
    read, understood = (func.count().filter(grasps.said(_recipient)[name]) for name in ("read", "understood"))
    counts: list[Any] = [sent, read, understood, blocked, not_joined]
    query = select(*counts).select_from(_place)
    query = query.join(_home, _home.c.organisation_id == _place.c.id)
    query = query.join(_recipient, _recipient.c.member_id == _home.c.member_id)
    here = (inside(_place.c.path, path), held_now(_home, day), _recipient.c.broadcast_id == found.id)
    return query.where(*here)
