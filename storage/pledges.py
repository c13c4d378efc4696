"""Pledges and reports: registering one, the lists a person sees, reporting progress."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date, datetime, tzinfo
from decimal import Decimal

from sqlalchemy import insert
from sqlalchemy.orm import make_transient_to_detached
from sqlmodel import Session, col, select

from domain.pledges.goal import Goal
from domain.pledges.states import OPEN, PledgeState
from storage import reminders
from storage.ground import history
from storage.ground.core import Prepared, parameters, table_of
from storage.tables import Pledge, Report


@dataclass(frozen=True, slots=True)
class NewPledge:
    """What a finished registration keeps. Without a member it is the organisation's own."""

    campaign_id: int
    organisation_id: int
    member_id: int | None
    entered_by_id: int
    content_group_id: int
    content: str
    goal: Goal | None
    milestone: str | None
    deadline: date


_pledge = table_of(Pledge)
_FACTS = (*(fact.name for fact in fields(NewPledge)), "state", "created_at")
_INSERT = Prepared(insert(_pledge).values(parameters(_pledge, _FACTS)).returning(_pledge.c.id))


def register(session: Session, new: NewPledge, now: datetime, zone: tzinfo) -> Pledge:
    """Keep a pledge, plan its reminders, note who entered it."""
    goal = new.goal.model_dump(mode="json") if new.goal else None
    facts = {fact.name: getattr(new, fact.name) for fact in fields(new)}
    facts |= {"goal": goal, "state": PledgeState.ACTIVE, "created_at": now}
    ((pledge_id,),) = _INSERT.rows(session, {f"_{name}": fact for name, fact in facts.items()})
    pledge = Pledge(id=pledge_id, **facts)
    make_transient_to_detached(pledge)
    session.add(pledge)  # as if it had been read: its row is there
    reminders.plan(session, pledge, now, zone)
    history.record(session, now, new.entered_by_id, "pledge", pledge_id, "registered", content=new.content)
    return pledge


def goal_of(pledge: Pledge) -> Goal | None:
    """The stored goal as a value."""
    return Goal.model_validate(pledge.goal) if pledge.goal else None


def get(session: Session, pledge_id: int) -> Pledge | None:
    """One pledge."""
    return session.get(Pledge, pledge_id)


def for_change(session: Session, pledge_id: int) -> Pledge | None:
    """One pledge as it is now, with nobody else changing it until the commit."""
    return session.get(Pledge, pledge_id, with_for_update=True, populate_existing=True)


def of_member(session: Session, member_id: int) -> Sequence[Pledge]:
    """A person's own pledges, the nearest deadline first."""
    query = select(Pledge).where(Pledge.member_id == member_id)
    return session.exec(query.order_by(col(Pledge.deadline), col(Pledge.id))).all()


def of_organisations(session: Session, organisation_ids: Sequence[int]) -> Sequence[Pledge]:
    """The pledges organisations made in their own name."""
    query = select(Pledge).where(col(Pledge.member_id).is_(None), col(Pledge.organisation_id).in_(organisation_ids))
    return session.exec(query.order_by(col(Pledge.deadline), col(Pledge.id))).all()


def awaiting_confirmation(session: Session, organisation_ids: Sequence[int]) -> Sequence[Pledge]:
    """Claimed pledges of these organisations and their members."""
    query = select(Pledge).where(col(Pledge.organisation_id).in_(organisation_ids), Pledge.state == PledgeState.CLAIMED)
    return session.exec(query.order_by(col(Pledge.id))).all()


@dataclass(frozen=True, slots=True)
class Progress:
    """A report as understood: how it was said, the new total if there is one, and the words."""

    how: str
    done: Decimal | None
    words: str
    state: PledgeState | None = None  # the state it leads to, if it changes


def report(session: Session, pledge: Pledge, member_id: int, progress: Progress, now: datetime) -> None:
    """Keep a report; whatever it says is added, never written over an earlier one."""
    done = format(progress.done, "f") if progress.done is not None else None
    session.add(
        Report(pledge_id=pledge.id or 0, member_id=member_id, how=progress.how, done=done, words=progress.words, at=now)
    )
    if done is not None:
        pledge.done = done
    if progress.state is not None:
        move(session, pledge, progress.state, member_id, now)
    session.add(pledge)
    history.record(session, now, member_id, "pledge", pledge.id, "reported", how=progress.how, done=done)


def move(session: Session, pledge: Pledge, state: PledgeState, actor_id: int, now: datetime) -> None:
    """Change a pledge's state; reminders end with the work and are planned again when it goes on."""
    history.record(session, now, actor_id, "pledge", pledge.id, "moved", before=pledge.state, after=state)
    pledge.state = state
    pledge.closed_at = None if state in OPEN else now
    session.add(pledge)


def last_words(session: Session, pledge_id: int) -> str:
    """The words of the newest report on a pledge, "" before the first."""
    query = select(Report.words).where(Report.pledge_id == pledge_id, col(Report.taken_back_at).is_(None))
    return session.exec(query.order_by(col(Report.id).desc()).limit(1)).first() or ""


def reports_of(session: Session, member_id: int) -> Sequence[Report]:
    """Everything a person has reported."""
    return session.exec(select(Report).where(Report.member_id == member_id).order_by(col(Report.id))).all()
