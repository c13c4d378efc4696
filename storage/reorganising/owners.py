"""Give what organisations registered in their own name to their successor from a day on, and back."""

from collections.abc import Sequence

from sqlalchemy import insert, literal, select, update
from sqlmodel import Session

from domain.pledges.states import GOING_ON
from domain.stamps import Stamp
from storage import tables
from storage.ground.core_table import table_of

_pledge, _owner = table_of(tables.Pledge), table_of(tables.DatedOwner)


def give(session: Session, of: Sequence[int], into: int, stamp: Stamp, entry: int) -> None:
    now = {"holds_from": stamp.day, "recorded_at": stamp.at, "entry_id": entry, "organisation_id": into}
    constants = [literal(value, _owner.c[name].type) for name, value in now.items()]
    theirs = _pledge.c.organisation_id.in_(of)
    taken = select(_pledge.c.id, _pledge.c.organisation_id, *constants).where(theirs)
    session.connection().execute(insert(_owner).from_select(["pledge_id", "before_id", *now], taken))
    session.connection().execute(update(_pledge).where(theirs).values(organisation_id=into))


def give_back(session: Session, deed: int, stamp: Stamp) -> None:
    before = select(_owner.c.before_id).where(_owner.c.pledge_id == _pledge.c.id, _owner.c.entry_id == deed)
    given = select(_owner.c.pledge_id).where(_owner.c.entry_id == deed)
    back = update(_pledge).where(_pledge.c.id.in_(given)).values(organisation_id=before.scalar_subquery())
    session.connection().execute(back)
    withdrawn = update(_owner).where(_owner.c.entry_id == deed).values(withdrawn_at=stamp.at)
    session.connection().execute(withdrawn)


def count(session: Session, of: Sequence[int], but_given_by: int = 0, *, going_on: bool = False) -> int:
    """Count what organisations registered in their own name; `but_given_by`: not what this deed gave them."""
    given = select(_owner.c.pledge_id).where(_owner.c.entry_id == but_given_by)
    query = select(_pledge.c.id).where(_pledge.c.organisation_id.in_(of), _pledge.c.id.not_in(given))
    query = query.where(_pledge.c.state.in_(GOING_ON)) if going_on else query
    return len(session.connection().scalars(query).all())
