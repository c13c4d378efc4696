"""Find the deed somebody wants taken back, and take it back once."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, select
from sqlmodel import Session

from domain.stamps import Stamp
from storage import tables
from storage.comrades import merging, serving
from storage.ground import history
from storage.ground.core_table import table_of
from storage.people import kinds, leaving, members

_entry = table_of(tables.HistoryEntry)
VERBS = (serving.RENAMED, serving.APPOINTED, serving.ENDED, serving.MARKED, merging.MERGED, kinds.BECAME)
TAKEN_BACK = "put back"
ADDED = "added"
MOST = 20
"""So many deeds are looked through for one that stands."""
_READ = select(*(_entry.c[name] for name in ("id", "subject_id", "verb", "actor_id", "at", "holds_from", "details")))


@dataclass(frozen=True, slots=True)
class Deed:
    """What was done to a person, by whom and when."""

    id: int
    member_id: int
    verb: str
    by: int | None
    at: datetime
    day: date
    details: Mapping[str, Any]


def deed(session: Session, number: int) -> Deed | None:
    """Return a deed that can be taken back; None where there is none, or that was done."""
    mine = (_entry.c.id == number, _entry.c.subject == "member", _entry.c.verb.in_(VERBS))
    row = session.connection().execute(_READ.where(*mine)).one_or_none()
    if row is None or history.has(session, "member", row.subject_id, "erased"):
        return None
    since = (history.about("member", row.subject_id), _entry.c.id > number)
    later = session.connection().execute(select(_entry.c.verb, _entry.c.details).where(*since)).all()
    undone = any(each.verb == TAKEN_BACK and each.details.get("entry") == number for each in later)
    overtaken = any(each.verb == row.verb for each in later) and row.verb in (serving.RENAMED, serving.MARKED)
    return None if undone or overtaken or _changed_since(session, row) else Deed(*row)


def last_by(session: Session, actor_id: int, since: datetime) -> Deed | None:
    """Return what somebody did last to another's entry since a moment, somebody added included, where it stands."""
    theirs = (_entry.c.subject == "member", _entry.c.actor_id == actor_id, _entry.c.subject_id != actor_id)
    query = _READ.where(*theirs, _entry.c.at >= since, _entry.c.verb.in_((*VERBS, ADDED)))
    for row in session.connection().execute(query.order_by(_entry.c.id.desc()).limit(MOST)).all():
        if row.verb == ADDED:
            if leaving.last(session, row.subject_id) is None and not history.has(session, "member", row[1], "erased"):
                return Deed(*row)
        elif found := deed(session, row.id):
            return found
    return None


def _changed_since(session: Session, row: Row[Any]) -> bool:
    """Tell whether another name or kind stands now than the one the deed gave, by whatever way it came."""
    if row.verb == kinds.BECAME:
        return not kinds.stands(session, row.subject_id, row.id)
    if row.verb != serving.RENAMED:
        return False
    return members.names(session, [row.subject_id]) != {row.subject_id: row.details["name"][1]}


def take_back(session: Session, of: Deed, stamp: Stamp) -> list[int]:
    """Undo a deed; return the people it concerns."""
    members.lock(session, of.member_id)
    concerned = [of.member_id]
    if of.verb == serving.RENAMED:
        serving.rename(session, of.member_id, of.details["name"][0], stamp)
    elif of.verb == serving.MARKED:
        serving.mark(session, of.member_id, not of.details["leader"], stamp)
    again = history.record(session, stamp, "member", of.member_id, TAKEN_BACK, entry=of.id)
    if of.verb in (serving.APPOINTED, serving.ENDED):
        concerned = serving.take_back_posts(session, of.id, of.details, again, stamp)
    elif of.verb == kinds.BECAME:
        kinds.take_back(session, of.id, of.details.get("overtaken", ()), again, stamp)
    elif of.verb == merging.MERGED:
        merging.undo(session, of.member_id, of.id, of.details, stamp)
        concerned.append(of.details["other"])
    return concerned
