"""Who decides on what waits: the leaders of the cell, else those above, at the top its staff and administrators."""

from collections.abc import Collection
from datetime import date

from sqlalchemy import and_, or_, select
from sqlmodel import Session

from domain.permissions import may_confirm, may_lead
from domain.pledges.pledge import Pledge
from domain.roles import LEADING, Person, Place, Role
from storage import organisations, tables
from storage.facts.standing import held_now
from storage.ground.core_table import tables_of
from storage.people import members

_ORDER = (Role.SECRETARY, Role.DEPUTY, Role.STAFF, Role.ADMIN)
_post, _member, _home = tables_of(tables.Post, tables.Member, tables.Membership)


def place_of(session: Session, pledge: Pledge, today: date) -> Place | None:
    """Return where a pledge belongs today: with its owner, or with the organisation that made it."""
    if pledge.organisation_id is not None:
        return organisations.by_id(session, pledge.organisation_id)
    owner = members.person(session, pledge.member_id or 0, today)
    return owner.home if owner else None


def places_of(session: Session, pledges: Collection[Pledge], today: date) -> dict[int, Place]:
    """Return the same for many pledges."""
    homes = members.homes(session, {each.member_id for each in pledges if each.member_id is not None}, today)
    where = {each.id: each.organisation_id or homes.get(each.member_id or 0, 0) for each in pledges}
    places = organisations.by_ids(session, sorted(set(where.values())))
    return {pledge: places[number] for pledge, number in where.items() if number in places}


def deciders(
    session: Session, pledge: Pledge, place: Place, today: date, but: Collection[int] = ()
) -> list[list[Person]]:
    """Return who may decide, those asked first in front: secretaries, deputies; at the top staff, administrators."""
    here_and_above = [int(number) for number in place.path.split("/")[-3:] if number]
    leaders = members.leaders(session, here_and_above, today)
    known = set().union(*leaders.values()) | (_at_the_top(session, place, today) if len(here_and_above) == 1 else set())
    people = [members.person(session, each, today) for each in sorted(known)]
    found = [each for each in people if each and may_confirm(each, pledge, place, leaders[place.id], but)]
    found = [each for each in found if may_lead(each, place)] or found
    ranks = [[each for each in found if _rank(each, here_and_above) is role] for role in _ORDER]
    return [rank for rank in ranks if rank]


def above(session: Session, place: Place, today: date) -> list[int]:
    """Return who leads the organisation above, who is told of counts alone."""
    parents = [int(number) for number in place.path.split("/")[-3:-2] if number]
    return sorted(set().union(*members.leaders(session, parents, today).values()))


def name_told_apart(session: Session, member_id: int, place: Place, today: date) -> str:
    """Return somebody's name, with their code where another one of the same name belongs to the place."""
    own = select(_member.c.name, _member.c.code).where(_member.c.id == member_id)
    name, code = session.connection().execute(own).one()
    others = select(_member.c.id).join(_home, and_(_home.c.member_id == _member.c.id, held_now(_home, today)))
    others = others.where(_home.c.organisation_id == place.id, _member.c.name == name, _member.c.id != member_id)
    shared = session.connection().execute(others.limit(1)).first() is not None
    return f"{name} ({code})" if shared else name


def _at_the_top(session: Session, place: Place, today: date) -> set[int]:
    here = _post.c.organisation_id == place.id
    served = and_(_post.c.role == Role.STAFF, here)
    administered = and_(_post.c.role == Role.ADMIN, or_(here, _post.c.organisation_id.is_(None)))
    query = select(_post.c.member_id).where(or_(served, administered), held_now(_post, today))
    return set(session.connection().execute(query).scalars())


def _rank(person: Person, places: Collection[int]) -> Role:
    held = {duty.role for duty in person.duties if duty.place and duty.place.id in places and duty.role in LEADING}
    held |= {duty.role for duty in person.duties if duty.role is Role.STAFF and duty.place and duty.place.id in places}
    return next((role for role in _ORDER if role in held), Role.ADMIN)
