"""What was begun in another chat of one's own is named in this one, and gone on with here when asked for."""

from datetime import UTC, datetime, timedelta

from domain.chat import Choice
from handlers.subjects import DIALOGUES
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import command_in
from storage.chats import several
from storage.chats.several import Begun

KEPT = timedelta(days=2)
BUSY = timedelta(minutes=2)
"""Whoever wrote here so lately has not come from another chat."""
HERE = "noikhac"
"""Behind `/tieptuc`: what is open in another chat."""
_ONLY_THERE = frozenset({"join", "withdraw", "erase", "take_back", "urge"})


def offer(turn: Turn) -> None:
    """Name below the answer what is open in another chat."""
    touched = turn.chat.touched_at
    busy = touched is not None and timedelta(0) <= turn.now - touched < BUSY
    if turn.person is None or turn.chat.dialogue or not turn.said or busy:
        return
    offered = any(command_in(choice.value).startswith("/tieptuc") for choice in turn.said[-1].choices)
    begun = None if offered else _begun(turn, since=touched)
    if begun is None:
        return
    what = DIALOGUES[begun.dialogue].described(turn, begun.draft)
    text = turn.tr(
        "On {channel} you have begun and not finished: {what}.", channel=begun.channel.capitalize(), what=what
    )
    turn.add_choice(Choice(turn.tr("Go on with {what} here", what=what), f"/tieptuc {HERE}"), text)


def take(turn: Turn) -> bool:
    """Whether something is open in another chat, which is then gone on with in this one."""
    begun = _begun(turn) if turn.person else None
    if begun is None:
        return False
    several.bring_over(turn.session, turn.chat, begun)
    DIALOGUES[begun.dialogue].resume(turn)
    return True


def _begun(turn: Turn, since: datetime | None = None) -> Begun | None:
    oldest = turn.now - KEPT
    begun = several.begun_elsewhere(turn.session, turn.chat, max(since or oldest, oldest).astimezone(UTC))
    known = begun and begun.dialogue in DIALOGUES and begun.dialogue not in _ONLY_THERE
    return begun if known else None
