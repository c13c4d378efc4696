"""Lease of the announcements what is due: first what takes one back, then the oldest."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, exists, not_, or_, select, update
from sqlmodel import Session

from domain.announcing import RecipientState
from domain.chat import Address
from storage import quiet_days, tables
from storage.ground.core_table import tables_of
from storage.outgoing import ledger
from storage.outgoing.envelopes import Entry, Envelope, Lane, LeaseTerms, Texts
from storage.outgoing.ledger import STATES, UNDER_WAY, free

_recipient, _broadcast, _account = tables_of(tables.Recipient, tables.Broadcast, tables.Account)
_KEY = (_recipient.c.broadcast_id, _recipient.c.member_id)


def lease(
    session: Session,
    channel: str,
    bot: str,
    terms: LeaseTerms,
    limit: int,
    *,
    quiet: bool = False,
    day: date | None = None,
    silently: bool = False,
) -> list[Envelope]:
    """Lease the next messages, in order within each chat.

    What takes an announcement back waits for no other. `silently`: what is withdrawn here makes no sound, and may be
    at any hour.
    """
    running = session.connection().execute(select(_broadcast.c.id, _broadcast.c.takes_back).where(UNDER_WAY)).all()
    if not running:
        return []
    may = _sendable(terms.now, quiet=quiet, silently=silently)
    resting = quiet_days.hushed(session, day, _recipient.c.member_id) if day and not quiet else None
    urgent = _recipient.c.broadcast_id.in_(_sendable(terms.now, quiet=True, silently=silently))
    waking = () if resting is None else (or_(urgent, not_(resting)),)
    rows: list[Any] = []
    for takes_back in (True, False):
        these = [row.id for row in running if (row.takes_back is not None) is takes_back]
        if these and len(rows) < limit:
            now = may.where(_broadcast.c.id.in_(these))
            query = _due(channel, bot, terms.now, now, limit - len(rows)).where(*_in_order(these), *waking)
            rows += session.connection().execute(query).all()
    for row in rows:
        if row.owner != row.member_id:
            ledger.follow(session, Entry(row.broadcast_id, row.member_id), terms.now)
    own = [row for row in rows if row.owner == row.member_id]
    ours = _take(session, [Entry(row.broadcast_id, row.member_id) for row in own], terms)
    texts = Texts(session, {entry.announcement for entry in ours})
    texts.find_wrong_ones(session, own, channel, bot)
    found = ((row, Entry(row.broadcast_id, row.member_id, terms.until)) for row in own)
    return [
        _envelope(row, entry, Address(channel, bot, row.chat), texts, silently) for row, entry in found if entry in ours
    ]


def _due(channel: str, bot: str, now: datetime, those: Select[Any], limit: int) -> Select[Any]:
    """Select what waits of those announcements: of a list of numbers SQLite would look through all who have them."""
    columns = [_recipient.c.attempts, _recipient.c.parts_arrived, _recipient.c.account_id, _account.c.chat]
    query = select(*_KEY, *columns, _account.c.language, _account.c.member_id.label("owner"))
    there = (_recipient.c.channel == channel, _recipient.c.bot == bot, _recipient.c.broadcast_id.in_(those))
    due = query.join(_account, _account.c.id == _recipient.c.account_id).where(*there, free(now))
    return due.order_by(*_KEY).limit(limit)


def _envelope(row: Any, entry: Entry, address: Address, texts: Texts, silently: bool) -> Envelope:
    message, not_after, at_night = texts.of(entry, row.language)
    if row.parts_arrived:
        message = replace(message, arrived=row.parts_arrived)
    whose = Envelope(0, address, Lane.BROADCAST, message, row.attempts, entry=entry, member_id=entry.member)
    in_silence = silently and message.takes_back is not None and message.takes_back.alone
    return replace(whose, not_after=not_after, at_night=at_night or in_silence)


def _sendable(now: datetime, *, quiet: bool, silently: bool) -> Select[Any]:
    """Select the announcements that are neither stopped nor over, at night those that may arrive then."""
    at_night = or_(_broadcast.c.at_night, _broadcast.c.withdraws) if silently else _broadcast.c.at_night
    lasts = or_(_broadcast.c.not_after.is_(None), _broadcast.c.not_after > now)
    query = select(_broadcast.c.id).where(_broadcast.c.state.in_(STATES), _broadcast.c.stopped_at.is_(None), lasts)
    return query.where(at_night) if quiet else query


def _in_order(running: Sequence[int]) -> Iterable[ColumnElement[bool]]:
    """Leave out whoever still waits for an earlier one of these."""
    if len(running) > 1:
        other = _recipient.alias()
        earlier = and_(other.c.broadcast_id.in_(running), other.c.broadcast_id < _recipient.c.broadcast_id)
        yield ~exists().where(earlier, other.c.member_id == _recipient.c.member_id, other.c.settled_at.is_(None))


def _take(session: Session, entries: Sequence[Entry], terms: LeaseTerms) -> set[Entry]:
    """Lease those that nobody else has leased meanwhile."""
    ours: set[Entry] = set()
    for number in {entry.announcement for entry in entries}:
        people = [entry.member for entry in entries if entry.announcement == number]
        chosen = (_recipient.c.broadcast_id == number, _recipient.c.member_id.in_(people), free(terms.now))
        taken = update(_recipient).where(*chosen).values(state=RecipientState.LEASED, free_at=terms.until)
        found = session.connection().scalars(taken.returning(_recipient.c.member_id))
        ours |= {Entry(number, member) for member in found}
    return ours
