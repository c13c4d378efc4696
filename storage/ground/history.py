"""What happened, entry by entry; never changed afterwards."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import insert
from sqlmodel import Session

from storage.ground.core import Prepared, parameters, table_of
from storage.tables import HistoryEntry

_history = table_of(HistoryEntry)
_INSERT = Prepared(
    insert(_history).values(parameters(_history, ("at", "actor_id", "subject", "subject_id", "verb", "details")))
)


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
    entry = {"_actor_id": actor_id, "_subject": subject, "_subject_id": subject_id or 0, "_verb": verb}
    _INSERT.execute(session, {"_at": now, "_details": details, **entry})


def record_many(
    session: Session, now: datetime, subject: str, entries: Sequence[tuple[int, str, dict[str, object]]]
) -> None:
    """Add thousands of entries (subject id, verb, details) at once, of things nobody in a chat did."""
    if entries:
        common = {"at": now, "actor_id": None, "subject": subject}
        session.exec(
            insert(HistoryEntry),
            params=[{**common, "subject_id": id_, "verb": verb, "details": details} for id_, verb, details in entries],
        )
