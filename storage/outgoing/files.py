"""Keep files until people have fetched them."""

from datetime import datetime, timedelta

from sqlmodel import Session, col, delete

from domain.chat import OutgoingFile
from storage.tables import StoredFile

KEPT_FOR = timedelta(days=3)


def keep(session: Session, file: OutgoingFile, now: datetime, lasts: timedelta = KEPT_FOR) -> int:
    row = StoredFile(name=file.name, media_type=file.media_type, content=file.content, expires_at=now + lasts)
    row.sha256 = file.sha256
    session.add(row)
    session.flush()
    assert row.id is not None
    return row.id


def get(session: Session, file_id: int) -> OutgoingFile | None:
    """Return the file, or None when it has expired."""
    row = session.get(StoredFile, file_id)
    return OutgoingFile(row.name, row.media_type, row.content, sha256=row.sha256) if row else None


def forget_before(session: Session, moment: datetime) -> int:
    return session.exec(delete(StoredFile).where(col(StoredFile.expires_at) < moment)).rowcount


def forget_content(session: Session, sha256: str) -> None:
    """Delete the files whose bytes are in the folder of evidence under this name: links to them end."""
    session.exec(delete(StoredFile).where(col(StoredFile.sha256) == sha256))
