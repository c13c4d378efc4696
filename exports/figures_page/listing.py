"""The list of the organisations below: sorted by a column, page by page, by links alone."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from domain.figures import Line
from domain.names import naturally
from exports.figures_page.wanted import Wanted
from locales.language import Language, marked

SHOWN = 50
"""Organisations on a page."""


@dataclass(frozen=True, slots=True)
class Column:
    """`name` stands in the address; `falls`: its largest stands first when it is picked."""

    name: str
    title: str
    key: Callable[[Line], object]
    falls: bool = False


COLUMNS = (
    Column("name", marked("Organisation"), lambda line: naturally(line.code)),
    Column("share", marked("Members registered"), lambda line: line.figures.people.percent or 0),
    Column("pledges", marked("Pledges (sheet)"), lambda line: line.figures.pledges, falls=True),
    Column("done", marked("Done"), lambda line: line.figures.done, falls=True),
    Column("late", marked("Overdue"), lambda line: line.figures.late, falls=True),
)
_BACK = "-"


@dataclass(frozen=True, slots=True)
class Head:
    """A heading that sorts: `arrow` says how it is sorted now, `aria` the same to a reader."""

    title: str
    address: str
    arrow: str
    aria: str


@dataclass(frozen=True, slots=True)
class Listing:
    heads: Sequence[Head]
    lines: Sequence[Line]
    first: int
    total: int
    pages: Sequence[tuple[str, str, bool]]  # what is written, the address, whether it is this one


def listing(speak: Language, wanted: Wanted, lines: Sequence[Line]) -> Listing:
    column, rises = _picked(wanted.sort)
    ordered = sorted(lines, key=COLUMNS[0].key)  # type: ignore[arg-type]  # every key can be compared
    ordered.sort(key=column.key, reverse=not rises)  # type: ignore[arg-type]  # likewise
    last = max(1, -(-len(ordered) // SHOWN))
    page = min(max(1, wanted.page), last)
    start = (page - 1) * SHOWN
    pages = [(speak.number(each), wanted.on_page(each), each == page) for each in _near(page, last)]
    heads = [_head(speak, wanted, each, column, rises=rises) for each in COLUMNS]
    return Listing(heads, ordered[start : start + SHOWN], start + 1, len(ordered), pages if last > 1 else ())


def _picked(sort: str) -> tuple[Column, bool]:
    """Return the column that is sorted by, and whether its smallest stands first."""
    column = next((each for each in COLUMNS if each.name == sort.removeprefix(_BACK)), COLUMNS[0])
    return column, column.falls == sort.startswith(_BACK)


def _head(speak: Language, wanted: Wanted, each: Column, picked: Column, *, rises: bool) -> Head:
    is_it, first_way = each is picked, rises != each.falls
    sort = f"{_BACK}{each.name}" if is_it and first_way else each.name
    arrow, aria = ("▲", "ascending") if rises else ("▼", "descending")
    return Head(speak.tr(each.title), wanted.sorted_by(sort), arrow if is_it else "", aria if is_it else "none")


def _near(page: int, last: int) -> list[int]:
    """Return the first, the last and the pages around this one."""
    return sorted({1, last, *(each for each in range(page - 2, page + 3) if 1 <= each <= last)})
