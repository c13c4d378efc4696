"""What stands behind `/thongbao` to steer one: a word and a number, with what is said behind them."""

from collections.abc import Callable

from handlers.announcing import afterwards
from handlers.announcing.choosing import groups
from handlers.announcing.sending import steering, withdrawing
from handlers.talk.arguments import is_number, number_first, verb_first
from handlers.talk.turn import Turn
from locales.wording.announcing.card import PAUSE, RESUME, RETRY, WITHDRAW

CORRECT = "dinhchinh"
_SERVES: dict[str, Callable[[Turn, int | None], None]] = {
    PAUSE: steering.pause,
    RESUME: steering.resume,
    RETRY: steering.retry,
    steering.PROGRESS: steering.show,
}


def start(turn: Turn, argument: str) -> None:
    """`/thongbao`: one that is under way or has gone out is steered, or a new one begun."""
    if groups.asked(turn, argument):
        return
    wish = verb_first(argument, (*_SERVES, WITHDRAW, CORRECT))
    typed, said = number_first(wish.rest)
    number = int(typed) if is_number(typed) else None
    if wish.verb in _SERVES and (number is not None or not wish.rest):
        _SERVES[wish.verb](turn, number)
    elif wish.verb == WITHDRAW and (number is not None or not wish.rest):
        withdrawing.start(turn, number, said)
    elif wish.verb == CORRECT and number is not None:
        correct(turn, number, said)
    else:
        afterwards.start(turn, argument)


def correct(turn: Turn, number: int, text: str) -> None:
    """Begin the right one, which takes the place of this one."""
    found, _ = withdrawing.to_take_back(turn, number)
    afterwards.put_right(turn, found, text)
