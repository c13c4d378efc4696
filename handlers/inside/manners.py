"""What becomes of the open question when something else is typed: by the act, and by the answer it waits for."""

from collections.abc import Mapping
from enum import Enum, auto

from domain.understanding.acts.act import Act
from handlers.talk.step import Wants


class Manner(Enum):
    ASIDE = auto()  # answered, and the question asked on
    BETWEEN = auto()  # done in a talk of its own, after which the question is asked on
    INSTEAD = auto()  # the question is set aside and waits to be asked for
    AFTERWARDS = auto()  # kept until this is done
    STOP = auto()


MANNERS: Mapping[Act, Manner] = {
    **dict.fromkeys((Act.SHOW_MINE, Act.SHOW_DEADLINE, Act.SHOW_LEADER, Act.HELP, Act.QUESTION), Manner.ASIDE),
    **dict.fromkeys((Act.COMPLAINT, Act.SUMMARY, Act.MISSING, Act.GREETING, Act.THANKS), Manner.ASIDE),
    **dict.fromkeys((Act.REPORT, Act.CORRECT_REPORT, Act.UNDO, Act.CHANGE, Act.WITHDRAW), Manner.BETWEEN),
    **dict.fromkeys((Act.LIST, Act.COMPARE, Act.STATUS, Act.URGE, Act.ANNOUNCE), Manner.BETWEEN),
    **dict.fromkeys((Act.MEMBERS, Act.STOP_SENDING), Manner.BETWEEN),
    **dict.fromkeys((Act.DEATH, Act.HARDSHIP, Act.STOP_REMINDERS, Act.SNOOZE, Act.WITHDRAW_CONSENT), Manner.INSTEAD),
    Act.APPROVE_QUEUE: Manner.INSTEAD,  # its card needs its own yes and no
    **dict.fromkeys((Act.PROMISE, Act.OUTLOOK), Manner.AFTERWARDS),
    **dict.fromkeys((Act.CANCEL, Act.REFUSAL), Manner.STOP),
}
SHOWING = frozenset({Act.SHOW_MINE, Act.SHOW_DEADLINE, Act.SHOW_LEADER, Act.HELP})
_TROUBLE = frozenset({Act.DEATH, Act.HARDSHIP, Act.STOP_REMINDERS, Act.SNOOZE, Act.WITHDRAW_CONSENT})
_STOPPING = frozenset({Act.CANCEL, Act.REFUSAL})
_OF_PLEDGES = frozenset({Act.UNDO, Act.CORRECT_REPORT, Act.CHANGE, Act.WITHDRAW})
WISHED = frozenset({Act.CHANGE, Act.WITHDRAW})
"""What is wished of a pledge, which no yes or no is mistaken for."""
ORDERED = frozenset({Act.SUMMARY, Act.MISSING, Act.LIST, Act.STATUS, Act.URGE, Act.ANNOUNCE, Act.APPROVE_QUEUE})
"""What a leader orders; of words of one's own one must be very sure that they are an order."""
_AT_ONCE = frozenset(MANNERS) - _OF_PLEDGES - {Act.GREETING, Act.THANKS, Act.COMPLAINT}
HEARD: Mapping[Wants, frozenset[Act]] = {
    Wants.LETTER: frozenset(),
    Wants.WORDS: SHOWING | _TROUBLE | _STOPPING | ORDERED | {Act.REPORT},
    Wants.REASON: SHOWING | _TROUBLE - {Act.HARDSHIP} | {Act.PROMISE, Act.REPORT, Act.QUESTION},
    Wants.FIGURE: SHOWING | _TROUBLE | _STOPPING | _OF_PLEDGES | {Act.REPORT, Act.PROMISE, Act.QUESTION, Act.COMPLAINT},
    Wants.DAY: _AT_ONCE - {Act.OUTLOOK},
    **dict.fromkeys((Wants.CHOICE, Wants.NAME, Wants.YES_OR_NO), _AT_ONCE),
}
"""The acts that go before an answer; words about a change or a withdrawal may be a content."""
FREE = frozenset({Wants.WORDS, Wants.REASON, Wants.LETTER})
"""To these almost any words are an answer."""
CLOSED = frozenset({Wants.DAY, Wants.CHOICE, Wants.NAME, Wants.YES_OR_NO})
"""To these hardly a sentence is an answer, so that one need be less sure that it is something else."""
LATE = frozenset(
    {act for act, manner in MANNERS.items() if manner in (Manner.INSTEAD, Manner.BETWEEN)} - _OF_PLEDGES - {Act.REPORT}
) | {Act.QUESTION}
"""Served where an answer was tried in vain."""
