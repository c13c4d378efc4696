"""Who may see and decide on a nomination, and by which name the one nominated is called in front of them."""

from collections.abc import Collection, Mapping
from dataclasses import replace

from domain.campaigns.exemplars import Nomination, NominationState, is_collective
from domain.campaigns.permissions import deciding_level, may_recognise
from domain.errors import NotAllowed, UserError
from domain.exemplars.card import Card
from domain.exemplars.naming import Naming
from domain.people.hiding import without, without_anybody
from domain.permissions import may_see_names, reported_places
from domain.roles import Person, Place
from handlers.own_data import hidden
from handlers.talk.turn import Turn
from locales.language import Language
from locales.wording.organisations.exemplars import nameless
from storage import organisations
from storage.campaigns import nominations
from storage.exemplars import cards, naming
from storage.people import consents, members

COMMAND = "/dienhinh"
NEW, SEE, RECOGNISE, RETURN, WITHDRAW, BACK, OF_STATE, WAITING = "moi", "xem", "nhan", "tra", "rut", "lai", "ds", "cho"
OF_ALL, FIND, WRITE, PILOT, CARD_BACK, ANSWER = "the", "tim", "ghi", "diem", "thelai", "noi"
ASK, REPLY, SEND = "hoi", "dap", "gui"
FOLLOW, FOLLOWED, MINE, TABLE = "hoc", "theo", "cuatoi", "bang"
MEASURE, COPIED, STOP, FOLLOW_BACK, NEWER = "do", "lamtheo", "thoi", "theolai", "moc"


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
    if may_see_names(person, place) or person.id == found.member_id or _is_above(turn, person, found, place):
        return True
    return found.state is NominationState.RECOGNISED and _recognised_or_above(turn, person, found, place)


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

    What is recognised is withdrawn by those who proposed it, and by the level that recognised it or one above.
    """
    if found.state is NominationState.RECOGNISED:
        return may_see_names(person, place) or _recognised_or_above(turn, person, found, place)
    waits = found.state is NominationState.PROPOSED
    return waits and (may_see_names(person, place) or person.id == found.member_id)


def recognised_by(turn: Turn, found: Nomination, place: Place) -> Place | None:
    """The nearest organisation above that whoever recognised it served on that day; None: as an administrator."""
    decider = members.person(turn.session, found.decided_by_id or 0, found.decided_on or turn.today)
    above = [each for each in reported_places(decider) if place.path.startswith(each.path)] if decider else []
    return max((each for each in above if each.id != place.id), key=lambda each: len(each.above), default=None)


def _recognised_or_above(turn: Turn, person: Person, found: Nomination, place: Place) -> bool:
    level = recognised_by(turn, found, place)
    if level is None:
        return _is_above(turn, person, found, place)
    return any(level.path.startswith(own.path) for own in reported_places(person))


def leads_or_decides(turn: Turn, person: Person, found: Nomination, place: Place) -> bool:
    return may_see_names(person, place) or _is_above(turn, person, found, place)


def who(turn: Turn, speak: Language, found: Nomination, place: Place, reader: Person) -> str:
    """An organisation by its name; a person by name in the cell, and outside it where they agreed to that."""
    if found.organisation_id is not None:
        named = organisations.by_id(turn.session, found.organisation_id)
        return named.name if named else "?"
    if found.member_id is None and is_collective(found.name):
        return f"{found.name} ({place.name})"
    home = home_of(turn, found, place)
    if not _sees_name(turn, found, place, reader):
        return nameless(speak, home.name, member=found.member_id is not None)
    return f"{_name(turn, found)} ({home.name})"


def home_of(turn: Turn, found: Nomination, place: Place) -> Place:
    return hidden.home_of(turn, found.member_id, place)


def words(turn: Turn, found: Nomination, place: Place, reader: Person) -> str:
    """What for, without anybody's name where that of the nominee may not be seen."""
    return shown(turn, found, place, reader, found.words)


def shown(turn: Turn, found: Nomination, place: Place, reader: Person, text: str) -> str:
    """What is written of it, as this person may read it: outside each one's cell without who has not agreed."""
    whole = sees_whole(turn, found, place, reader)
    text = text if whole else without(text, _name(turn, found))
    text = hidden.of_others(turn, text, (place, home_of(turn, found, place)), reader, found.member_id)
    return text if whole else without_anybody(text)


def card_shown(turn: Turn, found: Nomination, place: Place, reader: Person) -> Card:
    """The card, as this person may read it."""
    whole = cards.of(turn.session, found.id)
    figures, how = (shown(turn, found, place, reader, text) for text in (whole.figures, whole.how))
    return replace(whole, figures=figures, how=how)


def sees_whole(turn: Turn, found: Nomination, place: Place, reader: Person) -> bool:
    """Whether nothing of it is hidden: it is of several, or the name of the person may be seen."""
    of_several = found.organisation_id is not None or (found.member_id is None and is_collective(found.name))
    return of_several or _sees_name(turn, found, place, reader)


def called_to(turn: Turn, speak: Language, person: Person, reader: Person) -> str:
    """How a member is called in front of somebody: by name within the cell, and outside it where they agreed."""
    home = person.home or next(iter(reported_places(person)), None)
    if home is None:
        return person.name
    at_home = (reader.home and reader.home.id == home.id) or may_see_names(reader, home) or person.id == reader.id
    if at_home or consents.standing(turn.session, person.id, consents.SHOW_NAME):
        return f"{person.name} ({home.name})"
    return nameless(speak, home.name, member=True)


def _name(turn: Turn, found: Nomination) -> str:
    if found.member_id is None:
        return found.name
    return members.names(turn.session, [found.member_id]).get(found.member_id, "?")


def _sees_name(turn: Turn, found: Nomination, place: Place, reader: Person) -> bool:
    """In the cell; outside it, also for whoever proposed them, with their yes to this one, or to all."""
    home = home_of(turn, found, place)
    if may_see_names(reader, home) or reader.id == found.member_id:
        return True
    said = naming.said(turn.session, found.member_id, found.id) if found.member_id else None
    if reader.home is not None and reader.home.id == home.id:
        return said is not Naming.HELD
    if said is not None or not found.member_id:
        return said is Naming.OUTSIDE
    return consents.standing(turn.session, found.member_id, consents.SHOW_NAME) is not None
