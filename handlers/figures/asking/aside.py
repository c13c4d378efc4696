""" "Không muốn tên tui nằm trong bảng xếp hạng": who wants to stand in no table stands in none, and may come back."""

import re

from domain.chat import Choice
from domain.papers.files_said import asks_for_table
from domain.permissions import leads
from handlers.figures.asking.words import said
from handlers.talk.turn import Turn
from storage.results import aside

BACK, OUT = "vaobang", "rabang"  # behind /dulieu
_ME = r"(?:toi|tui|em|minh|bac|chu|co|con|chau|ong|ba|di|cau)"
_NO = r"\b(?:khong|ko|hong|dung|khoi|(?<!chi )(?<!dang )bo|rut|xoa|an|giau|thoi|ra khoi|go)\b"
_TABLE = (
    r"\b(?:xep (?:thu )?hang|(?:bang|danh sach) (?:xep hang|thi dua|ket qua|so sanh|thu hang|vang)"
    r"|so (?:sanh )?(?:toi|tui|em|minh|bac|chu|co) voi)\b"
)
_OUT = re.compile(rf"{_NO}.*{_TABLE}|{_TABLE}.*{_NO}")
_MINE = re.compile(rf"\bten (?:cua )?{_ME}\b|\b{_ME} (?:\w+ )?{_NO}|\b(?:so|dua|cho|bo) {_ME}\b")
_ASKS = re.compile(
    r"\b(?:co bi|neu|sao|gi|the nao|may|ai|bao nhieu|khi nao)\b|\b(?:khong|ko|hong|chua)(?: (?:vay|ha|a|em|con))*$"
)
_NAMED = re.compile(rf"\bten (?:cua )?{_ME}\b")


def heard(turn: Turn) -> bool:
    """Whether somebody wants their own name out of the tables, which is done; the way back is one tap."""
    words = said(turn.text)
    if turn.person is None or turn.member.home is None or not _OUT.search(words) or not _MINE.search(words):
        return False
    if _ASKS.search(words) or asks_for_table(turn.text):
        return False  # "tôi làm không kịp thì có bị xếp hạng kém không"
    if leads(turn.member) and not _NAMED.search(words):
        return False  # who leads switches the table off
    leave(turn, 0)
    return True


def leave(turn: Turn, _number: int) -> None:
    aside.set_aside(turn.session, turn.member.id, turn.stamp)
    say_so(turn)


def say_so(turn: Turn) -> None:
    words = turn.tr(
        "From today your name stands in no table of results. What you do still counts for the branch, "
        "and you see your own work as before."
    )
    turn.say(
        words,
        [Choice(turn.tr("Put me in the tables again"), f"/dulieu {BACK}"), Choice(turn.tr("My pledges"), "/camket")],
    )


def come_back(turn: Turn, _number: int) -> None:
    aside.take_in(turn.session, turn.member.id, turn.stamp)
    ways = [Choice(turn.tr("Take my name out"), f"/dulieu {OUT}"), Choice(turn.tr("My pledges"), "/camket")]
    turn.say(turn.tr("You stand in the tables of results again."), ways)
