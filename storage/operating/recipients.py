"""Keep of an announcement that ended long ago how many of each organisation got it, and no more who."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import case, delete, func, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session

from domain.announcing import RecipientState
from storage import tables
from storage.facts.standing import held_now
from storage.ground.bulk import DELETED_AT_ONCE
from storage.ground.core_table import tables_of
from storage.tables.outbox import UNSUMMED

_broadcast, _recipient, _count = tables_of(tables.Broadcast, tables.Recipient, tables.RecipientCount)
_home, _post = tables_of(tables.Membership, tables.Post)
COUNTED = {
    RecipientState.SENT: "sent",
    RecipientState.UNREACHABLE: "blocked",
    RecipientState.UNJOINED: "not_joined",
    RecipientState.REJECTED: "failed",
    RecipientState.EXPIRED: "failed",
}
WAITING = "waiting"
COLUMNS = ("sent", "blocked", "not_joined", "failed")


def sum_up(session: Session, moment: datetime, now: datetime) -> int:
    """Count the next people of announcements that ended before a moment, and delete their rows; return how many."""
    left = DELETED_AT_ONCE
    while left and (number := _oldest(session, moment)) is not None:
        mine = select(_recipient.c.member_id).where(_recipient.c.broadcast_id == number)
        people = session.connection().scalars(mine.order_by(_recipient.c.member_id).limit(left)).all()
        if people:
            _add(session, number, _by_place(session, number, people))
            gone = (_recipient.c.broadcast_id == number, _recipient.c.member_id.in_(people))
            session.connection().execute(delete(_recipient).where(*gone))
        if len(people) < left:
            done = {"summed_up_at": now, "progress_text": ""}
            session.connection().execute(update(_broadcast).where(_broadcast.c.id == number).values(done))
        left -= len(people)
    return DELETED_AT_ONCE - left


def _oldest(session: Session, moment: datetime) -> int | None:
    ended = (UNSUMMED, _broadcast.c.finished_at < moment)
    query = select(_broadcast.c.id).where(*ended).order_by(_broadcast.c.finished_at).limit(1)
    return session.connection().scalar(query)


def by_place(session: Session, number: int) -> dict[int, Counter[str]]:
    """Return of each organisation how many of its people an announcement reached, or why not; of all of them."""
    found = defaultdict(Counter, _by_place(session, number))
    rows = session.connection().execute(select(_count).where(_count.c.broadcast_id == number))
    for row in rows.mappings():
        found[row["organisation_id"]].update({name: row[name] for name in COLUMNS})
    return dict(found)


def _by_place(session: Session, number: int, people: Sequence[int] = ()) -> dict[int, Counter[str]]:
    """Count those whose rows are there, where each belonged, or else served, on the day of the announcement."""
    day = func.date(_broadcast.c.created_at)
    places = (
        select(func.min(stay.c.organisation_id))
        .where(stay.c.member_id == _recipient.c.member_id, held_now(stay, day))
        .scalar_subquery()
        for stay in (_home, _post)
    )
    where = func.coalesce(*places, _broadcast.c.organisation_id)
    outcome = case(*((_recipient.c.state == state, name) for state, name in COUNTED.items()), else_=WAITING)
    query = select(where.label("place"), outcome.label("outcome"), func.count())
    query = query.join(_broadcast, _broadcast.c.id == _recipient.c.broadcast_id)
    query = query.where(_recipient.c.broadcast_id == number).group_by("place", "outcome")
    rows = session.connection().execute(query.where(_recipient.c.member_id.in_(people)) if people else query)
    found: dict[int, Counter[str]] = defaultdict(Counter)
    for place, name, count in rows:
        found[place][name] += count
    return found


def _add(session: Session, number: int, counts: dict[int, Counter[str]]) -> None:
    make: Any = postgresql.insert if session.connection().dialect.name == "postgresql" else sqlite.insert
    rows = [
        {"broadcast_id": number, "organisation_id": place, **{name: counted[name] for name in COLUMNS}}
        | {"failed": counted["failed"] + counted[WAITING]}
        for place, counted in counts.items()
    ]
    new = make(_count)
    more = {name: _count.c[name] + new.excluded[name] for name in COLUMNS}
    key = ["broadcast_id", "organisation_id"]
    session.connection().execute(new.on_conflict_do_update(index_elements=key, set_=more), rows)
