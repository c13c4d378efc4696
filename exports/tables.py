"""Open any table an office sends: xlsx, xls, ods, csv; merged cells filled down, text read in its own encoding."""

import csv
import io
import re
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from xml.etree.ElementTree import ParseError

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook, SheetVisibleEnum

from domain.roster.cells import NOT_CALCULATED, blank
from domain.roster.new_names import is_surname
from domain.roster.office.old_fonts import in_unicode
from domain.roster.rows import NotAWorkbook, Sheet
from domain.roster.saying import Said
from exports.scanning import Scanned, scan, shows_zeros
from exports.scanning_old import scan_ods, scan_xls
from exports.spreadsheet import MOST_ROWS, TORN, read_sheets
from exports.word_tables import is_word, read_word_tables

MOST_BYTES = 300 * 1024 * 1024
"""So much a workbook may unpack to."""

MOST_IN_ALL = 1_000_000
"""So many rows a workbook may have."""

MOST_COLUMNS, MOST_CELLS = 1_000, 20_000_000
"""So far a sheet, and so many places all sheets may reach: the fast reader keeps every place, the empty ones too."""

_TORN = Said("{file} cannot be read; it is torn or something else; save the table as .xlsx")
_FAR = Said("{file} has a cell far away from the list; delete what stands beside and below it, or copy the list anew")
_FOREIGN = Said("{file} is not an .xlsx workbook; save the table as .xlsx")
_SEPARATORS = ";,\t|"
_SAMPLE = 20  # lines
_CELLS = re.compile(r"[;,\t|\n]")
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_ODS = b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet"


def read_tables(file: Path) -> list[Sheet]:
    """Return every sheet of a file without its blank rows; raise NotAWorkbook with one clear line."""
    start = _start(file)
    if start.startswith(_ZIP):
        _refuse_bomb(file)
        if _ODS in start:
            return _old(file, _scanned(file, scan_ods, _TORN))
        return read_word_tables(file) if is_word(file) else _xlsx(file)
    if start.startswith(_OLE):
        if _ENCRYPTED in file.read_bytes():
            raise NotAWorkbook(Said("{file} is protected by a password; save it without one", file=file))
        return _old(file, _scanned(file, scan_xls, _TORN), by_title=False)
    return [_csv(file)]


def _start(file: Path) -> bytes:
    try:
        with file.open("rb") as stream:
            start = stream.read(200)
    except FileNotFoundError:
        raise NotAWorkbook(Said("there is no file {file}", file=file)) from None
    except IsADirectoryError:
        raise NotAWorkbook(Said("{file} is a folder, not a workbook", file=file)) from None
    except OSError as error:
        raise NotAWorkbook(Said("{file} cannot be read: {error}", file=file, error=error.strerror or error)) from None
    if not start:
        raise NotAWorkbook(Said("{file} is empty; save the table as .xlsx", file=file))
    return start


def _refuse_bomb(file: Path) -> None:
    try:
        with zipfile.ZipFile(file) as packed:
            size = sum(each.file_size for each in packed.infolist())
    except (zipfile.BadZipFile, OSError, ValueError):
        raise NotAWorkbook(Said(TORN, file=file)) from None
    limit = MOST_BYTES // 1024 // 1024
    if size > MOST_BYTES:
        raise NotAWorkbook(Said("{file} unpacks to more than {limit} MB; send only the list", file=file, limit=limit))


def _xlsx(file: Path) -> list[Sheet]:
    scanned = _scanned(file, lambda file: scan(file, MOST_IN_ALL), TORN)
    shown = _shown(file, scanned)
    opened = _opened(file)
    if any(each.is_subtle for each in scanned.values()) or shows_zeros(file):
        sheets = read_sheets(file, lambda title: shown.get(title, True))
    else:
        sheets = [_filled(sheet.name, _cells(sheet), None) for sheet in opened if shown.get(sheet.name, True)]
    merged = {sheet.name: sheet.merged_cell_ranges for sheet in opened}
    found = [_marked(_filled_down(sheet, merged.get(sheet.title)), scanned.get(sheet.title)) for sheet in sheets]
    return found + [Sheet(name, [], is_hidden=True) for name, visible in shown.items() if not visible]


