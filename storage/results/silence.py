"""Tell since when nothing was heard: of the organisations directly below one, or of the people of a cell."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from sqlalchemy import and_, func
from sqlmodel import Session

from domain.names import by_given_name, naturally
from domain.pledges.states import OPEN
from domain.roles import Place
from domain.stamps import AsOf
from storage import tables
from storage.facts.in_full import pledges_in_full, stood
from storage.ground.core_table import tables_of
from storage.kept import figures
from storage.results.then import below, people

_report, _member = tables_of(tables.Report, tables.Member)


@dataclass(frozen=True, slots=True)
class Silence:
    """The day on which something was registered or reported last, None for never; `code` is "" for a person.

    `name` is "" for somebody of a past day who belongs elsewhere by now.
    """

    name: str
    code: str
    since: date | None


def of_units(session: Session, place: Place, campaign_ids: Sequence[int], as_of: AsOf, zone: tzinfo) -> list[Silence]:
    """Return the organisations directly below with the last sign of any of theirs, the longest silence first."""
    last = {number: came.heard for number, came in figures.outcomes_below(session, place, campaign_ids, as_of).items()}
    found = [Silence(one.name, one.code, _day([last.get(one.id)], zone)) for one in below(session, place, as_of)]
    return sorted(found, key=lambda each: (each.since or date.min, naturally(each.code)))


def of_people(session: Session, place: Place, campaign_ids: Sequence[int], as_of: AsOf, zone: tzinfo) -> list[Silence]:
    """Return who of this very organisation has something open, the longest silence first; of everybody who is named."""
    names: dict[int, str] = {}
    heard: dict[int, list[datetime | None]] = {}
    for pledge in pledges_in_full(as_of):
        query = people(place, as_of).add_columns(func.max(_report.c.at), func.max(pledge.c.created_at))
        query = query.join(pledge, pledge.c.member_id == _member.c.id)
        query = query.outerjoin(_report, and_(_report.c.pledge_id == pledge.c.id, stood(_report, as_of)))
        query = query.where(pledge.c.campaign_id.in_(campaign_ids), pledge.c.state.in_(OPEN))
        for number, name, *moments in session.connection().execute(query.group_by(_member.c.id, _member.c.name)):
            names[number] = name
            heard.setdefault(number, []).extend(moments)
    found = [Silence(names[number], "", _day(moments, zone)) for number, moments in heard.items()]
    return sorted(found, key=lambda each: (each.since or date.min, by_given_name(each.name)))


def unreported(session: Session, place: Place, campaign_ids: Sequence[int], today: date) -> dict[int, int]:
    """Count who has something open and never reported on it, by the organisations directly below."""
    found = figures.outcomes_below(session, place, campaign_ids, AsOf.now(today))
    return {number: came.unreported for number, came in found.items() if number and came.unreported}


def _day(moments: Iterable[datetime | None], zone: tzinfo) -> date | None:
    known = [moment.astimezone(zone).date() for moment in moments if moment is not None]
    return max(known, default=None)
