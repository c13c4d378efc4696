"""Keep a member's wish to do less, later, or no more, until a leader says yes or no; the history holds the wish."""

from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlmodel import Session

from domain.pledges.goal import Goal
from domain.pledges.pledge import Pledge
from domain.pledges.states import PledgeState
from domain.stamps import Stamp
from storage import changing, pledges, tables
from storage.facts import pledges as facts
from storage.ground import history
from storage.ground.core_table import table_of

_entry = table_of(tables.HistoryEntry)
ASKED, GRANTED, REFUSED, DROPPED = "asked", "granted", "refused", "asked no more"
"""The verbs of the history."""


@dataclass(frozen=True, slots=True)
class Wish:
    """What a pledge is to become, None where it is to be withdrawn; `number` is the history entry's."""

    number: int
    after: Pledge | None
    content_group_id: int | None
    why: str


def ask(
    session: Session, pledge: Pledge, after: Pledge | None, content_group_id: int | None, stamp: Stamp, typed: str = ""
) -> Pledge:
    """Let a wish wait; a wish of before is asked no more. `typed`: its words without the accents put in."""
    details: dict[str, Any] = {"withdraw": True}
    if after is not None:
        goal = after.goal.model_dump(mode="json") if after.goal else None
        details = {"content": after.content, "milestone": after.milestone, "goal": goal}
        details |= {"deadline": after.deadline.isoformat(), "group": content_group_id}
        details |= {"typed": typed} if typed else {}
    entry = history.record(session, stamp, "pledge", pledge.id, ASKED, **details)
    facts.write_wish(session, pledge.id, entry, stamp.by)
    return replace(pledge, wish_id=entry, wish_by_id=stamp.by)


def of(session: Session, pledge: Pledge) -> Wish | None:
    return _wish(session, pledge, pledge.wish_id) if pledge.wish_id is not None else None


def drop(session: Session, pledge: Pledge, stamp: Stamp) -> None:
    """Let whoever asked ask no more."""
    history.record(session, stamp, "pledge", pledge.id, DROPPED, entry=pledge.wish_id)
    facts.write_wish(session, pledge.id, None)


def grant(session: Session, pledge: Pledge, wish: Wish, stamp: Stamp) -> Pledge:
    """Do what was wished; the reason of the wish is the reason of the change."""
    because = stamp.because(wish.why)
    if wish.after is None:
        after = pledges.move(session, pledge, PledgeState.WITHDRAWN, because)
    else:
        after = changing.change(session, pledge, wish.after, wish.content_group_id, because)
        facts.write_wish(session, pledge.id, None)
    history.record(session, stamp, "pledge", pledge.id, GRANTED, entry=wish.number, withdraw=wish.after is None)
    return replace(after, wish_id=None, wish_by_id=None)


def refuse(session: Session, pledge: Pledge, wish: Wish, stamp: Stamp) -> None:
    """Leave the pledge as it is; the stamp has the reason."""
    history.record(session, stamp, "pledge", pledge.id, REFUSED, entry=wish.number, withdraw=wish.after is None)
    facts.write_wish(session, pledge.id, None)


def wait_again(session: Session, pledge: Pledge, number: int, answer: int, stamp: Stamp) -> None:
    """Let a wish wait that was decided by mistake; the pledge is as it was before."""
    history.record(session, stamp, "pledge", pledge.id, "taken back", entry=answer, wish=number)
    asker = select(_entry.c.actor_id).where(_entry.c.id == number)
    facts.write_wish(session, pledge.id, number, session.connection().execute(asker).scalar())


def _wish(session: Session, pledge: Pledge, number: int) -> Wish:
    row = session.connection().execute(select(_entry.c.details, _entry.c.why).where(_entry.c.id == number)).one()
    said, why = row.details, row.why or ""
    if said.get("withdraw"):
        return Wish(number, None, 0, why)
    goal = Goal.model_validate(said["goal"]) if said["goal"] else None
    after = replace(
        pledge, content=said["content"], milestone=said["milestone"], goal=goal, wish_id=None, wish_by_id=None
    )
    return Wish(number, replace(after, deadline=date.fromisoformat(said["deadline"])), said["group"], why)
