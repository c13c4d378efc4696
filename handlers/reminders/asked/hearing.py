"""Whether reminders, their days or what changed are asked about; then it is answered, and nothing is set."""

import re
from datetime import timedelta

from domain.permissions import belongs, has_summaries
from domain.understanding.acts.act import Act
from domain.understanding.reminding.asked import Asked, limits_others, read_asked
from domain.understanding.text.words import fold
from handlers import situation
from handlers.hearing import movement
from handlers.reminders.asked import changes, due_day, next_round, rest, rule, sent, why
from handlers.reminders.coming import showing
from handlers.talk import conversation
from handlers.talk.turn import Turn

_CLAUSES = re.compile(r"[,.;?!]\s+")
_DEEDS = frozenset({Act.REPORT, Act.PROMISE, Act.CHANGE, Act.WITHDRAW, Act.STOP_REMINDERS, Act.SNOOZE})
_TOMORROW = re.compile(r"\bmai\b")
LONGEST = 60  # words


def heard(turn: Turn) -> bool:
    if turn.chat.dialogue or turn.person is None or not 0 < len(turn.text.split()) <= LONGEST:
        return False
    if not (belongs(turn.member) or has_summaries(turn.member)) or not _answers(turn):
        return False
    for deed in _beside(turn):
        conversation.let_wait(turn, [*conversation.waiting(turn), deed])
    return True


def _beside(turn: Turn) -> list[tuple[Act, str]]:
    """What else is told or wished beside the question: it waits, and is taken up next."""
    clauses = [each.strip() for each in _CLAUSES.split(turn.text) if each.strip()]
    told = [each for each in clauses if not (read_asked(each) or movement.asks(each))] if len(clauses) > 1 else []
    read = [(situation.read_alone(turn, each), each) for each in told]
    return [(alone.act, each) for alone, each in read if alone.sure and alone.act in _DEEDS]


def _answers(turn: Turn) -> bool:
    if has_summaries(turn.member) and limits_others(turn.text):
        rule.say(turn)
        turn.say_first(turn.tr("I cannot set yet how often comrades are reminded; nothing was changed. It is so now:"))
        return True
    asked = read_asked(turn.text)
    if asked is Asked.REST:
        rest.say(turn)
    elif asked is Asked.YEAR_OF_REST:
        rest.show_year(turn)
    elif asked is Asked.RULE:
        rule.say(turn)
    elif asked is Asked.WHY:
        why.say(turn)
    elif asked is Asked.SENT:
        return sent.heard(turn)
    elif asked is Asked.NEXT and belongs(turn.member):
        _show_next(turn)
    else:
        return changes.heard(turn) or next_round.heard(turn) or _says_due_day(turn)
    return True


def _says_due_day(turn: Turn) -> bool:
    """Say the deadline alone; beside something that was done it is one of several things."""
    found = due_day.asked_of(turn)
    if not found or _beside(turn):
        return False
    due_day.say(turn, found)
    return True


def _show_next(turn: Turn) -> None:
    """All that will come, or the rule where nothing will; "mai có nhắc không" is answered first."""
    if not showing.coming(turn):
        rule.say(turn)
        return
    showing.show(turn, "")
    tomorrow = turn.today + timedelta(days=1)
    if _TOMORROW.search(fold(turn.text)) and all(each.day != tomorrow for each in showing.coming(turn)):
        turn.say_first(turn.tr("Tomorrow, {day}, I remind you of nothing.", day=tomorrow))
