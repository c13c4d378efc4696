"""Keep what becomes of an announcement with each person: lease the messages that wait, settle them, count."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, bindparam, exists, func, not_, or_, select, update
from sqlmodel import Session

from domain.announcing import AnnouncementState, RecipientState
from domain.chat import Address
from storage import quiet_days, tables
from storage.chats.bots import first
from storage.ground.core_table import tables_of
from storage.outgoing.envelopes import LONGEST_WAIT, Entry, Envelope, Lane, LeaseTerms, Texts

_recipient, _broadcast, _account = tables_of(tables.Recipient, tables.Broadcast, tables.Account)
_KEY = (_recipient.c.broadcast_id, _recipient.c.member_id)
_WAITS = _recipient.c.settled_at.is_(None)
_AGAIN = {"state": RecipientState.QUEUED, "free_at": None}
_STATES = (AnnouncementState.PLANNING, AnnouncementState.SENDING)
_UNDER_WAY = _broadcast.c.state.in_(_STATES)
PLANNED_LATE = timedelta(hours=1)  # after an announcement is stopped nothing of it is planned much longer
_COUNTED = {
    RecipientState.SENT: _broadcast.c.sent,
    RecipientState.UNREACHABLE: _broadcast.c.blocked,
    RecipientState.REJECTED: _broadcast.c.failed,
    RecipientState.EXPIRED: _broadcast.c.failed,
}


def lease(
    session: Session,
    channel: str,
    bot: str,
    terms: LeaseTerms,
    limit: int,
    *,
    quiet: bool = False,
    day: date | None = None,
) -> list[Envelope]:
    """Lease the next messages, those of the oldest announcement first, in order within each chat."""
    columns = [_recipient.c.attempts, _recipient.c.parts_arrived, _account.c.chat, _account.c.language]
    query = (
        select(*_KEY, *columns, _account.c.member_id.label("owner"))
        .join(_account, _account.c.id == _recipient.c.account_id)
        .where(_recipient.c.channel == channel, _recipient.c.bot == bot, _free(terms.now), *_in_order(session))
        .where(_recipient.c.broadcast_id.in_(_sendable(terms.now, quiet=quiet)))
        .order_by(*_KEY)
        .limit(limit)
    )
    resting = quiet_days.hushed(session, day, _recipient.c.member_id) if day and not quiet else None
    if resting is not None:
        urgent = _recipient.c.broadcast_id.in_(_sendable(terms.now, quiet=True))
        query = query.where(or_(urgent, not_(resting)))
    rows = session.connection().execute(query).all()
    for row in rows:
        if row.owner != row.member_id:
            follow(session, Entry(row.broadcast_id, row.member_id), terms.now)
    own = [row for row in rows if row.owner == row.member_id]
    ours = _take(session, [Entry(row.broadcast_id, row.member_id) for row in own], terms)
    texts = Texts(session, {entry.announcement for entry in ours})
    found = ((row, Entry(row.broadcast_id, row.member_id, terms.until)) for row in own)
    return [_envelope(row, entry, Address(channel, bot, row.chat), texts) for row, entry in found if entry in ours]


def _envelope(row: Any, entry: Entry, address: Address, texts: Texts) -> Envelope:
    message, not_after, at_night = texts.of(entry.announcement, row.language)
    if row.parts_arrived:
        message = replace(message, arrived=row.parts_arrived)
    whose = Envelope(0, address, Lane.BROADCAST, message, row.attempts, entry=entry, member_id=entry.member)
    return replace(whose, not_after=not_after, at_night=at_night)


def _sendable(now: datetime, *, quiet: bool) -> Select[Any]:
    """Select the announcements that are neither stopped nor over, at night those that may arrive then."""
    lasts = or_(_broadcast.c.not_after.is_(None), _broadcast.c.not_after > now)
    query = select(_broadcast.c.id).where(_broadcast.c.state.in_(_STATES), _broadcast.c.stopped_at.is_(None), lasts)
    return query.where(_broadcast.c.at_night) if quiet else query


def follow(session: Session, entry: Entry, now: datetime) -> None:
    """Send to the chat a person has by now; to nobody where that is gone."""
    theirs = select(_account).where(_account.c.member_id == entry.member, _account.c.blocked_at.is_(None)).limit(1)
    chat = session.connection().execute(theirs.order_by(*first(_account))).first()
    if chat is None:
        end(session, RecipientState.UNREACHABLE, now, *_is(entry))
    else:
        there = {"account_id": chat.id, "channel": chat.channel, "bot": chat.bot, "parts_arrived": 0, **_AGAIN}
        session.connection().execute(update(_recipient).where(*_is(entry), _WAITS).values(there))


def _free(now: datetime) -> ColumnElement[bool]:
    """Nobody waits or leases for so long: what does was written before the machine's clock was set back."""
    free = _recipient.c.free_at
    return and_(_WAITS, or_(free.is_(None), free <= now, free > now + LONGEST_WAIT))


