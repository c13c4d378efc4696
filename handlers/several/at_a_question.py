"""Several things typed at an open question: the answer is taken, questions are answered, the rest waits."""

import re
from collections.abc import Sequence
from typing import Any

from domain.permissions import belongs
from domain.understanding.acts.act import Act
from domain.understanding.goals import read_goal
from domain.understanding.sentence import read_pledge
from domain.understanding.several_things.pledges import pledges_in
from domain.understanding.several_things.things import Thing
from domain.understanding.statements import is_work
from domain.understanding.text.words import fold, tokenised
from handlers.changing import hearing as changing
from handlers.entering import hearing as entering
from handlers.registering import correction
from handlers.registering.confirmation import Confirm
from handlers.registering.draft import PledgeDraft
from handlers.registering.registration import register_pledge
from handlers.reporting import hearing
from handlers.reporting.progress_report import report_progress
from handlers.reporting.steps import ReportDraft
from handlers.several import figure_beside, following, yes_and_more
from handlers.several.following import answer_at_once, keep_for_later
from handlers.several.kinds import ANSWER, ASKED, DONE, LETTER, REGISTERS, things_of
from handlers.talk import conversation, parking
from handlers.talk.dialogue import Dialogue
from handlers.talk.picking import picked
from handlers.talk.step import Answer
from handlers.talk.turn import Turn
from locales.wording.quotation import bulleted

FEWEST = 4  # words
_RIGHT_BUT = re.compile(
    r"(?:(?:ừ|ừa|ờ|dạ|vâng|đúng|rồi|ok|oke|được|u|ua|da|vang|dung|roi|duoc)\b[\s,.!]*)+"
    r"(?:à|a|ủa|quên)?[\s,]*(?:mà|nhưng|ma|nhung|có điều|co dieu|chỉ có|chi co)\b[\s,:]*",
    re.IGNORECASE,
)
_CONTENT, _NAME, _WHICH = "Content", "InWhoseName", "WhichPledge"


def heard(turn: Turn, dialogue: Dialogue[Any]) -> bool:
    """Whether more than an answer was typed at the open question; nothing of it is lost then."""
    if len(turn.text.split()) < FEWEST or turn.person is None or not dialogue.hears(turn):
        return False
    if figure_beside.heard(turn, dialogue) or _reports_both(turn, dialogue):
        return True
    if _wishes_otherwise(turn, dialogue) or _right_but(turn, dialogue):
        return True
    if more := yes_and_more.heard(turn, dialogue):
        keep_for_later(turn, [more])
        yes_and_more.answer(turn, dialogue)
        return True
    if entering.interrupts(turn) and not things_of(turn):
        return False
    things = things_of(turn, answering=True)
    if not things:
        return dialogue is register_pledge and _new_pledges(turn, dialogue)
    first, *others = things
    if first.kind == ANSWER or _answers(turn, dialogue, first):
        _answer(turn, dialogue, first, others)
    else:
        _keep(turn, things)
        dialogue.ask_again(turn)
    return True


def _right_but(turn: Turn, dialogue: Dialogue[Any]) -> bool:
    """ "Đúng rồi, à mà 15 con thôi": what is read back is put right, and not kept as it was."""
    begun = _RIGHT_BUT.match(turn.text)
    if begun is None or dialogue is not register_pledge or parking.trail(turn)[-1] != Confirm().name:
        return False
    rest = turn.text[begun.end() :]
    if not correction.is_one(turn, rest):
        return False
    dialogue.answer(turn, Answer(text=rest))
    return True


def _reports_both(turn: Turn, dialogue: Dialogue[Any]) -> bool:
    """Whether it is told how far several pledges are where it is asked which one is meant: "cả hai, hộ 1, cây 40"."""
    if dialogue is not report_progress or parking.trail(turn)[-1] != _WHICH:
        return False
    draft = ReportDraft.model_validate(parking.open_draft(turn)[dialogue.name])
    if draft.for_id is not None or not hearing.tells_of_several(turn, turn.text):
        return False
    parking.close(turn)
    hearing.report(turn, turn.text)
    return True


