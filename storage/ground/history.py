"""Record what happened; an entry is never changed afterwards, only emptied when somebody is erased."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, and_, insert, select
from sqlmodel import Session

from domain.stamps import Stamp
from storage.ground.bulk import insert_rows
from storage.ground.core_table import table_of
from storage.tables import HistoryEntry

_entry = table_of(HistoryEntry)
_INSERT_ONE = insert(_entry).returning(_entry.c.id)
_INSERT_EACH = insert(_entry).returning(_entry.c.id, sort_by_parameter_order=True)

Deed = tuple[int, str, dict[str, object]]
"""The number of the subject, the verb, and details as plain JSON values."""


def record(session: Session, stamp: Stamp, subject: str, subject_id: int | None, verb: str, **details: object) -> int:
    """Add one entry and return its number; details are plain JSON values."""
    row = {**_common(stamp, subject), "subject_id": subject_id or 0, "verb": verb, "details": details}
    return int(session.connection().execute(_INSERT_ONE, row).scalar_one())


def record_many(session: Session, stamp: Stamp, subject: str, entries: Sequence[Deed]) -> None:
    """Add thousands of entries at once."""
    insert_rows(session, _entry, _rows(stamp, subject, entries))


def record_each(session: Session, stamp: Stamp, subject: str, entries: Sequence[Deed]) -> list[int]:
    """Add several entries at once; return their numbers in the same order."""
    if not entries:
        return []
    return list(session.connection().execute(_INSERT_EACH, _rows(stamp, subject, entries)).scalars())


def _rows(stamp: Stamp, subject: str, entries: Sequence[Deed]) -> list[dict[str, object]]:
    common = _common(stamp, subject)
    return [{**common, "subject_id": id_, "verb": verb, "details": details} for id_, verb, details in entries]


def about(subject: str, subject_id: int, *verbs: str) -> ColumnElement[bool]:
    """Choose the entries about one subject; `verbs`: only what was done so."""
    mine = and_(_entry.c.subject == subject, _entry.c.subject_id == subject_id)
    return mine & _entry.c.verb.in_(verbs) if verbs else mine


def has(session: Session, subject: str, subject_id: int, verb: str) -> bool:
    """Tell whether this was ever done to a subject."""
    done = select(_entry.c.id).where(about(subject, subject_id, verb)).limit(1)
    return session.connection().execute(done).first() is not None


def subjects_of(session: Session, actor_id: int, subject: str, verb: str, since: datetime) -> list[int]:
    """Return the numbers of the subjects to which somebody did this since a moment, each once, in that order."""
    done = (_entry.c.actor_id == actor_id, _entry.c.at >= since, _entry.c.subject == subject, _entry.c.verb == verb)
    found = session.connection().execute(select(_entry.c.subject_id).where(*done).order_by(_entry.c.id))
    return list(dict.fromkeys(found.scalars()))


EVIDENCE_KEPT, EVIDENCE_TAKEN_AWAY = "evidence kept", "evidence taken away"
ASKED_TO_REOPEN, LEFT_CLOSED = "asked to reopen", "left closed"
BESIDE = (EVIDENCE_KEPT, EVIDENCE_TAKEN_AWAY, ASKED_TO_REOPEN, LEFT_CLOSED)
"""What is noted of a pledge and is no step of it: whatever was decided before can still be taken back."""


def newest(session: Session, subject: str, subject_id: int, but: Collection[str] = ()) -> int:
    """Return the number of the last thing done to a subject, 0 where nothing was; `but`: verbs that do not count."""
    steps = select(_entry.c.id).where(about(subject, subject_id), _entry.c.verb.not_in(but))
    return session.connection().execute(steps.order_by(_entry.c.id.desc()).limit(1)).scalar() or 0


def reason(session: Session, subject: str, subject_id: int, verb: str) -> str:
    """Return why something was done to a subject the last time, "" where nobody said."""
    query = select(_entry.c.why).where(about(subject, subject_id, verb)).order_by(_entry.c.id.desc()).limit(1)
    return session.connection().execute(query).scalar() or ""


def last_reason(session: Session, subject: str, subject_id: int, verb: str) -> str:
    """Return why the last thing was done to a subject, "" where that was another one or nobody said."""
    steps = select(_entry.c.verb, _entry.c.why).where(about(subject, subject_id), _entry.c.verb.not_in(BESIDE))
    last = session.connection().execute(steps.order_by(_entry.c.id.desc()).limit(1)).first()
    return last.why or "" if last and last.verb == verb else ""


def details(session: Session, entry: int) -> dict[str, object]:
    """Return what was kept with an entry."""
    return session.connection().execute(select(_entry.c.details).where(_entry.c.id == entry)).scalar() or {}


@dataclass(frozen=True, slots=True)
class Done:
    """Who did what on which day."""

    verb: str
    by: int | None
    day: date


def entry(session: Session, number: int) -> Done | None:
    """Return who did what by the entry of this number."""
    query = select(_entry.c.verb, _entry.c.actor_id, _entry.c.holds_from).where(_entry.c.id == number)
    row = session.connection().execute(query).first()
    return Done(*row) if row else None


def subject_of(session: Session, entry: int, verb: str) -> int | None:
    """Return the number of the subject of an entry with this verb."""
    return (
        session.connection()
        .execute(select(_entry.c.subject_id).where(_entry.c.id == entry, _entry.c.verb == verb))
        .scalar()
    )


def author(session: Session, entry: int) -> tuple[int | None, date] | None:
    """Return who did what an entry notes, and the day it holds from."""
    row = (
        session.connection().execute(select(_entry.c.actor_id, _entry.c.holds_from).where(_entry.c.id == entry)).first()
    )
    return (row[0], row[1]) if row else None


def _common(stamp: Stamp, subject: str) -> dict[str, object]:
    who = {"actor_id": stamp.by, "channel": stamp.channel, "why": stamp.why}
    return {"at": stamp.at, "holds_from": stamp.day, "subject": subject, **who}
