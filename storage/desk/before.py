"""Read how far pledges were before a day."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

from sqlalchemy import select
from sqlmodel import Session

from storage.ground.core_table import table_of
from storage.tables import Report

_report = table_of(Report)


def totals_before(session: Session, pledge_ids: Sequence[int], day: date) -> dict[int, Decimal]:
    """Return the total that held on a day, of those of which one was reported by then."""
    stands = (_report.c.taken_back_at.is_(None), _report.c.part.is_(None), _report.c.done.is_not(None))
    query = select(_report.c.pledge_id, _report.c.done).where(_report.c.pledge_id.in_(pledge_ids), *stands)
    query = query.where(_report.c.holds_from <= day).order_by(_report.c.holds_from, _report.c.id)
    return {row[0]: row[1] for row in session.connection().execute(query)} if pledge_ids else {}
