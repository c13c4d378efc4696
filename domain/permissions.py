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


def may_count(person: Person, place: Place) -> bool:
    """See the counts of an organisation, and no name: whoever sees its figures, and who belongs to it."""
    return may_summarise(person, place) or belongs_to(person, place)


def may_see_names(person: Person, place: Place) -> bool:
    """See who is behind the figures: only those who lead or serve this very organisation."""
    return any(duty.place.id == place.id for duty in person.duties if duty.role in REPORTING and duty.place)


def may_name_below_figures(person: Person, place: Place) -> bool:
    """See below the figures by name who is missing and late: of one's own cell, not of a committee."""
    return may_see_names(person, place) and not place.has_branches


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


def may_reorganise(person: Person, *places: Place) -> bool:
    """Open, rename, move, merge, split and close these organisations: whoever administers each of them."""
    return may_broadcast(person) and all(administers(person, place.path) for place in places)


def led_cells(person: Person) -> tuple[Place, ...]:
    return tuple(place for place in led_places(person) if not place.has_branches)


def led_with_branches(person: Person) -> Place | None:
    return next((place for place in led_places(person) if place.has_branches), None)


def announced_from(person: Person) -> tuple[Place, ...]:
    """Return the organisations to all of which somebody announces: cells they lead, committees they lead or serve."""
    return tuple(each for each in reported_places(person) if each.has_branches or may_lead(person, each))


def may_announce(person: Person) -> bool:
    return may_broadcast(person) or bool(announced_from(person))


def may_announce_to(person: Person, place: Place) -> bool:
    return administers(person, place.path) or any(place.path.startswith(own.path) for own in announced_from(person))


def may_set_rest(person: Person, place: Place) -> bool:
    """Say on which days nobody of it is written to: who leads or serves it or one above it, and administrators."""
    return may_summarise(person, place)


def has_summaries(person: Person) -> bool:
    return bool(reported_places(person)) or may_broadcast(person)


def manages_people(person: Person) -> bool:
    return bool(led_places(person)) or may_broadcast(person)


def belongs(person: Person) -> bool:
    """Take part here: members of a cell, and those who lead an organisation; not those who left."""
    return person.home is not None or bool(led_places(person))


def belongs_to(person: Person, place: Place) -> bool:
    return person.home is not None and person.home.id == place.id


def may_report_on(person: Person, member_id: int | None, place: Place | None) -> bool:
    """Report on a pledge: its owner, or for an organisation's pledge whoever leads the organisation."""
    if member_id is not None:
        return person.id == member_id and belongs(person)
    return place is not None and may_lead(person, place)


def may_see_evidence(person: Person, pledge: Pledge, place: Place, leaders: Collection[int]) -> bool:
    """See the pictures and papers kept with a pledge: its owner, and those who lead the cell of its owner.

    Those of an organisation's own pledge also whoever may confirm it; of a member's nobody above the cell, ever.
    """
    if may_report_on(person, pledge.member_id, place):
        return True
    if pledge.member_id is None:
        return may_confirm(person, pledge, place, leaders)
    return may_lead(person, place)


def may_read_pledge(person: Person, member_id: int | None, place: Place | None) -> bool:
    """Read a pledge of a list, with all that happened to it.

    Its owner; those who lead or serve the organisation where the owner belongs today, or that made it itself.
    """
    if member_id is not None and person.id == member_id:
        return belongs(person)
    return place is not None and may_see_names(person, place)


def may_read_words(person: Person, member_id: int | None, place: Place) -> bool:
    """Read what was written with a report: a member's words stay in the branch, an organisation's go with figures."""
    return may_see_names(person, place) if member_id is not None else may_summarise(person, place)


def may_give_work(person: Person, member_id: int | None, place: Place | None) -> bool:
    return may_report_on(person, member_id, place)


def may_do_work(person: Person, holder_id: int | None, place: Place | None) -> bool:
    """Finish, hand on or decline a work item: whoever has it, while they belong to the pledge's place or serve it."""
    if place is None or person.id != holder_id:
        return False
    served = (duty.place.id for duty in person.duties if duty.place)
    return (person.home is not None and person.home.id == place.id) or place.id in served


def may_enter_for(person: Person, other: Person) -> bool:
    """Register, report, change and take back for somebody else: whoever leads the cell they belong to."""
    return person.id != other.id and other.home is not None and may_lead(person, other.home)


def leads_above(person: Person, place: Place) -> bool:
    return any(place.path == f"{own.path}{place.id}/" for own in led_places(person))


def may_confirm(
    person: Person, pledge: Pledge, place: Place, leaders: Collection[int], but: Collection[int] = ()
) -> bool:
    """Decide on what waits in the organisation `place`, which `leaders` lead; `but`: who may not, beside the concerned.

    Its leaders decide on their members' pledges; whoever leads the organisation above on its own, and on what no other
    leader of it may decide; at the top its staff and the administrators. Nobody on a pledge of their own or one they
    entered, reported as done, or asked something about.
    """
    concerned = {pledge.member_id, pledge.entered_by_id, pledge.asked_by_id, *but}
    if person.id in concerned:
        return False
    if pledge.member_id is not None and may_lead(person, place):
        return True
    if pledge.member_id is not None and not concerned.issuperset(leaders):
        return False
    return leads_above(person, place) or (_is_top(place) and answers_for(person, place))


def _is_top(place: Place) -> bool:
    return place.path == f"/{place.id}/"


def answers_for(person: Person, place: Place) -> bool:
    """Tell whether somebody serves an organisation as its staff, or administers it: the last who decide at the top."""
    serves = any(duty.role is Role.STAFF and duty.place and duty.place.id == place.id for duty in person.duties)
    return serves or administers(person, place.path)


def may_have_queue(person: Person) -> bool:
    served = (duty.place for duty in person.duties if duty.role is Role.STAFF and duty.place)
    return leads(person) or may_broadcast(person) or any(_is_top(place) for place in served)


def may_change_person(person: Person, other: Person) -> bool:
    """Put somebody's name right, mark or merge them: whoever may invite them."""
    return may_invite(person, other)


def may_appoint(person: Person, role: Role, place: Place, *, for_a_time: bool) -> bool:
    """Give a post at an organisation, or end it: who administers it, or leads the one above.

    Its secretary gives every post below their own, and hands their own over for a time.
    """
    if role is Role.ADMIN:
        return is_admin(person)
    if administers(person, place.path) or leads_above(person, place):
        return True
    if not any(duty.role is Role.SECRETARY and duty.place and duty.place.id == place.id for duty in person.duties):
        return False
    return role is not Role.SECRETARY or for_a_time
