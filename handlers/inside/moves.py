"""Serve what is said about the talk itself in the middle of a question: back, wrong, later, what do you mean."""

import re
from collections.abc import Callable, Mapping
from typing import Any

from domain.chat import Choice
from domain.understanding.acts.act import Act
from domain.understanding.moves.asides import stops_it
from domain.understanding.moves.move import Move, laughs, read_move
from domain.understanding.replies.picks import agreed
from domain.understanding.text.words import fold
from handlers.announcing.composing import attaching
from handlers.announcing.drafting import keeping
from handlers.announcing.order_words import orders_behind
from handlers.announcing.sending import hearing as sending
from handlers.inside import dropping, unsent
from handlers.inside.manners import FREE
from handlers.navigation import cancel, described, show_help
from handlers.people.joining import join
from handlers.performing import perform
from handlers.reporting.progress_report import report_progress
from handlers.service.known_answers import ANSWERS
from handlers.talk import parking
from handlers.talk.dialogue import Dialogue
from handlers.talk.step import Answer, Wants
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import NO, YesOrNo
from locales.language import marked

EXPLAINED = {
    Wants.WORDS: marked("I wait for a few words of your own here; nothing is kept before I have read it back."),
    Wants.REASON: marked("I ask for the reason here, for whoever relies on it. A few words are enough."),
    Wants.LETTER: marked("I wait for the words that I pass on. Please type them as they shall be read."),
    Wants.FIGURE: marked("I wait for a number here: how many, and of what."),
    Wants.DAY: marked("I wait for a day here. Please choose one, or type it."),
    Wants.NAME: marked("I wait for a name here. Please choose one, or type it."),
    Wants.CHOICE: marked("I wait for a choice here: please take one of the lines below."),
    Wants.YES_OR_NO: marked("I wait for a yes or a no here."),
}
WAYS_OUT = marked("To go back write “back”; to stop, “cancel”; for another time, “later”.")
HALTED = marked("Yes, I wait; nothing is written yet. For something else just say so; to stop, write “cancel”.")
_NOT_AT = {
    Wants.LETTER: {Move.THANKS, Move.GREETING, Move.GRUMBLE, Move.WHATEVER, Move.NOTED},
    Wants.REASON: {Move.NOTED},
}
"""What may be an answer there."""
STOPPED_AT = frozenset({Wants.YES_OR_NO, Wants.REASON, Wants.CHOICE})
_GIVES_UP = re.compile(r"(?:(?:a|da|u|ma|y|oi)[ ,]+)*thoi khoi\b(?! (?:cau hoi|nut|xac nhan|hinh|anh|hen|han)\b)")
""" "Thôi khỏi đi con, heo giống mắc quá": why is told, and nothing else wanted."""
_HOUSE = re.compile(r"\bsua nha\W*$")
""" "Sửa nhà" is work: a house, and no "nha"."""
_NO_REASON = re.compile(r"\b(?:de|lat|mai|sau|tiep|not|huy|dep|thoat|dung lai)\b")
_GRUMBLES = re.compile(
    r"(?:\w+ )?hoi (?:chi|gi|lam gi)(?: ma)? hoi\b|(?:sao|lam gi) (?:ma )?hoi (?:hoai|nhieu|du|lam)\b"
)
""" "Hỏi chi mà hỏi dữ vậy, nuôi được mấy con thì nuôi"."""
_LATER = re.compile(
    r"(?:khoan|tu tu|(?:cho|doi) (?:chut|ti|xiu|ty))(?: (?:da|khoan|nha|nghen))*\b"
    r"(?!.*\bcho (?:toi |tui )?(?:coi|xem|hoi)\b)"
    r".*\b(?:lat|chut|ti|xiu|hoi)(?: nua)?\b.*"
)
""" "Khoan đã, thằng cháu nó khóc, lát bà coi lại"."""
_HALTS = re.compile(r"^(?:khoan|từ từ|chờ chút)(?: đã| khoan)*[ ,.]+(?=\w)", re.IGNORECASE)
_Serving = Callable[[Turn, Dialogue[Any]], None]


def serve(turn: Turn, dialogue: Dialogue[Any]) -> bool:
    """Whether what was typed is about the talk itself, and was served as that."""
    wants, move = dialogue.open_step(turn).wants, _move(turn, dialogue) if turn.text else None
    if unsent.heard_at(turn, dialogue) or sending.corrects_at_the_question(turn):
        return True
    if wants not in FREE and dropping.orders(turn) and dropping.heard(turn):
        return True
    firmly = wants is not Wants.YES_OR_NO
    if wants in STOPPED_AT and move is None and stops_it(turn.text, firmly=firmly):
        stop(turn, dialogue)
        return True
    if move is None or (move is Move.STOP and (orders_behind(turn.text) or _leaves_pictures_out(turn, dialogue))):
        return False
    _SERVED[move](turn, dialogue)
    return True


def stop(turn: Turn, dialogue: Dialogue[Any]) -> None:
    """A clear stop is the no, where there is one to give."""
    if isinstance(dialogue.open_step(turn), YesOrNo) and dialogue is not join:
        dialogue.answer(turn, Answer(choice=NO))
    else:
        cancel(turn, "")


def _leaves_pictures_out(turn: Turn, dialogue: Dialogue[Any]) -> bool:
    """ "Bỏ ảnh đi" of what is announced."""
    return dialogue.name == keeping.NAME and attaching.leaves_out(turn)


