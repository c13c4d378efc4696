"""Change what a pledge says: a new fact from today, the old one stays for the days before."""

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from sqlalchemy import Select, select
from sqlmodel import Session

from domain.pledges.goal import Goal
from domain.pledges.pledge import Pledge
from domain.pledges.states import PledgeState
from domain.stamps import Stamp
from storage import reminders, tables
from storage.facts import pledges as facts
from storage.ground import history
from storage.ground.core_table import table_of

_pledge, _entry = table_of(tables.Pledge), table_of(tables.HistoryEntry)


def headings(session: Session, pledge_id: int) -> tuple[int, int | None]:
    """Return the campaign and the content group a pledge stands in; none where its campaign has no groups."""
    row = session.connection().execute(
        select(_pledge.c.campaign_id, _pledge.c.content_group_id).where(_pledge.c.id == pledge_id)
    )
    campaign_id, group_id = row.one()
    return campaign_id, group_id


def change(
    session: Session, before: Pledge, after: Pledge, content_group_id: int | None, stamp: Stamp, typed: str = ""
) -> Pledge:
    """Change every part that differs; the day and the reason are the stamp's.

    `typed`: the new words as they were typed, where accents were put in.
    """
    pledge = before
    if (after.content, after.milestone) != (before.content, before.milestone):
        pledge = change_text(session, pledge, after.content, after.milestone, content_group_id, stamp, typed)
    if after.goal != before.goal:
        pledge = change_target(session, pledge, after.goal, stamp)
    if after.deadline != before.deadline:
        pledge = change_deadline(session, pledge, after.deadline, stamp)
    elif pledge != before and pledge.is_open:
        reminders.plan(session, pledge, stamp.day, stamp.at)  # what was changed today is not reminded of tomorrow
    return pledge


def before_last(session: Session, pledge: Pledge, member_id: int, since: datetime, entry: int = 0) -> Pledge | None:
    """Return a pledge as it was before what this member changed last since a moment; None where nothing is.

    `entry`: the change that is meant, 0 for whichever is the last. None also where the pledge has come to another state
    since, as when somebody approved what it had become.
    """
    lately = (history.about("pledge", pledge.id, "changed", "moved"), _entry.c.at >= since)
    entries = session.connection().execute(select(_entry).where(*lately).order_by(_entry.c.id.desc())).all()
    if not entries or entries[0].actor_id != member_id or entry not in (0, entries[0].id):
        return None
    last = [row for row in entries if row.at == entries[0].at and row.actor_id == member_id]
    changes = [row.details for row in last if row.verb == "changed"]
    for details in changes:
        pledge = _with(pledge, details["what"], details["before"])
    return pledge if changes else None


def _with(pledge: Pledge, what: str, said: Any) -> Pledge:
    """The pledge with one part as a history entry tells it."""
    if what == "deadline":
        return replace(pledge, deadline=date.fromisoformat(said))
    if what == "target":
        return replace(pledge, goal=Goal.model_validate(said) if said else None)
    content, milestone = said
    return replace(pledge, content=content, milestone=milestone)


def is_withdrawn_since(session: Session, pledge: Pledge, since: datetime) -> bool:
    """Tell whether a pledge stands as withdrawn, by a step since a moment."""
    at = session.connection().scalar(_last_move(pledge).with_only_columns(_entry.c.at))
    return pledge.state is PledgeState.WITHDRAWN and at is not None and at >= since


def state_before(session: Session, pledge: Pledge) -> PledgeState:
    """Return the state from which a pledge came to its own."""
    details = session.connection().execute(_last_move(pledge).with_only_columns(_entry.c.details)).scalar_one()
    return PledgeState(details["before"])


def _last_move(pledge: Pledge) -> Select[Any]:
    return select(_entry).where(history.about("pledge", pledge.id, "moved")).order_by(_entry.c.id.desc()).limit(1)


def continues(session: Session, pledge_id: int) -> bool:
    """Tell whether a pledge takes up again, or carries over, what an earlier one promised."""
    query = select(_entry.c.details).where(history.about("pledge", pledge_id, "registered")).limit(1)
    return "continues" in (session.connection().scalar(query) or {})


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
    session: Session,
    pledge: Pledge,
    content: str,
    milestone: str | None,
    content_group_id: int | None,
    stamp: Stamp,
    typed: str = "",
) -> Pledge:
    """Change the words, the product they name, and the content group they stand in."""
    old, new = [pledge.content, pledge.milestone], [content, milestone]
    entry = _record(session, pledge, stamp, "text", old, new, **({"typed": typed} if typed else {}))
    facts.write_text(session, pledge.id, content, milestone, content_group_id, stamp, entry)
    return replace(pledge, content=content, milestone=milestone)


def _record(session: Session, pledge: Pledge, stamp: Stamp, what: str, old: object, new: object, **more: object) -> int:
    return history.record(session, stamp, "pledge", pledge.id, "changed", what=what, before=old, after=new, **more)


def _plain(goal: Goal | None) -> object:
    return goal.model_dump(mode="json") if goal else None
