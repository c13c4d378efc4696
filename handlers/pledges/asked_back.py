"""What is asked before something is taken back: the deed by name, and what is noted in its place."""

from decimal import Decimal

from domain.understanding.progress import read_progress
from domain.understanding.readings import How, ProgressReading
from handlers.deciding import items
from handlers.entering import whose
from handlers.talk.turn import Turn
from locales.language import marked
from locales.wording.goals import amount_text
from locales.wording.quotation import quoted
from storage import pledges
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


def question(turn: Turn, deed: Deed, text: str) -> str:
    """Whether this deed shall be taken back; `text`: what is then noted in place of a report, "" where nothing is."""
    instead = _instead(turn, deed, text)
    name = whose.told_apart(turn, deed.owner_id) if deed.owner_id != turn.member.id else ""
    if deed.what is What.REPORT:
        told = _REPORT_FOR if name else _REPORT
        told = turn.tr(told, words=quoted(deed.words, 100), content=quoted(deed.content), name=name)
        return f"{told} {turn.tr(_PUT_RIGHT if instead else _TAKE_BACK, instead=instead)}"
    asked = turn.tr(_ASKED[deed.what], content=quoted(deed.content), name=name)
    return f"{items.whose_is(turn, deed.pledge_id)}\n{asked}" if deed.is_decision else asked


def says_how_far(turn: Turn, deed: Deed, text: str) -> How | None:
    """How a text says how far the pledge is, where it holds a number of its own."""
    how = _read(turn, deed, text)[0].how
    return how if how in (How.TOTAL, How.PERCENT, How.ADDED) else None


def total_in(turn: Turn, deed: Deed, text: str) -> Decimal | None:
    """The total a text tells of the pledge of a deed; None where it tells none, or denies one."""
    read = _read(turn, deed, text)[0]
    return read.done if read.how is How.TOTAL else None


def _instead(turn: Turn, deed: Deed, text: str) -> str:
    """What is noted in its place, "" where nothing is: the sum as it was understood, or the words as they are."""
    read, unit = _read(turn, deed, text)
    if read.how is How.TOTAL and read.done is not None and unit:
        return amount_text(turn.language, read.done, unit)
    return quoted(text, 100) if text else ""


def _read(turn: Turn, deed: Deed, text: str) -> tuple[ProgressReading, str]:
    """A text as a report on the pledge of a deed, and the unit that one counts in."""
    pledge = pledges.get(turn.session, deed.pledge_id)
    goal = pledge.goal if pledge else None
    unit = goal.unit if goal else ""
    return read_progress(text, unit, None, goal.value if goal else None, deed.content), unit