def _wishes_otherwise(turn: Turn, dialogue: Dialogue[Any]) -> bool:
    """ "Sửa cái góp tiền thành 5 triệu" where it is asked which one is reported on: a change, and nothing is done."""
    at_which = dialogue is report_progress and parking.trail(turn)[-1] == _WHICH
    if not at_which or not changing.is_wished_of_one(turn, turn.text):
        return False
    parking.park_meanwhile(turn)
    changing.hear(turn, turn.text)
    return True


def served_elsewhere(turn: Turn) -> bool:
    """Whether words that answer no choice of a question do several things, which are then served in its place."""
    name = turn.chat.dialogue
    if len(turn.text.split()) < FEWEST or turn.person is None or not things_of(turn):
        return False
    parking.park(turn)
    if following.heard(turn):
        return True
    parking.take_up(turn, name)
    return False


def _answers(turn: Turn, dialogue: Dialogue[Any], first: Thing) -> bool:
    if first.kind in ASKED | {LETTER}:
        return False
    if first.kind == Act.REPORT and dialogue in (report_progress, register_pledge):
        return dialogue is report_progress
    with conversation.said_alone(turn, first.words):
        return dialogue.reads(turn)


def _answer(turn: Turn, dialogue: Dialogue[Any], first: Thing, others: Sequence[Thing]) -> None:
    """Take the answer, after the questions that are answered at once; the rest comes when the dialogue is done."""
    _keep(turn, others)
    with conversation.said_alone(turn, first.words):
        choice = picked(turn)
        dialogue.answer(turn, Answer(choice=choice) if choice else Answer(text=first.words))


def _keep(turn: Turn, things: Sequence[Thing]) -> None:
    """Keep what answers no question, but for the questions that are answered at once."""
    rest = answer_at_once(turn, things)
    keep_for_later(turn, rest)
    if rest:
        _say_kept(turn, rest)


def _say_kept(turn: Turn, things: Sequence[Thing]) -> None:
    head = turn.tr("I keep this; we take it up when the question below is done:")
    turn.say(f"{head}\n{bulleted(turn.language, [each.words for each in things])}")


def _new_pledges(turn: Turn, dialogue: Dialogue[Any]) -> bool:
    """Keep pledges that are said while another is half done; where its words are asked for the first is the answer."""
    draft, step = PledgeDraft.model_validate(parking.open_draft(turn)[dialogue.name]), parking.trail(turn)[-1]
    sentences = pledges_in(turn.text, turn.today)
    if draft.for_id is not None or not belongs(turn.member) or step == _NAME:
        return False
    if step == _CONTENT:
        works = all(is_work(tokenised(each), 0) and read_goal(each).goal for each in sentences)
        if len(sentences) < 2 or not works or draft.content:
            return False
        (first, *others) = sentences
        _hold(turn, draft, others)
        dialogue.answer(turn, Answer(text=first))
        return True
    if not all(_is_new(turn, draft, each) for each in sentences):
        return False
    _hold(turn, draft, sentences)
    dialogue.ask_again(turn)
    return True


def _hold(turn: Turn, draft: PledgeDraft, sentences: Sequence[str]) -> None:
    """Keep pledges behind the one that is being made."""
    parking.add_to_open(turn, later="\n".join(part for part in (draft.later, *sentences) if part))
    _say_kept(turn, [Thing(Act.PROMISE, each) for each in sentences])


def _is_new(turn: Turn, draft: PledgeDraft, sentence: str) -> bool:
    """Whether a sentence promises other work than the pledge that is being made, with its own number."""
    goal, folded = read_goal(sentence).goal, fold(sentence)
    registers = REGISTERS.search(folded) is not None
    if goal is None or not goal.unit or not (registers or is_work(tokenised(sentence), 0)):
        return False
    reading = read_pledge(sentence, turn.today)
    same = set(fold(goal.unit).split()[-1:]) & set(fold(draft.content or "").split())
    told = bool(set(folded.split()).intersection(DONE))
    return not same and (registers or (reading.deadline.day is not None and not told))
