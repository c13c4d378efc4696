"""Keep what becomes of an announcement with each person: settle its messages, count, put back."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable
from datetime import datetime

from sqlalchemy import ColumnElement, String, and_, bindparam, func, or_, select, update
from sqlmodel import Session

from domain.announcing import AnnouncementState, RecipientState
from storage import tables
from storage.chats.bots import first
from storage.ground.core_table import tables_of
from storage.outgoing.envelopes import LONGEST_WAIT, Entry, LeaseTerms

_recipient, _broadcast, _account = tables_of(tables.Recipient, tables.Broadcast, tables.Account)
WAITS = _recipient.c.settled_at.is_(None)
NOTHING_ARRIVED = {"parts_arrived": 0, "earlier_ids": ""}
AGAIN = {"state": RecipientState.QUEUED, "free_at": None}
_NAMELESS = {"platform_id": "", "earlier_ids": "", "channel": "", "bot": "", "account_id": None}
STATES = (AnnouncementState.PLANNING, AnnouncementState.SENDING)
UNDER_WAY = _broadcast.c.state.in_(STATES)
_COUNTED = {
    RecipientState.SENT: _broadcast.c.sent,
    RecipientState.UNREACHABLE: _broadcast.c.blocked,
    RecipientState.REJECTED: _broadcast.c.failed,
    RecipientState.EXPIRED: _broadcast.c.failed,
}


def follow(session: Session, entry: Entry, now: datetime) -> None:
    """Send to the chat a person has by now; to nobody where that is gone."""
    theirs = select(_account).where(_account.c.member_id == entry.member, _account.c.blocked_at.is_(None)).limit(1)
    chat = session.connection().execute(theirs.order_by(*first(_account))).first()
    if chat is None:
        end(session, RecipientState.UNREACHABLE, now, *_is(entry))
    else:
        there = {
            "account_id": chat.id,
            "channel": chat.channel,
            "bot": chat.bot,
            "parts_arrived": 0,
            "earlier_ids": "",
            **AGAIN,
        }
        session.connection().execute(update(_recipient).where(*_is(entry), WAITS).values(there))


def sent(session: Session, done: Iterable[tuple[Entry, str]], now: datetime) -> None:
    """Settle messages that arrived, whoever has them by now: nobody sends them once more."""
    by_announcement: dict[int, list[dict[str, object]]] = defaultdict(list)
    for entry, ids in done:
        before, _, last = ids.rpartition(" ")
        by_announcement[entry.announcement].append({"member": entry.member, "their_id": last, "before": before})
    parts = {"platform_id": bindparam("their_id"), "earlier_ids": _added("before")}
    arrived = parts | _settled(RecipientState.SENT, now)
    for announcement, rows in by_announcement.items():
        mine = (_recipient.c.broadcast_id == announcement, _recipient.c.member_id == bindparam("member"), WAITS)
        ended = session.connection().execute(update(_recipient).where(*mine).values(arrived), rows)
        _count(session, {announcement: ended.rowcount}, RecipientState.SENT)


def end(session: Session, state: RecipientState, now: datetime, *which: ColumnElement[bool]) -> None:
    """Settle what waits and will not arrive."""
    ended = update(_recipient).where(WAITS, *which).values(_settled(state, now)).returning(_recipient.c.broadcast_id)
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
    nameless = update(_recipient).where(*_of_members([member_id])).values(_NAMELESS)
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


def _settled(state: RecipientState, now: datetime) -> dict[str, object]:
    return {"state": state, "settled_at": now, "free_at": None}


def _count(session: Session, ended: dict[int, int], state: RecipientState) -> None:
    count = _COUNTED[state]
    for number, ends in sorted(ended.items()):
        session.connection().execute(update(_broadcast).where(_broadcast.c.id == number).values({count: count + ends}))


def free(now: datetime) -> ColumnElement[bool]:
    """Nobody waits or leases for so long: what does was written before the machine's clock was set back."""
    at = _recipient.c.free_at
    return and_(WAITS, or_(at.is_(None), at <= now, at > now + LONGEST_WAIT))


def again(session: Session, entry: Entry, not_before: datetime, *, counted: bool, arrived: int, ids: str) -> None:
    """Put a message back until `not_before`, unless somebody else has it by now; `ids`: of the parts that arrived."""
    parts = {"parts_arrived": arrived, "earlier_ids": _added("before")} if arrived else {}
    waiting = {"state": RecipientState.QUEUED, "free_at": not_before, **parts}
    tried = _recipient.c.attempts + (1 if counted else 0)
    put_back = update(_recipient).where(*_held(entry)).values(waiting | {"attempts": tried})
    session.connection().execute(put_back, {"before": ids} if arrived else {})


def _added(ids: str) -> ColumnElement[str]:
    """Return the ids of parts that arrived earlier and now, with a blank between."""
    return func.trim(_recipient.c.earlier_ids + " " + bindparam(ids, type_=String))


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


def under_way(session: Session, now: datetime) -> bool:
    return session.connection().execute(select(_recipient.c.member_id).where(free(now)).limit(1)).first() is not None


def waiting(session: Session) -> int:
    """Count the messages that wait, by the counts of the announcements under way."""
    count = _broadcast.c.total - _broadcast.c.sent - _broadcast.c.blocked - _broadcast.c.failed
    return session.connection().scalar(select(func.sum(count)).where(UNDER_WAY)) or 0


def _held(entry: Entry) -> tuple[ColumnElement[bool], ...]:
    """Tell whether an entry is still leased by whoever leased it: each lease has an end of its own."""
    return (*_is(entry), *_leased(entry.until))


def _leased(until: datetime | None) -> tuple[ColumnElement[bool], ...]:
    return _recipient.c.state == RecipientState.LEASED, _recipient.c.free_at == until


def _is(entry: Entry) -> tuple[ColumnElement[bool], ...]:
    return _recipient.c.broadcast_id == entry.announcement, _recipient.c.member_id == entry.member
