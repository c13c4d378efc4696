""" "T4 tuần sau hết hạn nộp bc 6 tháng đúng không, mấy người nộp rồi": the due day, how long it is, who handed in."""

import re
from datetime import date

from domain.chat import Choice
from domain.permissions import reported_places
from domain.understanding.movement.round_named import WRITTEN
from domain.understanding.text.words import fold
from handlers.figures.asking.words import may_ask
from handlers.rounds.asked.which import names_one, round_said
from handlers.rounds.round_list import ROUND, command, name
from handlers.talk.turn import Turn
from storage.rounds import days, reports

_DUE = re.compile(
    r"\b(?:het han|han (?:nop|chot|cuoi)|chot|toi han|den han|qua han)\b"
    r".*(?:\?|\b(?:dung|phai) (?:khong|k|ko|hong|hk|hok)\b"
    r"|\b(?:ngay nao|bua nao|khi nao|hom nao|con may ngay|con bao nhieu ngay)\b)"
)
_REPORT = re.compile(r"\b(?:nop|bao cao|bc)\b")
_TYPED = (
    (re.compile(r"\bhạng\b|\bhang\b(?= (?:nop|bao|bc|cuoi))", re.IGNORECASE), "hạn"),
    (re.compile(r"\bthag\b"), "thang"),
)
""" "Hết hạng nộp", "6 thag", as they are typed in haste."""
LONGEST = 30  # words


def heard(turn: Turn) -> bool:
    """Whether the due day of one round is asked after, with who has handed in, which is answered and sends nothing."""
    if not may_ask(turn) or len(turn.text.split()) > LONGEST:
        return False
    text = turn.text
    for slip, meant in _TYPED:
        text = slip.sub(meant, text)
    folded = fold(text)
    if WRITTEN.search(folded):
        return False  # "hạn nộp 10/4 phải không": whether that day is right is said with the round
    place = next(iter(reversed(reported_places(turn.member))), None)
    if place is None or place.has_branches or not (_DUE.search(folded) and _REPORT.search(folded) and names_one(text)):
        return False
    one = round_said(turn, text, place.path)
    if one is None:
        return False
    due_on = days.of_unit(turn.session, one, place.id).due_on
    handed = reports.handed_in(turn.session, one, place.id) is not None
    has = turn.tr("{branch} has handed it in.") if handed else turn.tr("{branch} has not handed it in yet.")
    words = f"{name(turn, one)}: {_when(turn, due_on)} {has.format(branch=place.name)}"
    turn.say(words, [Choice(turn.tr("The round"), command(ROUND, one))])
    return True


def _when(turn: Turn, due_on: date) -> str:
    left = (due_on - turn.today).days
    if left < 0:
        return turn.tr("it was due on {day}.", day=due_on)
    return turn.trn("due on {day}, {count} day left.", "due on {day}, {count} days left.", left, day=due_on)
