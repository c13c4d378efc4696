"""Tell the level above of a nomination it decides on, and whoever is nominated, who may decline."""

from domain.campaigns.exemplars import Nomination
from domain.chat import Choice
from domain.roles import Person, Place
from handlers.exemplars import theirs
from handlers.exemplars.theirs import COMMAND, SEE, WITHDRAW
from handlers.talk.turn import Turn
from locales.language import Language
from locales.wording.organisations.exemplars import asked_text, told_text
from storage.campaigns import nominations
from storage.people import members


def ask_those_above(turn: Turn, found: Nomination, place: Place) -> int:
    known = (
        members.person(turn.session, each, turn.today) for each in nominations.deciding(turn.session, place, turn.today)
    )
    return sum(_ask(turn, found, place, each) for each in known if each and theirs.decides(each, found, place))


def _ask(turn: Turn, found: Nomination, place: Place, reader: Person) -> bool:
    def said(speak: Language) -> str:
        who = theirs.who(turn, speak, found, place, reader)
        return asked_text(speak, place.name, who, theirs.words(turn, found, place, reader), found.aim)

    def ways(speak: Language) -> list[Choice]:
        return [Choice(speak.tr("Decide"), f"{COMMAND} {SEE} {found.id}")]

    return turn.tell(reader.id, said, f"nominated:{found.id}:{reader.id}", ways)


def tell_whom(turn: Turn, found: Nomination, place: Place) -> None:
    if found.member_id is None or found.member_id == turn.member.id:
        return

    def ways(speak: Language) -> list[Choice]:
        decline = Choice(speak.tr("I decline"), f"{COMMAND} {WITHDRAW} {found.id}")
        return [Choice(speak.tr("May I be named?"), "/dulieu ten"), decline]

    turn.tell(
        found.member_id, lambda speak: told_text(speak, place.name, found.words), f"nominated you:{found.id}", ways
    )
