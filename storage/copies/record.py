"""Remember of the nightly backups when one was made, and what went wrong with the last."""

from datetime import datetime

from pydantic import BaseModel
from sqlmodel import Session, col, delete

from domain.operating.vitals import BACKUP_LASTS
from storage.ground import process
from storage.tables import Fact, TickRecord

_FACT = "backup"


class Record(BaseModel):
    """`tried_at`: when one was begun last, or when the deployment was seen first. `trouble`: "" where it went well."""

    tried_at: datetime
    done_at: datetime | None = None
    file: str = ""
    size: int = 0
    trouble: str = ""


def last(session: Session) -> Record | None:
    found = process.fact(session, _FACT)
    return Record.model_validate_json(found) if found else None


def note(session: Session, record: Record) -> None:
    process.set_fact(session, _FACT, record.model_dump_json())


def forget(session: Session) -> None:
    """Remember nothing: no backups are made at night any more, so none is late and none has failed."""
    session.exec(delete(Fact).where(col(Fact.name) == _FACT))
    session.exec(delete(TickRecord).where(col(TickRecord.name) == _FACT))


def succeeded(session: Session, file: str, size: int, real_now: datetime) -> None:
    note(session, Record(tried_at=real_now, done_at=real_now, file=file, size=size))


def failed(session: Session, why: str, real_now: datetime) -> None:
    before = last(session) or Record(tried_at=real_now)
    note(session, before.model_copy(update={"tried_at": real_now, "trouble": why}))


def trouble(session: Session, real_now: datetime) -> str:
    """Return what an administrator must hear of the nightly backups, in English; "" where all is well."""
    record = last(session)
    if record is None:
        return ""
    if record.trouble:
        return record.trouble
    made = record.done_at or record.tried_at
    return f"no backup was made since {made:%Y-%m-%d %H:%M} UTC" if real_now - made > BACKUP_LASTS else ""
