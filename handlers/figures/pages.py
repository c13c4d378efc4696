"""The lists of a summary page by page: the branches below, who is missing, what is late."""

import re
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from domain.chat import Choice
from domain.errors import UserError
from domain.figures import Coverage, Line, Summary
from domain.permissions import announced_from
from domain.pledges.listing import Shown
from domain.stamps import AsOf
from handlers.talk.menus import onwards
from handlers.talk.turn import Turn
from locales.language import marked
from locales.wording.figures import AT_FIRST, SHOWN, Listed, listed, page_text

_PAGE = re.compile(r"(?P<rest>.*?)\s*\b(?P<what>tu|thieu|tre)(?P<order>phu|xong)? (?P<start>\d{1,5})")
_MORE = {
    Listed.BRANCHES: marked("Show more"),
    Listed.MISSING: marked("More of those not yet registered"),
    Listed.LATE: marked("More of what is late"),
}


class Order(StrEnum):
    """How the organisations below are sorted, the lowest first; the values stand behind that of the list."""

    OWN = ""
    COVERAGE = "phu"
    DONE = "xong"


@dataclass(frozen=True, slots=True)
class Page:
    what: Listed
    start: int
    order: Order = Order.OWN


ORDERS = {
    Order.OWN: marked("In their own order"),
    Order.COVERAGE: marked("Lowest coverage first"),
    Order.DONE: marked("Least completed first"),
}


def sorted_by(summary: Summary, order: Order) -> Summary:
    """Return it with the organisations below in another order; who has nothing to be measured by stands last."""
    if order is Order.OWN:
        return summary

    def share(line: Line) -> tuple[bool, int]:
        own = line.figures
        percent = own.people.percent if order is Order.COVERAGE else Coverage(own.done, own.pledges).percent
        return percent is None, percent or 0

    return replace(summary, lines=tuple(sorted(summary.lines, key=share)))


def split(argument: str) -> tuple[str, Page | None]:
    """Split "XA1 tu 20" into what stands before, and the page."""
    found = _PAGE.fullmatch(argument.strip())
    if found is None:
        return argument, None
    return found["rest"], Page(Listed(found["what"]), int(found["start"]), Order(found["order"] or ""))


def show(turn: Turn, summary: Summary, page: Page, past: date | None) -> None:
    summary = sorted_by(summary, page.order)
    text = page_text(turn.language, summary, page.what, page.start)
    if not text:
        raise UserError("There is nothing more to show.")
    branches = _branches(summary, page.start, past) if page.what is Listed.BRANCHES else []
    this = f"{_from(summary, page.what, past)}{page.order}"
    way_on = onwards(turn, page.start, SHOWN, len(listed(summary, page.what)), this)
    back = Choice(turn.tr("Summary"), command(summary.code, past))
    names = page.what is not Listed.BRANCHES
    head = summary.organisation
    if (pages := -(-len(listed(summary, page.what)) // SHOWN)) > 1:
        head += f" – {turn.tr('page {page} of {pages}', page=page.start // SHOWN + 1, pages=pages)}"
    if page.order is not Order.OWN:
        head += f"\n{turn.tr(ORDERS[page.order])}:"
    orders = [] if names else _orders(turn, summary, past, page.order)
    if summary.lines and page.what is Listed.MISSING and not past:  # of those who belong to a committee itself
        orders.append(Choice(turn.tr("Who registered what"), f"/danhsach {Shown.ALL} {summary.code} 0"))
        if any(each.code == summary.code for each in announced_from(turn.member)):
            orders.insert(0, Choice(turn.tr("Urge those who have not registered"), f"/dondoc {summary.code}"))
    turn.say(f"{head}\n{text}", [*branches, *way_on, *orders, back], private=names)


def _orders(turn: Turn, summary: Summary, past: date | None, now: Order) -> list[Choice]:
    start = _from(summary, Listed.BRANCHES, past)
    return [Choice(turn.tr(name), f"{start}{order} 0") for order, name in ORDERS.items() if order is not now]


def shown_at_first(turn: Turn) -> int:
    """Names of each kind below the figures: few where they cannot be folded away."""
    return SHOWN if turn.capabilities.folds else AT_FIRST


def choices(turn: Turn, summary: Summary, past: date | None) -> list[Choice]:
    """The branches of the first page, and the way on in each list that is longer."""
    offered = _branches(summary, 0, past)
    for what in Listed:
        if len(listed(summary, what)) > (shown := shown_at_first(turn)):
            offered.append(Choice(turn.tr(_MORE[what]), f"{_from(summary, what, past)} {shown}"))
    if len(summary.lines) > AT_FIRST:
        order = Order.COVERAGE
        offered.append(Choice(turn.tr(ORDERS[order]), f"{_from(summary, Listed.BRANCHES, past)}{order} 0"))
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


def as_of(turn: Turn, day: date) -> AsOf:
    """What figures of a day count: of a past one what was recorded by its end, so that it never changes.

    What takes long is left to be counted elsewhere, once nothing of that day can be recorded any more.
    """
    if day == turn.today:
        return AsOf.now(day)
    then = AsOf.end_of(day, turn.deployment.zone)
    return replace(then, promptly=then.is_settled(turn.now))


def past(then: AsOf) -> date | None:
    """The day as commands carry it: none of today."""
    return None if then.present else then.day
