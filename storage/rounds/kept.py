"""Keep what a unit would report while no round takes it in: in the history, until it hands one in or drops it."""

from itertools import takewhile

from sqlalchemy import select
from sqlmodel import Session

from domain.stamps import Stamp
from storage.ground import history
from storage.ground.core_table import table_of
from storage.rounds.reports import HANDED_IN
from storage.tables import HistoryEntry

_entry = table_of(HistoryEntry)
KEPT, DROPPED, WISHED = "report kept", "kept report dropped", "round wished"
"""A wish is no part of a report: it is kept only to be passed on."""


def keep(session: Session, organisation_id: int, words: str, stamp: Stamp, verb: str = KEPT) -> int:
    """Keep words for the next report of a unit, or as a wish; return their number."""
    return history.record(session, stamp.because(words), "organisation", organisation_id, verb)


def drop(session: Session, organisation_id: int, stamp: Stamp) -> None:
    history.record(session, stamp, "organisation", organisation_id, DROPPED)


def of_unit(session: Session, organisation_id: int) -> str:
    """Return what was kept since its last report, the oldest first; "" where nothing was."""
    mine = history.about("organisation", organisation_id, KEPT, DROPPED, HANDED_IN)
    rows = session.connection().execute(select(_entry.c.verb, _entry.c.why).where(mine).order_by(_entry.c.id.desc()))
    kept = [row.why for row in takewhile(lambda row: row.verb == KEPT, rows.all()) if row.why]
    return "\n".join(reversed(kept))


def get(session: Session, number: int) -> tuple[int, str] | None:
    """Return of which unit words were kept, and the words."""
    query = select(_entry.c.subject_id, _entry.c.why).where(_entry.c.id == number, _entry.c.verb.in_((KEPT, WISHED)))
    row = session.connection().execute(query).one_or_none()
    return (row.subject_id, row.why or "") if row else None
