"""One sentence in several messages: "trồng xoài", "200 cây", "30/6" right behind each other are read as one."""

from datetime import timedelta

from domain.chat import Kind
from domain.understanding.deadlines import read_deadline
from domain.understanding.goals import read_goal
from domain.understanding.statements import is_work, only_registers
from domain.understanding.text.words import tokenised
from handlers.beside import waiting
from handlers.hearing import which_day
from handlers.talk import conversation, parking
from handlers.talk.turn import Turn
from handlers.talk.yes_or_no import command_in

BEHIND = timedelta(minutes=3)
SHORT = 4  # words


def joined(turn: Turn) -> str:
    """The words that waited to be understood, where a number or a day follows them: the turn goes on with the whole."""
    before, touched = parking.waiting_sentence(turn), turn.chat.touched_at
    if which_day.typed(turn) or touched is None or turn.now - touched > BEHIND or turn.incoming.kind is not Kind.TEXT:
        return ""
    to_be_read = any(waiting.is_chosen(command_in(wire)) for _, wire in turn.chat.choices or [])  # of another
    if not any(map(str.isalpha, before)) or to_be_read or not _is_a_piece(turn) or _is_whole(before, turn.text):
        return ""
    parking.close(turn)
    conversation.hear(turn, f"{before} {turn.text}")
    return before


def _is_whole(before: str, text: str) -> bool:
    """Whether two things were written: "đắp 50 m đường", "tặng 20 phần quà"; behind "đăng ký" work goes on with it."""
    begins = is_work(tokenised(text), 0) and not only_registers(tokenised(before))
    return _counts(text) and (begins or _counts(before))


def _counts(text: str) -> bool:
    """Whether something is said with its number and unit."""
    goal = read_goal(text).goal
    return goal is not None and bool(goal.unit)


def _is_a_piece(turn: Turn) -> bool:
    text = turn.text
    if len(text.split()) > SHORT or "\n" in text or text.isdecimal() or not any(sign.isdigit() for sign in text):
        return False
    return read_goal(text).goal is not None or read_deadline(text, turn.today).day is not None
