"""The sheet of what is registered, a row each; above the cell what units registered, and who agreed to be named."""

from collections.abc import Iterator, Sequence
from decimal import Decimal

from domain.permissions import may_read_words
from domain.pledges.goal import Comparator, Goal
from domain.pledges.pledge import Pledge
from domain.pledges.states import COUNTS_UP, PledgeState
from exports.desk.order import Order
from exports.desk.package import Book
from exports.desk.sheet import Cell, Column, Is, Sheet
from locales.language import Language, capitalised, marked
from locales.wording.goals import amount_text
from locales.wording.papers.making import post_text
from locales.wording.pledges import state_text
from locales.wording.reporting.beside import OUTLOOKS
from storage.desk.registered import Registered

_MEANT = {
    Comparator.AT_LEAST: marked("at least"),
    Comparator.MORE_THAN: marked("more than (sheet)"),
    Comparator.AT_MOST: marked("at most (sheet)"),
    Comparator.LESS_THAN: marked("less than (sheet)"),
    Comparator.EXACTLY: marked("exactly (sheet)"),
    Comparator.RANGE: marked("from … to …"),
    Comparator.DOWN: marked("down by"),
    Comparator.ZERO: marked("none at all"),
}
_TARGET, _DONE = 8, 16
_COUNTED = "SUBTOTAL(103,{range})"
"""How many rows are shown: the filters change it."""


def add(book: Book, order: Order, head: Sequence[str], rows: Sequence[Registered]) -> None:
    speak = order.speak
    sheet = Sheet(book, speak.tr("What is registered (sheet)"), _columns(speak), head, order.as_of_text)
    for number, each in enumerate(named(order, rows), start=1):
        sheet.add(_cells(order, number, each))
    sheet.close(total=speak.tr("Rows"), nothing=speak.tr("Nothing that may be named is registered yet."))


def named(order: Order, rows: Sequence[Registered]) -> Iterator[Registered]:
    """Give what the asker may read: of those whose names they see all; of others what stands and may be named."""
    for each in rows:
        here = order.names and each.unit.id == order.place.id
        if here or (each.agrees and each.pledge.state is not PledgeState.WAITING):
            yield each


def _columns(speak: Language) -> list[Column]:
    return [
        Column(speak.tr("No."), Is.NUMBER, 5),
        Column(speak.tr("Organisation"), widest=12),
        Column(speak.tr("Who registered"), widest=16, total=_COUNTED),
        Column(speak.tr("Code"), widest=8),
        Column(speak.tr("Post"), widest=9),
        Column(speak.tr("What is registered (sheet)"), widest=26),
        Column(speak.tr("Group of contents"), widest=12),
        Column(speak.tr("Meant as"), widest=8),
        Column(speak.tr("Target"), Is.NUMBER, 10),
        Column(speak.tr("Up to"), Is.NUMBER, 8),
        Column(speak.tr("Unit"), widest=8),
        Column(speak.tr("For each"), widest=6),
        Column(speak.tr("Product"), widest=12),
        Column(speak.tr("Of which (sheet)"), widest=10),
        Column(speak.tr("Deadline"), Is.DAY, 10),
        Column(speak.tr("State"), widest=11),
        Column(speak.tr("Done so far"), Is.NUMBER, 10),
        Column(speak.tr("Share"), Is.PART, 7, of=(_DONE, _TARGET)),
        Column(speak.tr("Last report on"), Is.DAY, 10),
        Column(speak.tr("Last report"), widest=18),
        Column(speak.tr("Difficulty (sheet)"), widest=14),
        Column(speak.tr("Outlook (sheet)"), widest=11),
        Column(speak.tr("Registered on"), Is.DAY, 10),
    ]


def _cells(order: Order, number: int, each: Registered) -> list[Cell]:
    speak, pledge, goal = order.speak, each.pledge, each.pledge.goal
    own, told = pledge.member_id is None, may_read_words(order.asker, pledge.member_id, each.unit)
    return [
        number,
        each.unit.name,
        speak.tr("The organisation itself") if own else each.owner,
        each.member_code,
        post_text(speak, each.post),
        pledge.content,
        each.group,
        speak.tr(_MEANT[goal.comparator]) if goal else "",
        goal.value if goal else None,
        goal.upper if goal else None,
        goal.unit if goal else "",
        goal.per if goal else "",
        pledge.milestone or "",
        _parts(speak, goal),
        pledge.deadline,
        capitalised(state_text(speak, order.today, pledge)),
        pledge.done if goal else None,
        _share(pledge),
        each.last_day,
        each.last_words if told else "",
        each.difficulty if told else "",
        speak.tr(OUTLOOKS[each.outlook]) if each.outlook else "",
        each.registered_on,
    ]


def _parts(speak: Language, goal: Goal | None) -> str:
    return "\n".join(amount_text(speak, part.value, part.unit or goal.unit) for part in goal.parts) if goal else ""


def _share(pledge: Pledge) -> Cell:
    """Leave it to be reckoned where the last total is one of the whole target; of a product it is what was said."""
    if pledge.goal is None:
        return pledge.done / Decimal(100) if pledge.done is not None else ""
    reckoned = pledge.done is not None and not pledge.goal.per and pledge.goal.comparator in COUNTS_UP
    return None if reckoned else ""
