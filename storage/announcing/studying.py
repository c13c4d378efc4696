"""Keep of which branches the fact of having studied is to be written anew, and what the fact is by now."""

from collections.abc import Sequence
from datetime import date, datetime, tzinfo

from sqlalchemy import and_, delete, func, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session

from domain.announcing import Announcement
from domain.campaigns.unit_facts import FactKind
from storage import tables
from storage.announcing import rows
from storage.campaigns import unit_facts
from storage.facts.standing import held_now
from storage.ground import history
from storage.ground.core_table import tables_of

_touched, _recipient, _broadcast = tables_of(tables.StudyTouched, tables.Recipient, tables.Broadcast)
_home, _entry = tables_of(tables.Membership, tables.HistoryEntry)


def touch(session: Session, number: int, member_id: int, now: datetime) -> None:
    """Note that somebody of a branch has understood an announcement that counts as a study, or has not after all."""
    found = rows.by_number(session, number)
    if found is None or not (found.asks or {}).get("studied"):
        return
    day = select(func.date(_broadcast.c.created_at)).where(_broadcast.c.id == number).scalar_subquery()
    theirs = (_home.c.member_id == member_id, held_now(_home, day))
    place = session.connection().scalar(select(func.min(_home.c.organisation_id)).where(*theirs))
    if place is None:
        return
    make = postgresql.insert if session.connection().dialect.name == "postgresql" else sqlite.insert
    new = make(_touched).values(broadcast_id=number, organisation_id=place, since=now)
    session.connection().execute(new.on_conflict_do_nothing())


def due(session: Session, before: datetime, limit: int) -> Sequence[tuple[int, int]]:
    """Return the announcements and branches that were touched before a moment; they wait no longer."""
    query = select(_touched.c.broadcast_id, _touched.c.organisation_id).where(_touched.c.since <= before)
    found = session.connection().execute(query.order_by(_touched.c.since).limit(limit)).all()
    for number, place in found:
        gone = (_touched.c.broadcast_id == number, _touched.c.organisation_id == place)
        session.connection().execute(delete(_touched).where(*gone))
    return [(number, place) for number, place in found]


def share(session: Session, announcement: Announcement, place_id: int, zone: tzinfo) -> tuple[int, int]:
    """Return how many of a branch understood an announcement, of all who belonged there on its day."""
    day: date = announcement.created_at.astimezone(zone).date()
    theirs = and_(_recipient.c.member_id == _home.c.member_id, _recipient.c.broadcast_id == announcement.id)
    counts = select(func.count(_recipient.c.understood_at), func.count()).select_from(
        _home.outerjoin(_recipient, theirs)
    )
    row = session.connection().execute(counts.where(_home.c.organisation_id == place_id, held_now(_home, day))).one()
    return row[0], row[1]


def is_ours(session: Session, announcement: Announcement, place_id: int, kind: FactKind) -> bool:
    """Tell whether nobody has noted this fact of a branch, or taken it back, since the announcement was made.

    What a person says of it stands.
    """
    told = history.about("organisation", place_id, unit_facts.NOTED, unit_facts.TAKEN_BACK)
    by_people = (told, _entry.c.actor_id.is_not(None), _entry.c.at >= announcement.created_at)
    rows_of_them = session.connection().scalars(select(_entry.c.details).where(*by_people)).all()
    codes = {each.get("code") or history.details(session, each["entry"]).get("code") for each in rows_of_them}
    return kind.code not in codes
