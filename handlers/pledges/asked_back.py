"""What is asked before something is taken back: the deed by name, and what is noted in its place."""

import re
from datetime import datetime
from decimal import Decimal

from pydantic import BaseModel

from domain.pledges.states import PledgeState
from domain.stamps import WAY_BACK
from domain.understanding.progress import read_progress
from domain.understanding.readings import How, ProgressReading
from domain.understanding.text.words import fold
from handlers.deciding import items
from handlers.entering import whose
from handlers.pledges.my_pledges import visible
from handlers.reporting.meant import by_own_words, names
from handlers.talk.turn import Turn
from locales.language import marked
from locales.wording.goals import amount_text
from locales.wording.listing.happenings import told as words_told
from locales.wording.quotation import quoted
from storage import deeds, pledges
from storage.deeds import Deed, What

_ASKED = {
    What.REGISTRATION: marked("You registered {content} for comrade {name}. Shall I take it back?"),
    What.CONFIRMATION: marked("You confirmed {content} as done. Shall I take that back?"),
    What.RETURN: marked("You gave {content} back to the member. Shall I take that back?"),
    What.REOPENING: marked("You opened {content} again. Shall I take that back?"),
    What.APPROVAL: marked("You approved {content}. Shall I take that back?"),
    What.AMENDING: marked("You gave {content} back to be amended. Shall I take that back?"),
    What.GRANT: marked("You agreed to what was asked about {content}. Shall I take that back?"),
    What.REFUSAL: marked("You did not agree to what was asked about {content}. Shall I take that back?"),
}
_REPORT = marked("Your last report: {words} about {content}.")
_REPORT_FOR = marked("Your last report for comrade {name}: {words} about {content}.")
_TAKE_BACK = marked("Shall I take it back?")
_PUT_RIGHT = marked("Shall I take it back and note {instead} instead?")
_WRONG = re.compile(r"\b(\d+)(?: \w+){0,3}? (?:la )?(?:sai|lon|nham|trat|bay)\b")
""" "Ghi 12 là sai": the total that was reported."""
_WHOLE = re.compile(r"\b(?:tong|tat ca|het thay|ca thay|cong lai|cong don|luy ke|gop lai|vi chi|truoc gio|toi gio)\b")
_LEAVES = re.compile(r"\b(?:dung|khoi|khong|hong|thoi|khoan) (?:co |can |phai )?(?:lay|bo|xoa|rut)\b")
""" "Cái đó thì đừng có lấy nghen" is no yes, whatever number stands beside it."""


class TakeBackDraft(BaseModel):
    content: str = ""
    at: datetime
    report_on: int | None = None  # the pledge, where a report is meant: another one may be reported on meanwhile
    instead: str = ""
    sure: bool | None = None


def named(turn: Turn, last: Deed | None, text: str) -> Deed | None:
    """The last report on the pledge a text names, by a word of its own or by its total; else what was done last."""
    if not text or (last is not None and last.what is not What.REPORT):
        return last
    found = [each for each in visible(turn) if each.state is not PledgeState.WITHDRAWN]
    wrong = set(_WRONG.findall(fold(text)))
    total = [each for each in found if each.done is not None and f"{each.done.normalize():f}" in wrong]
    said = [each for each in found if names(each, text)]
    meant = said[0] if len(said) == 1 else by_own_words(found, text) or (total[0] if len(total) == 1 else None)
    if meant is None or (last and last.pledge_id == meant.id):
        return last
    return deeds.last_report(turn.session, turn.member.id, turn.now - WAY_BACK, meant.id) or last


def leaves_it(text: str) -> bool:
    """Whether words at the question ask for nothing to be taken back."""
    return _LEAVES.search(fold(text)) is not None


def question(turn: Turn, deed: Deed, text: str) -> str:
    """Whether this deed shall be taken back; `text`: what is then noted in place of a report, "" where nothing is."""
    instead = _instead(turn, deed, text)
    name = whose.told_apart(turn, deed.owner_id) if deed.owner_id != turn.member.id else ""
    if deed.what is What.REPORT:
        told = _REPORT_FOR if name else _REPORT
        told = turn.tr(told, words=words_told(turn.language, deed.words, 100), content=quoted(deed.content), name=name)
        return f"{told} {turn.tr(_PUT_RIGHT if instead else _TAKE_BACK, instead=instead)}"
    asked = turn.tr(_ASKED[deed.what], content=quoted(deed.content), name=name)
    return f"{items.whose_is(turn, deed.pledge_id)}\n{asked}" if deed.is_decision else asked


def says_how_far(turn: Turn, deed: Deed, text: str) -> How | None:
    """How a text says how far the pledge is, where it holds a number of its own."""
    how = _read(turn, deed, text)[0].how
    return how if how in (How.TOTAL, How.PERCENT, How.ADDED) else None


def as_more(turn: Turn, deed: Deed, text: str) -> str:
    """What is put right in a report of "thêm 80": "bảy chục thôi" is as much more, unless it tells the sum."""
    read, before = _read(turn, deed, text)[0], _read(turn, deed, deed.words)[0]
    is_more = before.how is How.ADDED and read.how is How.TOTAL and not _WHOLE.search(fold(text))
    return f"thêm {text}" if is_more else text


def total_in(turn: Turn, deed: Deed, text: str) -> Decimal | None:
    """The total a text tells of the pledge of a deed; None where it tells none, or denies one."""
    read = _read(turn, deed, text)[0]
    return read.done if read.how is How.TOTAL else None


def _instead(turn: Turn, deed: Deed, text: str) -> str:
    """What is noted in its place, "" where nothing is: the sum as it was understood, or the words as they are."""
    read, unit = _read(turn, deed, text)
    if read.how is How.TOTAL and read.done is not None and unit:
        return amount_text(turn.language, read.done, unit)
    if read.how is How.ADDED and read.done is not None and unit and (base := _before(turn, deed)) is not None:
        more, whole = (amount_text(turn.language, each, unit) for each in (read.done, base + read.done))
        return turn.tr("{more} more, {whole} with what was noted before", more=more, whole=whole)
    return quoted(text, 100) if text else ""


def _before(turn: Turn, deed: Deed) -> Decimal | None:
    """How much was done before a report that added to it; None where that is not known."""
    pledge, added = pledges.get(turn.session, deed.pledge_id), _read(turn, deed, deed.words)[0]
    if pledge is None or pledge.done is None or added.how is not How.ADDED or added.done is None:
        return None
    return pledge.done - added.done


def _read(turn: Turn, deed: Deed, text: str) -> tuple[ProgressReading, str]:
    """A text as a report on the pledge of a deed, and the unit that one counts in."""
    pledge = pledges.get(turn.session, deed.pledge_id)
    goal = pledge.goal if pledge else None
    unit = goal.unit if goal else ""
    return read_progress(text, unit, None, goal.value if goal else None, deed.content), unit
