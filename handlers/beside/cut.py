"""A text so long that the messenger cut it: refused whole, and its tail is not taken for a message of its own.

What is announced is joined again.
"""

from datetime import timedelta

from domain.chat import Choice, Kind
from domain.codes import read_code
from domain.permissions import may_announce
from handlers.announcing.composing.draft import TEXT_LIMIT
from handlers.announcing.drafting import joining
from handlers.beside.waiting import READ
from handlers.talk import conversation, parking
from handlers.talk.picking import picked
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import NO
from locales.wording.quotation import quoted

AT_ONCE = timedelta(seconds=20)
"""How soon after the first piece the others come."""
LATER = timedelta(minutes=10)
"""How long after it words that go on in the middle of a sentence are asked about."""
MARGIN = 200  # UTF-16 units: a messenger cuts at the last space before its limit
WORTH_SENDING = 1000  # characters
A_SENTENCE = 4  # words
SHOWN = 80  # characters


def is_piece(turn: Turn) -> bool:
    """Whether a text is a piece of one that was cut, or may be: said once, or asked."""
    long = len(turn.incoming.text.encode("utf-16-le")) // 2 >= turn.capabilities.text_limit - MARGIN
    if joining.goes_on(turn, whole=not long):
        return True
    if long and joining.begins(turn):
        return False
    if long:
        if conversation.at_most(turn, "cut", 1, AT_ONCE):
            words = turn.tr(
                "That text is so long that it arrived in pieces, so I kept nothing of it. "
                "Please send it once more in at most {limit} characters.",
                limit=WORTH_SENDING,
            )
            if turn.person and may_announce(turn.person):
                words += " " + turn.tr(
                    "An announcement may have {limit}: type “Announcement” first, then the text.", limit=TEXT_LIMIT
                )
            turn.say(words)
        return True
    if turn.incoming.kind is not Kind.TEXT or _is_of_its_own(turn):
        return False
    if conversation.happened(turn, "cut", AT_ONCE):
        return True
    goes_on = len(turn.text.split()) >= A_SENTENCE and not turn.text[:1].isupper()  # in the middle of a sentence
    asks = conversation.happened(turn, "cut", LATER) and goes_on and not turn.chat.dialogue
    if asks:
        _ask(turn)
    return asks


def _is_of_its_own(turn: Turn) -> bool:
    """Whether this cannot be the tail of a letter: an order, a code, a choice that was offered."""
    return turn.text.startswith("/") or bool(read_code(turn.text)) or bool(picked(turn))


def _ask(turn: Turn) -> None:
    conversation.forget_that(turn, "cut")
    parking.wait_with(turn, turn.text)
    asked = turn.tr(
        "{words}\n\nIs that the rest of the long text, of which I kept nothing, or a message of its own?",
        words=quoted(turn.text, SHOWN),
    )
    rest = Choice(turn.tr("The rest: leave it out"), f"{NO}:/dethoi")
    turn.say(asked, (Choice(turn.tr("A message of its own: read it"), READ), rest))
