"""What is going on when somebody writes, where no question is open: it tells one act from another."""

from datetime import timedelta

from domain.understanding.acts.act import Situation, Speaker
from domain.understanding.acts.reading import ActReading, read_act
from handlers.performing import speaker
from handlers.pledges.my_pledges import reportable
from handlers.reporting import hearing
from handlers.talk.turn import Turn
from storage import deeds
from storage.deeds import What

LATELY = timedelta(days=1)


def read(turn: Turn, text: str) -> ActReading:
    """Read what somebody does by a sentence, as they are and as things stand with them."""
    return read_act(text, speaker(turn.member), hearing.nouns(turn), situation=of(turn))


def read_alone(turn: Turn, words: str) -> ActReading:
    """Read what is done by some of the words, whatever goes on in the talk."""
    return read_act(words, speaker(turn.member), hearing.nouns(turn))


def of(turn: Turn) -> Situation | None:
    """How things stand; None for those who give orders, whose sentences are about others."""
    if speaker(turn.member) is not Speaker.MEMBER:
        return None
    found = reportable(turn)
    if any(pledge.id == turn.chat.topic for pledge in found):
        return Situation.REMINDED
    last = deeds.last_deed(turn.session, turn.member.id, turn.now - LATELY)
    if last and last.what is What.REPORT:
        return Situation.REPORTED
    return Situation.OPEN if found else Situation.NOTHING
