"""Send announcements that are not over to somebody who joins only now, where their authors wished so."""

from datetime import date, datetime
from functools import partial

from sqlalchemy import select, update
from sqlmodel import Session

from domain.announcing import RecipientState
from domain.reach.audience import Audience
from storage import organisations, tables
from storage.announcing import narrowing, rows
from storage.facts.standing import inside
from storage.ground.core_table import tables_of
from storage.outgoing import ledger, planning
from storage.outgoing.envelopes import Entry
from storage.tables.outbox import WELCOMES

_broadcast, _recipient, _place = tables_of(tables.Broadcast, tables.Recipient, tables.Organisation)


def welcome(session: Session, member_id: int, today: date, now: datetime, real_now: datetime) -> int:
    """Give somebody who has joined what they would have got; return how many announcements that are."""
    numbers = session.connection().scalars(select(_broadcast.c.id).where(WELCOMES, _broadcast.c.waits_for == "")).all()
    return sum(_give(session, number, member_id, today, now, real_now) for number in numbers)


def _give(session: Session, number: int, member_id: int, today: date, now: datetime, real_now: datetime) -> bool:
    found = rows.by_number(session, number)
    place = organisations.by_id(session, found.organisation_id) if found else None
    if found is None or place is None or not found.welcomes(now):
        return False
    mine = (_recipient.c.broadcast_id == number, _recipient.c.member_id == member_id)
    unjoined = (*mine, _recipient.c.state == RecipientState.UNJOINED)
    opened = update(_recipient).where(*unjoined).values(state=RecipientState.QUEUED, settled_at=None)
    if session.connection().execute(opened).rowcount:
        rows.count_joined(session, number)
        ledger.follow(session, Entry(number, member_id), real_now)
        return True
    here = planning.people(inside(_place.c.path, place.path), today).subquery("here")
    alone = select(here.c.member_id).where(here.c.member_id == member_id)
    chosen = partial(narrowing.chosen, Audience.read(found.audience), top=place.path, today=today)
    return rows.plan_one(session, found, alone, real_now, chosen)
