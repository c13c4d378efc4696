"""Who may see and decide on a nomination, and by which name the one nominated is called in front of them."""

import re
from collections.abc import Collection, Mapping

from domain.campaigns.exemplars import Nomination, NominationState, is_collective
from domain.campaigns.permissions import deciding_level, may_recognise
from domain.errors import NotAllowed, UserError
from domain.permissions import may_see_names
from domain.roles import Person, Place
from handlers.talk.turn import Turn
from locales.language import Language
from locales.wording.organisations.exemplars import nameless
from storage import organisations
from storage.campaigns import nominations
from storage.people import consents, members

COMMAND = "/dienhinh"
_TITLES = "đồng chí|đ/c|anh|chị|ông|bà|cô|chú|bác|em|dì|cậu|thầy|má|ba"
_SOMEBODY = re.compile(rf"(?i:\b({_TITLES}))\s+[A-ZÀ-ỸĐ]\w*(?:\s+[A-ZÀ-ỸĐ]\w*)*")
""" "anh An cùng chị Tám giúp 3 hộ": a title with a name behind it."""
NEW, SEE, RECOGNISE, RETURN, WITHDRAW, BACK, OF_STATE, WAITING = "moi", "xem", "nhan", "tra", "rut", "lai", "ds", "cho"


def open_one(turn: Turn, number: int | None) -> tuple[Nomination, Place]:
    """A nomination this person may see, with the organisation that proposed it."""
    found = nominations.get(turn.session, number or 0)
    place = organisations.by_id(turn.session, found.proposer_id) if found else None
    if found is None or place is None:
        raise UserError("There is no such nomination.")
    if not may_see(turn, turn.member, found, place):
        raise NotAllowed("This nomination is seen by {organisation} and the level above.", organisation=place.name)
    return found, place


def may_see(turn: Turn, person: Person, found: Nomination, place: Place) -> bool:
    return may_see_names(person, place) or person.id == found.member_id or _is_above(turn, person, found, place)


def _is_above(turn: Turn, person: Person, found: Nomination, place: Place) -> bool:
    return may_recognise(person, place, level_of(turn, found, place), ())


def level_of(turn: Turn, found: Nomination, place: Place) -> int | None:
    """The organisation that decides on it: the nearest above that somebody serves; None: administrators."""
    return level_in(members.reporting_of(turn.session, place.above, turn.today), found, place)


def level_in(serving: Mapping[int, Collection[int]], found: Nomination, place: Place) -> int | None:
    return deciding_level(place, serving, _concerned(found))


def _concerned(found: Nomination) -> tuple[int | None, ...]:
    return found.proposed_by_id, found.member_id


def decides(turn: Turn, person: Person, found: Nomination, place: Place) -> bool:
    return decides_at(person, found, place, level_of(turn, found, place))


def decides_at(person: Person, found: Nomination, place: Place, level: int | None) -> bool:
    return found.state is NominationState.PROPOSED and may_recognise(person, place, level, _concerned(found))


def may_withdraw(turn: Turn, person: Person, found: Nomination, place: Place) -> bool:
    """Those who lead or serve the organisation that proposed it, and whoever is nominated, who need not be.

    What is recognised is withdrawn by those who proposed it, and by the level that recognised it.
    """
    if found.state is NominationState.RECOGNISED:
        return may_see_names(person, place) or _is_above(turn, person, found, place)
    waits = found.state is NominationState.PROPOSED
    return waits and (may_see_names(person, place) or person.id == found.member_id)


def who(turn: Turn, speak: Language, found: Nomination, place: Place, reader: Person) -> str:
    """An organisation by its name; a person by name in the cell, and outside it where they agreed to that."""
    if found.organisation_id is not None:
        named = organisations.by_id(turn.session, found.organisation_id)
        return named.name if named else "?"
    if found.member_id is None and is_collective(found.name):
        return f"{found.name} ({place.name})"
    if not _sees_name(turn, found, place, reader):
        return nameless(speak, place.name, member=found.member_id is not None)
    return f"{_name(turn, found)} ({place.name})"


def words(turn: Turn, found: Nomination, place: Place, reader: Person) -> str:
    """What for, without anybody's name where that of the nominee may not be seen."""
    of_several = found.organisation_id is not None or (found.member_id is None and is_collective(found.name))
    if of_several or _sees_name(turn, found, place, reader):
        return found.words
    hidden = re.sub(re.escape(_name(turn, found)), "…", found.words, flags=re.IGNORECASE)
    return _SOMEBODY.sub(r"\1 …", hidden)


def _name(turn: Turn, found: Nomination) -> str:
    if found.member_id is None:
        return found.name
    return members.names(turn.session, [found.member_id]).get(found.member_id, "?")


def _sees_name(turn: Turn, found: Nomination, place: Place, reader: Person) -> bool:
    at_home = reader.home is not None and reader.home.id == place.id
    if at_home or may_see_names(reader, place) or reader.id == found.member_id:
        return True
    agreed = found.member_id and consents.standing(turn.session, found.member_id, consents.SHOW_NAME)
    return bool(agreed)
