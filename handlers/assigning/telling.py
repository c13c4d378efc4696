"""Write to those whom a target concerns: the units it is given to, or the committee that gave it."""

from collections.abc import Callable, Mapping, Sequence

from domain.chat import Choice, Outgoing
from domain.indicators.assigned import Assigned
from domain.indicators.indicators import Indicator
from domain.roles import Place
from handlers.talk.turn import Turn
from locales.language import Language
from locales.wording.campaigns.assigned import given_text
from locales.wording.quotation import quoted
from storage import organisations
from storage.chats import accounts
from storage.outgoing.posting import post
from storage.outgoing.writing import LETTERS_LAST, letter
from storage.people import members

NAMED = 3
Offered = Callable[[Language], Sequence[Choice]]


def tell_units(
    turn: Turn,
    targets: Sequence[Assigned],
    giver: Place,
    indicator: Indicator,
    before: Mapping[int, Assigned] | None = None,
    condition: str = "",
) -> list[int]:
    """Tell units of their targets, to be accepted or answered; return those where nobody can be written to.

    `before`: what each unit had until now; `condition`: under which the committee gives another figure.
    """

    def message(target: Assigned) -> Callable[[Language], Outgoing]:
        def words(speak: Language) -> Outgoing:
            accept = Choice(speak.tr("Accept the target"), f"/chitieugiao nhan {target.id}")
            other = Choice(speak.tr("Ask for another one"), f"/chitieugiao xin {target.id}")
            had = (before or {}).get(target.organisation_id)
            text = given_text(speak, indicator, target, giver.name, had)
            return Outgoing(f"{text}\n{quoted(condition)}" if condition else text, (accept, other))

        return words

    return _write(turn, {each.organisation_id: message(each) for each in targets}, f"given:{indicator.id}")


def to_be_told(turn: Turn, unheard: Sequence[int]) -> str:
    """Whom somebody has to tell, as a line more; "" where everybody could be written to."""
    if not unheard:
        return ""
    names = ", ".join(each.name for each in organisations.by_ids(turn.session, unheard[:NAMED]).values())
    text = turn.tr("Nobody there has a chat with me yet, so please tell them: {names}", names=names)
    more = len(unheard) - NAMED
    return f"\n{text}" + (f" {turn.tr('and {count} more', count=more)}" if more > 0 else "")


def tell_many(
    turn: Turn, targets: Sequence[Assigned], words: Callable[[Language, Assigned], str], about: str
) -> list[int]:
    """Tell the units of some targets what became of them."""

    def message(target: Assigned) -> Callable[[Language], Outgoing]:
        return lambda speak: Outgoing(words(speak, target))

    return _write(turn, {each.organisation_id: message(each) for each in targets}, about)


def _write(turn: Turn, messages: Mapping[int, Callable[[Language], Outgoing]], about: str) -> list[int]:
    """Write to all who lead or serve these organisations at once, but for whoever does it."""
    people = members.reporting_of(turn.session, list(messages), turn.today)
    chats = accounts.chats_for(turn.session, {each for some in people.values() for each in some})
    letters = [
        letter(chats[each], words, turn.real_now, f"{about}:{number}:{each}:{turn.key}", lasts=LETTERS_LAST)
        for number, words in messages.items()
        for each in people[number]
        if each in chats and each != turn.member.id
    ]
    post(turn.session, letters, turn.real_now)
    reached = {*chats, turn.member.id}
    return [number for number in messages if not reached.intersection(people[number])]


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
