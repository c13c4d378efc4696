"""Read what was reported on what an organisation and its people registered, and what it handed in for the rounds."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import select
from sqlmodel import Session

from domain.campaigns.rounds import Owing
from domain.pledges.remarks import Outlook
from domain.roles import Place
from storage import tables
from storage.ground.bulk import chunks
from storage.ground.core_table import table_of
from storage.rounds import days, plans, reports

_report = table_of(tables.Report)


@dataclass(frozen=True, slots=True)
class Account:
    """One report that stands, as it was typed, with what was understood."""

    pledge_id: int
    day: date
    done: Decimal | None
    done_of: Decimal | None
    words: str
    difficulty: str
    wanted: str
    outlook: Outlook | None


_COLUMNS = [
    _report.c[name]
    for name in ("pledge_id", "holds_from", "done", "done_of", "words", "difficulty", "wanted", "outlook")
]


def accounts(session: Session, pledge_ids: Collection[int]) -> list[Account]:
    """Return all that stand of these pledges, the newest first."""
    found = []
    for some in chunks(list(pledge_ids)):
        query = select(*_COLUMNS).where(_report.c.pledge_id.in_(some), _report.c.taken_back_at.is_(None))
        rows = session.connection().execute(query.order_by(_report.c.holds_from.desc(), _report.c.id.desc()))
        found += [_read(row) for row in rows]
    return sorted(found, key=lambda each: each.day, reverse=True)


def _read(row: Any) -> Account:
    outlook = Outlook(row.outlook) if row.outlook else None
    beside = (row.words, row.difficulty, row.wanted, outlook)
    return Account(row.pledge_id, row.holds_from, row.done, row.done_of, *beside)


def owed(session: Session, place: Place, campaign_ids: Sequence[int], today: date) -> list[Owing]:
    """Return what is owed here and below for the rounds of a year that have opened, with what was handed in."""
    found = []
    for plan in plans.plans(session, today, place.path):
        if plan.campaign_id in campaign_ids:
            for one in days.around(session, plan, today):
                found += reports.owing(session, place, one, today)
    return found
