"""Who decides on what is reported as done: the leaders of the cell, else those above."""

from datetime import date

from sqlmodel import Session

from domain.permissions import may_confirm, may_lead
from domain.pledges.pledge import Pledge
from domain.roles import Person, Place
from storage import organisations
from storage.people import members


def place_of(session: Session, pledge: Pledge, today: date) -> Place | None:
    """Return where a pledge belongs today: with its owner, or with the organisation that made it."""
    if pledge.organisation_id is not None:
        return organisations.by_id(session, pledge.organisation_id)
    owner = members.person(session, pledge.member_id or 0, today)
    return owner.home if owner else None


def deciders(session: Session, pledge: Pledge, place: Place, today: date) -> list[Person]:
    here_and_above = [int(number) for number in place.path.split("/")[-3:] if number]
    leaders = members.leaders(session, here_and_above, today)
    people = [members.person(session, each, today) for each in sorted(set().union(*leaders.values()))]
    found = [each for each in people if each and may_confirm(each, pledge, place, leaders[place.id])]
    return [each for each in found if may_lead(each, place)] or found
