"""Read what is due and what was reached of it: of the organisations directly below one, or of the people of a cell."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, FromClause, and_, case, func, or_, select
from sqlmodel import Session

from domain.names import by_given_name
from domain.people.kinds import UnitKind, unit_kind
from domain.pledges.states import OPEN, PledgeState
from domain.results.peers import Ended, Peer, Result, in_the_party, reached
from domain.roles import Place
from domain.stamps import AsOf
from storage import tables
from storage.facts.in_full import pledges_in_full
from storage.facts.standing import counts, held, newest
from storage.ground.core_table import tables_of
from storage.kept import figures
from storage.results.aside import is_compared
from storage.results.then import below, people

_stay, _member = tables_of(tables.Membership, tables.Member)
_kind, _year = tables_of(tables.DatedKind, tables.DatedYear)
_SHOWN = ("comparator", "value", "unit", "done", "done_of")


@dataclass(frozen=True, slots=True)
class Unit:
    """An organisation that is compared: what it is, and its cluster of the year, "" for none."""

    peer: Peer
    kind: UnitKind
    cluster: str


@dataclass(frozen=True, slots=True)
class Comrade:
    """Somebody of a cell who is compared, with members or with those outside the Party; named "" where none may."""

    peer: Peer
    party: bool


def of_units(session: Session, place: Place, campaign_ids: Sequence[int], as_of: AsOf) -> list[Unit]:
    """Return the organisations directly below, and, numbered 0, who belongs to this one itself, with their results."""
    results: dict[int, Result] = defaultdict(Result)
    for number, came in figures.outcomes_below(session, place, campaign_ids, as_of).items():
        for whose, (known, total, missing) in came.due.items():
            if number or whose == "people":
                before = results[number]
                results[number] = Result(before.known + known, before.total + total, before.missing + missing)
    rows = below(session, place, as_of)
    clusters = _clusters(session, [row.id for row in rows], as_of)
    found = [
        Unit(Peer(row.id, row.name, row.code, results[row.id]), unit_kind(row.kind), clusters.get(row.id, ""))
        for row in rows
    ]
    if 0 in results:
        found.append(Unit(Peer(0, "", "", results[0]), UnitKind.PARTY, ""))
    return found


def of_people(session: Session, place: Place, campaign_ids: Sequence[int], as_of: AsOf) -> list[Comrade]:
    """Return who of this very organisation may be compared, by names, with what came of what they registered.

    Whoever wants to stand in no table by now is named in none of a past day either.
    """
    results: dict[int, Result] = defaultdict(Result)
    for number, share, count in _shares(session, place, campaign_ids, as_of):
        results[number] = results[number].with_one(share, count)
    kind = newest(_kind, "member_id", _member.c.id, as_of, "kind").label("kind")
    still = is_compared(_member.c.id, AsOf.now(as_of.day)).label("still")
    everybody = people(place, as_of).add_columns(kind, still).where(is_compared(_member.c.id, as_of))
    rows = sorted(session.connection().execute(everybody), key=lambda row: by_given_name(row.name))
    return [
        Comrade(
            Peer(row.id, row.name if row.still else "", "", results[row.id]),
            row.kind is None or in_the_party(row.kind),
        )
        for row in rows
    ]


def _shares(session: Session, place: Place, campaign_ids: Sequence[int], as_of: AsOf) -> list[Any]:
    """Return of whom, the share reached and of how many, of all that was due."""
    found = []
    for pledge in pledges_in_full(as_of):
        each = select(_stay.c.member_id.label("whose"), pledge.c.state, *_columns(pledge))
        each = each.select_from(_stay.join(pledge, pledge.c.member_id == _stay.c.member_id))
        each = each.where(_stay.c.organisation_id == place.id, held(_stay, as_of))
        some = each.where(pledge.c.campaign_id.in_(campaign_ids), _is_due(pledge, as_of.day)).subquery()
        columns = list(some.c)
        rows = session.connection().execute(select(*columns, func.count()).group_by(*columns))
        found += [(row[0], reached(Ended(PledgeState(row[1]), *row[2:7])), row[7]) for row in rows]
    return found


def _columns(pledge: FromClause) -> list[ColumnElement[Any]]:
    """Of what is confirmed nothing more is asked, so that all of it is one row."""
    confirmed = pledge.c.state == PledgeState.DONE
    return [case((confirmed, None), else_=pledge.c[name]).label(name) for name in _SHOWN]


def _is_due(pledge: FromClause, day: date) -> ColumnElement[bool]:
    """Tell what has ended, or is past its day; what waits to be confirmed is neither."""
    ended = pledge.c.state.in_((PledgeState.DONE, PledgeState.MISSED))
    return or_(ended, and_(pledge.c.state.in_(OPEN), pledge.c.deadline < day))


def _clusters(session: Session, numbers: Sequence[int], as_of: AsOf) -> Mapping[int, str]:
    mine = (_year.c.organisation_id.in_(numbers), _year.c.holds_from == date(as_of.day.year, 1, 1))
    query = select(_year.c.organisation_id, _year.c.cluster).where(*mine, counts(_year, as_of))
    return {row[0]: row[1] for row in session.connection().execute(query.order_by(_year.c.id))}