def _scanned(file: Path, look: Callable[[Path], dict[str, Scanned]], torn: str) -> dict[str, Scanned]:
    """Look through a file before it is read, and refuse what would fill the memory."""
    try:
        scanned = look(file)
    except (zipfile.BadZipFile, zlib.error, struct.error, ParseError, OSError, ValueError, LookupError, EOFError):
        raise NotAWorkbook(Said(torn, file=file)) from None
    if sum(each.rows for each in scanned.values()) > MOST_IN_ALL:
        raise NotAWorkbook(Said("{file} has more than {limit} rows; send only the list", file=file, limit=MOST_IN_ALL))
    places = sum(each.lowest * each.widest for each in scanned.values())
    if places > MOST_CELLS or any(each.widest > MOST_COLUMNS for each in scanned.values()):
        raise NotAWorkbook(Said(_FAR, file=file))
    return scanned


def _shown(file: Path, scanned: Mapping[str, Scanned]) -> dict[str, bool]:
    """Which sheets are visible; refuse a file of which one was not looked through."""
    shown = dict(_visible(file))
    if not shown.keys() <= scanned.keys():
        raise NotAWorkbook(Said(_TORN, file=file))
    return shown


def _visible(file: Path) -> list[tuple[str, bool]]:
    try:
        metadata = CalamineWorkbook.from_path(file).sheets_metadata
    except (CalamineError, OSError, ValueError):
        raise NotAWorkbook(Said(_TORN, file=file)) from None
    return [(each.name, each.visible == SheetVisibleEnum.Visible) for each in metadata]


def _marked(sheet: Sheet, scanned: Scanned | None) -> Sheet:
    """Note which rows are hidden, and where a formula has no value."""
    if scanned is None:
        return sheet
    rows = {number: list(cells) for number, cells in sheet.rows} if scanned.without_value else {}
    for number, column in scanned.without_value:
        cells = rows.setdefault(number, [])
        cells.extend([None] * (column - len(cells)))
        cells[column - 1] = NOT_CALCULATED
    numbers = {number for number, _ in sheet.rows}
    hidden = [number for number in scanned.hidden if number in numbers]
    struck = frozenset(scanned.struck)
    return replace(sheet, rows=sorted(rows.items()) if rows else sheet.rows, hidden=hidden, struck=struck)


def _old(file: Path, scanned: Mapping[str, Scanned], *, by_title: bool = True) -> list[Sheet]:
    """Read .xls and .ods; the titles of an old .xls are not known before."""
    shown = _shown(file, scanned) if by_title else dict(_visible(file))
    return [
        _marked(_filled(sheet.name, _cells(sheet), sheet.merged_cell_ranges), scanned.get(sheet.name))
        if shown.get(sheet.name, True)
        else Sheet(sheet.name, [], is_hidden=True)
        for sheet in _opened(file)
    ]


def _opened(file: Path) -> list[CalamineSheet]:
    try:
        book = CalamineWorkbook.from_path(file)
        return [book.get_sheet_by_name(name) for name in book.sheet_names]
    except (CalamineError, OSError, ValueError):
        raise NotAWorkbook(Said(_TORN, file=file)) from None


def _cells(sheet: CalamineSheet) -> list[tuple[int, list[object]]]:
    first = (sheet.start or (0, 0))[0] + 1
    rows = islice(sheet.to_python(skip_empty_area=True), MOST_ROWS)
    offset = (sheet.start or (0, 0))[1]
    return [(number, [None] * offset + [_plain(cell) for cell in cells]) for number, cells in enumerate(rows, first)]


def _plain(cell: object) -> object:
    """What was typed: 101 where the program keeps 101.0, nothing where it keeps no letter."""
    if isinstance(cell, float) and cell.is_integer():
        return int(cell)
    return None if cell == "" else cell


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
        raise NotAWorkbook(Said(_FOREIGN, file=file))
    separator = max(
        _SEPARATORS, key=lambda sign: sorted(line.count(sign) for line in lines[:_SAMPLE])[len(lines[:_SAMPLE]) // 2]
    )
    rows = islice(csv.reader(io.StringIO(text), delimiter=separator), MOST_ROWS)
    cells = [(number, [cell.strip() or None for cell in row]) for number, row in enumerate(rows, start=1)]
    return Sheet(file.stem, [(number, row) for number, row in cells if not blank(row)])


def _decoded(file: Path) -> str:
    """The text of a file in UTF-8, UTF-16 or, where it is neither, in the bytes of an old program."""
    raw = file.read_bytes()
    encoding = "utf-16" if raw[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        modern, old = (raw.decode(each, errors="replace") for each in ("cp1258", "cp1252"))
        cells = _CELLS.split(old)
        put = in_unicode(cells)
        return max((modern, old), key=lambda text: _vietnamese(text if text is modern else "|".join(put.values())))


def _vietnamese(text: str) -> int:
    """How many words are of the names of people."""
    return sum(map(is_surname, _CELLS.sub(" ", text).split()))
