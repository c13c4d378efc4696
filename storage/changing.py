"""Change what a pledge says: a new fact from today, the old one stays for the days before."""

from dataclasses import replace
from datetime import date

from sqlmodel import Session

from domain.pledges.goal import Goal
from domain.pledges.pledge import Pledge
from domain.stamps import Stamp
from storage import reminders
from storage.facts import pledges as facts
from storage.ground import history


def change_deadline(session: Session, pledge: Pledge, deadline: date, stamp: Stamp) -> Pledge:
    """Move the deadline, and plan the reminders of the new one."""
    entry = _record(session, pledge, stamp, "deadline", pledge.deadline.isoformat(), deadline.isoformat())
    facts.write_deadline(session, pledge.id, deadline, stamp, entry)
    pledge = replace(pledge, deadline=deadline)
    if pledge.is_open:
        reminders.plan(session, pledge, stamp.day, stamp.at)
    return pledge


def change_target(session: Session, pledge: Pledge, goal: Goal | None, stamp: Stamp) -> Pledge:
    entry = _record(session, pledge, stamp, "target", _plain(pledge.goal), _plain(goal))
    facts.write_target(session, pledge.id, goal, stamp, entry)
    return replace(pledge, goal=goal)


def change_text(
    session: Session, pledge: Pledge, content: str, milestone: str | None, content_group_id: int, stamp: Stamp
) -> Pledge:
    """Change the words, the product they name, and the content group they stand in."""
    old, new = [pledge.content, pledge.milestone], [content, milestone]
    entry = _record(session, pledge, stamp, "text", old, new)
    facts.write_text(session, pledge.id, content, milestone, content_group_id, stamp, entry)
    return replace(pledge, content=content, milestone=milestone)


def _record(session: Session, pledge: Pledge, stamp: Stamp, what: str, old: object, new: object) -> int:
    return history.record(session, stamp, "pledge", pledge.id, "changed", what=what, before=old, after=new)


def _plain(goal: Goal | None) -> object:
    return goal.model_dump(mode="json") if goal else None
