"""Record what happened; an entry is never changed afterwards."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import insert
from sqlmodel import Session

from storage.ground.core_table import table_of
from storage.tables import HistoryEntry

_INSERT = insert(table_of(HistoryEntry))


def record(
    session: Session,
    now: datetime,
    actor_id: int | None,
    subject: str,
    subject_id: int | None,
    verb: str,
    **details: object,
) -> None:
    """Add one entry; details are plain JSON values."""
    entry = {"actor_id": actor_id, "subject": subject, "subject_id": subject_id or 0, "verb": verb}
    session.connection().execute(_INSERT, {"at": now, "details": details, **entry})


def record_many(
    session: Session, now: datetime, subject: str, entries: Sequence[tuple[int, str, dict[str, object]]]
) -> None:
    """Add thousands of entries (subject id, verb, details) at once, of acts that no member did in a chat."""
    if entries:
        common = {"at": now, "actor_id": None, "subject": subject}
        session.exec(
            insert(HistoryEntry),
            params=[{**common, "subject_id": id_, "verb": verb, "details": details} for id_, verb, details in entries],
        )
