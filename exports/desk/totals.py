"""The first sheet: the figures of an organisation and of every unit below it, each with its level, and their total."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from domain.figures import Coverage, Figures
from domain.names import naturally
from domain.papers.codes import code_of
from domain.pledges.states import PledgeState
from exports.desk.order import Order
from exports.desk.package import DEEPEST, Book
from exports.desk.sheet import Column, Is, Sheet
from locales.language import Language, capitalised
from locales.wording.pledges import STATE_NAMES
from storage.facts import left_out
from storage.facts.counting import Counted
from storage.ground.database import Session
from storage.kept import figures as kept

_STATES = (PledgeState.WAITING, PledgeState.ACTIVE, PledgeState.CLAIMED, PledgeState.DONE, PledgeState.MISSED)
_OF_LEVEL_ONE = "SUMIF($A${first}:$A${last},1,{range})"
"""Units of a lower level stand in the figures of the one above them already."""
Line = tuple[int, Counted, Figures]
_SHOWN = "SUBTOTAL(109,{range})"
_SHARES = ((4, 3), (7, 6), (10, 9))
"""The columns of those who registered, and of all."""


def counted(session: Session, order: Order) -> list[Counted]:
    """Return the organisation and all below it, the organisation first and each unit behind the one above it."""
    as_of = order.as_of
    kinds = left_out.of_campaigns(session, order.campaign_ids, as_of)
    found = kept.counted(session, order.place.id, order.campaign_ids, as_of, kinds)
    keys = {each.organisation_id: naturally(each.code) for each in found}

    def line(each: Counted) -> list[Any]:
        return [keys.get(int(number), ()) for number in each.path.strip("/").split("/")]

    return sorted(found, key=line)


def add(book: Book, order: Order, head: Sequence[str], found: Sequence[Line]) -> None:
    speak = order.speak
    sheet = Sheet(book, speak.tr("Summary (sheet)"), _columns(speak), head, order.as_of_text)
    for level, each, figures in found:
        own = each.organisation_id == order.place.id and len(found) > 1
        name = speak.tr("{organisation} itself", organisation=each.name) if own else each.name
        sheet.add([level, name, each.code, *_cells(figures)], indent=min(level - 1, DEEPEST), counts=level == 1)
    sheet.close(total=speak.tr("Total"))


def code(order: Order, found: Sequence[Line]) -> str:
    """Return the code of the figures: the same figures of the same organisation, the same code."""
    return code_of([order.place.id, [[each.organisation_id, *_cells(figures)] for _, each, figures in found]])


def add_levels(book: Book, order: Order, head: Callable[[str], Sequence[str]], found: Sequence[Line]) -> None:
    """Write the units of each level on a sheet of their own, where there are several; each names what it belongs to."""
    speak, names = (
        order.speak,
        {order.place.id: order.place.name, **{each.organisation_id: each.name for _, each, _ in found}},
    )
    below = [line for line in found if line[1].organisation_id != order.place.id]
    levels = sorted({level for level, _, _ in below})
    for level in levels if len(levels) > 1 else ():
        title = speak.tr("Level {level} (sheet)", level=level)
        sheet = Sheet(book, title, _level_columns(speak), head(title), order.as_of_text)
        of_it = (line for line in below if line[0] == level)
        for number, (_, each, figures) in enumerate(of_it, start=1):
            sheet.add([number, each.name, each.code, names.get(each.parent_id or 0, ""), *_cells(figures)])
        sheet.close(total=speak.tr("Total of this level"))


def _level_columns(speak: Language) -> list[Column]:
    """Return the columns of the first sheet, with the unit above for the level."""
    _, name, short, *numbers = _columns(speak)
    moved = [
        replace(each, total=each.total and _SHOWN, of=each.of and (each.of[0] + 1, each.of[1] + 1)) for each in numbers
    ]
    return [
        Column(speak.tr("No."), Is.NUMBER, 6),
        name,
        short,
        Column(speak.tr("Belongs to (sheet)"), widest=32),
        *moved,
    ]


def lines(order: Order, found: Sequence[Counted]) -> list[Line]:
    """Return each unit with its level and its figures, those of all below it among them."""
    return list(_lines(order, found))


def _lines(order: Order, found: Sequence[Counted]) -> Iterator[Line]:
    below = _with_all_below(found)
    for each in found:
        level = each.path.count("/") - order.place.path.count("/")
        if level:
            yield level, each, below[each.path]
        elif len(found) == 1:
            yield 1, each, each.figures
        elif each.figures.people.total or each.figures.pledges:
            yield 1, each, replace(each.figures, organisations=Coverage(), other_organisations=Coverage())


def _with_all_below(found: Sequence[Counted]) -> Mapping[str, Figures]:
    sums: dict[str, Figures] = defaultdict(Figures)
    paths = {each.path for each in found}
    for each in found:
        numbers = each.path.strip("/").split("/")
        for length in range(1, len(numbers) + 1):
            path = f"/{'/'.join(numbers[:length])}/"
            if path in paths:
                sums[path] += each.figures
    return sums


def _columns(speak: Language) -> list[Column]:
    def numbers(*heads: str) -> list[Column]:
        return [Column(each, Is.NUMBER, 12, total=_OF_LEVEL_ONE) for each in heads]

    def share(place: int) -> Column:
        return Column(speak.tr("Share"), Is.PART, 8, of=_SHARES[place])

    return [
        Column(speak.tr("Level"), Is.NUMBER, 6),
        Column(speak.tr("Organisation"), widest=44),
        Column(speak.tr("Code"), widest=14),
        *numbers(speak.tr("Members"), speak.tr("Members registered")),
        share(0),
        *numbers(speak.tr("Leaders"), speak.tr("Leaders registered")),
        share(1),
        *numbers(speak.tr("Organisations (sheet)"), speak.tr("Organisations registered (sheet)")),
        share(2),
        *numbers(speak.tr("Pledges (sheet)"), *(capitalised(speak.tr(STATE_NAMES[each])) for each in _STATES)),
        *numbers(speak.tr("Past their deadline")),
    ]


def _cells(figures: Figures) -> list[int | None]:
    covered = (figures.people, figures.leaders, figures.organisations)
    shares = [cell for each in covered for cell in (each.total, each.registered, None)]
    states = [figures.states.get(each, 0) for each in _STATES]
    return [*shares, figures.pledges, *states, figures.late]
