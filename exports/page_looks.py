"""How the sheets that people receive look: a grey heading, thin lines, widths by what stands in them, A4 across."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter

MARK, HEAD = PatternFill("solid", start_color="FFFFE08A"), PatternFill("solid", start_color="FFE7E6E6")
_SIDE = Side(style="thin", color="FFBFBFBF")
_LINES = Border(left=_SIDE, right=_SIDE, top=_SIDE, bottom=_SIDE)
_TOP, _CENTRE = Alignment(wrap_text=True, vertical="top"), Alignment(wrap_text=True, vertical="center")
NARROWEST, WIDEST = 6, 36
_DAY, _LINE = "dd/mm/yyyy", 15.0


def titled(cell: Cell) -> Cell:
    """A line above the headings, which runs on over the empty cells beside it."""
    cell.font = Font(bold=True)
    return cell


def headed(cell: Cell) -> Cell:
    cell.font, cell.fill, cell.alignment, cell.border = Font(bold=True), HEAD, _CENTRE, _LINES
    return cell


def lined(cell: Cell) -> Cell:
    cell.alignment, cell.border = _TOP, _LINES
    if isinstance(cell.value, date):
        cell.number_format = _DAY
    return cell


def width_of(values: Sequence[object]) -> int:
    """How wide a column is: its longest words, within limits; longer ones are wrapped."""
    longest = max((len(str(value)) for value in values if value is not None), default=0)
    return min(WIDEST, max(NARROWEST, longest + 2))


def height_of(values: Sequence[object], widths: Sequence[int]) -> float:
    """How high a row is so that wrapped words are read whole; not every program finds that by itself."""
    lines = [
        sum(len(line) // width + 1 for line in str(value).split("\n"))
        for value, width in zip(values, widths, strict=False)
        if value is not None
    ]
    return _LINE * max(lines, default=1)


def laid_out(page: Any, widths: Sequence[int], head: int = 1) -> None:
    """Set the widths, keep the headings in sight, and print the page across, as wide as the paper."""
    for place, width in enumerate(widths, start=1):
        page.column_dimensions[get_column_letter(place)].width = width
    page.freeze_panes = f"A{head + 1}"
    page.print_title_rows = f"{head}:{head}"
    page.page_setup.orientation, page.page_setup.paperSize = "landscape", "9"
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr.fitToPage = True
