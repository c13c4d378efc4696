"""Write work items: the dated fact and the present value together, with the history entry and the reminders."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import insert, select, update
from sqlmodel import Session

from domain.stamps import Stamp
from domain.work.item import WorkDeed, WorkItem, WorkState
from storage import tables
from storage.ground import history
from storage.ground.core_table import tables_of
from storage.work import items, reminding

WORK = "work"
_item, _dated, _entry = tables_of(tables.WorkItem, tables.DatedWork, tables.HistoryEntry)


@dataclass(frozen=True, slots=True)
class NewItem:
    """What is to be done, who does it, by when."""

    text: str
    holder_id: int | None
    due_on: date | None


def add(session: Session, pledge_id: int, new: Sequence[NewItem], by: int, stamp: Stamp) -> list[WorkItem]:
    """Add several items to a pledge, in the name of who gives them."""
    return [_add_one(session, pledge_id, each, by, stamp) for each in new]


def _add_one(session: Session, pledge_id: int, new: NewItem, by: int, stamp: Stamp) -> WorkItem:
    facts = {"text": new.text, "holder_id": new.holder_id, "due_on": new.due_on, "state": WorkState.OPEN}
    whole = {"pledge_id": pledge_id, "given_by_id": by, "created_at": stamp.at, "done_on": None, **facts}
    number = int(session.connection().execute(insert(_item).values(whole).returning(_item.c.id)).scalar_one())
    due = new.due_on.isoformat() if new.due_on else None
    entry = history.record(session, stamp, WORK, number, WorkDeed.GIVEN, text=new.text, after=new.holder_id, due=due)
    _keep(session, number, facts, stamp, entry)
    item = items.get(session, number)
    assert item is not None
    reminding.plan(session, item, stamp.day, stamp.at)
    return item


def hand(session: Session, item: WorkItem, holder_id: int | None, deed: WorkDeed, stamp: Stamp) -> WorkItem:
    """Let somebody else have an item; without a person it returns to who gave it."""
    told = {"before": item.holder_id, "after": holder_id}
    return _write(session, item, replace(item, holder_id=holder_id), deed, stamp, told)


def finish(session: Session, item: WorkItem, stamp: Stamp) -> WorkItem:
    after = replace(item, state=WorkState.DONE, done_on=stamp.day)
    return _write(session, item, after, WorkDeed.FINISHED, stamp, {})


def reopen(session: Session, item: WorkItem, stamp: Stamp) -> WorkItem:
    """Let an item be done that was done or removed."""
    deed = WorkDeed.RESTORED if item.state is WorkState.REMOVED else WorkDeed.REOPENED
    return _write(session, item, replace(item, state=WorkState.OPEN, done_on=None), deed, stamp, {})


def remove(session: Session, item: WorkItem, stamp: Stamp) -> WorkItem:
    return _write(session, item, replace(item, state=WorkState.REMOVED), WorkDeed.REMOVED, stamp, {})


def reword(session: Session, item: WorkItem, text: str, due_on: date | None, stamp: Stamp) -> WorkItem:
    """Change what is to be done and by when."""
    days = [day.isoformat() if day else None for day in (item.due_on, due_on)]
    told = {"what": "text", "before": item.text, "after": text, "due": days}
    return _write(session, item, replace(item, text=text, due_on=due_on), WorkDeed.REWORDED, stamp, told)


def declined_by(session: Session, item: WorkItem) -> int | None:
    """Return who declined an item that nobody has had since; None where it is otherwise."""
    done = select(_entry.c.verb, _entry.c.actor_id).where(history.about(WORK, item.id))
    verb, by = session.connection().execute(done.order_by(_entry.c.id.desc()).limit(1)).one()
    return by if item.holder_id is None and verb == WorkDeed.DECLINED else None


def _write(
    session: Session, before: WorkItem, after: WorkItem, deed: WorkDeed, stamp: Stamp, told: Mapping[str, object]
) -> WorkItem:
    entry = history.record(session, stamp, WORK, before.id, deed, **told)
    facts = {name: getattr(after, name) for name in ("text", "holder_id", "due_on", "state")}
    session.connection().execute(
        update(_item).where(_item.c.id == before.id).values(facts | {"done_on": after.done_on})
    )
    _keep(session, before.id, facts, stamp, entry)
    written = items.get(session, before.id)
    assert written is not None
    reminding.plan(session, written, stamp.day, stamp.at)
    return written


def _keep(session: Session, number: int, facts: Mapping[str, object], stamp: Stamp, entry: int) -> None:
    row = {"work_id": number, "holds_from": stamp.day, "recorded_at": stamp.at, "entry_id": entry, **facts}
    session.connection().execute(insert(_dated).values(row))
