"""Open any table an office sends: xlsx, xls, ods, csv; merged cells filled down, text read in its own encoding."""

import csv
import io
import zipfile
from collections.abc import Sequence
from itertools import islice
from pathlib import Path

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

from domain.roster.cells import blank
from domain.roster.rows import NotAWorkbook, Sheet
from exports.spreadsheet import MOST_ROWS, read_sheets

MOST_BYTES = 300 * 1024 * 1024
"""So much a workbook may unpack to."""

_SEPARATORS = ";,\t|"
_SAMPLE = 20  # lines
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_ODS = b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet"


def read_tables(file: Path) -> list[Sheet]:
    """Return every sheet of a file without its blank rows; raise NotAWorkbook with one clear line."""
    start = _start(file)
    if start.startswith(_ZIP):
        _refuse_bomb(file)
        if _ODS in start:
            return [_filled(sheet.name, _cells(sheet), sheet.merged_cell_ranges) for sheet in _opened(file)]
        return _xlsx(file)
    if start.startswith(_OLE):
        if _ENCRYPTED in file.read_bytes():
            raise NotAWorkbook(f"{file} is protected by a password; save it without one")
        return [_filled(sheet.name, _cells(sheet), sheet.merged_cell_ranges) for sheet in _opened(file)]
    return [_csv(file)]


def _start(file: Path) -> bytes:
    try:
        with file.open("rb") as stream:
            start = stream.read(200)
    except FileNotFoundError:
        raise NotAWorkbook(f"there is no file {file}") from None
    except IsADirectoryError:
        raise NotAWorkbook(f"{file} is a folder, not a workbook") from None
    except OSError as error:
        raise NotAWorkbook(f"{file} cannot be read: {error.strerror or error}") from None
    if not start:
        raise NotAWorkbook(f"{file} is empty; save the table as .xlsx")
    return start


def _refuse_bomb(file: Path) -> None:
    try:
        with zipfile.ZipFile(file) as packed:
            size = sum(each.file_size for each in packed.infolist())
    except (zipfile.BadZipFile, OSError, ValueError) as error:
        raise NotAWorkbook(
            f"{file} cannot be read as an .xlsx workbook; it is torn or something else ({type(error).__name__})"
        ) from None
    if size > MOST_BYTES:
        raise NotAWorkbook(f"{file} unpacks to more than {MOST_BYTES // 1024 // 1024} MB; send only the list")


def _xlsx(file: Path) -> list[Sheet]:
    sheets = read_sheets(file, lambda _title: True)
    merged = {sheet.name: sheet.merged_cell_ranges for sheet in _opened(file)}
    return [_filled_down(sheet, merged.get(sheet.title)) for sheet in sheets]


def _opened(file: Path) -> list[CalamineSheet]:
    try:
        book = CalamineWorkbook.from_path(file)
        return [book.get_sheet_by_name(name) for name in book.sheet_names]
    except (CalamineError, OSError, ValueError):
        raise NotAWorkbook(f"{file} cannot be read; it is torn or something else; save the table as .xlsx") from None


def _cells(sheet: CalamineSheet) -> list[tuple[int, list[object]]]:
    first = (sheet.start or (0, 0))[0] + 1
    rows = islice(sheet.to_python(skip_empty_area=True), MOST_ROWS)
    offset = (sheet.start or (0, 0))[1]
    return [
        (number, [None] * offset + [None if cell == "" else cell for cell in cells])
        for number, cells in enumerate(rows, first)
    ]


def _filled(title: str, rows: list[tuple[int, list[object]]], merged: object) -> Sheet:
    return _filled_down(Sheet(title, [(number, cells) for number, cells in rows if not blank(cells)]), merged)


def _filled_down(sheet: Sheet, merged: object) -> Sheet:
    """Give each row of a cell that was merged downwards what stands in it."""
    if not isinstance(merged, Sequence) or not merged:
        return sheet
    rows = {number: list(cells) for number, cells in sheet.rows}
    for (top, left), (bottom, _) in merged:
        above = rows.get(top + 1, [])
        value = above[left] if left < len(above) else None
        for number in range(top + 2, bottom + 2):
            cells = rows.get(number)
            if cells is not None and value is not None:
                cells.extend([None] * (left + 1 - len(cells)))
                cells[left] = value
    return Sheet(sheet.title, list(rows.items()))


def _csv(file: Path) -> Sheet:
    text = _decoded(file)
    lines = text.splitlines()
    if "\x00" in text[:1000]:
        raise NotAWorkbook(f"{file} is not an .xlsx workbook; save the table as .xlsx")
    separator = max(
        _SEPARATORS, key=lambda sign: sorted(line.count(sign) for line in lines[:_SAMPLE])[len(lines[:_SAMPLE]) // 2]
    )
    rows = islice(csv.reader(io.StringIO(text), delimiter=separator), MOST_ROWS)
    cells = [(number, [cell.strip() or None for cell in row]) for number, row in enumerate(rows, start=1)]
    return Sheet(file.stem, [(number, row) for number, row in cells if not blank(row)])


def _decoded(file: Path) -> str:
    """The text of a file in UTF-8, UTF-16 or, where it is neither, windows-1258."""
    raw = file.read_bytes()
    encoding = "utf-16" if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        try:
            return raw.decode("cp1258")
        except UnicodeDecodeError:
            raise NotAWorkbook(f"{file} is not an .xlsx workbook; save the table as .xlsx") from None
