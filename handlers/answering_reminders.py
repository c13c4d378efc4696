"""A reply to a reminder, quoted or the latest one, is a report on the pledge it was about."""

from domain.permissions import belongs
from domain.understanding.acts.act import Act
from domain.understanding.progress import read_progress
from domain.understanding.replies.words import plainly_said
from handlers import situation
from handlers.changing import hearing as changing
from handlers.pledges.my_pledges import reportable
from handlers.pledges.quoted import at_hand
from handlers.reporting import progress_report
from handlers.talk.step import Answer
from handlers.talk.turn import Turn

AMOUNT = 4  # words
LONG_ANSWER = 80  # characters: longer than an answer to a reminder is a sentence of its own


def answers_reminder(turn: Turn) -> bool:
    """Whether this is a progress reply to a reminder of one pledge, quoted or the latest; then it is taken so."""
    if (
        not belongs(turn.member)
        or len(turn.text) > LONG_ANSWER
        or not (turn.chat.topic or turn.incoming.quoted_text or turn.incoming.quotes)
    ):
        return False
    found = reportable(turn)
    meant = at_hand(turn, found)
    if len(meant) != 1:
        return False
    (pledge,) = meant
    goal = pledge.goal
    reading = read_progress(turn.text, goal.unit if goal else "", None, goal.value if goal else None, pledge.content)
    numbered = any(sign.isdigit() for sign in turn.text)
    if reading.how is None or not (numbered or plainly_said(turn.text, pledge.content)):
        return False
    if len(turn.text.split()) > AMOUNT and not plainly_said(turn.text, pledge.content):
        act = situation.read(turn, turn.text).act
        if act not in (Act.REPORT, Act.OUTLOOK):
            return False
    if not changing.hears_both(turn, turn.text):
        progress_report.begin(turn, str(pledge.id), Answer(text=turn.text))
    return True
