"""Keep announcements: their audience, how far they are planned and sent, so that a restart goes on."""

from collections import Counter
from dataclasses import fields, replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, and_, insert, select, update
from sqlmodel import Session, col, func

from domain.announcing import Announcement, AnnouncementState, NewAnnouncement, RecipientState
from domain.quiet_days.allowed import lasting
from storage import organisations
from storage.facts.standing import inside
from storage.ground.core_table import table_of
from storage.outgoing import ledger, planning
from storage.outgoing.envelopes import LASTS, Lane
from storage.outgoing.planning import Reached
from storage.tables import Account, Broadcast, Organisation

_broadcast = table_of(Broadcast)
_COUNTS = dict.fromkeys(("planned_up_to", "not_joined", "total", "sent", "blocked", "failed"), 0)
_NOTHING_YET = {"state": AnnouncementState.PLANNING, "planned_path": "", "progress_text": "", **_COUNTS}
_FACTS = [fact.name for fact in fields(Announcement)]
_READ = select(*(_broadcast.c[name] for name in _FACTS))
_UNFINISHED = (AnnouncementState.PLANNING, AnnouncementState.SENDING)


def audience(session: Session, path: str, today: date) -> tuple[int, int]:
    """Count the people in a subtree, and those of them who have a chat."""
    person = planning.people(inside(table_of(Organisation).c.path, path), today).subquery()
    chats = and_(col(Account.member_id) == person.c.member_id, col(Account.blocked_at).is_(None))
    both = person.outerjoin(table_of(Account), chats)
    everybody, reached = (func.count(func.distinct(each)) for each in (person.c.member_id, Account.member_id))
    total, reachable = session.connection().execute(select(everybody, reached).select_from(both)).one()
    return total, reachable


def begin(session: Session, new: NewAnnouncement, now: datetime) -> int:
    """Keep a new announcement, which the clock plans piece by piece; return its id."""
    facts = {fact.name: getattr(new, fact.name) for fact in fields(new)}
    written = insert(_broadcast).values(facts | _NOTHING_YET | {"created_at": now}).returning(_broadcast.c.id)
    return int(session.connection().execute(written).scalar_one())


def unfinished(session: Session) -> list[Announcement]:
    return _found(session, _READ.where(_broadcast.c.state.in_(_UNFINISHED)).order_by(_broadcast.c.id))


def latest_of(session: Session, account_id: int) -> Announcement | None:
    """Return the last announcement that was written in a chat."""
    mine = _broadcast.c.author_account_id == account_id
    return next(iter(_found(session, _READ.where(mine).order_by(_broadcast.c.id.desc()).limit(1))), None)


def is_one_unplanned(session: Session) -> bool:
    planned = select(_broadcast.c.id).where(_broadcast.c.state == AnnouncementState.PLANNING)
    return session.connection().execute(planned.limit(1)).first() is not None


def _found(session: Session, query: Select[Any]) -> list[Announcement]:
    rows = session.connection().execute(query)
    return [Announcement(**row | {"state": AnnouncementState(row["state"])}) for row in map(dict, rows.mappings())]


def plan_piece(session: Session, announcement: Announcement, today: date, now: datetime) -> Announcement:
    """Plan the next people; return the announcement, "sending" once everybody is planned."""
    place = organisations.by_id(session, announcement.organisation_id)
    assert place is not None
    after = Reached(announcement.planned_path, announcement.planned_up_to)
    planned = planning.plan(session, announcement.id, place.path, after, today, now)
    if planned is None:
        still = (_broadcast.c.id == announcement.id, _broadcast.c.state == AnnouncementState.PLANNING)
        session.connection().execute(update(_broadcast).where(*still).values(state=AnnouncementState.SENDING))
        return replace(announcement, state=AnnouncementState.SENDING)
    reached, states = planned
    facts = {"planned_path": reached.path, "planned_up_to": reached.member, **_added(states)}
    if not announcement.planned_path:
        facts["not_after"] = lasting(now, LASTS[Lane.BROADCAST])
    _write(session, announcement, facts)
    return _found(session, _READ.where(_broadcast.c.id == announcement.id))[0]


def _added(states: Counter[RecipientState]) -> dict[str, object]:
    """Add to the counts, which the senders change meanwhile."""
    unjoined = states[RecipientState.UNJOINED]
    more = {"total": states.total() - unjoined, "not_joined": unjoined, "blocked": states[RecipientState.UNREACHABLE]}
    return {name: _broadcast.c[name] + count for name, count in more.items()}


def note_progress(session: Session, announcement: Announcement, text: str, outbox_id: int | None) -> None:
    _write(session, announcement, {"progress_text": text, "progress_outbox_id": outbox_id})


def finish(session: Session, announcement: Announcement, now: datetime) -> None:
    _write(session, announcement, {"state": AnnouncementState.FINISHED, "finished_at": now})


def stop(session: Session, number: int, now: datetime, real_now: datetime) -> bool:
    """Stop planning and sending: whoever has it keeps it; return False when it was finished or stopped before.

    Messages somebody is sending at this moment still arrive: at most what two seconds take.
    """
    running = (_broadcast.c.id == number, _broadcast.c.state != AnnouncementState.FINISHED)
    ended = {"state": AnnouncementState.FINISHED, "finished_at": now, "stopped_at": real_now}
    if not session.connection().execute(update(_broadcast).where(*running).values(ended)).rowcount:
        return False
    ledger.end_of_announcement(session, number, real_now)
    return True


def _write(session: Session, announcement: Announcement, facts: dict[str, object]) -> None:
    session.connection().execute(update(_broadcast).where(_broadcast.c.id == announcement.id).values(facts))
