"""Decide who marks by criteria, agrees to what is marked, grades, and recognises."""

from domain.permissions import administers, leads_above, may_count, may_see_names, reported_places
from domain.roles import Person, Place


def serves_above(person: Person, place: Place) -> bool:
    """Lead or serve an organisation above, or administer this one."""
    above = any(own.id != place.id and place.path.startswith(own.path) for own in reported_places(person))
    return above or administers(person, place.path)


def may_mark(person: Person, place: Place) -> bool:
    """Mark by a set of criteria: those who lead or serve the very organisation."""
    return may_see_names(person, place)


def may_agree(person: Person, place: Place, handed_in_by: int | None) -> bool:
    """Agree to what an organisation marked of itself, or return it: a level above, and never whoever handed it in."""
    return person.id != handed_in_by and serves_above(person, place)


def may_read_sheet(person: Person, place: Place) -> bool:
    """Read how an organisation marked itself: whoever sees its figures or belongs to it."""
    return may_count(person, place)


def may_grade(person: Person, place: Place, member_id: int | None, *, leads: bool = False) -> bool:
    """Note a grade, never one's own: a member's those who lead or serve the cell, its own the level above.

    `leads`: the member leads the cell, so that whoever leads the organisation above may do so too.
    """
    if member_id is None:
        return serves_above(person, place)
    return person.id != member_id and (may_see_names(person, place) or (leads and leads_above(person, place)))


def may_set_criteria(person: Person, place: Place) -> bool:
    """Set the criteria by which an organisation and those below it mark themselves."""
    return may_see_names(person, place) or administers(person, place.path)


def may_recognise_by(person: Person, decider: Place, place: Place) -> bool:
    """Put down that `decider` recognised an organisation below it: those who lead, serve or administer the decider."""
    below = decider.id != place.id and place.path.startswith(decider.path)
    return below and (may_see_names(person, decider) or administers(person, decider.path))


def may_withdraw_recognition(person: Person, decider: Place) -> bool:
    """Withdraw what `decider` decided: those who lead or serve it, or an organisation above it."""
    return may_see_names(person, decider) or serves_above(person, decider)