def _in_order(session: Session) -> Iterable[ColumnElement[bool]]:
    """Leave out whoever still waits for an earlier announcement."""
    running = session.connection().scalars(select(_broadcast.c.id).where(_UNDER_WAY)).all()
    if len(running) > 1:
        other = _recipient.alias()
        earlier = and_(other.c.broadcast_id.in_(running), other.c.broadcast_id < _recipient.c.broadcast_id)
        yield ~exists().where(earlier, other.c.member_id == _recipient.c.member_id, other.c.settled_at.is_(None))


def _take(session: Session, entries: Sequence[Entry], terms: LeaseTerms) -> set[Entry]:
    """Lease those that nobody else has leased meanwhile."""
    ours: set[Entry] = set()
    for number in {entry.announcement for entry in entries}:
        people = [entry.member for entry in entries if entry.announcement == number]
        chosen = (_recipient.c.broadcast_id == number, _recipient.c.member_id.in_(people), _free(terms.now))
        taken = update(_recipient).where(*chosen).values(state=RecipientState.LEASED, free_at=terms.until)
        found = session.connection().scalars(taken.returning(_recipient.c.member_id))
        ours |= {Entry(number, member) for member in found}
    return ours


def sent(session: Session, done: Iterable[tuple[Entry, str]], now: datetime) -> None:
    """Settle messages that arrived, whoever has them by now: nobody sends them once more."""
    by_announcement: dict[int, list[dict[str, object]]] = defaultdict(list)
    for entry, platform_id in done:
        by_announcement[entry.announcement].append({"member": entry.member, "their_id": platform_id})
    arrived = {"platform_id": bindparam("their_id")} | _settled(RecipientState.SENT, now)
    for announcement, rows in by_announcement.items():
        mine = (_recipient.c.broadcast_id == announcement, _recipient.c.member_id == bindparam("member"), _WAITS)
        ended = session.connection().execute(update(_recipient).where(*mine).values(arrived), rows)
        _count(session, {announcement: ended.rowcount}, RecipientState.SENT)


def end(session: Session, state: RecipientState, now: datetime, *which: ColumnElement[bool]) -> None:
    """Settle what waits and will not arrive."""
    ended = update(_recipient).where(_WAITS, *which).values(_settled(state, now)).returning(_recipient.c.broadcast_id)
    _count(session, Counter(session.connection().scalars(ended)), state)


def give_up(session: Session, entry: Entry, state: RecipientState, now: datetime) -> None:
    """Settle a message that will not arrive, unless somebody else has it by now."""
    end(session, state, now, *_held(entry))


def end_of_members(session: Session, member_ids: Collection[int], state: RecipientState, now: datetime) -> None:
    """Settle what waits for some people, and is not being sent at the moment."""
    end(session, state, now, *_of_members(member_ids), _recipient.c.state == RecipientState.QUEUED)


def forget_member(session: Session, member_id: int, now: datetime) -> None:
    """Settle what waits for somebody; keep that they got the others, for the count, and not which message it was."""
    end(session, RecipientState.UNREACHABLE, now, *_of_members([member_id]))
    nameless = update(_recipient).where(*_of_members([member_id])).values(platform_id="", channel="", bot="")
    session.connection().execute(nameless)


def _of_members(member_ids: Collection[int]) -> tuple[ColumnElement[bool], ...]:
    """Look members up in each announcement by the key."""
    return _recipient.c.broadcast_id.in_(select(_broadcast.c.id)), _recipient.c.member_id.in_(member_ids)


def end_of_account(session: Session, account_id: int, now: datetime) -> None:
    """Settle what waits for a chat that is forgotten."""
    end(session, RecipientState.UNREACHABLE, now, _recipient.c.account_id == account_id)


def end_of_announcement(session: Session, number: int, now: datetime) -> None:
    """Settle what waits of an announcement that is stopped; what is being sent at the moment still arrives."""
    queued = _recipient.c.state == RecipientState.QUEUED
    end(session, RecipientState.EXPIRED, now, _recipient.c.broadcast_id == number, queued)


