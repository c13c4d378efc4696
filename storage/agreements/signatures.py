"""What the history knows of signatures: who signed earlier words, and who was reminded on which day."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from sqlalchemy import select
from sqlmodel import Session

from domain.agreements.agreement import Agreement
from domain.stamps import Stamp
from storage import tables
from storage.agreements.writing import CHANGED, SUBJECT
from storage.ground import history
from storage.ground.core_table import tables_of

(_entry,) = tables_of(tables.HistoryEntry)
REMINDED = "reminded"


def of_earlier_words(session: Session, one: Agreement) -> set[int]:
    """Return the parties that signed what it said before a change."""
    return {each for details in _noted(session, one, CHANGED) for each in details.get("signed", ())}


def note_reminder(session: Session, one: Agreement, parties: Sequence[int], stamp: Stamp) -> None:
    said = {"revision": one.revision, "parties": list(parties), "day": stamp.day.isoformat()}
    history.record(session, stamp, SUBJECT, one.id, REMINDED, **said)


def reminded(session: Session, one: Agreement, day: date) -> set[int]:
    """Return the parties that were reminded on a day of what it says now."""
    found = [each for each in _noted(session, one, REMINDED) if each.get("revision") == one.revision]
    return {party for each in found if each.get("day") == day.isoformat() for party in each.get("parties", ())}


def _noted(session: Session, one: Agreement, verb: str) -> list[dict[str, Any]]:
    query = select(_entry.c.details).where(history.about(SUBJECT, one.id, verb))
    return [details or {} for details in session.connection().scalars(query)]
