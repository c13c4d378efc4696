"""What somebody wrote, as another reads it: outside an organisation without the names of who belongs to it."""

from collections.abc import Iterable

from domain.people.hiding import without
from domain.permissions import may_see_names
from domain.roles import Person, Place
from handlers.talk.turn import Turn
from storage.people import consents, members


def of_others(turn: Turn, text: str, places: Iterable[Place], reader: Person, but: int | None = None) -> str:
    """Hide who belongs to these organisations, where the reader does not, and has not agreed to be named; `but` one."""
    strange = {each.id for each in places if not belongs(each, reader)}
    for member, *_ in (each for at in strange for each in members.of_organisation(turn.session, at, turn.today)):
        agreed = member.id == but or consents.standing(turn.session, member.id, consents.SHOW_NAME)
        text = text if agreed else without(text, member.name)
    return text


def belongs(place: Place, reader: Person) -> bool:
    """Whether somebody sees the names of an organisation: they belong to it, or lead or serve it."""
    return may_see_names(reader, place) or (reader.home is not None and reader.home.id == place.id)


def home_of(turn: Turn, member_id: int | None, place: Place) -> Place:
    """The cell of a member, who need not belong to the organisation that wrote of them; else that one."""
    if member_id is None:
        return place
    person = turn.once(("home of", member_id), lambda: members.person(turn.session, member_id, turn.today))
    return person.home if person and person.home else place
