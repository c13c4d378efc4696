"""Tell since when nothing was heard: of the organisations directly below one, or of the people of a cell."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo

from sqlalchemy import and_, func, select
from sqlmodel import Session

from domain.names import by_given_name, naturally
from domain.pledges.states import OPEN
from domain.roles import Place
from storage import organisations, tables
from storage.facts.standing import held_now
from storage.ground.core_table import tables_of
from storage.kept import figures

_pledge, _report, _stay, _member, _place = tables_of(
    tables.Pledge, tables.Report, tables.Membership, tables.Member, tables.Organisation
)
_TOLD = and_(_report.c.pledge_id == _pledge.c.id, _report.c.taken_back_at.is_(None))
_LAST = (func.max(_report.c.at), func.max(_pledge.c.created_at))


@dataclass(frozen=True, slots=True)
class Silence:
    """The day on which something was registered or reported last, None for never; `code` is "" for a person."""

    name: str
    code: str
    since: date | None


def of_units(session: Session, place: Place, campaign_ids: Sequence[int], today: date, zone: tzinfo) -> list[Silence]:
    """Return the organisations directly below with the last sign of any of theirs, the longest silence first."""
    last = {number: came.heard for number, came in figures.came(session, place, campaign_ids, today).items()}
    children = organisations.children(session, place.id)
    found = [Silence(one.name, one.code, _day([last.get(one.id)], zone)) for one in children]
    return sorted(found, key=lambda each: (each.since or date.min, naturally(each.code)))


def of_people(session: Session, place: Place, campaign_ids: Sequence[int], today: date, zone: tzinfo) -> list[Silence]:
    """Return who of this very organisation has something open, the longest silence first; of everybody who is named."""
    query = (
        select(_member.c.name, *_LAST)
        .select_from(_stay)
        .join(_member, _member.c.id == _stay.c.member_id)
        .join(_pledge, _pledge.c.member_id == _member.c.id)
        .outerjoin(_report, _TOLD)
        .where(_stay.c.organisation_id == place.id, held_now(_stay, today))
        .where(_pledge.c.campaign_id.in_(campaign_ids), _pledge.c.state.in_(OPEN))
        .group_by(_member.c.id, _member.c.name)
    )
    found = [Silence(name, "", _day(moments, zone)) for name, *moments in session.connection().execute(query)]
    return sorted(found, key=lambda each: (each.since or date.min, by_given_name(each.name)))


def unreported(session: Session, place: Place, campaign_ids: Sequence[int], today: date) -> dict[int, int]:
    """Count who has something open and never reported on it, by the organisations directly below."""
    found = figures.came(session, place, campaign_ids, today)
    return {number: came.unreported for number, came in found.items() if number and came.unreported}


def _day(moments: Iterable[datetime | None], zone: tzinfo) -> date | None:
    known = [moment.astimezone(zone).date() for moment in moments if moment is not None]
    return max(known, default=None)
