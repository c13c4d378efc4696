"""Read a table an office sends of the units a target is given to: a column of codes or names, and one of figures."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from domain.errors import UserError
from domain.indicators.figures_typed import read_value
from domain.roster.cells import BadCell, heading, text
from domain.roster.rows import NotARoster, Origin, Problem, Sheet
from domain.roster.saying import Said

_CODES = frozenset({"ma", "ma so", "ma don vi", "ma to chuc", "ma chi bo", "code"})
_NAMES = frozenset({"ten", "ten don vi", "ten to chuc", "ten chi bo", "don vi", "to chuc", "chi bo", "dang bo", "name"})
_VALUES = frozenset({"chi tieu", "chi tieu giao", "muc giao", "giao", "so giao", "so luong", "gia tri", "value"})
_SUMS = frozenset({"cong", "tong", "tong cong", "tong so", "toan dang bo"})
_DEEP = 15  # rows above the headings
_NO_TABLE = Said("I find no column of units (“Đơn vị” or “Mã”) beside one of figures (“Chỉ tiêu”)")
_SEVERAL = Said("several sheets hold such a table; please send one of them only")


@dataclass(frozen=True, slots=True)
class Line:
    """A unit by its code or name, with its figure."""

    origin: Origin
    unit: str
    value: Decimal


def read_table(sheets: Sequence[Sheet], unit: str) -> tuple[list[Line], list[Problem]]:
    """Return the lines of the one table, and the rows that cannot be read; raises NotARoster where there is none."""
    found = [(sheet, where) for sheet in sheets if not sheet.is_hidden and (where := _columns(sheet))]
    if not found:
        raise NotARoster(_NO_TABLE)
    if len(found) > 1:
        raise NotARoster(_SEVERAL)
    sheet, (head, named, valued) = found[0]
    lines: list[Line] = []
    problems: list[Problem] = []
    for number, cells in sheet.rows:
        if number > head and not _is_beside(cells, named, valued):
            origin = Origin(sheet.title, number)
            try:
                lines.append(_line(origin, _cell(cells, named), _cell(cells, valued), unit))
            except BadCell as bad:
                problems.append(Problem(origin, "", bad.flaw))
            except UserError as error:
                problems.append(Problem(origin, "", Said(error.message, **error.values)))
    return lines, problems


def _columns(sheet: Sheet) -> tuple[int, int, int] | None:
    """Return the row of the headings, the column of codes, else of names, and that of figures."""
    for number, cells in sheet.rows[:_DEEP]:
        heads = [heading(str(cell)) if isinstance(cell, str) else "" for cell in cells]
        named = [place for known in (_CODES, _NAMES) for place, head in enumerate(heads) if head in known]
        valued = [place for place, head in enumerate(heads) if head in _VALUES]
        if named and len(valued) == 1:
            return number, named[0], valued[0]
    return None


def _is_beside(cells: Sequence[object], named: int, valued: int) -> bool:
    """Whether a row names no unit: it sums up, or holds nothing in both columns."""
    if _cell(cells, named) in (None, ""):
        words = [heading(cell) for cell in cells if isinstance(cell, str)]
        return _cell(cells, valued) in (None, "") or any(word in _SUMS for word in words)
    return heading(str(_cell(cells, named))) in _SUMS


def _cell(cells: Sequence[object], place: int) -> object:
    return cells[place] if place < len(cells) else None


def _line(origin: Origin, named: object, valued: object, unit: str) -> Line:
    name, said = text(named), text(valued)
    if not name:
        raise BadCell(Said("no unit stands beside the figure {figure}", figure=said[:40]))
    if not said or isinstance(valued, bool):
        raise BadCell(Said("no figure stands beside “{name}”", name=name[:60]))
    if unit.startswith("%") and isinstance(valued, float) and 0 < valued < 1:
        raise BadCell(Said("is {figure} a share? Please write it as percent: 95", figure=said))
    plain = said.replace(".", ",") if isinstance(valued, float) else said  # a cell's own number has no thousands
    return Line(origin, name, read_value(plain, unit))
