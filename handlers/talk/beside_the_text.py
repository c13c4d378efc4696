"""What comes beside or behind a text: pictures and files, the tail of a text the messenger cut, a run of stickers."""

from datetime import timedelta

from domain.chat import Kind
from handlers.talk import conversation
from handlers.talk.turn import Turn

CUT_WITHIN = timedelta(seconds=20)
"""How soon after the first piece the tail of a cut text comes."""
CUT_MARGIN = 200  # UTF-16 units: a messenger cuts at the last space before its limit
SMALL_TALK = timedelta(minutes=10)
WORTH_SENDING = 1000  # characters


def is_cut(turn: Turn) -> bool:
    """Whether a text is a piece of one that was cut: refused whole, said once."""
    long = len(turn.incoming.text.encode("utf-16-le")) // 2 >= turn.capabilities.text_limit - CUT_MARGIN
    tail = conversation.happened(turn, "cut", CUT_WITHIN)
    if not long:
        return tail and turn.incoming.kind is Kind.TEXT
    if conversation.at_most(turn, "cut", 1, CUT_WITHIN):
        turn.say(
            turn.tr(
                "That text is so long that it arrived in pieces, so I kept nothing of it. "
                "Please send it once more in at most {limit} characters.",
                limit=WORTH_SENDING,
            )
        )
    return True


def name_attachment(turn: Turn) -> None:
    """Say of a picture or file that is not kept, and came with words, that only the words are read."""
    if turn.text and turn.incoming.kind in (Kind.PHOTO, Kind.DOCUMENT, Kind.VOICE):
        turn.say(turn.tr("I have not kept the picture or file: I read only the words you wrote with it."))


def answers_small_talk(turn: Turn) -> bool:
    """Whether stickers, pictures without words and the like are answered once more, or one answer was enough."""
    return conversation.at_most(turn, "small talk", 1, SMALL_TALK)
