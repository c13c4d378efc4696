"""What a member writes when nothing is open: a pledge in one sentence, an answer to a reminder, or a greeting."""

import re

from domain.chat import Choice, Kind
from domain.codes import read_code
from domain.permissions import belongs
from domain.understanding.progress import read_progress
from domain.understanding.replies.words import plainly_said
from domain.understanding.sentence import read_pledge
from domain.understanding.text.words import fold
from handlers.people import joining
from handlers.pledges.my_pledges import reportable
from handlers.registering import registration
from handlers.reporting import progress_report
from handlers.talk.menus import main_choices
from handlers.talk.turn import Turn
from storage import pledges

COURTESY = 6  # words: longer than a greeting is something else
AMOUNT = 4  # words
SENTENCE = 3  # words: what may be meant as a pledge
GREETING = re.compile(r"(da |xin |kinh )*(chao|alo|hello|hi)\b")
THANKS = re.compile(r"(da |xin |rat )*(cam on|thank)")
QUESTION = re.compile(
    r"\?|\b(cho|xin|toi|em) hoi\b|\b(khi nao|the nao|la gi|o dau|lam sao|tai sao|vi sao)\b|^ai "
    r"|\b(khong|chua) (hieu|biet|ro)\b"
)
PLEDGE_WORDS = ("dang ky", "toi dang ky", "em dang ky", "toi xin dang ky", "xin dang ky", "toi hua", "toi cam ket")


def understand(turn: Turn) -> None:
    """Find out what is meant, never guessing at a write: everything is read back or asked first."""
    if turn.incoming.kind is not Kind.TEXT and not turn.text:
        text = turn.tr("Thank you, but I cannot use that by itself. What would you like to do?")
        turn.say(text, main_choices(turn), columns=2)
        return
    folded = fold(turn.text)
    if folded.startswith(PLEDGE_WORDS) or _is_pledge(turn):
        registration.start(turn, turn.text)
        return
    if turn.chat.topic and _answers_reminder(turn):
        return
    if read_code(turn.text) and any(letter.isalpha() for letter in turn.text):
        joining.try_code(turn, turn.text)
        return
    if len(folded.split()) <= COURTESY and _is_courtesy(turn, folded):
        return
    if turn.chat.parked:
        choices = (Choice(turn.tr("Go on where I stopped"), "/tieptuc"), Choice(turn.tr("Stop it"), "/huy"))
        turn.say(turn.tr("You have something begun and not finished. Shall we go on with it?"), choices)
        return
    if _is_amount(turn) and reportable(turn):
        progress_report.start_with(turn, turn.text)
        return
    if len(folded.split()) >= SENTENCE and belongs(turn.member) and not QUESTION.search(folded):
        registration.offer(turn, turn.text)
        return
    turn.say(turn.tr("I am not sure what is meant. What would you like to do?"), main_choices(turn), columns=2)


def _is_courtesy(turn: Turn, folded: str) -> bool:
    """Greet back, or answer thanks."""
    if GREETING.match(folded):
        joining.welcome(turn, turn.member)
    elif THANKS.match(folded):
        turn.say(turn.tr("You are welcome, comrade. I wish you good health."), main_choices(turn), columns=2)
    else:
        return False
    return True


def _is_amount(turn: Turn) -> bool:
    """A number with at most a word or two of unit, as people answer a reminder of several pledges."""
    if len(turn.text.split()) > AMOUNT or not any(character.isdigit() for character in turn.text):
        return False
    return read_progress(turn.text).how is not None


def _answers_reminder(turn: Turn) -> bool:
    """A progress reply answers the latest reminder, when that was about one pledge; a doubtful one is asked for."""
    pledge = pledges.get(turn.session, turn.chat.topic or 0)
    if pledge is None or not pledge.is_open or QUESTION.search(fold(turn.text)):
        return False
    reading = read_progress(turn.text, pledge.goal.unit if pledge.goal else "")
    if reading.how is None or len(turn.text) > 80:
        return False
    numbered = any(sign.isdigit() for sign in turn.text) or (reading.done is not None and not turn.text.isascii())
    clear = numbered or plainly_said(turn.text, pledge.content)
    progress_report.start(turn, f"{pledge.id} {turn.text if clear else ''}")
    return True


def _is_pledge(turn: Turn) -> bool:
    """A sentence with a goal and a deadline is a pledge, even without the word."""
    reading = read_pledge(turn.text, turn.today)
    return reading.goal.goal is not None and reading.deadline.day is not None
