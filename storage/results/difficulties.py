"""Read the difficulties that the last reports on open pledges told of: by name in a cell, as counts above it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import FromClause, Select, select
from sqlmodel import Session

from domain.names import by_given_name
from domain.pledges.states import OPEN
from domain.roles import Place
from domain.stamps import AsOf
from storage import tables
from storage.facts.in_full import last_report, pledges_in_full
from storage.ground.core_table import tables_of
from storage.kept import figures
from storage.results.then import NOBODY, people

_report, _member = tables_of(tables.Report, tables.Member)


@dataclass(frozen=True, slots=True)
class Difficulty:
    """What somebody told; `owner` is "" for what the organisation registered itself."""

    owner: str
    content: str
    words: str
    day: date


def of_cell(session: Session, place: Place, campaign_ids: Sequence[int], as_of: AsOf) -> list[Difficulty]:
    """Return what was told in this very organisation, its own first, then in the order of names.

    Of a past day nothing of who belongs elsewhere by now.
    """
    own, named = list[Difficulty](), list[Difficulty]()
    for pledge in pledges_in_full(as_of):
        its_own = select(*NOBODY).select_from(pledge).where(pledge.c.organisation_id == place.id)
        theirs = people(place, as_of).join(pledge, pledge.c.member_id == _member.c.id)
        for found, query in ((own, its_own), (named, theirs)):
            told = session.connection().execute(_told(query, pledge, campaign_ids, as_of))
            found += [Difficulty(*rest) for _, *rest in told if found is own or rest[0]]
    return [*own, *sorted(named, key=lambda each: by_given_name(each.owner))]


def by_unit(session: Session, place: Place, campaign_ids: Sequence[int], as_of: AsOf) -> Counter[int]:
    """Count what is told of by the organisation directly below under which it is told; 0 is the organisation itself."""
    found = figures.outcomes_below(session, place, campaign_ids, as_of)
    return Counter({number: count for number, came in found.items() if (count := came.counts["difficult"])})


def _told(query: Select[Any], pledge: FromClause, campaign_ids: Sequence[int], as_of: AsOf) -> Select[Any]:
    query = query.add_columns(pledge.c.content, _report.c.difficulty, _report.c.holds_from)
    query = query.join(_report, _report.c.id == last_report(pledge.c.id, as_of))
    return query.where(pledge.c.campaign_id.in_(campaign_ids), pledge.c.state.in_(OPEN), _report.c.difficulty != "")
