"""The same twice within seconds: words a bad connection repeats, or a "1" that would undo what the first "1" did."""

import hashlib
import re
from datetime import timedelta

from domain.chat import Choice, Kind
from domain.understanding.moves.move import read_move
from domain.understanding.text.words import fold
from handlers.subjects import DIALOGUES
from handlers.talk import conversation
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import propose

_KEPT, _MARK = "said", "mark"
WITHIN = timedelta(seconds=30)
FEWEST = 2  # words: whoever types "1" or "có" twice may answer two questions
BY_HABIT = timedelta(minutes=1)
_BARE = re.compile(r"\d{1,2}|[a-z]")
_UNDOES = re.compile(r"\b(?:nham|mistake|lay lai|rut lai)\b|\btake \w+ back\b")


def says_so(turn: Turn) -> bool:
    """Whether the last words came once more at an open question, which is then asked again; a third time they count."""
    text = " ".join(turn.text.split())
    counts = turn.incoming.kind is Kind.TEXT and len(text.split()) >= FEWEST and not text.startswith("/")
    if not counts or read_move(text) is not None:  # "quay lại" twice goes two steps back
        conversation.forget_that(turn, _KEPT)
        return False
    mark = f"{_KEPT} {hashlib.sha256(text.encode()).hexdigest()[:12]}"
    again = conversation.happened(turn, mark, WITHIN)
    conversation.forget_that(turn, _KEPT)
    dialogue = DIALOGUES.get(turn.chat.dialogue)
    if again and dialogue and not conversation.happened(turn, "misunderstood", WITHIN):
        dialogue.ask_again(turn, turn.tr("That message came twice, so I counted it once."))
        return True
    conversation.remember(turn, mark)
    return False


def asks_whether_undone(turn: Turn, choice: str | None) -> bool:
    """Whether a bare number that was typed a moment ago comes once more and would undo: that is asked first.

    Below what "1" has confirmed the way back is often the first line. A third time it counts.
    """
    mark = fold(turn.text).strip(" .)")
    if turn.incoming.kind is not Kind.TEXT or turn.incoming.quotes or not _BARE.fullmatch(mark):
        came_between(turn)
        return False
    label = next((label for label, wire in turn.chat.choices or [] if wire == choice), "")
    doubled = conversation.picked_lately(turn, _MARK, BY_HABIT) == mark
    if doubled and choice and choice.startswith("/") and _UNDOES.search(fold(label)):
        came_between(turn)
        text = turn.tr("You have typed “{mark}” twice. Do you wish this: “{label}”?", mark=turn.text, label=label)
        propose(turn, text, Choice(label, choice), Choice(turn.tr("No, leave it"), "/dethoi"))
        return True
    conversation.pick(turn, _MARK, mark)
    return False


def came_between(turn: Turn) -> None:
    """Something else came: the next number is no habit."""
    conversation.forget_that(turn, _MARK)
