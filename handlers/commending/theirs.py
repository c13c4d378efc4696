"""Who may see a commendation, where it stands, and by which name somebody is called in front of whom."""

from domain.campaigns.exemplars import is_collective
from domain.commending.commendation import Commendation, Praised
from domain.commending.permissions import holder
from domain.errors import NotAllowed, UserError
from domain.people.hiding import without, without_anybody
from domain.permissions import may_see_names, may_summarise
from domain.roles import Person, Place
from handlers.own_data import hidden
from handlers.talk.turn import Turn
from locales.language import Language, marked
from locales.wording.organisations.exemplars import nameless
from locales.wording.recognition.commending import occasion_text, praised_text
from storage import organisations
from storage.commending import rows
from storage.people import consents, members

COMMAND = "/khenthuong"
NEW, SEE, VOTES, UP, DECIDE, RETURN = "moi", "xem", "phieu", "trinh", "quyetdinh", "tra"
WITHDRAW, REVOKE, BACK, ANSWER, ANSWER_BACK, AMEND = "rut", "thuhoi", "lai", "ykien", "boykien", "sua"
NOTE, OF_STATE, WAITING, PAPERS, MINE, NAMED = "ghi", "ds", "cho", "hoso", "cuatoi", "ten"
CHANGED = marked("That has been changed meanwhile, or is taken back already. Please look at it again.")


def open_one(turn: Turn, number: int | None) -> tuple[Commendation, Place]:
    """A commendation this person may see, with the organisation that proposed it."""
    found = rows.get(turn.session, number or 0)
    place = organisations.by_id(turn.session, found.proposer_id) if found else None
    if found is None or place is None:
        raise UserError("There is no such proposal to commend.")
    if not may_see(turn.member, found, place):
        raise NotAllowed("This is seen by {organisation} and the levels it goes to.", organisation=place.name)
    return found, place


def may_see(person: Person, found: Commendation, place: Place) -> bool:
    """Whoever is proposed, who leads or serves the proposer, and once it has left there those above."""
    if person.id == found.member_id or may_see_names(person, place):
        return True
    return not found.is_inside and may_summarise(person, place)


def standing_at(turn: Turn, found: Commendation, place: Place) -> Place | None:
    """The organisation that has it; None where administrators do."""
    serving = members.reporting_of(turn.session, place.above, turn.today) if len(found.way) > 1 else {}
    number = holder(place, found.way, serving, found.concerned)
    return organisations.by_id(turn.session, number) if number else None


def who(turn: Turn, speak: Language, found: Commendation, place: Place, reader: Person) -> str:
    """An organisation by its name; a person by name in the cell, and outside it where they agreed to that."""
    if found.organisation_id is not None:
        named = organisations.by_id(turn.session, found.organisation_id)
        return named.name if named else "?"
    if found.number_of > 1:
        some = Praised(found.number_of, 0) if found.is_collective else Praised(0, found.number_of)
        return f"{praised_text(speak, some)} ({place.name})"
    if found.member_id is None and (found.is_collective or is_collective(found.name)):
        return f"{found.name} ({place.name})"
    home = hidden.home_of(turn, found.member_id, place)
    if not sees_name(turn, found, place, reader):
        return nameless(speak, home.name, member=found.member_id is not None)
    return f"{name_of(turn, found)} ({home.name})"


def words(turn: Turn, found: Commendation, place: Place, reader: Person) -> str:
    """What for, without the names of who is not named to this reader."""
    of_several = found.organisation_id is not None or (found.member_id is None and found.is_collective)
    whole = of_several or sees_name(turn, found, place, reader)
    text = found.words if whole else without(found.words, name_of(turn, found))
    home = hidden.home_of(turn, found.member_id, place)
    text = hidden.of_others(turn, text, (place, home), reader, found.member_id)
    return text if whole else without_anybody(text)


def name_of(turn: Turn, found: Commendation) -> str:
    if found.member_id is None:
        return found.name
    return members.names(turn.session, [found.member_id]).get(found.member_id, "?")


def sees_name(turn: Turn, found: Commendation, place: Place, reader: Person) -> bool:
    """In their own cell, or for who is no member where they are proposed; outside it with their yes."""
    if hidden.belongs(hidden.home_of(turn, found.member_id, place), reader) or reader.id == found.member_id:
        return True
    if found.member_id is None:
        return bool(rows.agreed_by_word(turn.session, [found.id]))
    return consents.standing(turn.session, found.member_id, consents.SHOW_NAME) is not None


def when(speak: Language, found: Commendation) -> str:
    return occasion_text(speak, found.occasion, found.year)
