"""Look through .ods and .xls files as through .xlsx: which rows are hidden, which formulas have no value."""

import struct
import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree.ElementTree import Element, iterparse

import olefile

from exports.scanning import Scanned

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_VALUES = [f"{_OFFICE}{name}" for name in ("value", "string-value", "date-value", "time-value", "boolean-value")]
_CELLS = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")

_BOUNDSHEET, _ROW, _FORMULA = 0x85, 0x208, 0x06
_MANY = 0xBD  # numbers side by side
_FILLED = (_FORMULA, _MANY, 0x203, 0x204, 0x205, 0x27E, 0xD6, 0xFD)
_HIDDEN, _CALCULATE_ON_LOAD = 0x20, 0x02
_EMPTY_TEXT = b"\x03\x00\x00\x00\x00\x00\xff\xff"


def scan_ods(file: Path) -> dict[str, Scanned]:
    """Scan each sheet of an .ods file by its title; what a torn file raises goes out as it is."""
    found: dict[str, Scanned] = {}
    with zipfile.ZipFile(file) as packed, packed.open("content.xml") as stream:
        number, sheet = 0, Scanned()
        for event, element in iterparse(stream, ("start", "end")):  # noqa: S314 - expat bounds entities
            if event == "start" and element.tag == f"{_TABLE}table":
                number, sheet = 0, found.setdefault(element.get(f"{_TABLE}name", ""), Scanned())
            elif event == "end" and element.tag == f"{_TABLE}table-row":
                number = _row_of_ods(element, number, sheet)
                element.clear()
    return found


def _row_of_ods(row: Element, before: int, sheet: Scanned) -> int:
    """Note what one row hides; return the number of the last row it stands for."""
    times = int(row.get(f"{_TABLE}number-rows-repeated", "1"))
    if row.get(f"{_TABLE}visibility") in ("collapse", "filter"):
        sheet.hidden += range(before + 1, before + min(times, 1_000) + 1)  # the empty rest of a sheet is one row
    column = 0
    for cell in (each for each in row if each.tag in _CELLS):
        has_value = any(cell.get(name) is not None for name in _VALUES) or any("".join(cell.itertext()).strip())
        if cell.get(f"{_TABLE}formula") and not has_value:
            sheet.without_value.add((before + 1, column + 1))
        column += int(cell.get(f"{_TABLE}number-columns-repeated", "1"))
        if has_value or cell.get(f"{_TABLE}formula"):
            sheet.reaches(before + times, column)
    return before + times


def scan_xls(file: Path) -> dict[str, Scanned]:
    """Scan each sheet of an .xls file by its title; what a torn file raises goes out as it is.

    A formula without a value holds an empty text there: it is taken for that where no formula of the file has a value.
    """
    with olefile.OleFileIO(file) as whole:
        book = whole.openstream("Workbook" if whole.exists("Workbook") else "Book").read()
    found, values = _sheets_of_xls(book), False
    for start, sheet in found.values():
        values = _sheet_of_xls(book, start, sheet) or values
    if values:
        for _, sheet in found.values():
            sheet.without_value.clear()
    return {title: sheet for title, (_, sheet) in found.items()}


def _records(book: bytes, start: int) -> Iterator[tuple[int, bytes]]:
    while start + 4 <= len(book):
        kind, size = struct.unpack_from("<HH", book, start)
        yield kind, book[start + 4 : start + 4 + size]
        start += 4 + size


def _sheets_of_xls(book: bytes) -> dict[str, tuple[int, Scanned]]:
    found = {}
    for kind, data in _records(book, 0):
        if kind == _BOUNDSHEET:
            start, _, _, length, wide = struct.unpack_from("<IBBBB", data)
            raw = data[8 : 8 + length * (2 if wide & 1 else 1)]  # an older program has no `wide`: then it is no name
            name = raw.decode("utf-16-le" if wide & 1 else "latin-1", errors="replace")
            found[f"{name}/{start}" if name in found else name] = (start, Scanned())
    return found


def _sheet_of_xls(book: bytes, start: int, sheet: Scanned) -> bool:
    """Note what one sheet hides; return whether a formula of it has a value."""
    values, depth = False, 0
    for kind, data in _records(book, start):
        if kind == 0x809:  # the beginning of a sheet, or of a chart inside it
            depth += 1
        elif kind == 0x0A:
            depth -= 1
            if not depth:
                break
        if kind in _FILLED:
            row, column = struct.unpack_from("<HH", data)
            sheet.reaches(
                row + 1,
                max(column, *struct.unpack_from("<H", data, len(data) - 2)) + 1 if kind == _MANY else column + 1,
            )
        if kind == _ROW and struct.unpack_from("<H", data, 12)[0] & _HIDDEN:
            sheet.hidden.append(struct.unpack_from("<H", data)[0] + 1)
        elif kind == _FORMULA:
            row, column, _ = struct.unpack_from("<HHH", data)
            later = struct.unpack_from("<H", data, 14)[0] & _CALCULATE_ON_LOAD
            if data[6:14] == _EMPTY_TEXT or (later and not any(data[6:14])):
                sheet.without_value.add((row + 1, column + 1))
            else:
                values = True
    return values
