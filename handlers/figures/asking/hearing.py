"""Which questions about figures are asked in words that mean nothing else, and the order in which each is tried."""

import re

from domain.understanding.desk.reading import read_wish
from domain.understanding.desk.wish import DeskWish
from handlers.desk import figures_page, own_sheet
from handlers.figures import comparing, pages, summary, who
from handlers.figures.asking import (
    aside,
    changed,
    difficulties,
    earlier_campaign,
    explained,
    limits,
    side_by_side,
    sums,
    today,
)
from handlers.figures.asking.words import LONGEST, day_asked, said
from handlers.figures.beside import another_day, of_a_day, silent, switching, two_days, views
from handlers.figures.late import contradicted, not_hidden, overdue, since_when, soon
from handlers.figures.period import hearing as period
from handlers.figures.period import rates
from handlers.figures.shortly import hearing as shortly
from handlers.figures.shortly import objected
from handlers.listing import of_a_kind, of_comrade
from handlers.own_data import phones
from handlers.rounds.asked import received
from handlers.rounds.closed import hearing as closed
from handlers.talk.turn import Turn


def heard(turn: Turn) -> bool:
    """Whether one was asked by the whole of what was said, and answered: none of them is parted into several wishes."""
    if turn.person is None or turn.chat.dialogue or not turn.text or "\n" in turn.text.strip():
        return False
    if objected.heard(turn) or shortly.heard(turn):
        return True
    wished = turn.once((read_wish, turn.text), lambda: read_wish(turn.text))
    no_count = wished.act is DeskWish.PAPER_REPORT or (
        wished.act is DeskWish.COMPARE and _RANKS.search(said(turn.text))
    )
    left_alone = _COUNTS if no_count and wished.confidence >= SURELY else frozenset()
    if not left_alone and rates.heard(turn):
        return True
    if len(turn.text.split()) > LONGEST:
        return False
    if silent.asked(turn) and (place := silent.place_asked_of(turn)):
        views.show(turn, place, silent.VERB, day=day_asked(turn.text, turn.today))
        return True
    return any(hears(turn) for hears in _ASKED if hears not in left_alone)


def _of_another_day(turn: Turn) -> bool:
    """Whether the screen shown last is asked for of another day, and shown."""
    found = another_day.said(turn, said(turn.text))
    if found is None:
        return False
    place, view, day = found
    if view:
        views.show(turn, place, view, day=day)
    else:
        summary.show(turn, pages.said(place.code, None if day == turn.today else day))
    return True


_ASKED = (
    *(
        phones.heard,
        of_a_kind.of_works,
        _of_another_day,
        who.heard,
        of_comrade.how_late,
        since_when.heard,
        contradicted.heard,
    ),
    *(period.heard, overdue.heard, of_a_day.heard, two_days.heard, not_hidden.heard, soon.heard, of_comrade.heard),
    *(summary.picture_asked, figures_page.heard, aside.heard, switching.heard, own_sheet.heard),
    *(
        closed.heard,
        received.heard,
        explained.heard,
        changed.heard,
        limits.heard,
        earlier_campaign.heard,
        side_by_side.heard,
    ),
    *(sums.heard, difficulties.heard, today.heard, comparing.of_same_period),
)
_COUNTS = frozenset({period.heard, sums.heard, today.heard})
SURELY = 0.5
_RANKS = re.compile(r"\b(?:kha|tot|nhanh|gioi|cham|kem|yeu) (?:hon|len|di)\b|\b(?:dung|xep|hang) thu\b|\bhang may\b")
"""Whoever surely wishes a draft, or asks who is better, asks for no count, though a period or a target is named."""
