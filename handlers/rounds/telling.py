"""Write to those whom a round concerns: who owes a report and has not handed it in, and who is above a unit."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from domain.campaigns.permissions import may_give_time
from domain.campaigns.rounds import Round
from domain.chat import Choice, Outgoing
from domain.errors import NotAllowed
from domain.roles import Place
from handlers.talk import frame
from handlers.talk.turn import Turn
from locales.language import Language
from locales.wording.people import some_of
from locales.wording.reminding.rounds import due_soon_text
from storage import organisations
from storage.chats import accounts
from storage.outgoing.posting import post
from storage.outgoing.writing import LETTERS_LAST, letter
from storage.people import members
from storage.rounds import plans, reports

NAMED = 8
Said = Callable[[Language], str]
Offered = Callable[[Language], Sequence[Choice]]


def tell_owing(turn: Turn, one: Round, words: Said, key: str) -> int:
    """Tell those who lead an organisation that owes the round and has not handed it in; return how many are told."""
    return tell(turn, [each.id for each in _missing(turn, one)], words, key, partial(_look, one=one))


def _missing(turn: Turn, one: Round) -> list[Place]:
    found = [
        each for top in plans.tops(turn.session, one.plan) for each in reports.owing(turn.session, top, one, turn.today)
    ]
    return [each.place for each in found if each.is_missing]


def missing(turn: Turn, one: Round) -> str:
    """Name who has not handed in; "" where everybody has."""
    names = [each.name for each in _missing(turn, one)]
    return some_of(turn.language, names, NAMED) if names else ""


def _look(speak: Language, one: Round) -> Sequence[Choice]:
    return (Choice(speak.tr("The round"), f"/kybaocao ky {one.plan.id} {one.last}"),)


def tell(turn: Turn, numbers: Iterable[int], words: Said, key: str, offered: Offered = lambda speak: ()) -> int:
    """Tell those who lead these organisations, or serve them where nobody leads, each once; return how many."""
    return tell_people(turn, set().union(*reached(turn, list(numbers)).values()), words, key, offered)


def tell_people(turn: Turn, people: Iterable[int], words: Said, key: str, offered: Offered = lambda speak: ()) -> int:
    chats = accounts.chats_for(turn.session, set(people) - {turn.member.id})

    def message(speak: Language) -> Outgoing:
        return Outgoing(words(speak), tuple(offered(speak)))

    letters = [
        letter(chat, message, turn.real_now, f"{key}:{each}", lasts=LETTERS_LAST) for each, chat in chats.items()
    ]
    post(turn.session, letters, turn.real_now)
    return len(letters)


def those_above(turn: Turn, place: Place) -> tuple[Place | None, set[int]]:
    """The nearest organisation above with somebody who can be written to, and those; else the administrators."""
    for number in reversed(place.above):
        if people := reached(turn, [number])[number] - {turn.member.id}:
            return organisations.by_id(turn.session, number), people
    return None, members.administrators(turn.session, turn.today) - {turn.member.id}


def reached(turn: Turn, numbers: Sequence[int]) -> dict[int, set[int]]:
    """Who can be written to of those who lead each organisation, else of those who serve it."""
    leading = members.leaders(turn.session, numbers, turn.today)
    serving = members.reporting_of(turn.session, numbers, turn.today)
    chats = set(accounts.chats_for(turn.session, set().union(*leading.values(), *serving.values())))
    return {each: leading[each] & chats or set(serving[each]) & chats for each in numbers}


def urge(turn: Turn, one: Round, top: Place) -> None:
    """Remind those below who have not handed in, once a day; nobody else hears of it."""
    found = [each for each in reports.owing(turn.session, top, one, turn.today) if each.is_missing]
    below = [each for each in found if may_give_time(turn.member, each.place)]
    if not below:
        raise NotAllowed("Those who have not handed in are reminded by the level above.")
    told = 0
    for each in below:
        words = partial(due_soon_text, one=each.round)
        told += tell(
            turn, [each.place.id], words, f"round urged:{one.plan.id}:{one.last}:{turn.today}", partial(_look, one=one)
        )
    said = turn.trn("{count} comrade is reminded today.", "{count} comrades are reminded today.", told)
    names = some_of(turn.language, [each.place.name for each in below], NAMED)
    turn.say(f"{said} ({names})" if told else said)
    if told:
        frame.note_urged(turn, f"{said} ({names})")
