"""Which columns a file shall have: those of the Excel are told, and that no telephone number stands in any file."""

import re

from domain.chat import Choice
from domain.papers.forms import Form, read
from domain.people import telephones
from domain.roles import Place
from exports.desk.offered import BY_NAME, EXCEL
from handlers.desk import exporting
from handlers.talk import frame
from handlers.talk.turn import Turn
from storage import organisations

_COLUMNS = re.compile(r"\bcot\b")
_CHANGES = re.compile(r"\b(?:them|bo|xoa|bot|co|kem|doi|sua|an|chen|chi|giu|de|lay|can|tach|gop)\b")
_WORK = re.compile(r"\bcot (?:co|den|dien|thu loi|cay|be tong|moc|song)\b")
""" "Làm 3 cột cờ" is work."""


def say_no_phones(turn: Turn) -> None:
    turn.say(
        turn.tr(
            "I keep no telephone numbers, so none stands in the file. Please ask the comrade, or the secretary of "
            "that branch."
        )
    )


def heard(turn: Turn, folded: str) -> bool:
    """Whether the file made last shall have other columns: what it has is told, and the Excel made once more."""
    if not _COLUMNS.search(folded) or not _CHANGES.search(folded) or _WORK.search(folded):
        return False
    asked = frame.last(turn)
    if asked is None or asked.thing is not frame.Thing.FILE:
        return False
    name, form = read(asked.what)
    paper, place = BY_NAME.get(name), organisations.by_code(turn.session, asked.code)
    if paper is None or place is None:
        return False
    if telephones.wanted(folded):
        say_no_phones(turn)
    _say_columns(turn, place, form, is_word=paper.is_word)
    return True


def _say_columns(turn: Turn, place: Place, form: Form, *, is_word: bool) -> None:
    """The Excel once more with what is in it; a Word paper keeps the columns of its form."""
    if is_word:
        turn.say(
            turn.tr(
                "The columns of this paper are fixed; in the Word file they can be changed. The Excel has name, post, "
                "work, target, deadline, state, what is done and the last report."
            ),
            [Choice(turn.tr(EXCEL.title), f"/xuat {EXCEL.name} {place.code}")],
        )
        return
    turn.say(
        turn.tr(
            "The Excel has these columns already: name, post, work, target, deadline, state, what is done and the last "
            "report. What is not needed can be deleted in it. Here it is once more:"
        )
    )
    exporting.offer(turn, place, EXCEL, form)
