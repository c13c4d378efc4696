"""Write the refused rows of a list as a workbook: as they stood, the cells to change marked, the reason beside them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from domain.roster.office.columns import columns_in
from domain.roster.office.passed_over import names_a_section
from domain.roster.rows import Problem, Sheet
from locales.language import Language
from locales.wording.roster.refusals import spoken

MOST = 2_000
"""So many refused rows are written; nobody mends more by hand."""
_MARK = PatternFill("solid", start_color="FFFFE08A")
_WRAP = Alignment(wrap_text=True, vertical="top")
_TITLES = 40  # rows
_WIDE, _REASON_WIDE = 22, 60


def workbook(speak: Language, sheets: Sequence[Sheet], problems: Sequence[Problem]) -> bytes:
    """Return the workbook; sheets without a refused row are left out."""
    book = Workbook(write_only=True)
    by_sheet: dict[str, dict[int, list[Problem]]] = defaultdict(lambda: defaultdict(list))
    for problem in problems[:MOST]:
        by_sheet[problem.origin.sheet][problem.origin.row].append(problem)
    for sheet in sheets:
        if sheet.title in by_sheet:
            _write(speak, book.create_sheet(sheet.title[:31]), sheet, by_sheet[sheet.title])
    if not book.worksheets:
        book.create_sheet()
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def _write(speak: Language, page: WriteOnlyWorksheet, sheet: Sheet, refused: Mapping[int, list[Problem]]) -> None:
    width = max((len(cells) for _, cells in sheet.rows), default=0)
    head = _heading(sheet)
    for place in range(width):
        page.column_dimensions[_letter(place)].width = _WIDE if place else 8
    page.column_dimensions[_letter(width)].width = 8
    page.column_dimensions[_letter(width + 1)].width = _REASON_WIDE
    places = _places(sheet, head)
    for number, cells in _shown(sheet, head, refused):
        row = [_cell(page, value) for value in [*cells, *[None] * (width - len(cells))]]
        if number == head:
            row += [_cell(page, words, bold=True) for words in (speak.tr("Row"), speak.tr("What to change"))]
        elif number in refused:
            row += [_cell(page, number), _cell(page, _reasons(speak, refused[number]))]
            for place in _marked(refused[number], places, width + 1):
                row[place].fill = _MARK
        page.append(row)


def _heading(sheet: Sheet) -> int:
    """The number of the row with most known headings."""
    return max(
        sheet.rows[:_TITLES], key=lambda row: len(columns_in([str(cell or "") for cell in row[1]])), default=(0, [])
    )[0]


def _places(sheet: Sheet, head: int) -> dict[str, int]:
    cells = next((cells for number, cells in sheet.rows if number == head), ())
    found = columns_in([str(cell or "") for cell in cells])
    return {column: places[0] for column, places in found.items()}


def _shown(sheet: Sheet, head: int, refused: Mapping[int, list[Problem]]) -> Iterator[tuple[int, Sequence[object]]]:
    """The titles, the headings, the refused rows, and above these the rows that name their branch."""
    section: tuple[int, Sequence[object]] | None = None
    for number, cells in sheet.rows:
        if number <= head or number in refused:
            if section and number > head:
                yield section
                section = None
            yield number, cells
        elif names_a_section(cells):
            section = number, cells


def _reasons(speak: Language, problems: Sequence[Problem]) -> str:
    return "\n".join(spoken(speak, problem.reason) for problem in problems)


def _marked(problems: Sequence[Problem], places: Mapping[str, int], otherwise: int) -> set[int]:
    return {places.get(problem.reason.column, otherwise) for problem in problems}


def _cell(page: WriteOnlyWorksheet, value: object, *, bold: bool = False) -> Cell:
    if isinstance(value, str) and value[:1] in "=+-@":
        value = f" {value}"  # never a formula
    cell: Cell = WriteOnlyCell(page, value=value)
    cell.alignment = _WRAP
    if bold:
        cell.font = Font(bold=True)
    return cell


def _letter(place: int) -> str:
    return str(get_column_letter(place + 1))
