"""Open an administrator's workbook: its cells as they are, or one clear line why it cannot be read."""

import warnings
from collections.abc import Callable
from itertools import islice
from pathlib import Path

import openpyxl
from openpyxl.cell.read_only import EmptyCell, ReadOnlyCell
from openpyxl.worksheet._read_only import ReadOnlyWorksheet

from domain.roster.cells import blank
from domain.roster.rows import NotAWorkbook, Sheet
from domain.roster.saying import Said

MOST_ROWS = 1_048_576
"""What a sheet can hold; a torn file may claim more."""

TORN = Said("{file} cannot be read as an .xlsx workbook; it is torn or was not sent whole; send it again")


def read_sheets(file: Path, wanted: Callable[[str], object]) -> list[Sheet]:
    """Return the sheets whose title is wanted, without their blank rows."""
    try:
        with file.open("rb") as stream, warnings.catch_warnings():
            # Drop-down lists and odd styles are warned about; they say nothing about the cells.
            warnings.simplefilter("ignore")
            book = openpyxl.load_workbook(stream, read_only=True, data_only=True)
            try:
                return [_sheet(sheet) for sheet in book.worksheets if wanted(sheet.title)]
            finally:
                book.close()
    except Exception:
        # Whatever its parsers meet in a torn or foreign file comes out of openpyxl as it is: KeyError, BadZipFile,
        # ParseError, zlib.error, ValueError … To the administrator they are one thing.
        raise NotAWorkbook(Said(TORN, file=file)) from None


def _sheet(sheet: ReadOnlyWorksheet) -> Sheet:
    # Some programs write the wrong size into the file, and rows beyond it would go unread.
    sheet.reset_dimensions()
    rows = []
    for number, cells in enumerate(islice(sheet.iter_rows(), MOST_ROWS), start=1):
        values = [_value(cell) for cell in cells]
        if not blank(values):
            rows.append((number, values))
    return Sheet(sheet.title, rows)


def _value(cell: ReadOnlyCell | EmptyCell) -> object:
    value: object = cell.value
    if isinstance(value, (int, float)) and not isinstance(value, bool) and float(value).is_integer():
        shape = str(cell.number_format) if isinstance(cell, ReadOnlyCell) else ""
        # A code shown as 007 by a number format is 007 to whoever typed it.
        return str(int(value)).zfill(len(shape)) if shape.strip("0") == "" else int(value)
    return value
