"""Write to those whom a target concerns: the unit it is given to, or the committee that gave it."""

from collections.abc import Callable, Sequence

from domain.chat import Choice
from domain.indicators.assigned import Assigned
from domain.indicators.indicators import Indicator
from domain.roles import Place
from handlers.talk.turn import Turn
from locales.language import Language
from locales.wording.campaigns.assigned import given_text
from storage.people import members

Offered = Callable[[Language], Sequence[Choice]]


def tell_unit(turn: Turn, target: Assigned, giver: Place, indicator: Indicator) -> bool:
    """Tell a unit of its target, to be accepted or answered; whether anybody there can be written to."""

    def words(speak: Language) -> str:
        return given_text(speak, indicator, target, giver.name)

    def ways(speak: Language) -> Sequence[Choice]:
        return (
            Choice(speak.tr("Accept the target"), f"/chitieugiao nhan {target.id}"),
            Choice(speak.tr("Ask for another one"), f"/chitieugiao xin {target.id}"),
        )

    return tell(turn, target.organisation_id, words, f"given:{target.id}", ways)


def tell(
    turn: Turn,
    organisation_id: int,
    words: Callable[[Language], str],
    key: str,
    ways: Offered = lambda speak: (),
) -> bool:
    """Write to those who lead or serve an organisation, but for whoever does it; whether anybody is concerned."""
    people = members.reporting(turn.session, organisation_id, turn.today)
    told = [turn.tell(each, words, f"{key}:{each}:{turn.key}", ways) for each in people if each != turn.member.id]
    return any(told) or turn.member.id in people
