"""Who follows: oneself or an organisation one leads or serves; and the way back from each deed."""

from functools import partial

from domain.campaigns.exemplars import Nomination
from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.exemplars.following import Following
from domain.permissions import belongs, may_see_names, reported_places
from domain.roles import Person, Place
from handlers.exemplars import theirs
from handlers.exemplars.theirs import COMMAND, FOLLOW_BACK, FOLLOWED, MINE
from handlers.talk.turn import Turn
from locales.language import Language
from locales.wording.recognition.exemplars import followers_text
from storage import organisations
from storage.campaigns import nominations
from storage.exemplars import following
from storage.people import members


def one(turn: Turn, number: int | None) -> tuple[Following, Nomination, Place]:
    """What this person may change of whom follows what: their own, or that of an organisation they lead or serve."""
    found = following.get(turn.session, number or 0)
    exemplar = nominations.get(turn.session, found.nomination_id) if found else None
    place = organisations.by_id(turn.session, exemplar.proposer_id) if exemplar else None
    if found is None or exemplar is None or place is None:
        raise UserError("That is not followed any more.", (Choice(turn.tr("Exemplars"), COMMAND),))
    if not may_change(turn.member, found):
        raise NotAllowed("Only who follows this exemplar, or who leads the organisation that does, changes this.")
    return found, exemplar, place


def may_change(person: Person, found: Following) -> bool:
    if found.organisation_id is not None:
        return any(each.id == found.organisation_id for each in reported_places(person))
    return found.member_id == person.id and belongs(person)


def mine(turn: Turn) -> list[Following]:
    places = [each.id for each in reported_places(turn.member)]
    return following.of_whom(turn.session, turn.member.id, places)


def of_exemplar(turn: Turn, found: Following, exemplar: Nomination, place: Place) -> str:
    return theirs.who(turn, turn.language, exemplar, place, turn.member)


def follower(turn: Turn, speak: Language, found: Following, reader: Person) -> str:
    """Who follows, as somebody may know it: an organisation by name, a member by name in the cell or with their yes."""
    if found.organisation_id is not None:
        place = organisations.by_id(turn.session, found.organisation_id)
        return place.name if place else "?"
    person = members.person(turn.session, found.member_id or 0, turn.today)
    return theirs.called_to(turn, speak, person, reader) if person else "?"


def is_seen_by_name(turn: Turn, found: Following) -> bool:
    """Whether a member who follows is named in a list to this person: their own cell's alone."""
    person = members.person(turn.session, found.member_id, turn.today) if found.member_id else None
    return person is not None and person.home is not None and may_see_names(turn.member, person.home)


def back(turn: Turn, number: int, entry: int) -> Choice:
    return Choice(turn.tr("A mistake, take it back"), f"{COMMAND} {FOLLOW_BACK} {number} {entry}")


def ways(turn: Turn, number: int) -> tuple[Choice, ...]:
    see = Choice(turn.tr("See how far it is"), f"{COMMAND} {FOLLOWED} {number}")
    return see, Choice(turn.tr("What I learn from"), f"{COMMAND} {MINE}")


def tell_followers(turn: Turn, exemplar: Nomination, place: Place, *, recognised: bool) -> None:
    """Tell those who learn from an exemplar that it is withdrawn, or stands again."""
    found = [each for each in following.of_exemplars(turn.session, [exemplar.id]) if each.ended_on is None]
    units = [each.organisation_id for each in found if each.organisation_id]
    leaders = members.leaders(turn.session, units, turn.today) if units else {}
    people = {each.member_id for each in found if each.member_id} | {one for those in leaders.values() for one in those}
    for number in sorted(people - {turn.member.id, exemplar.member_id}):
        reader = members.person(turn.session, number, turn.today)
        if reader:
            said = partial(_told, turn, exemplar, place, reader, recognised)
            turn.tell(number, said, f"exemplar:{exemplar.id}:{recognised}:{turn.key}:{number}")


def _told(turn: Turn, exemplar: Nomination, place: Place, reader: Person, recognised: bool, speak: Language) -> str:
    return followers_text(speak, theirs.who(turn, speak, exemplar, place, reader), recognised=recognised)
