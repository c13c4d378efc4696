"""Read a table of indicators an office sends: their names with figures, under columns or heading rows of domains."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pydantic import TypeAdapter

from domain.errors import UserError
from domain.indicators.entered import heading_of
from domain.indicators.entered_line import OF_WHICH, Entered, read_line
from domain.pledges.goal import Comparator
from domain.roster.cells import BadCell, heading, text
from domain.roster.rows import NotARoster, Origin, Problem, Sheet
from domain.roster.saying import Said
from domain.understanding.several_things.outline import cleaned, key_of, unmarked

LINES = TypeAdapter(list[Entered])
_NAMES = ("ten chi tieu", "noi dung chi tieu", "noi dung", "ten", "chi tieu", "cac chi tieu", "chi tieu chu yeu")
_VALUES = frozenset(
    [
        *("muc tieu", "ke hoach", "gia tri", "so luong", "chi tieu giao", "muc", "muc phan dau", "chi tieu nghi quyet"),
        *("chi tieu nam", "muc giao", "con so", "value", "chi tieu"),
    ]
)
_OF_YEAR = re.compile(r"(?:(?:ke hoach|muc tieu|chi tieu)\s+)?(?:nam\s+)?(20\d\d)")
_UNITS = frozenset({"don vi tinh", "dvt", "don vi", "unit"})
_DOMAINS = frozenset({"linh vuc", "nhom", "mang", "nhom chi tieu", "domain"})
_SUMS = frozenset({"cong", "tong", "tong cong", "tong so"})
_SIGNS = (("≥", "từ "), (">=", "từ "), (">", "trên "), ("≤", "không quá "), ("<=", "không quá "), ("<", "dưới "))
_DEEP = 15  # rows above the headings
_NO_TABLE = Said("I find no column of indicators (“Tên chỉ tiêu”) beside one of figures (“Mục tiêu”)")


@dataclass(frozen=True, slots=True)
class _Columns:
    head: int
    name: int
    value: int
    unit: int | None
    domain: int | None
    year: int | None


def read_table(sheets: Sequence[Sheet]) -> tuple[list[Entered], list[Problem]]:
    """Return the indicators of the one table, and the rows to change; raises NotARoster where there is none."""
    found = [(sheet, where) for sheet in sheets if not sheet.is_hidden and (where := _columns(sheet))]
    if len(found) != 1:
        raise NotARoster(
            _NO_TABLE if not found else Said("several sheets hold such a table; please send one of them only")
        )
    sheet, where = found[0]
    lines, problems, domain = list[Entered](), list[Problem](), ""
    for number, cells in sheet.rows:
        if number <= where.head:
            continue
        try:
            name, said, unit = (_text(cells, place) for place in (where.name, where.value, where.unit))
            if heading(name) in _SUMS or not (name or said):
                continue
            if not said and not unit and not _text(cells, where.domain):
                domain = heading_of(name)[0]
                continue
            line = _line(name, said, unit, _cell(cells, where.value), where.year)
            lines.append(replace(line, domain=cleaned(_text(cells, where.domain)) or domain))
        except BadCell as bad:
            problems.append(Problem(Origin(sheet.title, number), "", bad.flaw))
        except UserError as error:
            problems.append(Problem(Origin(sheet.title, number), "", Said(error.message, **error.values)))
    if not lines and not problems:
        raise NotARoster(_NO_TABLE)
    return lines, problems


def _columns(sheet: Sheet) -> _Columns | None:
    for number, cells in sheet.rows[:_DEEP]:
        heads = [
            heading(cell) if isinstance(cell, str) else text(cell) if isinstance(cell, int) else "" for cell in cells
        ]
        name = next((heads.index(each) for each in _NAMES if each in heads), None)
        values = [
            place for place, head in enumerate(heads) if place != name and (head in _VALUES or _OF_YEAR.fullmatch(head))
        ]
        if name is not None and len(values) == 1:
            year = _OF_YEAR.fullmatch(heads[values[0]])
            unit = next((place for place, head in enumerate(heads) if head in _UNITS), None)
            domain = next((place for place, head in enumerate(heads) if head in _DOMAINS and place != name), None)
            return _Columns(number, name, values[0], unit, domain, int(year[1]) if year else None)
    return None


def _line(name: str, said: str, unit: str, cell: object, year: int | None) -> Entered:
    if not name:
        raise BadCell(Said("no indicator stands beside the figure {figure}", figure=said[:40]))
    if not said:
        raise BadCell(Said("no figure stands beside “{name}”", name=name[:60]))
    if unit.startswith("%") and isinstance(cell, float) and 0 < cell < 1:
        raise BadCell(Said("is {figure} a share? Please write it as percent: 95", figure=said))
    figure = said.replace(".", ",") if isinstance(cell, float) else said  # a cell's own number has no thousands
    for sign, word in _SIGNS:
        figure = figure.replace(sign, word)
    opened = OF_WHICH.match(key_of(name))
    plain = cleaned(unmarked(name[opened.end() :] if opened else name)[1])
    zero = key_of(figure).startswith(("khong co", "khong de", "khong con"))
    read = replace(read_line(f"{plain}: {figure} {unit}"), part=opened is not None, name=plain[:1].upper() + plain[1:])
    if read.value is None and not zero:
        raise BadCell(Said("“{figure}” beside “{name}” is no figure", figure=said[:40], name=name[:60]))
    if zero:
        read = replace(read, comparator=Comparator.ZERO)
    read = replace(read, unit=read.unit or unit, down=read.down)
    return replace(read, from_year=year, until_year=year, per="năm") if year and read.until_year is None else read


def _text(cells: Sequence[object], place: int | None) -> str:
    return "" if place is None else text(_cell(cells, place))


def _cell(cells: Sequence[object], place: int) -> object:
    return cells[place] if place < len(cells) else None
