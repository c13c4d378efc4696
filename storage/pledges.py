"""Register pledges, list them, and keep reports."""

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from datetime import date, datetime, tzinfo
from decimal import Decimal
from typing import Any

from sqlalchemy import Select, func, insert, select, update
from sqlmodel import Session

from domain.pledges.goal import Goal
from domain.pledges.pledge import Pledge
from domain.pledges.states import OPEN, PledgeState
from storage import reminders, tables
from storage.ground import history
from storage.ground.core_table import table_of
from storage.pledge_rows import READ, of_row


@dataclass(frozen=True, slots=True)
class NewPledge:
    """What a finished registration keeps. Without a member the pledge is the organisation's own."""

    campaign_id: int
    organisation_id: int
    member_id: int | None
    entered_by_id: int
    content_group_id: int
    content: str
    goal: Goal | None
    milestone: str | None
    deadline: date


_pledge, _report = table_of(tables.Pledge), table_of(tables.Report)
_KNOWN = {fact.name for fact in fields(NewPledge)} & {fact.name for fact in fields(Pledge)}
_INSERT = insert(_pledge).returning(_pledge.c.id)


def register(session: Session, new: NewPledge, now: datetime, zone: tzinfo) -> Pledge:
    facts = {fact.name: getattr(new, fact.name) for fact in fields(new)}
    goal = new.goal.model_dump(mode="json") if new.goal else None
    written = facts | {"goal": goal, "state": PledgeState.ACTIVE, "created_at": now}
    pledge_id = session.connection().execute(_INSERT, written).scalar_one()
    pledge = Pledge(pledge_id, **{name: facts[name] for name in _KNOWN})
    reminders.plan(session, pledge, now, zone)
    history.record(session, now, new.entered_by_id, "pledge", pledge_id, "registered", content=new.content)
    return pledge


def _found(session: Session, query: Select[Any]) -> list[Pledge]:
    return [of_row(row) for row in session.connection().execute(query)]


def get(session: Session, pledge_id: int) -> Pledge | None:
    return next(iter(_found(session, READ.where(_pledge.c.id == pledge_id))), None)


def for_change(session: Session, pledge_id: int) -> Pledge | None:
    """Return one pledge, locked against other changes until the commit."""
    return next(iter(_found(session, READ.where(_pledge.c.id == pledge_id).with_for_update())), None)


def of_member(session: Session, member_id: int) -> list[Pledge]:
    return _found(session, READ.where(_pledge.c.member_id == member_id).order_by(_pledge.c.deadline, _pledge.c.id))


def of_organisations(session: Session, organisation_ids: Sequence[int]) -> list[Pledge]:
    """Return the pledges organisations made in their own name, the nearest deadline first."""
    query = READ.where(_pledge.c.member_id.is_(None), _pledge.c.organisation_id.in_(organisation_ids))
    return _found(session, query.order_by(_pledge.c.deadline, _pledge.c.id))


def awaiting_confirmation(session: Session, organisation_ids: Sequence[int]) -> list[Pledge]:
    """Return claimed pledges of these organisations and their members, the oldest first."""
    claimed = READ.where(_pledge.c.organisation_id.in_(organisation_ids), _pledge.c.state == PledgeState.CLAIMED)
    return _found(session, claimed.order_by(_pledge.c.id))


@dataclass(frozen=True, slots=True)
class Progress:
    """A report as understood: how the amount was said, the new total if there is one, and the words."""

    how: str
    done: Decimal | None
    words: str
    state: PledgeState | None = None  # the state the report leads to, if the state changes


def report(session: Session, pledge: Pledge, member_id: int, progress: Progress, now: datetime) -> Pledge:
    """Add a report, never overwriting an earlier one; return the pledge after the report."""
    done = format(progress.done, "f") if progress.done is not None else None
    facts = {"pledge_id": pledge.id, "member_id": member_id, "how": progress.how, "done": done}
    session.connection().execute(insert(_report).values(facts | {"words": progress.words, "at": now}))
    if done is not None:
        _write(session, pledge, done=done)
        pledge = replace(pledge, done=progress.done)
    if progress.state is not None:
        pledge = move(session, pledge, progress.state, member_id, now)
    history.record(session, now, member_id, "pledge", pledge.id, "reported", how=progress.how, done=done)
    return pledge


def move(session: Session, pledge: Pledge, state: PledgeState, actor_id: int, now: datetime, why: str = "") -> Pledge:
    """Change a pledge's state; the tick closes the reminders of a closed pledge when they are due."""
    reason = {"why": why} if why else {}
    history.record(session, now, actor_id, "pledge", pledge.id, "moved", before=pledge.state, after=state, **reason)
    _write(session, pledge, state=state, closed_at=None if state in OPEN else now)
    return replace(pledge, state=state)


def _write(session: Session, pledge: Pledge, **facts: object) -> None:
    session.connection().execute(update(_pledge).where(_pledge.c.id == pledge.id).values(facts))


def last_report(session: Session, pledge_id: int) -> int:
    """Return the number of the newest report that stands, 0 where none does."""
    standing = select(func.max(_report.c.id)).where(_report.c.pledge_id == pledge_id, _report.c.taken_back_at.is_(None))
    return session.connection().execute(standing).scalar() or 0


def last_words(session: Session, pledge_id: int) -> str:
    standing = select(_report.c.words).where(_report.c.pledge_id == pledge_id, _report.c.taken_back_at.is_(None))
    return session.connection().execute(standing.order_by(_report.c.id.desc()).limit(1)).scalar() or ""


def take_back_total(session: Session, pledge: Pledge) -> str | None:
    """Set and return the total of the newest report that still stands."""
    standing = (_report.c.pledge_id == pledge.id, _report.c.taken_back_at.is_(None), _report.c.done.is_not(None))
    newest = select(_report.c.done).where(*standing).order_by(_report.c.id.desc()).limit(1)
    done: str | None = session.connection().execute(newest).scalar()
    _write(session, pledge, done=done)
    return done


def count_of_member(session: Session, member_id: int) -> tuple[int, int]:
    made, reported = (
        select(func.count()).select_from(table).where(table.c.member_id == member_id).scalar_subquery()
        for table in (_pledge, _report)
    )
    row = session.connection().execute(select(made, reported)).one()
    return row[0], row[1]
