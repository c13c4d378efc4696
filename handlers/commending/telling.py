"""Tell whoever waits: the one proposed, those who proposed, the levels on the way, and those it waits for now."""

from collections.abc import Sequence

from domain.chat import Choice
from domain.commending.commendation import Commendation
from domain.roles import Person, Place
from handlers.commending import theirs
from handlers.commending.theirs import ANSWER, COMMAND, SEE, WITHDRAW
from handlers.talk.turn import Turn
from locales.language import Language
from locales.wording.recognition.commending import (
    answered_text,
    happened_text,
    happened_to_them,
    told_text,
    waits_text,
)
from storage.campaigns import nominations
from storage.people import members


def tell_them(turn: Turn, found: Commendation, place: Place, *, anew: bool = False) -> None:
    """Tell the member that, or `anew` what for, they are proposed: they may read it, answer, be named, decline."""
    if found.member_id is None or found.member_id == turn.member.id or not _belongs(turn, found):
        return

    def ways(speak: Language) -> list[Choice]:
        return [
            Choice(speak.tr("May I be named?"), "/dulieu ten"),
            Choice(speak.tr("I have something to say to it"), f"{COMMAND} {ANSWER} {found.id}"),
            Choice(speak.tr("I decline"), f"{COMMAND} {WITHDRAW} {found.id}"),
        ]

    key = f"commended you:{found.id}:{turn.key}"
    turn.tell(found.member_id, lambda speak: told_text(speak, place.name, found, anew=anew), key, ways)


def ask_holders(turn: Turn, found: Commendation, place: Place) -> tuple[Place | None, int]:
    """Tell those who have it now; return their organisation, None for administrators, and how many were written to."""
    at = theirs.standing_at(turn, found, place)
    return at, sum(_ask(turn, found, place, each) for each in _holding(turn, found, place, at))


def _holding(turn: Turn, found: Commendation, place: Place, at: Place | None) -> list[Person]:
    numbers: Sequence[int]
    if at is None:
        numbers = nominations.administering(turn.session, place, turn.today)
    else:
        numbers = members.reporting(turn.session, at.id, turn.today)
    return _people(turn, set(numbers) - {turn.member.id, found.member_id})


def _ask(turn: Turn, found: Commendation, place: Place, reader: Person) -> bool:
    def said(speak: Language) -> str:
        who, words = theirs.who(turn, speak, found, place, reader), theirs.words(turn, found, place, reader)
        return waits_text(speak, who, found, theirs.when(speak, found), words)

    def ways(speak: Language) -> list[Choice]:
        return [Choice(speak.tr("Decide"), f"{COMMAND} {SEE} {found.id}")]

    return turn.tell(reader.id, said, f"commend:{found.id}:{turn.key}:{reader.id}", ways)


def tell_what_happened(turn: Turn, found: Commendation, place: Place, why: str = "", *, to_them: bool = True) -> None:
    """Tell everybody who had to do with it, but whoever does it; `to_them`: the member as well."""
    concerned = {found.proposed_by_id}
    for number in {place.id, *found.way} - {None}:
        concerned |= set(members.reporting(turn.session, number, turn.today))
    for reader in _people(turn, concerned - {turn.member.id, found.member_id}):
        _tell(turn, found, place, reader, why)
    if to_them and found.member_id not in (None, turn.member.id) and _belongs(turn, found):
        key = f"commended:{found.id}:{turn.key}:{found.member_id}"
        turn.tell(found.member_id or 0, lambda speak: happened_to_them(speak, found, place.name, why), key)


def tell_of_answer(turn: Turn, found: Commendation, place: Place) -> None:
    """Tell those who proposed it, and those it is with or who gave it, what the comrade says to it."""
    at = theirs.standing_at(turn, found, place) if found.is_open else None
    asked = {place.id, at.id if at else found.decider_id} - {None}
    numbers = {number for each in asked if each for number in members.reporting(turn.session, each, turn.today)}
    for reader in _people(turn, numbers - {turn.member.id}):
        _tell(turn, found, place, reader, answered=True)


def _tell(
    turn: Turn, found: Commendation, place: Place, reader: Person, why: str = "", *, answered: bool = False
) -> None:
    def said(speak: Language) -> str:
        who = theirs.who(turn, speak, found, place, reader)
        return answered_text(speak, who, found) if answered else happened_text(speak, who, found, why)

    def ways(speak: Language) -> list[Choice]:
        return [Choice(speak.tr("See it"), f"{COMMAND} {SEE} {found.id}")]

    turn.tell(reader.id, said, f"commended:{found.id}:{turn.key}:{reader.id}", ways)


def _belongs(turn: Turn, found: Commendation) -> bool:
    """Whether the member is still one: who left or died is written to no more."""
    return bool(members.belonging(turn.session, [found.member_id or 0], turn.today))


def _people(turn: Turn, numbers: set[int | None] | set[int]) -> list[Person]:
    known = (members.person(turn.session, each, turn.today) for each in sorted(each for each in numbers if each))
    return [each for each in known if each]
