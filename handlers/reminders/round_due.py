""" "Còn mấy ngày nữa hết hạn": by when the report of the branch is due, for who leads it, before their own pledges."""

import re

from domain.permissions import led_cells
from domain.understanding.text.words import fold
from handlers.rounds.round_list import name, running
from handlers.talk.turn import Turn
from locales.wording.days import days_left
from storage.facts import units
from storage.rounds import reports

_A_WORK = re.compile(r"\b(?:viec|dang ky|cam ket|chi tieu|trong|van dong|giup|hua)\b")


def line(turn: Turn, text: str) -> str:
    """Write the next report owed and the days left, "" where none is or a pledge is spoken of."""
    place = next(iter(led_cells(turn.member)), None)
    if place is None or _A_WORK.search(fold(text)):
        return ""
    kind = units.kind_of(turn.session, place.id)
    owed = [
        each
        for each in running(turn, place.path)
        if each.due_on >= turn.today
        and each.plan.is_owed_by(kind, place.id)
        and reports.handed_in(turn.session, each, place.id) is None
    ]
    if not owed:
        return ""
    one = min(owed, key=lambda each: each.due_on)
    left = days_left(turn.language, turn.today, one.due_on)
    return turn.tr("{round}: due {day} ({left}).", round=name(turn, one), day=one.due_on, left=left)
