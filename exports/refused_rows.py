"""Write the refused rows of a list as a workbook: as they stood, the cells to change marked, the reason beside them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from io import BytesIO

from openpyxl import Workbook
from openpyxl.cell import Cell, WriteOnlyCell
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from domain.roster.office.columns import columns_in
from domain.roster.office.passed_over import names_a_section
from domain.roster.rows import Problem, Sheet
from exports import page_looks
from locales.language import Language
from locales.wording.roster.refusals import spoken

MOST = 2_000
"""So many refused rows are written; nobody mends more by hand."""
_TITLES = 40  # rows
_ROW_WIDE, _REASON_WIDE = 7, 50


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
    head = _heading(sheet)
    places = _places(sheet, head)
    shown = list(_shown(sheet, head, refused))
    width = max((len(cells) for _, cells in shown), default=0)
    filled = [(number, [*cells, *[None] * (width - len(cells))]) for number, cells in shown]
    table = [cells for number, cells in filled if number >= head]
    widths = [page_looks.width_of([cells[place] for cells in table]) for place in range(width)]
    widths += [_ROW_WIDE, _REASON_WIDE]
    page_looks.laid_out(page, widths, sum(number <= head for number, _ in filled))
    for line, (number, cells) in enumerate(filled, start=1):
        if number < head:
            page.append([page_looks.titled(_cell(page, value)) for value in cells])
        elif number == head:
            words = (*cells, speak.tr("Row"), speak.tr("What to change"))
            page.append([page_looks.headed(_cell(page, value)) for value in words])
        else:
            told = (number, _reasons(speak, refused[number])) if number in refused else (None, None)
            page.row_dimensions[line].height = page_looks.height_of((*cells, *told), widths)
            row = [page_looks.lined(_cell(page, value)) for value in (*cells, *told)]
            for place in _marked(refused.get(number, ()), places, width + 1):
                row[place].fill = page_looks.MARK
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


def _cell(page: WriteOnlyWorksheet, value: object) -> Cell:
    if isinstance(value, str) and value[:1] in "=+-@":
        value = f" {value}"  # never a formula
    cell: Cell = WriteOnlyCell(page, value=value)
    return cell
