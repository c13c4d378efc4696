"""Read what is due and what was reached of it: of the organisations directly below one, or of the people of a cell."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, or_, select
from sqlmodel import Session

from domain.names import by_given_name, naturally
from domain.people.kinds import UnitKind, unit_kind
from domain.pledges.states import OPEN, PledgeState
from domain.results.peers import Ended, Peer, Result, in_the_party, reached
from domain.roles import Place
from domain.stamps import AsOf
from storage import tables
from storage.facts.standing import held_now, newest
from storage.ground.core_table import tables_of
from storage.kept import figures
from storage.results.aside import is_compared

_pledge, _stay, _member = tables_of(tables.Pledge, tables.Membership, tables.Member)
_place, _kind, _year = tables_of(tables.Organisation, tables.DatedKind, tables.DatedYear)
_CONFIRMED = _pledge.c.state == PledgeState.DONE
_SHOWN = ("comparator", "value", "unit", "done", "done_of")
_COLUMNS = [case((_CONFIRMED, None), else_=_pledge.c[name]).label(name) for name in _SHOWN]
"""Of what is confirmed nothing more is asked, so that all of it is one row."""


@dataclass(frozen=True, slots=True)
class Unit:
    """An organisation that is compared: what it is, and its cluster of the year, "" for none."""

    peer: Peer
    kind: UnitKind
    cluster: str


@dataclass(frozen=True, slots=True)
class Comrade:
    """Somebody of a cell who is compared, with members or with those outside the Party."""

    peer: Peer
    party: bool


def of_units(session: Session, place: Place, campaign_ids: Sequence[int], today: date) -> list[Unit]:
    """Return the organisations directly below, and, numbered 0, who belongs to this one itself, with their results."""
    results: dict[int, Result] = defaultdict(Result)
    for number, came in figures.came(session, place, campaign_ids, today).items():
        for whose, (known, total, missing) in came.due.items():
            if number or whose == "people":
                before = results[number]
                results[number] = Result(before.known + known, before.total + total, before.missing + missing)
    children = select(_place).where(_place.c.parent_id == place.id, _place.c.closed_on.is_(None))
    rows = sorted(session.connection().execute(children), key=lambda row: naturally(row.code))
    clusters = _clusters(session, [row.id for row in rows], today)
    found = [
        Unit(Peer(row.id, row.name, row.code, results[row.id]), unit_kind(row.kind), clusters.get(row.id, ""))
        for row in rows
    ]
    if 0 in results:
        found.append(Unit(Peer(0, "", "", results[0]), UnitKind.PARTY, ""))
    return found


def of_people(session: Session, place: Place, campaign_ids: Sequence[int], today: date) -> list[Comrade]:
    """Return who of this very organisation may be compared, by names, with what came of what they registered."""
    here = (_stay.c.organisation_id == place.id, held_now(_stay, today))
    joined = _stay.join(_pledge, _pledge.c.member_id == _stay.c.member_id)
    query = select(_stay.c.member_id.label("whose")).select_from(joined).where(*here)
    results: dict[int, Result] = defaultdict(Result)
    for number, share, count in _shares(session, query, campaign_ids, today):
        results[number] = results[number].with_one(share, count)
    kind = newest(_kind, "member_id", _member.c.id, AsOf(today), "kind")
    everybody = select(_member.c.id, _member.c.name, kind.label("kind"))
    everybody = everybody.join(_stay, _stay.c.member_id == _member.c.id).where(*here, is_compared(_member.c.id))
    rows = sorted(session.connection().execute(everybody), key=lambda row: by_given_name(row.name))
    return [
        Comrade(Peer(row.id, row.name, "", results[row.id]), row.kind is None or in_the_party(row.kind)) for row in rows
    ]


def _shares(session: Session, whose: Select[Any], campaign_ids: Sequence[int], today: date) -> list[Any]:
    """Return of whom, the share reached and of how many, of all that is due."""
    each = whose.add_columns(_pledge.c.state, *_COLUMNS)
    some = each.where(_pledge.c.campaign_id.in_(campaign_ids), _is_due(today)).subquery()
    columns = list(some.c)
    rows = session.connection().execute(select(*columns, func.count()).group_by(*columns))
    return [(row[0], reached(Ended(PledgeState(row[1]), *row[2:7])), row[7]) for row in rows]


def _is_due(today: date) -> ColumnElement[bool]:
    """Tell what has ended, or is past its day; what waits to be confirmed is neither."""
    ended = _pledge.c.state.in_((PledgeState.DONE, PledgeState.MISSED))
    return or_(ended, and_(_pledge.c.state.in_(OPEN), _pledge.c.deadline < today))


def _clusters(session: Session, numbers: Sequence[int], today: date) -> Mapping[int, str]:
    mine = (_year.c.organisation_id.in_(numbers), _year.c.holds_from == date(today.year, 1, 1))
    query = select(_year.c.organisation_id, _year.c.cluster).where(*mine, _year.c.withdrawn_at.is_(None))
    return {row[0]: row[1] for row in session.connection().execute(query.order_by(_year.c.id))}
