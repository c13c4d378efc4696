"""`/sukien`: what may follow it."""

from collections.abc import Callable, Mapping
from functools import partial

from domain.errors import NotAllowed
from domain.events.event import Reply
from domain.permissions import may_announce
from handlers.events import answering, attending, changing, making, papers, showing
from handlers.events.announced import answering as announced
from handlers.events.announced import ordering
from handlers.talk.arguments import is_number, verb_first
from handlers.talk.turn import Turn
from storage.events import rows

NEW, PAST = "moi", "daqua"


def run(turn: Turn, argument: str) -> None:
    """ "/sukien", "/sukien moi họp 19h thứ sáu", "/sukien xem 3", "/sukien vang 3 đi khám bệnh"."""
    wish = verb_first(argument, (NEW, PAST, *_OF_ONE))
    number, _, words = wish.rest.partition(" ")
    number = number.strip("#.")
    if attending.by_code(turn, argument):
        pass
    elif is_number(argument.strip("#. ")):
        showing.show(turn, int(argument.strip("#. ")))
    elif wish.verb == NEW or (argument.strip() and not wish.verb and may_announce(turn.member)):
        making.start(turn, wish.rest)
    elif wish.verb == PAST:
        showing.show_past(turn, int(number) if is_number(number) else 0)
    elif wish.verb and is_number(number):
        _OF_ONE[wish.verb](turn, int(number), words.strip())
    else:
        showing.show_coming(turn)


def _alone(act: Callable[[Turn, int], None]) -> Callable[[Turn, int, str], None]:
    return lambda turn, number, words: act(turn, number)


def _again(turn: Turn, number: int) -> None:
    """Call one anew that was called off: with what was known of it, on another day."""
    found = rows.get(turn.session, number)
    if found is None or not may_announce(turn.member):
        raise NotAllowed("There is no event of yours with this number.")
    making.again(turn, found)


_OF_ONE: Mapping[str, Callable[[Turn, int, str], None]] = {
    "xem": _alone(showing.show),
    "den": _alone(answering.comes),
    "vang": answering.stays_away,
    "doi": changing.move,
    "huy": changing.call_off,
    "lai": _alone(_again),
    "ma": _alone(attending.show_code),
    "diemdanh": attending.note,
    "bienban": _alone(papers.attach),
    "gobienban": _alone(papers.take_away),
    "tep": _alone(papers.show),
    announced.COME: _alone(partial(announced.start, reply=Reply.COMING)),
    announced.AWAY: _alone(partial(announced.start, reply=Reply.ABSENT)),
    ordering.MAKE: _alone(ordering.make),
}
