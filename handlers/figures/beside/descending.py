"""Below a summary a typed name, without accents or in part, opens what it names; "lên trên" the one above."""

import re
from collections.abc import Sequence

from domain.chat import Choice
from domain.names import called
from domain.permissions import has_summaries, may_summarise
from domain.roles import Place
from domain.understanding.moments.past_days import past_day
from domain.understanding.text.words import fold
from handlers.figures import named, pages, summary
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import command_in
from storage import organisations

LONGEST, SHOWN, LIKE = 6, 8, 40
_COMMAND = "/tonghop "
_UP = re.compile(
    r"(?:(?:xem|coi|quay|tro|cho|ve|lui|len) )*(?:len|cap tren|ve|lui)(?: (?:tren|lai|mot cap|1 cap|cap tren|cap|len))*"
)
_NO_NAME = re.compile(r"\b(?:ai|gi|nao|sao|bao|may|khong|chua|roi|xong|dang ky|cho|xin)\b")


def heard(turn: Turn) -> bool:
    """Whether a summary was shown last, and the words name where to look next."""
    said = " ".join(fold(turn.text).strip(" .!?").split())
    if turn.chat.dialogue or turn.person is None or not has_summaries(turn.member) or len(said.split()) > LONGEST:
        return False
    looked_at = _looked_at(turn)
    if not looked_at or not said:
        return False
    here = organisations.by_code(turn.session, looked_at)
    if here is None:
        return False
    if _UP.fullmatch(said):
        return _opened(turn, [above] if (above := named.above_of(turn, here)) else [here])
    return _opened(turn, _meant(turn, said, here))


def _looked_at(turn: Turn) -> str:
    """The code of the organisation whose summary was shown last; "" where something else was."""
    lines = [command_in(wire) for _, wire in turn.chat.choices or []]
    shown = next((line for line in lines if line.startswith(_COMMAND) and line.endswith(" nhom")), "")
    return past_day(shown.removeprefix(_COMMAND).removesuffix(" nhom"), turn.today)[1]


def _meant(turn: Turn, said: str, here: Place) -> Sequence[Place]:
    """Those called so, below the one looked at first; else those in whose names the words stand."""
    name = called(said)
    if not name or _NO_NAME.search(said):
        return []
    for top in (here.path, "/"):
        if found := _seen(turn, organisations.called_one_of(turn.session, {name}, top)):
            return named.lowest(found)
    if len(name) < 3 and not name.isdecimal():
        return []
    like = _seen(turn, organisations.holding(turn.session, name, LIKE))
    return [each for each in like if each.path.startswith(here.path) and f" {name} " in f" {called(each.name)} "]


def _seen(turn: Turn, places: Sequence[Place]) -> list[Place]:
    return [each for each in places if may_summarise(turn.member, each)]


def _opened(turn: Turn, places: Sequence[Place]) -> bool:
    if len(places) == 1:
        summary.show(turn, places[0].code)
    elif places:
        choices = [Choice(place.name, pages.command(place.code, None)) for place in places[:SHOWN]]
        turn.say(turn.tr("Which organisation's summary?"), choices)
    return bool(places)