def _move(turn: Turn, dialogue: Dialogue[Any]) -> Move | None:
    wants, move = dialogue.open_step(turn).wants, read_move(turn.text)
    if move is None and wants is not Wants.LETTER:  # a letter may end in laughter
        numbered = any(sign.isdigit() for sign in turn.text)
        nothing = laughs(turn.text) or (wants is Wants.FIGURE and agreed(turn.text) is True)
        move = Move.LAUGH if nothing and not numbered and not dialogue.reads(turn) else None
    if move is None and wants not in FREE and _GIVES_UP.match(fold(turn.text)):
        return Move.STOP
    if move is None and wants not in FREE and not any(sign.isdigit() for sign in turn.text):
        folded = fold(turn.text)
        move = Move.GRUMBLE if _GRUMBLES.match(folded) else Move.HALT if _LATER.match(folded) else None
    if move is Move.MEND and _HOUSE.search(fold(turn.text)):
        return None
    if move in _NOT_AT.get(wants, ()) or (move is Move.GO_ON and wants is Wants.FIGURE and dialogue.reads(turn)):
        return None
    if wants is Wants.REASON and move in (Move.LATER, Move.STOP) and not _NO_REASON.search(fold(turn.text)):
        return None  # "bận quá", "không làm nữa"
    return move


def without_halt(text: str) -> str:
    """What is said behind the halt: "khoan, cho coi ấp 1 tới đâu cái đã"."""
    return _HALTS.sub("", text)


def _asking_on(words: str) -> _Serving:
    return lambda turn, dialogue: dialogue.ask_again(turn, turn.tr(words))


def _explain(turn: Turn, dialogue: Dialogue[Any]) -> None:
    dialogue.ask_again(turn, f"{turn.tr(EXPLAINED[dialogue.open_step(turn).wants])} {turn.tr(WAYS_OUT)}")


def _say_so_far(turn: Turn, dialogue: Dialogue[Any]) -> None:
    """At the last look the dialogue may show the whole of it in its own way."""
    if not (dialogue.open_step(turn).mends and dialogue.correct(turn)):
        dialogue.ask_again(turn, dialogue.so_far(turn))


def _leave_to_them(turn: Turn, dialogue: Dialogue[Any]) -> None:
    wants = dialogue.open_step(turn).wants
    if wants not in FREE and dialogue.reads(turn):
        dialogue.answer(turn, Answer(text=turn.text))
        return
    words = marked("That is for you to decide, so I do not write it for you.")
    if wants is Wants.DAY:
        words = marked("Please choose a day by which you surely can; earlier is always welcome.")
    dialogue.ask_again(turn, turn.tr(words))


def _mend(turn: Turn, dialogue: Dialogue[Any]) -> None:
    """Ask the question before, or which part shall be different where all of them are read back."""
    if dialogue.open_step(turn).mends:
        dialogue.ask_again(turn, turn.tr("What shall be different? Choose below, or just write it."))
    else:
        dialogue.go_back(turn, turn.tr("Please answer this once more, then:"))


def _mend_slip(turn: Turn, dialogue: Dialogue[Any]) -> None:
    """A slip at a yes or no is a no; elsewhere the question before is asked."""
    if dialogue.open_step(turn).wants is Wants.YES_OR_NO and dialogue is not join:
        dialogue.answer(turn, Answer(choice=NO))
    elif dialogue.open_step(turn).mends:
        _mend(turn, dialogue)
    else:
        once_more = turn.tr("No matter. Please answer this once more, then:")
        dialogue.go_back(turn, once_more, at_first=turn.tr("No matter, nothing is written down yet."))


def _halt(turn: Turn, dialogue: Dialogue[Any]) -> None:
    """Nothing is written; what would take something away is left, anything else waits where it is."""
    step = dialogue.open_step(turn)
    if isinstance(step, YesOrNo) and step.grave:
        cancel(turn, "")
    else:
        dialogue.ask_again(turn, turn.tr(HALTED))


def _put_off(turn: Turn, dialogue: Dialogue[Any]) -> None:
    """Leave it for another time; a report is reminded of."""
    if dialogue is report_progress:
        parking.park(turn)
        perform(turn, Act.SNOOZE, turn.text)
        return
    what = described(turn, parking.open_draft(turn))[dialogue.name]
    parking.park(turn)
    words = turn.tr(
        "Of course, there is no hurry. I keep what you began: {what}. Write “go on” when it suits you.", what=what
    )
    turn.say(words, (Choice(turn.tr("Go on where I stopped"), "/tieptuc"), Choice(turn.tr("Stop it"), "/huy")))


_SERVED: Mapping[Move, _Serving] = {
    Move.BACK: lambda turn, dialogue: dialogue.go_back(turn),
    Move.MEND: _mend,
    Move.WRONG: _mend_slip,
    Move.MENU: lambda turn, _dialogue: show_help(turn, ""),
    Move.WHO: _asking_on(ANSWERS["machine"].text),
    Move.AGAIN: _explain,
    Move.SO_FAR: _say_so_far,
    Move.HALT: _halt,
    Move.LATER: _put_off,
    Move.WHATEVER: _leave_to_them,
    Move.STOP: lambda turn, _dialogue: cancel(turn, ""),
    Move.GO_ON: _asking_on(marked("We are here now:")),
    Move.GRUMBLE: _asking_on(
        marked("I am sorry to ask so much. You may leave it for another time: write “later”; to stop, “cancel”.")
    ),
    Move.THANKS: _asking_on(marked("You are welcome. We go on here:")),
    Move.GREETING: _asking_on(marked("Good day, comrade. We go on here:")),
    Move.LAUGH: _asking_on(marked("Yes, comrade. We go on here:")),
    Move.NOTED: _asking_on(marked("Yes, comrade. We go on here:")),
}
