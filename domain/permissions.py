"""Decide who may do what: asked at the start of every command and again whenever a menu is shown or answered."""

from collections.abc import Collection

from domain.pledges.pledge import Pledge
from domain.roles import LEADING, REPORTING, Person, Place, Role


def is_admin(person: Person) -> bool:
    return any(duty.role is Role.ADMIN and duty.place is None for duty in person.duties)


def administered(person: Person) -> tuple[Place, ...]:
    return tuple(duty.place for duty in person.duties if duty.role is Role.ADMIN and duty.place)


def administers(person: Person, path: str) -> bool:
    return is_admin(person) or any(path.startswith(place.path) for place in administered(person))


def led_places(person: Person) -> tuple[Place, ...]:
    return tuple(duty.place for duty in person.duties if duty.role in LEADING and duty.place)


def leads(person: Person) -> bool:
    return bool(led_places(person))


def reported_places(person: Person) -> tuple[Place, ...]:
    """Return the organisations whose summary the person may see, each once, the highest first."""
    places = {duty.place.id: duty.place for duty in person.duties if duty.role in REPORTING and duty.place}
    return tuple(sorted(places.values(), key=lambda place: (place.path.count("/"), place.path)))


def may_summarise(person: Person, place: Place) -> bool:
    """See the figures of an organisation: those who report on this or a higher organisation, and administrators."""
    return administers(person, place.path) or any(place.path.startswith(own.path) for own in reported_places(person))


def may_see_names(person: Person, place: Place) -> bool:
    """See who is behind the figures: only those who lead or serve this very organisation."""
    return any(place.id == own.id for own in reported_places(person))


def may_lead(person: Person, place: Place) -> bool:
    return any(place.id == own.id for own in led_places(person))


def may_manage_members(person: Person, place: Place) -> bool:
    return may_lead(person, place) or administers(person, place.path)


def may_invite(person: Person, other: Person) -> bool:
    """Create a code for somebody: whoever uses the code becomes them, so a code never opens a post above one's own."""
    if other.home is None or not may_manage_members(person, other.home):
        return False
    return person.id == other.id or _reaches(person, other)


def may_end_stay(person: Person, other: Person, place: Place) -> bool:
    """Write that somebody belongs to `place` no more, or take that back; never of oneself.

    Whoever manages the members there, where no post of the other lies above their own; of those who hold a post also
    whoever leads the organisation above.
    """
    if person.id == other.id or not _reaches(person, other):
        return False
    return may_manage_members(person, place) or (bool(other.duties) and leads_above(person, place))


def _reaches(person: Person, other: Person) -> bool:
    """Tell whether every post of the other is at an organisation the person leads or administers, or below."""
    if is_admin(person):
        return True
    reach = (*led_places(person), *administered(person))
    return all(
        duty.place is not None and any(duty.place.path.startswith(own.path) for own in reach) for duty in other.duties
    )


def may_broadcast(person: Person) -> bool:
    return is_admin(person) or bool(administered(person))


def led_cells(person: Person) -> tuple[Place, ...]:
    return tuple(place for place in led_places(person) if not place.has_branches)


def may_announce(person: Person) -> bool:
    """Write to many at once: administrators to what they administer, the leaders of a cell to its people."""
    return may_broadcast(person) or bool(led_cells(person))


def may_announce_to(person: Person, place: Place) -> bool:
    return administers(person, place.path) or any(place.id == own.id for own in led_cells(person))


def has_summaries(person: Person) -> bool:
    return bool(reported_places(person)) or may_broadcast(person)


def manages_people(person: Person) -> bool:
    return bool(led_places(person)) or may_broadcast(person)


def belongs(person: Person) -> bool:
    """Take part here: members of a cell, and those who lead an organisation; not those who left."""
    return person.home is not None or bool(led_places(person))


def may_report_on(person: Person, member_id: int | None, place: Place | None) -> bool:
    """Report on a pledge: its owner, or for an organisation's pledge whoever leads the organisation."""
    if member_id is not None:
        return person.id == member_id and belongs(person)
    return place is not None and may_lead(person, place)


def may_see_evidence(person: Person, pledge: Pledge, place: Place, leaders: Collection[int]) -> bool:
    """See the pictures and papers kept with a pledge: its owner, and those who lead the cell and may confirm it.

    Nobody above the cell, also where they confirm in its place.
    """
    if may_report_on(person, pledge.member_id, place):
        return True
    return may_lead(person, place) and may_confirm(person, pledge, place, leaders)


def leads_above(person: Person, place: Place) -> bool:
    return any(place.path == f"{own.path}{place.id}/" for own in led_places(person))


def may_confirm(person: Person, pledge: Pledge, place: Place, leaders: Collection[int]) -> bool:
    """Decide on what is reported as done in the organisation `place`, which `leaders` lead.

    Its leaders decide on their members' claims; whoever leads the organisation above on its own claims, and on those
    that no other leader of it may decide; nobody on a pledge of their own or one they entered.
    """
    concerned = {pledge.member_id, pledge.entered_by_id}
    if person.id in concerned:
        return False
    if pledge.member_id is not None and may_lead(person, place):
        return True
    nobody_else = bool(concerned.intersection(leaders)) and concerned.issuperset(leaders)
    return leads_above(person, place) and (pledge.member_id is None or nobody_else)
