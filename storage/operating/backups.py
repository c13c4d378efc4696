"""How the nightly backups stand, as `storage/copies/record.py` remembers them."""

from sqlmodel import Session

from domain.operating.vitals import Backup
from storage.copies import record


def last(session: Session) -> Backup:
    """Return how the backups stand; where none are made at night, nothing is noted and nothing is wrong."""
    found = record.last(session)
    return Backup(found.done_at, found.tried_at, found.trouble) if found else Backup()
