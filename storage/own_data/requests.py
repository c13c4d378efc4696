"""Requests to have a name corrected, read from the history: who asks, by when it is owed, what became of it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import select
from sqlmodel import Session

from domain.people.working_days import working_days_after
from domain.stamps import Stamp
from storage.ground import history
from storage.ground.core_table import table_of
from storage.people import members
from storage.tables import HistoryEntry, Member

_entry, _member = table_of(HistoryEntry), table_of(Member)
ASKED, CORRECTED, DECLINED, TAKEN_BACK = "asked to correct", "corrected", "not corrected", "no longer asked"
_SETTLED = (CORRECTED, DECLINED, TAKEN_BACK)
ANSWERED_WITHIN = 2  # working days: Law 91/2025/QH15
KEPT = timedelta(days=90)
CARRIED_OUT_WITHIN = timedelta(days=15)
"""How long a withdrawal may take by law; here it takes effect at once."""


@dataclass(frozen=True, slots=True)
class Request:
    """Somebody asks, by the entry of this number, to be written `name`."""

    member_id: int
    entry: int
    name: str
    asked_on: date
    due_on: date


def ask(session: Session, member_id: int, name: str, stamp: Stamp) -> tuple[int, date]:
    """Keep what somebody asks; return the number of the entry and the day by which it is owed."""
    due = working_days_after(stamp.day, ANSWERED_WITHIN)
    return history.record(session, stamp, "member", member_id, ASKED, name=name, due=due.isoformat()), due


def waiting(session: Session, now: datetime) -> list[Request]:
    """Return what nobody has answered, the oldest first; of one person the last."""
    rows = _entries(session, (ASKED, *_SETTLED), now - KEPT)
    settled = {row.details.get("entry") for row in rows if row.verb in _SETTLED}
    latest = {row.subject_id: _request(row) for row in rows if row.verb == ASKED and row.details.get("name")}
    return [each for each in latest.values() if each.entry not in settled]


def withdrawn(session: Session, now: datetime) -> list[Request]:
    """Return who has withdrawn their consent lately."""
    rows = _entries(session, ("withdrew",), now - CARRIED_OUT_WITHIN)
    return [Request(row.subject_id, row.id, "", row.holds_from, row.holds_from) for row in rows]


def count_withdrawn(session: Session, since: datetime) -> int:
    """Count who has withdrawn their consent since a moment."""
    return len({row.subject_id for row in _entries(session, ("withdrew",), since)})


def open_one(session: Session, entry: int) -> Request | None:
    """Return the request of this number, and keep others from it; None where it was settled, or asked anew since."""
    row = session.connection().execute(select(_entry).where(_entry.c.id == entry, _entry.c.verb == ASKED)).first()
    if row is None or not row.details.get("name"):
        return None
    members.lock(session, row.subject_id)
    later = (history.about("member", row.subject_id, ASKED, *_SETTLED), _entry.c.id > entry)
    rows = session.connection().execute(select(_entry.c.verb, _entry.c.details).where(*later))
    overtaken = any(verb == ASKED or details.get("entry") == entry for verb, details in rows)
    return None if overtaken else _request(row)


def settle(session: Session, request: Request, stamp: Stamp, verb: str, **details: object) -> None:
    history.record(session, stamp, "member", request.member_id, verb, entry=request.entry, **details)


def rename(session: Session, request: Request, before: str, stamp: Stamp) -> None:
    """Write somebody's name as asked for."""
    members.write_name(session, request.member_id, request.name)
    settle(session, request, stamp, CORRECTED, before=before, name=request.name)


def name_before(session: Session, entry: int) -> tuple[int, str, str] | None:
    """Return whose name was corrected last for this request, how it stood before, and how it has stood since.

    Keeps others from it, as `open_one` does.
    """
    asked = select(_entry.c.subject_id).where(_entry.c.id == entry, _entry.c.verb == ASKED)
    member_id = session.connection().execute(asked).scalar()
    members.lock(session, member_id or 0)
    query = select(_entry.c.details).where(history.about("member", member_id or 0, CORRECTED)).order_by(_entry.c.id)
    done = [row for row in session.connection().scalars(query) if row.get("entry") == entry]
    return (member_id, str(done[-1]["before"]), str(done[-1]["name"])) if member_id and done else None


def _entries(session: Session, verbs: Collection[str], since: datetime) -> list[Any]:
    recent = (_entry.c.subject == "member", _entry.c.verb.in_(verbs), _entry.c.at > since)
    return list(session.connection().execute(select(_entry).where(*recent).order_by(_entry.c.id)))


def _request(row: Any) -> Request:
    return Request(row.subject_id, row.id, row.details["name"], row.holds_from, date.fromisoformat(row.details["due"]))
