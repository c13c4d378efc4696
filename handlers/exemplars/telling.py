"""Tell the level above of a nomination it decides on, and whoever is nominated, who may decline."""

from domain.campaigns.exemplars import Nomination
from domain.chat import Choice
from domain.roles import Person, Place
from handlers.exemplars import theirs
from handlers.exemplars.theirs import COMMAND, SEE, WITHDRAW
from handlers.talk.turn import Turn
from locales.language import Language
from locales.wording.organisations.exemplars import asked_text, told_text
from locales.wording.quotation import quoted
from storage import organisations
from storage.campaigns import nominations
from storage.people import members


def ask_those_above(turn: Turn, found: Nomination, place: Place) -> tuple[int | None, int]:
    """Ask those who decide on it; return their organisation, None for administrators, and how many were written to."""
    level = theirs.level_of(turn, found, place)
    return level, sum(_ask(turn, found, place, each) for each in deciding(turn, found, place, level))


def deciding(turn: Turn, found: Nomination, place: Place, level: int | None) -> list[Person]:
    """Those who decide on it, at the level that does; None: administrators."""
    if level is None:
        numbers = nominations.administering(turn.session, place, turn.today)
    else:
        numbers = members.reporting(turn.session, level, turn.today)
    known = (members.person(turn.session, each, turn.today) for each in sorted(set(numbers)))
    return [each for each in known if each and theirs.decides_at(each, found, place, level)]


def who_decides(turn: Turn, place: Place, level: int | None, asked: int) -> str:
    """Who decides on it; where nobody of the level directly above can, whoever does so instead."""
    directly = place.above[-1] if place.above else None
    if asked and level == directly:
        return turn.tr("Nominated. The level above decides on it, and I tell you then.")
    higher = organisations.by_id(turn.session, level) if level else None
    above = organisations.by_id(turn.session, directly) if directly else None
    if not asked and higher is None:
        return turn.tr("Nominated. Nobody of the level above has joined yet; it waits for them in the register.")
    who = higher.name if higher else turn.tr("the administrators")
    if asked and above:
        return turn.tr("Nominated. Nobody serves {above} yet, so {who} decides on it.", above=above.name, who=who)
    return turn.tr("Nominated. {who} decides on it, but nobody there has joined yet; please speak with them.", who=who)


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


def stands_already(turn: Turn, organisation_id: int | None, member_id: int | None) -> list[str]:
    """What the same one is nominated for already, so that nobody nominates twice unawares."""
    found = nominations.standing_of(turn.session, organisation_id, member_id)
    places = organisations.by_ids(turn.session, [each.proposer_id for each in found])
    said = [theirs.words(turn, each, places[each.proposer_id], turn.member) for each in found[:1]]
    return [turn.tr("Nominated already for: {words}", words=quoted(each)) for each in said]
