"""Keep what becomes of an announcement with each person: lease the messages that wait, settle them, count."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Sequence
from datetime import datetime

from sqlalchemy import ColumnElement, and_, bindparam, exists, func, or_, select, update
from sqlmodel import Session

from domain.announcing import AnnouncementState, RecipientState
from domain.chat import Address, Outgoing
from locales.language import language
from locales.wording.announcements import announcement_text
from storage import tables
from storage.ground.core_table import table_of
from storage.outgoing.envelopes import Entry, Envelope, Lane, LeaseTerms

_recipient, _broadcast = table_of(tables.Recipient), table_of(tables.Broadcast)
_account, _organisation = table_of(tables.Account), table_of(tables.Organisation)
_KEY = (_recipient.c.broadcast_id, _recipient.c.member_id)
_WAITS = _recipient.c.settled_at.is_(None)
_UNDER_WAY = _broadcast.c.state.in_((AnnouncementState.PLANNING, AnnouncementState.SENDING))
_COUNTED = {
    RecipientState.SENT: _broadcast.c.sent,
    RecipientState.UNREACHABLE: _broadcast.c.blocked,
    RecipientState.REJECTED: _broadcast.c.failed,
    RecipientState.EXPIRED: _broadcast.c.failed,
}


def lease(session: Session, channel: str, bot: str, terms: LeaseTerms, limit: int) -> list[Envelope]:
    """Lease the next messages, those of the oldest announcement first, in order within each chat."""
    columns = (*_KEY, _recipient.c.attempts, _account.c.chat, _account.c.language)
    query = (
        select(*columns)
        .join(_account, _account.c.id == _recipient.c.account_id)
        .where(_recipient.c.channel == channel, _recipient.c.bot == bot, _free(terms.now), *_in_order(session))
        .order_by(*_KEY)
        .limit(limit)
    )
    rows = session.connection().execute(query).all()
    ours = _take(session, [Entry(row.broadcast_id, row.member_id) for row in rows], terms)
    messages = _Messages(session, {entry.announcement for entry in ours})
    return [
        Envelope(0, Address(channel, bot, chat), Lane.BROADCAST, messages.of(number, tag), attempts, entry=entry)
        for number, member, attempts, chat, tag in rows
        if (entry := Entry(number, member)) in ours
    ]


def _free(now: datetime) -> ColumnElement[bool]:
    return and_(_WAITS, or_(_recipient.c.free_at.is_(None), _recipient.c.free_at <= now))


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


class _Messages:
    """The text of each announcement, kept once, in the languages it is sent in."""

    def __init__(self, session: Session, numbers: Collection[int]) -> None:
        query = select(_broadcast.c.id, _organisation.c.name, _broadcast.c.text)
        query = query.join(_organisation, _organisation.c.id == _broadcast.c.organisation_id)
        rows = session.connection().execute(query.where(_broadcast.c.id.in_(numbers))) if numbers else ()
        self._words = {number: (place, text) for number, place, text in rows}
        self._written: dict[tuple[int, str], Outgoing] = {}

    def of(self, number: int, tag: str) -> Outgoing:
        if (number, tag) not in self._written:
            text = announcement_text(language(tag), *self._words[number])
            self._written[number, tag] = Outgoing(text, language=tag)
        return self._written[number, tag]


def sent(session: Session, done: Iterable[tuple[Entry, str]], now: datetime) -> None:
    """Settle messages that arrived."""
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


def end_one(session: Session, entry: Entry, state: RecipientState, now: datetime) -> None:
    end(session, state, now, *_is(entry))


def end_of_member(session: Session, member_id: int, state: RecipientState, now: datetime) -> None:
    """Settle what waits for somebody, and is not being sent at the moment."""
    end(session, state, now, *_of_member(member_id), _recipient.c.state == RecipientState.QUEUED)


def forget_member(session: Session, member_id: int, now: datetime) -> None:
    """Settle what waits for somebody; keep that they got the others, for the count, and not which message it was."""
    end(session, RecipientState.UNREACHABLE, now, *_of_member(member_id))
    nameless = update(_recipient).where(*_of_member(member_id)).values(platform_id="", channel="", bot="")
    session.connection().execute(nameless)


def _of_member(member_id: int) -> tuple[ColumnElement[bool], ...]:
    """Look a member up in each announcement by the key."""
    return _recipient.c.broadcast_id.in_(select(_broadcast.c.id)), _recipient.c.member_id == member_id


def end_of_account(session: Session, account_id: int, now: datetime) -> None:
    """Settle what waits for a chat that is forgotten."""
    end(session, RecipientState.UNREACHABLE, now, _recipient.c.account_id == account_id)


def _settled(state: RecipientState, now: datetime) -> dict[str, object]:
    return {"state": state, "settled_at": now, "free_at": None, "account_id": None}


def _count(session: Session, ended: dict[int, int], state: RecipientState) -> None:
    count = _COUNTED[state]
    for announcement, number in sorted(ended.items()):
        more = update(_broadcast).where(_broadcast.c.id == announcement).values({count: count + number})
        session.connection().execute(more)


def again(session: Session, entry: Entry, not_before: datetime, *, counted: bool) -> None:
    """Put a message back until `not_before`."""
    waiting = {"state": RecipientState.QUEUED, "free_at": not_before}
    tried = _recipient.c.attempts + (1 if counted else 0)
    session.connection().execute(update(_recipient).where(*_is(entry), _WAITS).values(waiting | {"attempts": tried}))


def renew(session: Session, entries: Iterable[Entry], terms: LeaseTerms) -> None:
    rows = [{"announcement": entry.announcement, "member": entry.member} for entry in entries]
    leased = (
        _recipient.c.broadcast_id == bindparam("announcement"),
        _recipient.c.member_id == bindparam("member"),
        _recipient.c.state == RecipientState.LEASED,
    )
    if rows:
        session.connection().execute(update(_recipient).where(*leased).values(free_at=terms.until), rows)


def reclaim(session: Session) -> None:
    """End every lease: the caller knows that no other process is running."""
    leased = update(_recipient).where(_WAITS, _recipient.c.state == RecipientState.LEASED)
    session.connection().execute(leased.values(state=RecipientState.QUEUED, free_at=None))


def under_way(session: Session, now: datetime) -> bool:
    return session.connection().execute(select(_recipient.c.member_id).where(_free(now)).limit(1)).first() is not None


def waiting(session: Session) -> int:
    """Count the messages that wait, by the counts of the announcements under way."""
    count = _broadcast.c.total - _broadcast.c.sent - _broadcast.c.blocked - _broadcast.c.failed
    return session.connection().scalar(select(func.sum(count)).where(_UNDER_WAY)) or 0


def _is(entry: Entry) -> tuple[ColumnElement[bool], ...]:
    return _recipient.c.broadcast_id == entry.announcement, _recipient.c.member_id == entry.member
