"""A sentence in the middle of a dialogue that is no answer: a question, bad news, a report, a wish to stop."""

import re
from typing import Any

from domain.chat import Choice
from domain.codes import code_in, code_of_a_member
from domain.understanding.acts.act import GRAVE, Act
from domain.understanding.acts.reading import ActReading, read_act
from domain.understanding.deadlines import read_deadline
from domain.understanding.moves.move import may_be_right
from domain.understanding.text.words import fold
from handlers.changing import hearing as changing
from handlers.changing.change import change_pledge
from handlers.changing.told_with_it import report_and_wish
from handlers.changing.withdrawal import withdraw_pledge
from handlers.entering import hearing as entering
from handlers.inside import asked_otherwise, moves, ordered, returning
from handlers.inside.manners import CLOSED, FREE, HEARD, LATE, MANNERS, ORDERED, SHOWING, WISHED, Manner
from handlers.letters import to_leader
from handlers.navigation import cancel
from handlers.people import joining, strangers, sympathy
from handlers.performing import perform, speaker
from handlers.pledges.my_pledges import reportable
from handlers.quiet_days import hearing as quiet_days
from handlers.registering import registration
from handlers.reminders import of_another
from handlers.reporting import told
from handlers.reporting.meant import named
from handlers.reporting.progress_report import report_progress
from handlers.service import asking
from handlers.subjects import DIALOGUES
from handlers.talk import parking
from handlers.talk.dialogue import Dialogue, shortened
from handlers.talk.picking import part_picked
from handlers.talk.step import Answer, Wants
from handlers.talk.turn import Turn

HELPING = ("giup ", "ho tro ", "cham ", "tham hoi ", "tham vieng ", "vieng ", "ung ho ", "chia se ", "cuu tro ")
MYSELF = frozenset({"toi", "tui", "em", "minh", "con", "chau"})
CERTAIN, VERY_CERTAIN = 0.7, 0.9
SHORTEST = 3  # words: one or two are an answer
_ANSWERED = re.compile(r"\?|\b(?:khong|hong|ko|sao|gi|dau|nao|vay|ai|may|bao gio)\b")
"""A question asked in the middle that names what is known is answered; without such a word it may be an answer."""
_REGISTERS = re.compile(r"\b(?:dang k[iy]|dk|ghi ten)\b")
"""Where a number or a reason is asked only such a promise is another one."""
_REPORTS = re.compile(r"(?:(?:toi|tui|em|con|xin|cho|da) )*(?:bao cao|bao tien do|bao ket qua)\b")
_MORE = frozenset({"them", "moi", "nua", "khac"})
_SAYS_WHY = re.compile(r"\b(?:ma|tai|vi|do|nhung|chet|thieu|het|khong|hong|ko)\b")
_MINE = re.compile(r"(?:(?:cac|nhung|may) )?viec (?:(?:cua )?(?:toi|tui|minh)|toi da dang ky)\W*$")
""" "Việc của tôi" orders, also where a reason is asked for."""
_LOOKS = re.compile(r"\b(?:xem|gi|nao|dau|ai|may|bao gio)\b")
_SINCE = re.compile(r"\b(?:may|may cai|ca|bua|hom) (?:bua|hom|ngay|tuan) (?:nay|rai)\b")
_NO_CHANGE = GRAVE - {Act.WITHDRAW} | {Act.PROMISE, Act.REPORT}
_LEAVES = re.compile(r"\b(?:thoi|khoi|khong|hong|hok|ko|khoan) (?:(?:can|co|muon|phai) )?(?:xoa|rut|huy|bo)\b")
_ENDS_ASKING = re.compile(r"\?|\b(?:khong|hong|ko|sao|gi|nao|ha|vay)\W*$")


def interrupts(turn: Turn, dialogue: Dialogue[Any]) -> bool:
    """Whether a text typed at an open question is something else, and was served as that."""
    if _is_code(turn) or quiet_days.at_a_question(turn) or moves.serve(turn, dialogue):
        return True
    if dialogue.open_step(turn).wants not in FREE and of_another.heard_mourning(turn):
        return True
    if turn.person is None:
        return _answers_stranger(turn, dialogue)
    if asked_otherwise.heard(turn, dialogue) or _gives_way(turn, dialogue):
        return True
    if len(turn.text.split()) < SHORTEST or not dialogue.hears(turn) or may_be_right(turn.text):
        return dialogue.correct(turn)
    if dialogue.open_step(turn).wants not in FREE and to_leader.is_letter(turn, turn.text):
        parking.park_meanwhile(turn)
        to_leader.heard(turn, turn.text)
        return True
    closed = dialogue.open_step(turn).wants in CLOSED and not dialogue.reads(turn)
    if _is_entered(turn) or (closed and ordered.plainly_done(turn, dialogue)):
        return True
    read = read_act(turn.text, speaker(turn.member))
    if not (read.sure and read.act in _NO_CHANGE) and _changes_instead(turn, dialogue):
        return True
    if _tires(turn, dialogue, read):
        return _serve(turn, dialogue, Act.HARDSHIP)
    mends = read.act is Act.REFUSAL and dialogue.open_step(turn).mends  # "đừng kêu mấy đứa, ghi …"
    if (mends or not (read.sure and read.act in GRAVE)) and dialogue.correct(turn):
        return True
    named = asking.heard_as_asked(read, turn.text) if _ANSWERED.search(fold(turn.text)) else read
    if named is not read and not _is_answer(turn, dialogue, named.act):
        return _serve(turn, dialogue, named.act)
    return _is_heard(turn, dialogue, named) and _serve(turn, dialogue, named.act)