def expire(session: Session, now: datetime) -> None:
    """Settle what was not sent by its end, and what was planned or put back of announcements that were stopped."""
    late = select(_broadcast.c.id).where(_UNDER_WAY, _broadcast.c.not_after < now)
    stopped = select(_broadcast.c.id).where(_broadcast.c.stopped_at > now - PLANNED_LATE)
    over = session.connection().scalars(late.union(stopped)).all()
    left = or_(_recipient.c.state == RecipientState.QUEUED, _recipient.c.free_at < now)
    for number in over:
        end(session, RecipientState.EXPIRED, now, _recipient.c.broadcast_id == number, left)


def set_back(session: Session, channel: str, bot: str, terms: LeaseTerms) -> None:
    """Let nothing wait for a time the machine's clock had been at before it was set back."""
    ours = (_recipient.c.channel == channel, _recipient.c.bot == bot, _WAITS)
    until = {RecipientState.QUEUED: terms.now, RecipientState.LEASED: terms.until}
    for state, latest in until.items():
        waiting = update(_recipient).where(*ours, _recipient.c.state == state, _recipient.c.free_at > latest)
        session.connection().execute(waiting.values(free_at=latest))


def _settled(state: RecipientState, now: datetime) -> dict[str, object]:
    return {"state": state, "settled_at": now, "free_at": None, "account_id": None}


def _count(session: Session, ended: dict[int, int], state: RecipientState) -> None:
    count = _COUNTED[state]
    for number, ends in sorted(ended.items()):
        session.connection().execute(update(_broadcast).where(_broadcast.c.id == number).values({count: count + ends}))


def again(session: Session, entry: Entry, not_before: datetime, *, counted: bool, arrived: int) -> None:
    """Put a message back until `not_before`, unless somebody else has it by now."""
    parts = {"parts_arrived": arrived} if arrived else {}
    waiting = {"state": RecipientState.QUEUED, "free_at": not_before, **parts}
    tried = _recipient.c.attempts + (1 if counted else 0)
    session.connection().execute(update(_recipient).where(*_held(entry)).values(waiting | {"attempts": tried}))


def renew(session: Session, entries: Iterable[Entry], terms: LeaseTerms) -> list[Entry]:
    """Prolong the leases that are still ours; return them."""
    by_lease: dict[tuple[int, datetime | None], list[int]] = defaultdict(list)
    for entry in entries:
        by_lease[entry.announcement, entry.until].append(entry.member)
    renewed: list[Entry] = []
    for (number, until), people in by_lease.items():
        ours = (_recipient.c.broadcast_id == number, _recipient.c.member_id.in_(people), *_leased(until))
        longer = update(_recipient).where(*ours).values(free_at=terms.until).returning(_recipient.c.member_id)
        renewed += (Entry(number, member, terms.until) for member in session.connection().scalars(longer))
    return renewed


def reclaim(session: Session, channel: str = "", bot: str = "") -> None:
    """End every lease, or those of one account: the caller knows that nobody else sends for it."""
    whose = (_recipient.c.channel == channel, _recipient.c.bot == bot) if channel else ()
    leased = update(_recipient).where(_WAITS, _recipient.c.state == RecipientState.LEASED, *whose)
    session.connection().execute(leased.values(_AGAIN))


def under_way(session: Session, now: datetime) -> bool:
    return session.connection().execute(select(_recipient.c.member_id).where(_free(now)).limit(1)).first() is not None


def waiting(session: Session) -> int:
    """Count the messages that wait, by the counts of the announcements under way."""
    count = _broadcast.c.total - _broadcast.c.sent - _broadcast.c.blocked - _broadcast.c.failed
    return session.connection().scalar(select(func.sum(count)).where(_UNDER_WAY)) or 0


def _held(entry: Entry) -> tuple[ColumnElement[bool], ...]:
    """Tell whether an entry is still leased by whoever leased it: each lease has an end of its own."""
    return (*_is(entry), *_leased(entry.until))


def _leased(until: datetime | None) -> tuple[ColumnElement[bool], ...]:
    return _recipient.c.state == RecipientState.LEASED, _recipient.c.free_at == until


def _is(entry: Entry) -> tuple[ColumnElement[bool], ...]:
    return _recipient.c.broadcast_id == entry.announcement, _recipient.c.member_id == entry.member
