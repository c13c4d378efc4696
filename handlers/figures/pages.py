"""The lists of a summary page by page: the branches below, who is missing, what is late."""

import re
from dataclasses import dataclass
from datetime import date

from domain.chat import Choice
from domain.errors import UserError
from domain.figures import Summary
from handlers.talk.menus import onwards
from handlers.talk.turn import Turn
from locales.language import marked
from locales.wording.figures import AT_FIRST, SHOWN, Listed, listed, page_text

_PAGE = re.compile(r"(?P<rest>.*?)\s*\b(?P<what>tu|thieu|tre) (?P<start>\d{1,5})")
_MORE = {
    Listed.BRANCHES: marked("Show more"),
    Listed.MISSING: marked("More of those not yet registered"),
    Listed.LATE: marked("More of what is late"),
}


@dataclass(frozen=True, slots=True)
class Page:
    what: Listed
    start: int


def split(argument: str) -> tuple[str, Page | None]:
    """Split "XA1 tu 20" into what stands before, and the page."""
    found = _PAGE.fullmatch(argument.strip())
    return (found["rest"], Page(Listed(found["what"]), int(found["start"]))) if found else (argument, None)


def show(turn: Turn, summary: Summary, page: Page, past: date | None) -> None:
    text = page_text(turn.language, summary, page.what, page.start)
    if not text:
        raise UserError("There is nothing more to show.")
    branches = _branches(summary, page.start, past) if page.what is Listed.BRANCHES else []
    way_on = onwards(turn, page.start, SHOWN, len(listed(summary, page.what)), _from(summary, page.what, past))
    back = Choice(turn.tr("Summary"), command(summary.code, past))
    names = page.what is not Listed.BRANCHES
    turn.say(f"{summary.organisation}\n{text}", [*branches, *way_on, back], private=names)


def shown_at_first(turn: Turn) -> int:
    """Names of each kind below the figures: few where they cannot be folded away."""
    return SHOWN if turn.capabilities.folds else AT_FIRST


def choices(turn: Turn, summary: Summary, past: date | None) -> list[Choice]:
    """The branches of the first page, and the way on in each list that is longer."""
    offered = _branches(summary, 0, past)
    for what in Listed:
        if len(listed(summary, what)) > (shown := shown_at_first(turn)):
            offered.append(Choice(turn.tr(_MORE[what]), f"{_from(summary, what, past)} {shown}"))
    return offered


def _branches(summary: Summary, start: int, past: date | None) -> list[Choice]:
    return [Choice(line.name, command(line.code, past)) for line in summary.lines[start : start + SHOWN]]


def _from(summary: Summary, what: Listed, past: date | None) -> str:
    return f"{command(summary.code, past)} {what}"


def command(code: str, day: date | None) -> str:
    return f"/tonghop {said(code, day)}"


def said(code: str, day: date | None) -> str:
    """How an organisation and a day are typed behind the command."""
    return f"{code} {day:%d/%m/%Y}".strip() if day else code
