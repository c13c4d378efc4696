"""Keep announcements: their audience, how far they are planned and sent, so that a restart goes on."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import fields, replace
from datetime import date, datetime
from functools import partial
from typing import Any

from sqlalchemy import Select, SelectBase, insert, or_, select, update
from sqlmodel import Session

from domain.announcing import Announcement, AnnouncementState, NewAnnouncement, RecipientState, Waits
from domain.quiet_days.allowed import lasting
from domain.reach.audience import Audience
from storage import organisations
from storage.announcing import narrowing
from storage.ground.core_table import tables_of
from storage.outgoing import ledger, planning
from storage.outgoing.envelopes import LASTS, Lane
from storage.outgoing.planning import Reached
from storage.tables import Account, Broadcast, Recipient
from storage.tables.outbox import PAUSED, WAITING

_broadcast, _recipient, _account = tables_of(Broadcast, Recipient, Account)
_COUNTS = dict.fromkeys(("planned_up_to", "not_joined", "total", "sent", "blocked", "failed"), 0)
_NOTHING_YET = {"planned_path": "", "progress_text": "", **_COUNTS}
_FACTS = [fact.name for fact in fields(Announcement)]
_READ = select(*(_broadcast.c[name] for name in _FACTS))
UNFINISHED = _broadcast.c.state.in_((AnnouncementState.PLANNING, AnnouncementState.SENDING))


def begin(session: Session, new: NewAnnouncement, now: datetime) -> int:
    """Keep a new announcement, which the clock plans piece by piece once it waits for nothing; return its id."""
    state = AnnouncementState.FINISHED if new.waits_for else AnnouncementState.PLANNING
    facts = {fact.name: getattr(new, fact.name) for fact in fields(new)} | {"state": state}
    written = insert(_broadcast).values(facts | _NOTHING_YET | {"created_at": now}).returning(_broadcast.c.id)
    return int(session.connection().execute(written).scalar_one())


def unfinished(session: Session) -> list[Announcement]:
    """Return what is planned or sent at the moment."""
    return _found(session, _READ.where(UNFINISHED).order_by(_broadcast.c.id))


def waiting(session: Session) -> list[Announcement]:
    """Return what has still to begin."""
    return _found(session, _READ.where(WAITING).order_by(_broadcast.c.id))


def paused(session: Session) -> list[Announcement]:
    return _found(session, _READ.where(PAUSED).order_by(_broadcast.c.id))


def held(session: Session) -> list[Announcement]:
    """Return what is not sent for the time being: first what has still to begin, then what is paused."""
    return [*waiting(session), *paused(session)]


def stopped_since(session: Session, moment: datetime) -> list[Announcement]:
    """Return what was stopped since then, in real time."""
    return _found(session, _READ.where(_broadcast.c.stopped_at > moment).order_by(_broadcast.c.id))


def not_over(session: Session) -> list[Announcement]:
    """Return what has still to begin and what is under way, paused or not."""
    return sorted([*waiting(session), *unfinished(session), *paused(session)], key=lambda each: each.id)


def taking_back(session: Session, number: int) -> Announcement | None:
    """Return the last announcement that takes one back, or puts it right."""
    mine = _READ.where(_broadcast.c.takes_back == number).order_by(_broadcast.c.id.desc())
    return next(iter(_found(session, mine.limit(1))), None)


def wait(session: Session, announcement: Announcement, waits_for: Waits, **facts: object) -> Announcement:
    """Let an announcement wait for something else from now on."""
    write(session, announcement, facts | {"waits_for": waits_for})
    return replace(announcement, waits_for=waits_for, **facts)  # type: ignore[arg-type]  # named as its fields are


def start(session: Session, announcement: Announcement, **facts: object) -> Announcement:
    """Let the clock plan what has waited until now."""
    begun = facts | {"state": AnnouncementState.PLANNING, "waits_for": Waits.NOTHING}
    write(session, announcement, begun)
    return replace(announcement, **begun)  # type: ignore[arg-type]  # named as its fields are


def by_number(session: Session, number: int) -> Announcement | None:
    return next(iter(_found(session, _READ.where(_broadcast.c.id == number))), None)


def latest_of(session: Session, account_id: int) -> Announcement | None:
    """Return the last announcement that was written in a chat."""
    mine = _broadcast.c.author_account_id == account_id
    return next(iter(_found(session, _READ.where(mine).order_by(_broadcast.c.id.desc()).limit(1))), None)


def is_one_unplanned(session: Session) -> bool:
    looking = or_(_broadcast.c.takes_back_up_to.is_not(None), _broadcast.c.retried_up_to.is_not(None))
    planned = select(_broadcast.c.id).where(UNFINISHED, or_(_broadcast.c.state == AnnouncementState.PLANNING, looking))
    return session.connection().execute(planned.limit(1)).first() is not None


def _found(session: Session, query: Select[Any]) -> list[Announcement]:
    rows = session.connection().execute(query)
    told = ((row, AnnouncementState(row["state"]), Waits(row["waits_for"])) for row in map(dict, rows.mappings()))
    return [Announcement(**row | {"state": state, "waits_for": waits}) for row, state, waits in told]


def plan_piece(
    session: Session, announcement: Announcement, today: date, real_now: datetime, now: datetime | None = None
) -> Announcement:
    """Plan the next people; return the announcement, "sending" once everybody is planned.

    `now`: domain time, where that may differ.
    """
    place = organisations.by_id(session, announcement.organisation_id)
    assert place is not None
    after = Reached(announcement.planned_path, announcement.planned_up_to)
    audience = Audience.read(announcement.audience)
    chosen = partial(narrowing.chosen, audience, top=place.path, today=today)
    chat = narrowing.chat_of(announcement.takes_back)
    planned = planning.plan(session, announcement.id, place.path, after, today, real_now, chosen, chat)
    if planned is None:
        still = (_broadcast.c.id == announcement.id, _broadcast.c.state == AnnouncementState.PLANNING)
        session.connection().execute(update(_broadcast).where(*still).values(state=AnnouncementState.SENDING))
        return replace(announcement, state=AnnouncementState.SENDING)
    reached, states = planned
    facts = {"planned_path": reached.path, "planned_up_to": reached.member, **added(states)}
    if not announcement.planned_path:
        facts["not_after"] = ends(announcement, now or real_now, real_now)
    write(session, announcement, facts)
    return _found(session, _READ.where(_broadcast.c.id == announcement.id))[0]


def plan_one(
    session: Session, announcement: Announcement, who: SelectBase, real_now: datetime, chosen: planning.Chosen
) -> bool:
    """Plan somebody who has come later; return False where it is not for them, or they are there already."""
    states = planning.write(session, announcement.id, who, real_now, chosen)
    write(session, announcement, added(states))
    return bool(states)


def count_joined(session: Session, number: int) -> None:
    """Count somebody as reached who had not joined when it was planned."""
    counts = {"total": _broadcast.c.total + 1, "not_joined": _broadcast.c.not_joined - 1}
    session.connection().execute(update(_broadcast).where(_broadcast.c.id == number).values(counts))


def ends(announcement: Announcement, now: datetime, real_now: datetime) -> datetime:
    """Return when its messages end, in real time: by its own end at the latest; who joins later gets it until then."""
    usual = lasting(real_now, LASTS[Lane.BROADCAST])
    if announcement.ends_at is None:
        return usual
    own = real_now + (announcement.ends_at - now)
    return own if announcement.newcomers else min(own, usual)


def added(states: Counter[RecipientState]) -> dict[str, object]:
    """Add to the counts, which the senders change meanwhile."""
    unjoined = states[RecipientState.UNJOINED]
    more = {"total": states.total() - unjoined, "not_joined": unjoined, "blocked": states[RecipientState.UNREACHABLE]}
    return {name: _broadcast.c[name] + count for name, count in more.items()}


def note_progress(session: Session, announcement: Announcement, text: str, outbox_id: int | None) -> None:
    write(session, announcement, {"progress_text": text, "progress_outbox_id": outbox_id})


def note_pace(session: Session, announcement: Announcement, pace: Mapping[str, Any] | None) -> None:
    if pace != announcement.pace:
        write(session, announcement, {"pace": pace})


def finish(session: Session, announcement: Announcement, now: datetime) -> None:
    running = update(_broadcast).where(_broadcast.c.id == announcement.id, UNFINISHED)
    session.connection().execute(running.values(state=AnnouncementState.FINISHED, finished_at=now))


def stop(session: Session, number: int, now: datetime, real_now: datetime) -> bool:
    """Stop planning and sending: whoever has it keeps it; return False when it was finished or stopped before.

    Messages somebody is sending at this moment still arrive: at most what two seconds take.
    """
    running = (_broadcast.c.id == number, or_(UNFINISHED, WAITING, PAUSED))
    ended = {"state": AnnouncementState.FINISHED, "finished_at": now, "stopped_at": real_now, "waits_for": ""}
    ended |= {"paused_at": None, "retried_up_to": None}
    if not session.connection().execute(update(_broadcast).where(*running).values(ended)).rowcount:
        return False
    ledger.end_of_announcement(session, number, real_now)
    return True


def write(session: Session, announcement: Announcement, facts: dict[str, object]) -> None:
    session.connection().execute(update(_broadcast).where(_broadcast.c.id == announcement.id).values(facts))
