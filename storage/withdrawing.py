"""Whether a pledge was taken back lately, so that it may go on."""

from datetime import datetime

from sqlalchemy import select
from sqlmodel import Session

from domain.pledges.pledge import Pledge
from domain.pledges.states import PledgeState
from storage import tables
from storage.ground.core_table import table_of

_entry = table_of(tables.HistoryEntry)


def is_withdrawn_since(session: Session, pledge: Pledge, since: datetime) -> bool:
    """Tell whether a pledge stands as withdrawn, by a step since a moment."""
    mine = (_entry.c.subject == "pledge", _entry.c.subject_id == pledge.id, _entry.c.verb == "moved")
    newest = select(_entry.c.at).where(*mine).order_by(_entry.c.id.desc()).limit(1)
    at = session.connection().execute(newest).scalar()
    return pledge.state is PledgeState.WITHDRAWN and at is not None and at >= since
