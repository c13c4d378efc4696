"""Find what is reported as done and waits for a leader, whose rights are asked afterwards."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import Select, and_, literal, select
from sqlmodel import Session

from domain.pledges.pledge import Pledge
from domain.pledges.states import PledgeState
from storage import tables
from storage.facts.standing import held_now
from storage.ground.core_table import table_of
from storage.people import members
from storage.pledge_rows import READ, found

_pledge, _home = table_of(tables.Pledge), table_of(tables.Membership)
_place = table_of(tables.Organisation)


@dataclass(frozen=True, slots=True)
class Claim:
    """A pledge reported as done, and the organisation it belongs to today."""

    pledge: Pledge
    organisation_id: int


def of_leader(session: Session, led: Sequence[int], today: date, pledge_id: int | None = None) -> list[Claim]:
    """Return the claims, or the one, that a leader of these organisations may have to decide on, the oldest first.

    Those of whoever belongs to them today; below them those of the organisations, and of those who lead these.
    """
    claims = {
        (pledge.id, row.place): Claim(pledge, row.place)
        for query in _where(session, led, today)
        for pledge, row in found(session, query if pledge_id is None else query.where(_pledge.c.id == pledge_id))
    }
    return [claims[key] for key in sorted(claims)]


def _where(session: Session, led: Sequence[int], today: date) -> Iterator[Select[Any]]:
    claimed = _pledge.c.state == literal(PledgeState.CLAIMED, _pledge.c.state.type, literal_execute=True)
    here = and_(_home.c.member_id == _pledge.c.member_id, held_now(_home, today))
    of_members = READ.add_columns(_home.c.organisation_id.label("place")).join(_home, here).where(claimed)
    yield of_members.where(_home.c.organisation_id.in_(led))
    children = select(_place.c.id).where(_place.c.parent_id.in_(led), _place.c.closed_on.is_(None))
    below = session.connection().execute(children).scalars().all()
    if below:
        of_places = READ.add_columns(_pledge.c.organisation_id.label("place"))
        yield of_places.where(claimed, _pledge.c.organisation_id.in_(below))
    leaders = sorted(set().union(*members.leaders(session, below, today).values()))
    concerned = (_pledge.c.member_id, _pledge.c.entered_by_id, _pledge.c.claimed_by_id)
    for column in concerned if leaders else ():
        yield of_members.where(column.in_(leaders))