def _gives_way(turn: Turn, dialogue: Dialogue[Any]) -> bool:
    if not ordered.may_be(turn, dialogue):
        return False
    if ordered.plainly_done(turn, dialogue):
        return True
    read = read_act(turn.text, speaker(turn.member))
    surely = read.sure and read.confidence >= VERY_CERTAIN and read.act in ORDERED | SHOWING
    return surely and _serve(turn, dialogue, read.act)


def _is_entered(turn: Turn) -> bool:
    """Whether a leader told what is to be entered for somebody, which is done; the question waits."""
    if not entering.interrupts(turn):
        return False
    parking.park(turn)
    entering.heard(turn)
    return True


def _changes_instead(turn: Turn, dialogue: Dialogue[Any]) -> bool:
    """ "Giảm còn 100 cây thôi" where a withdrawal is asked about: changed instead, and not withdrawn."""
    asked = dialogue is withdraw_pledge and dialogue.open_step(turn).wants is Wants.YES_OR_NO
    draft = parking.open_draft(turn).get(withdraw_pledge.name, {})
    if not asked or draft.get("for_id") is not None:
        return False
    if not changing.is_wished_instead(turn, turn.text, draft.get("pledge_id") or 0):
        return False
    parking.close(turn)
    perform(turn, Act.CHANGE, turn.text)
    return True


def _tires(turn: Turn, dialogue: Dialogue[Any], read: ActReading) -> bool:
    """ "Mấy bữa nay đau lưng quá" names no day; "má tui nhập viện hồi khuya" is no figure."""
    tired = _SINCE.search(fold(turn.text)) is not None and Act.HARDSHIP in (read.act, *read.others)
    ill = dialogue.open_step(turn).wants not in FREE and sympathy.is_trouble(turn.text)
    return (tired or ill) and not any(sign.isdigit() for sign in turn.text)


def _is_heard(turn: Turn, dialogue: Dialogue[Any], heard: ActReading) -> bool:
    """Whether an act goes before the answer here, and one is sure enough of it."""
    wants, act, folded = dialogue.open_step(turn).wants, heard.act, fold(turn.text)
    certain = heard.confidence >= CERTAIN or act is Act.CANCEL or wants in CLOSED
    reported = act is Act.REPORT and wants in CLOSED and heard.confidence >= CERTAIN  # of another pledge, by name
    reported = reported or (act is Act.REPORT and _REPORTS.match(folded) is not None)
    if not (reported or (heard.sure and certain)) or act not in HEARD[wants]:
        return False
    if wants is Wants.WORDS and act in ORDERED and heard.confidence < VERY_CERTAIN:
        return False
    helps_others = folded.startswith(HELPING) and not MYSELF & set(folded.split())  # no bad news of one's own
    if act in (Act.DEATH, Act.HARDSHIP) and helps_others:
        return False
    if act is Act.REPORT:
        return _tells_of_another(turn, dialogue) and not (wants is Wants.REASON and _SAYS_WHY.search(folded))
    if act is Act.PROMISE:
        return _REGISTERS.search(folded) is not None and _promises_another(turn, dialogue)
    if act is Act.REFUSAL and dialogue is report_progress:
        return False
    return act is Act.DEATH or not _is_answer(turn, dialogue, act)


