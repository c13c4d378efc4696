"""Keep who asked those of an exemplar, so that they alone are answered; and find whose work is alike."""

from datetime import date

from sqlalchemy import or_, select
from sqlmodel import Session

from domain.pledges.states import OPEN
from domain.stamps import Stamp
from storage import tables
from storage.campaigns.nominations import SUBJECT
from storage.facts.standing import held_now, inside
from storage.ground import history
from storage.ground.core_table import tables_of

_pledge, _home, _place, _entry = tables_of(tables.Pledge, tables.Membership, tables.Organisation, tables.HistoryEntry)
ASKED, SENT = "exemplar asked", "exemplar sent"


def note(session: Session, number: int, stamp: Stamp) -> None:
    history.record(session, stamp, SUBJECT, number, ASKED)


def note_sent(session: Session, number: int, count: int, stamp: Stamp) -> None:
    history.record(session, stamp, SUBJECT, number, SENT, count=count)


def has_asked(session: Session, number: int, member_id: int) -> bool:
    asked = select(_entry.c.id).where(history.about(SUBJECT, number, ASKED), _entry.c.actor_id == member_id)
    return session.connection().execute(asked.limit(1)).first() is not None


def working_below(session: Session, path: str, day: date) -> list[tuple[int | None, int | None, str, str]]:
    """Return member, organisation, content and unit of every open pledge at a path and below."""
    under = select(_place.c.id).where(inside(_place.c.path, path))
    homes = select(_home.c.member_id).where(_home.c.organisation_id.in_(under), held_now(_home, day))
    columns = (_pledge.c.member_id, _pledge.c.organisation_id, _pledge.c.content, _pledge.c.unit)
    theirs = or_(_pledge.c.member_id.in_(homes), _pledge.c.organisation_id.in_(under))
    query = select(*columns).where(_pledge.c.state.in_(OPEN), theirs).order_by(_pledge.c.id)
    rows = session.connection().execute(query)
    return [(row[0], row[1], row[2], row[3]) for row in rows]
