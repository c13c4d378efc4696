"""Decide who proposes a commendation, passes it on, decides on it, takes it back, and who says thanks."""

from collections.abc import Collection, Mapping, Sequence

from domain.commending.commendation import Commendation, CommendationState
from domain.commending.forms import Level
from domain.permissions import administers, may_lead, may_see_names
from domain.roles import Person, Place


def holder(
    place: Place, way: Sequence[int], serving: Mapping[int, Collection[int]], concerned: Collection[int | None]
) -> int | None:
    """Return the organisation at which a proposal stands: the last of its way, or the next above that somebody serves.

    `place` proposed it, `serving`: who leads or serves each above; None: administrators. An organisation of its way
    that lies above no more was reorganised: then the one directly above the proposer has it.
    """
    if not way[1:]:
        return place.id
    above = list(reversed(place.above))
    start = above.index(way[-1]) if way[-1] in above else 0
    return next((each for each in above[start:] if set(serving.get(each, ())) - set(concerned)), None)


def holds(person: Person, place: Place, at: int | None) -> bool:
    """Tell whether somebody leads or serves the organisation at which it stands; `place` proposed it."""
    if at is None:
        return administers(person, place.path)
    return any(duty.place.id == at and may_see_names(person, duty.place) for duty in person.duties if duty.place)


def may_decide(person: Person, found: Commendation, at: Place | None) -> bool:
    """Give it, by the form and by who is concerned; `at`: where it stands, None where administrators have it.

    A cell gives by its vote, which its secretary only writes down; anything else nobody gives to themselves, or on
    their own proposal.
    """
    if not found.is_open or person.id == found.member_id:
        return False
    form, votes = found.kind, found.votes
    if at is None:
        return person.id not in found.concerned and form.level is not Level.STATE
    if form.level is Level.CELL and at.id == found.proposer_id and not at.has_branches:
        return votes is not None and votes.reaches(form.threshold)
    return form.is_given_by(at) and person.id not in found.concerned


def may_withdraw(person: Person, found: Commendation, place: Place) -> bool:
    """Withdraw while it is open: those who lead or serve the proposer, and whoever is proposed, who need not be."""
    return found.is_open and (may_see_names(person, place) or person.id == found.member_id)


def may_revoke(person: Person, found: Commendation, decider: Place | None, place: Place) -> bool:
    """Take one that was given back for ever: those who lead or serve the organisation that gave it, never one's own."""
    if found.state is not CommendationState.COMMENDED or person.id == found.member_id:
        return False
    return may_see_names(person, decider) if decider else administers(person, place.path)


def may_thank(person: Person, place: Place | None, member_id: int) -> bool:
    """Say thanks in the name of a cell: those who lead it, to anybody of it but themselves."""
    return place is not None and person.id != member_id and may_lead(person, place)
