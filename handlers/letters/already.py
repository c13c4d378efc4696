"""Who was reminded today is not reminded again, and whoever would do so is told before anything is asked."""

from collections.abc import Collection, Sequence

from domain.chat import Choice
from handlers.talk.turn import Turn
from storage.chats import pushed


def are_all_told(turn: Turn, keys: Collection[str]) -> bool:
    """Whether messages under all these keys were written before, which is then said."""
    found = bool(keys) and pushed.known(turn.session, keys) >= set(keys)
    if found:
        say_so(turn)
    return found


def say_so(turn: Turn, ways: Sequence[Choice] = ()) -> None:
    turn.say(turn.tr("They were all reminded today already; nothing more was sent."), ways)
