"""Read what was past its deadline on a day in a cell: its own, and of the people who belonged to it."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import FromClause, Select, select
from sqlmodel import Session

from domain.figures import LatePledge
from domain.pledges.states import OPEN
from domain.roles import Place
from domain.stamps import AsOf
from storage import tables
from storage.facts.in_full import pledges_in_full
from storage.ground.core_table import table_of
from storage.results.then import NOBODY, people

_member = table_of(tables.Member)


def late_then(session: Session, place: Place, campaign_ids: Sequence[int], as_of: AsOf) -> list[LatePledge]:
    """Return it, the longest first, but for what belongs to people who are elsewhere by now."""
    rows = []
    for pledge in pledges_in_full(as_of):
        own = select(*NOBODY).select_from(pledge).where(pledge.c.organisation_id == place.id)
        theirs = people(place, as_of).join(pledge, pledge.c.member_id == _member.c.id)
        for is_own, query in ((True, own), (False, theirs)):
            found = session.connection().execute(_late(query, pledge, campaign_ids, as_of))
            rows += [row for row in found if is_own or row.name]
    rows.sort(key=lambda row: (row.deadline, row.pledge))
    return [LatePledge(row.name, row.content, (as_of.day - row.deadline).days) for row in rows]


def _late(query: Select[Any], pledge: FromClause, campaign_ids: Sequence[int], as_of: AsOf) -> Select[Any]:
    query = query.add_columns(pledge.c.content, pledge.c.deadline, pledge.c.id.label("pledge"))
    return query.where(pledge.c.campaign_id.in_(campaign_ids), pledge.c.state.in_(OPEN), pledge.c.deadline < as_of.day)
