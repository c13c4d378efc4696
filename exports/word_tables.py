"""Read the tables of a Word document (.docx) as sheets: each row with the words of its cells."""

import zipfile
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

from domain.roster.rows import NotAWorkbook, Sheet
from domain.roster.saying import Said
from exports.spreadsheet import TORN

_PART = "word/document.xml"
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def is_word(file: Path) -> bool:
    with zipfile.ZipFile(file) as packed:
        return _PART in packed.namelist()


def read_word_tables(file: Path) -> list[Sheet]:
    """Return every table of a document; raises NotAWorkbook where it is torn or declares entities of its own."""
    try:
        with zipfile.ZipFile(file) as packed:
            content = packed.read(_PART)
        if b"<!DOCTYPE" in content:
            raise NotAWorkbook(Said(TORN, file=file))
        root = ElementTree.fromstring(content)  # noqa: S314 - no document type, so no entities
    except (zipfile.BadZipFile, OSError, ElementTree.ParseError):
        raise NotAWorkbook(Said(TORN, file=file)) from None
    return [_sheet(number, table) for number, table in enumerate(root.iter(f"{_W}tbl"), 1)]


def _sheet(number: int, table: Element) -> Sheet:
    rows = [(place, list(_cells(row))) for place, row in enumerate(table.findall(f"{_W}tr"), 1)]
    return Sheet(f"{number}", [(place, cells) for place, cells in rows if any(cells)])


def _cells(row: Element) -> Iterator[str]:
    """The words of each cell; one that spans several columns stands in the first of them."""
    for cell in row.findall(f"{_W}tc"):
        lines = ("".join(text.text or "" for text in each.iter(f"{_W}t")) for each in cell.iter(f"{_W}p"))
        yield " ".join(line.strip() for line in lines if line.strip())
        span = cell.find(f"{_W}tcPr/{_W}gridSpan")
        width = span.get(f"{_W}val", "1") if span is not None else "1"
        yield from [""] * (min(int(width), 50) - 1 if width.isdecimal() else 0)
