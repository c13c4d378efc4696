"""A number that takes the place of the one reported just before, or only explains it."""

import re

from domain.chat import Choice
from domain.understanding.readings import How
from domain.understanding.text.words import fold
from handlers.pledges.asked_back import says_how_far, total_in
from handlers.talk.turn import Turn
from locales.wording.quotation import quoted
from locales.wording.reporting.progress import progress_text
from storage import pledges, reports
from storage.deeds import Deed, What

_SLIPPED = re.compile(
    r"(?:(?:a|u|ui|ua|y|oi|da|thoi|quen|chet|xin loi|minh|toi|tui)[ ,]+)*(?:(?:noi|ghi|bao|go) )?(?:nham|lon)\b"
)


def fits(turn: Turn, deed: Deed | None, text: str) -> bool:
    """Whether a number behind a slip takes the place of a report that added to nothing: "a lộn, 60 thôi"."""
    if deed is None or deed.what is not What.REPORT or deed.is_confirmed or not _SLIPPED.match(fold(text)):
        return False
    replaced = reports.before_addition(turn.session, deed.pledge_id) is None
    return replaced and says_how_far(turn, deed, text) in (How.TOTAL, How.PERCENT)


def stands_so(turn: Turn, deed: Deed, text: str) -> bool:
    """Say that it stands so already, where a text only explains the total of the last report; whether it did."""
    pledge = pledges.get(turn.session, deed.pledge_id) if text and deed.what is What.REPORT else None
    if pledge is None or pledge.done is None or total_in(turn, deed, text) != pledge.done:
        return False
    progress = progress_text(turn.language, turn.today, pledge)
    words = turn.tr(
        "Yes, it stands so already: {content}, {progress}.", content=quoted(pledge.content), progress=progress
    )
    turn.say(words, (Choice(turn.tr("My pledges"), "/camket"), Choice(turn.tr("A mistake: take it back"), "/laylai")))
    return True
