"""Steer an announcement that has begun: pause it, let it go on, send it once more to who has not got it."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import bindparam, case, select, update
from sqlmodel import Session

from domain.announcing import Announcement, AnnouncementState, RecipientState
from storage import organisations, tables
from storage.announcing import narrowing, resting, rows
from storage.facts.standing import held_now, inside
from storage.ground.core_table import tables_of
from storage.outgoing import planning
from storage.tables.outbox import PAUSED

_broadcast, _recipient = tables_of(tables.Broadcast, tables.Recipient)
_account, _place = tables_of(tables.Account, tables.Organisation)
PAUSED_FOR = timedelta(days=3)
_FAILED = (RecipientState.REJECTED, RecipientState.EXPIRED)
_UNREACHED = (*_FAILED, RecipientState.UNREACHABLE, RecipientState.UNJOINED)


def pause(session: Session, number: int, now: datetime) -> bool:
    """Let nothing more of an announcement leave for now; return False where it is not under way.

    What is being sent at this moment still arrives: at most what two seconds take.
    """
    running = update(_broadcast).where(_broadcast.c.id == number, rows.UNFINISHED)
    held = {"state": AnnouncementState.FINISHED, "paused_at": now, "pace": None}
    return session.connection().execute(running.values(held)).rowcount == 1


def resume(session: Session, paused: Announcement, now: datetime, real_now: datetime) -> bool:
    """Let a paused announcement go on; return False where it is not paused any more."""
    held = update(_broadcast).where(_broadcast.c.id == paused.id, PAUSED)
    return session.connection().execute(held.values(_under_way(paused, now, real_now))).rowcount == 1


def retry(session: Session, over: Announcement, now: datetime, real_now: datetime) -> bool:
    """Let the clock look through those who have not got it, also where it was stopped; False where it is under way."""
    ended = (_broadcast.c.state == AnnouncementState.FINISHED, _broadcast.c.finished_at.is_not(None))
    again = _under_way(over, now, real_now) | {"retried_up_to": 0, "stopped_at": None, "finished_at": None}
    begun = update(_broadcast).where(_broadcast.c.id == over.id, *ended, _broadcast.c.summed_up_at.is_(None))
    return session.connection().execute(begun.values(again)).rowcount == 1


def _under_way(announcement: Announcement, now: datetime, real_now: datetime) -> dict[str, object]:
    """Return what is written of one that goes on, where planning had come to; what withdraws is not planned so."""
    state = AnnouncementState.SENDING if announcement.withdraws else AnnouncementState.PLANNING
    return {"state": state, "paused_at": None, "pace": None, "not_after": rows.ends(announcement, now, real_now)}


def retry_piece(session: Session, announcement: Announcement, today: date, real_now: datetime) -> int:
    """Look through the next people of its ledger; return how many who had not got it get it now."""
    unreached = _recipient.c.state.in_(_UNREACHED)
    chat = narrowing.chat_of(announcement.takes_back)(_recipient.c.member_id)
    mine = (_recipient.c.broadcast_id == announcement.id, _recipient.c.member_id > (announcement.retried_up_to or 0))
    query = select(_recipient.c.member_id, _recipient.c.state, case((unreached, chat)).label("chat")).where(*mine)
    found = session.connection().execute(query.order_by(_recipient.c.member_id).limit(planning.AT_ONCE)).all()
    if not found:
        rows.write(session, announcement, {"retried_up_to": None})
        return 0
    reached = {row.member_id: row for row in found if row.chat is not None}
    here = reached.keys() & _still_there(session, announcement, [*reached], today)
    opened = _open(session, announcement.id, [reached[each] for each in sorted(here)])
    unjoined = opened[RecipientState.UNJOINED]
    counts = {
        "total": _broadcast.c.total + unjoined,
        "not_joined": _broadcast.c.not_joined - unjoined,
        "blocked": _broadcast.c.blocked - opened[RecipientState.UNREACHABLE],
        "failed": _broadcast.c.failed - sum(opened[state] for state in _FAILED),
    }
    rows.write(session, announcement, counts | {"retried_up_to": found[-1].member_id})
    return opened.total()


def _open(session: Session, number: int, people: Sequence[Any]) -> Counter[RecipientState]:
    """Let it wait anew for some people, each in the chat they have by now; return how they had stood."""
    ids = {row.chat for row in people}
    query = select(_account.c.id, _account.c.channel, _account.c.bot).where(_account.c.id.in_(ids))
    chats = {row.id: row for row in session.connection().execute(query)} if ids else {}
    there: dict[str, Any] = {"account_id": bindparam("chat"), "channel": bindparam("on"), "bot": bindparam("of")}
    parts = {"attempts": 0, "parts_arrived": 0, "earlier_ids": "", "settled_at": None, "free_at": None}
    opened: Counter[RecipientState] = Counter()
    for state in _UNREACHED:
        waits = [
            {"member": row.member_id, "chat": row.chat, "on": chats[row.chat].channel, "of": chats[row.chat].bot}
            for row in people
            if row.state == state
        ]
        mine = (_recipient.c.broadcast_id == number, _recipient.c.member_id == bindparam("member"))
        anew = update(_recipient).where(*mine, _recipient.c.state == state)
        if waits:
            again = anew.values(there | parts | {"state": RecipientState.QUEUED})
            opened[state] = session.connection().execute(again, waits).rowcount
    return opened


def _still_there(session: Session, announcement: Announcement, people: Sequence[int], today: date) -> set[int]:
    """Return those who still belong or serve where it goes, and do not rest; what is withdrawn is so for everybody."""
    if announcement.withdraws:
        return set(people)
    place = organisations.by_id(session, announcement.organisation_id)
    assert place is not None
    found: set[int] = set()
    for stay in tables_of(tables.Membership, tables.Post):
        there = select(stay.c.member_id).join(_place, _place.c.id == stay.c.organisation_id)
        mine = (stay.c.member_id.in_(people), held_now(stay, today), inside(_place.c.path, place.path))
        found.update(session.connection().scalars(there.where(*mine)))
    return found - resting.among(session, found, today)
