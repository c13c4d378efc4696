"""What happened, entry by entry; never changed afterwards."""

from datetime import datetime

from sqlmodel import Session

from storage.tables import HistoryEntry


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
    session.add(
        HistoryEntry(at=now, actor_id=actor_id, subject=subject, subject_id=subject_id or 0, verb=verb, details=details)
    )