def _is_answer(turn: Turn, dialogue: Dialogue[Any], act: Act) -> bool:
    """Whether the step reads it as its answer; a reason may be anything but what asks or orders."""
    wants, asks = dialogue.open_step(turn).wants, _ENDS_ASKING.search(fold(turn.text)) is not None
    if wants is Wants.REASON:
        asks = asks or _LOOKS.search(fold(turn.text)) is not None  # "coi lại giùm đoạn cống" asks for nothing here
        asks = asks or (act is Act.SHOW_MINE and _MINE.match(fold(turn.text)) is not None)
        return act not in HEARD[wants] or (act in SHOWING | {Act.QUESTION} and not asks)
    if wants is Wants.WORDS:
        return not asks and dialogue.reads(turn)
    grave = act in GRAVE and dialogue is not report_progress  # "chưa xong, tại tôi bệnh" is a report
    if (grave or act in SHOWING) and not any(sign.isdigit() for sign in turn.text):
        dated = read_deadline(turn.text, turn.today).day is not None  # "tôi bệnh, xin lùi tới ra Tết"
        return dated and dialogue.reads(turn)
    return dialogue.reads(turn)


def _serve(turn: Turn, dialogue: Dialogue[Any], act: Act) -> bool:
    manner = MANNERS[act]
    if manner is Manner.STOP:
        cancel(turn, "")
    elif manner is Manner.ASIDE:
        perform(turn, act, turn.text)
        parking.mute(turn)
        dialogue.ask_again(turn)
    elif act is Act.OUTLOOK or (manner is Manner.AFTERWARDS and dialogue is registration.register_pledge):
        returning.keep(turn, act)
        dialogue.ask_again(turn, turn.tr("I keep “{sentence}” for afterwards.", sentence=shortened(turn.text)))
    elif manner is Manner.INSTEAD:
        parking.park(turn)
        if _LEAVES.search(fold(turn.text)):
            parking.drop(turn, dialogue.name)  # "vậy thôi khỏi xóa, chỉ đừng nhắc tôi nữa"
        perform(turn, act, turn.text)
        waits = dialogue.name in parking.parked(turn) and turn.said and not turn.chat.dialogue
        if act in (Act.SNOOZE, Act.STOP_REMINDERS) and waits:
            turn.add_choice(Choice(turn.tr("Go on where I stopped"), "/tieptuc"))
    else:
        parking.park_meanwhile(turn)
        perform(turn, act, turn.text)
    return True


def serves_elsewhere(turn: Turn) -> bool:
    """Whether words that cannot answer a choice are surely something else, and were served as that."""
    name = turn.chat.dialogue
    dialogue = DIALOGUES[name]
    if choice := part_picked(turn):
        dialogue.answer(turn, Answer(choice=choice))
        return True
    if len(turn.text.split()) < SHORTEST or turn.person is None or dialogue.hears(turn) or may_be_right(turn.text):
        return False
    if ordered.plainly_done(turn, dialogue):
        return True
    words = moves.without_halt(turn.text)
    heard = asking.heard_as_asked(read_act(words, speaker(turn.member)), words)
    wants = dialogue.open_step(turn).wants
    late = LATE | HEARD[wants] | (WISHED if wants is Wants.YES_OR_NO and dialogue is not change_pledge else frozenset())
    if not heard.sure or heard.act not in late or (heard.act is Act.REPORT and not _tells_of_another(turn, dialogue)):
        return False
    return _serve(turn, dialogue, heard.act)


def _is_code(turn: Turn) -> bool:
    """Whether an invite code was typed, which answers no question; what follows it is gone back to."""
    code = code_in(turn.text) if turn.person is None else code_of_a_member(turn.text)
    if not code:
        return False
    parking.park_meanwhile(turn)
    joining.try_code(turn, code)
    return True


def _answers_stranger(turn: Turn, dialogue: Dialogue[Any]) -> bool:
    """Whether somebody who is about to join asked something, or told bad news, and was answered."""
    if strangers.is_bad_news(turn):
        return True
    known = asking.known(turn.text) if _ANSWERED.search(fold(turn.text)) else None
    if known is None or not (known.for_strangers or known.to_strangers):
        return False
    dialogue.ask_again(turn, strangers.told(turn, known))
    return True


def _tells_of_another(turn: Turn, dialogue: Dialogue[Any]) -> bool:
    """Whether a report tells of one of the open pledges, and not of the one whose report is asked for."""
    found = reportable(turn)
    asked = parking.open_draft(turn).get(report_progress.name, {}).get("pledge_id")
    meant = named(found, turn.text)
    if dialogue is change_pledge and report_and_wish(turn, turn.text)[0]:
        return False  # it says what shall be different too
    return meant is not None and meant.id != asked and told.is_told(turn.text, meant)


def _promises_another(turn: Turn, dialogue: Dialogue[Any]) -> bool:
    """Whether a promise is another one, and not what shall be different in the one that is changed."""
    if dialogue is not change_pledge or _MORE & set(fold(turn.text).split()):
        return True
    asked = parking.open_draft(turn)[dialogue.name].get("pledge_id")
    return named([each for each in reportable(turn) if each.id == asked], turn.text) is None
