"""A sentence in the middle of a dialogue that is no answer: a question of one's own, bad news, a wish to stop."""

import re
from typing import Any

from domain.codes import code_in
from domain.understanding.acts.act import Act
from domain.understanding.acts.reading import read_act
from domain.understanding.text.words import fold
from handlers import asking_plainly
from handlers.entering import hearing as entering
from handlers.navigation import cancel
from handlers.people import joining
from handlers.performing import perform, speaker
from handlers.pledges.my_pledges import reportable
from handlers.pledges.taking_back import take_back
from handlers.registering.registration import register_pledge
from handlers.reporting import told
from handlers.reporting.meant import named
from handlers.reporting.progress_report import report_progress
from handlers.service.asking import heard_as_asked
from handlers.subjects import DIALOGUES
from handlers.talk import parking
from handlers.talk.answer import Answer
from handlers.talk.dialogue import Dialogue
from handlers.talk.picking import part_picked
from handlers.talk.turn import Turn

ASIDE = frozenset({Act.SHOW_MINE, Act.SHOW_DEADLINE, Act.SHOW_LEADER, Act.HELP})
"""Answered, then the open question is asked again."""
INSTEAD = frozenset({Act.DEATH, Act.HARDSHIP, Act.STOP_REMINDERS, Act.SNOOZE, Act.WITHDRAW_CONSENT})
"""What was open is set aside for it."""
NO_FIGURE = frozenset({Act.UNDO, Act.CORRECT_REPORT, Act.CHANGE, Act.WITHDRAW, Act.QUESTION, Act.COMPLAINT})
"""Where a figure is asked these are none, and set it aside too; elsewhere they may be the words of a pledge."""
NO_WORK = frozenset({"Deadline", "ContentGroup", "Confirm"})
"""The questions of a registration to which what is done already is no answer."""
STOPPING = frozenset({Act.CANCEL, Act.REFUSAL})
HELPING = ("giup ", "ho tro ", "cham ", "tham hoi ", "tham vieng ", "vieng ", "ung ho ", "chia se ", "cuu tro ")
MYSELF = frozenset({"toi", "tui", "em", "minh", "con", "chau"})
CERTAIN = 0.7
ASIDE_OF_WORK = ASIDE | {Act.QUESTION, Act.SUMMARY, Act.MISSING}
"""Answered also where a day, a group or a yes is asked, to which nothing else is an answer."""
ELSEWHERE = INSTEAD | {Act.SUMMARY, Act.MISSING, Act.LIST, Act.COMPARE, Act.URGE, Act.APPROVE_QUEUE}
ELSEWHERE |= {Act.ANNOUNCE, Act.STATUS, Act.QUESTION}
"""Served where what was typed cannot be an answer at all; the open question is set aside."""
SHORTEST = 3  # words: one or two are an answer
_ANSWERED = re.compile(r"\?|\b(?:khong|hong|ko|sao|gi|dau|nao|vay|ai|may|bao gio)\b")
"""A question asked in the middle that names what is known is answered; without such a word it may be an answer."""


def interrupts(turn: Turn, dialogue: Dialogue[Any]) -> bool:
    """Whether a text typed at an open question is something else, and was served as that."""
    if len(turn.text.split()) < SHORTEST or turn.person is None or not dialogue.hears(turn):
        return False
    if entering.interrupts(turn):
        parking.park(turn)
        entering.heard(turn)
        return True
    read = read_act(turn.text, speaker(turn.member))
    heard = read if _ANSWERED.search(fold(turn.text)) is None else heard_as_asked(read, turn.text)
    if heard is not read and not dialogue.reads(turn):
        _aside(turn, dialogue, heard.act)
        return True
    plain = parking.trail(turn)[-1] in NO_WORK and dialogue is register_pledge
    if not heard.sure or (heard.confidence < CERTAIN and heard.act is not Act.CANCEL and not plain):
        return False
    if heard.act is not Act.DEATH and dialogue.reads(turn):
        return False
    if heard.act in (Act.DEATH, Act.HARDSHIP) and _helps_others(turn.text):
        return False
    if heard.act in (ASIDE_OF_WORK if plain else ASIDE):
        _aside(turn, dialogue, heard.act)
    elif heard.act is Act.REPORT and _reports_elsewhere(turn, dialogue):
        parking.park(turn)
        perform(turn, Act.REPORT, turn.text)
    elif heard.act in INSTEAD or (dialogue in (report_progress, take_back) and heard.act in NO_FIGURE):
        parking.park(turn)
        perform(turn, heard.act, turn.text)
    elif heard.act in STOPPING and not (dialogue is report_progress and heard.act is Act.REFUSAL):
        cancel(turn, "")
    else:
        return False
    return True


def serves_elsewhere(turn: Turn) -> bool:
    """Whether words that cannot answer a choice are surely something else, and were served as that."""
    name = turn.chat.dialogue
    if turn.person is None and (code := code_in(turn.text)):  # typed once more, or another one
        joining.try_code(turn, code)
        return True
    if choice := part_picked(turn):
        DIALOGUES[name].answer(turn, Answer(choice=choice))
        return True
    if len(turn.text.split()) < SHORTEST or turn.person is None or DIALOGUES[name].hears(turn):
        return False
    parking.park(turn)
    if asking_plainly.heard(turn):
        return True
    heard = heard_as_asked(read_act(turn.text, speaker(turn.member)), turn.text)
    if heard.sure and heard.act in ELSEWHERE:
        perform(turn, heard.act, turn.text)
        return True
    parking.take_up(turn, name)
    if heard.sure and heard.act in ASIDE:
        _aside(turn, DIALOGUES[name], heard.act)
        return True
    return False


def _aside(turn: Turn, dialogue: Dialogue[Any], act: Act) -> None:
    perform(turn, act, turn.text)
    parking.mute(turn)
    dialogue.ask_again(turn)


def _reports_elsewhere(turn: Turn, dialogue: Dialogue[Any]) -> bool:
    """Whether a report of an open pledge was typed where a registration asks for a day, a group or a yes."""
    if dialogue is not register_pledge or parking.trail(turn)[-1] not in NO_WORK:
        return False
    meant = named(reportable(turn), turn.text)
    return meant is not None and told.is_told(turn.text, meant)


def _helps_others(text: str) -> bool:
    """Whether a sentence names help for somebody in need, which is a content and no bad news of one's own."""
    folded = fold(text)
    return folded.startswith(HELPING) and not MYSELF & set(folded.split())
