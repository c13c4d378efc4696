"""Tell those who lead the parties of an agreement, and who drew it up, what became of it."""

from collections.abc import Callable, Sequence

from domain.agreements.agreement import Agreement, Party
from domain.agreements.permissions import may_score_party
from domain.chat import Choice
from handlers.agreements.theirs import COMMAND, SEE
from handlers.talk.turn import Turn
from locales.language import Language
from storage.people import members

Words = Callable[[Language], str]


def tell_parties(
    turn: Turn, one: Agreement, words: Words, what: str, parties: Sequence[Party] | None = None, button: str = ""
) -> list[str]:
    """Tell who leads these parties, else all that stand, and who drew it up; return those nobody hears for."""
    told = one.standing if parties is None else parties
    leaders = members.leaders(turn.session, [each.place.id for each in told], turn.today)
    of_organiser = (
        set() if one.organiser.id in leaders else set(members.reporting(turn.session, one.organiser.id, turn.today))
    )
    reached = {
        each for each in set().union(*leaders.values(), of_organiser) if _tell(turn, one, each, words, what, button)
    }
    return [each.name for each in told if not leaders[each.place.id] & {*reached, turn.member.id}]


def tell_scorers(turn: Turn, one: Agreement, party: Party, words: Words, what: str, button: str = "") -> None:
    """Tell who gives a party the points of the cluster: whoever drew it up; of who drew it up the other parties."""
    if party.place.id == one.organiser.id:
        tell_parties(turn, one, words, what, button=button)
        return
    for each in members.reporting(turn.session, one.organiser.id, turn.today):
        person = members.person(turn.session, each, turn.today)
        if person and may_score_party(person, one, party):
            _tell(turn, one, each, words, what, button)


def tell_leaders(turn: Turn, one: Agreement, party: Party, words: Words, what: str) -> bool:
    """Tell who leads one party and nobody else; whether anybody hears it."""
    leaders = members.leaders(turn.session, [party.place.id], turn.today)[party.place.id]
    told = [_tell(turn, one, each, words, what, "") for each in sorted(leaders)]
    return any(told)


def _tell(turn: Turn, one: Agreement, reader: int, words: Words, what: str, button: str) -> bool:
    if reader == turn.member.id:
        return False

    def ways(speak: Language) -> list[Choice]:
        return [Choice(speak.tr("See the agreement"), button or f"{COMMAND} {SEE} {one.id}")]

    return turn.tell(reader, words, f"agreement:{one.id}:{what}:{turn.key}:{reader}", ways)
