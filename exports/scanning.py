"""Look through an .xlsx file before it is read: its rows, which are hidden or struck, formulas without a value."""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO

from openpyxl.utils import coordinate_to_tuple

CHUNK = 1 << 20
_ROW = re.compile(rb'<(?:\w+:)?row\b[^>]*?\br="(\d+)"[^>]*>')
_HIDDEN = re.compile(rb'\bhidden="(?:1|true)"')
_FORMULA = re.compile(
    rb"<(?:\w+:)?c\b(?P<attributes>[^>]*)>\s*<(?:\w+:)?f\b(?:[^>]*/>|[^>]*>[^<]*</(?:\w+:)?f>)\s*"
    rb"(?:</(?:\w+:)?c>|<(?:\w+:)?v\s*/>|<(?:\w+:)?v></(?:\w+:)?v>)"
)
_CELL = re.compile(rb'\br="([A-Z]+\d+)"')
_STYLED = re.compile(rb"<(?:\w+:)?c\b[^>]*>")
_STYLE = re.compile(rb'\bs="(\d+)"')
_FONTS = re.compile(rb"<(?:\w+:)?fonts\b.*?</(?:\w+:)?fonts>", re.DOTALL)
_FONT = re.compile(rb"<(?:\w+:)?font\b(?:[^>]*/>|.*?</(?:\w+:)?font>)", re.DOTALL)
_STRIKE = re.compile(rb"<(?:\w+:)?strike\b(?!\s+val=\"(?:0|false)\")")
_FORMATS = re.compile(rb"<(?:\w+:)?cellXfs\b.*?</(?:\w+:)?cellXfs>", re.DOTALL)
_FORMAT = re.compile(rb'<(?:\w+:)?xf\b[^>]*?\bfontId="(\d+)"')
_ZEROS = re.compile(rb'formatCode="00+"')
_CALCULATED_EMPTY = re.compile(rb'\bt="str"')
_SHEET = re.compile(rb'<(?:\w+:)?sheet\b[^>]*?\bname="([^"]*)"[^>]*?\b(?:\w+:)?id="([^"]*)"')
_TARGET = re.compile(rb"<Relationship\b[^>]*>")


@dataclass(slots=True)
class Scanned:
    """What the cells of a sheet do not tell: hidden rows, formulas that were never calculated, what is struck."""

    rows: int = 0
    hidden: list[int] = field(default_factory=list)
    without_value: set[tuple[int, int]] = field(default_factory=set)
    struck: set[tuple[int, int]] = field(default_factory=set)
    """The places of cells that are struck through, rows and columns counted from 1."""
    is_subtle: bool = False
    """It holds errors of formulas, which the fast reader passes over."""


def scan(file: Path, most: int) -> dict[str, Scanned]:
    """Scan each sheet by its title, and stop where there are more than `most` rows."""
    found: dict[str, Scanned] = {}
    with zipfile.ZipFile(file) as packed:
        striking = _striking(packed)
        for title, name in _sheets(packed):
            scanned = found[title] = Scanned()
            with packed.open(name) as stream:
                for piece in _pieces(stream):
                    _look(piece, scanned, striking)
                    if sum(each.rows for each in found.values()) > most:
                        return found
    return found


def shows_zeros(file: Path) -> bool:
    """Tell whether a number format such as 000 is there, so that 7 is 007 to whoever typed it."""
    with zipfile.ZipFile(file) as packed:
        return "xl/styles.xml" in packed.namelist() and _ZEROS.search(packed.read("xl/styles.xml")) is not None


def _sheets(packed: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    names = set(packed.namelist())
    if not {"xl/workbook.xml", "xl/_rels/workbook.xml.rels"} <= names:
        return
    targets = {}
    for relation in _TARGET.findall(packed.read("xl/_rels/workbook.xml.rels")):
        number, target = (re.search(rb'\b%b="([^"]*)"' % each, relation) for each in (b"Id", b"Target"))
        if number and target:
            targets[number[1]] = target[1].decode().lstrip("/").removeprefix("xl/")
    for title, number in _SHEET.findall(packed.read("xl/workbook.xml")):
        path = f"xl/{targets.get(number, '')}"
        if path in names:
            yield _unescaped(title.decode()), path


def _striking(packed: zipfile.ZipFile) -> set[bytes]:
    """The numbers of the styles that strike a cell through."""
    styles = packed.read("xl/styles.xml") if "xl/styles.xml" in packed.namelist() else b""
    fonts, formats = _FONTS.search(styles), _FORMATS.search(styles)
    if not fonts or not formats:
        return set()
    struck = {number for number, font in enumerate(_FONT.findall(fonts[0])) if _STRIKE.search(font)}
    return {b"%d" % number for number, font in enumerate(_FORMAT.findall(formats[0])) if int(font) in struck}


def _unescaped(title: str) -> str:
    for sign, entity in (("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"), ("'", "&apos;"), ("&", "&amp;")):
        title = title.replace(entity, sign)
    return title


def _pieces(stream: IO[bytes]) -> Iterator[bytes]:
    """Read in pieces that end where a row ends; a row without an end is not kept in memory."""
    rest = b""
    while block := stream.read(CHUNK):
        whole, end, rest = (rest + block).rpartition(b"</row>")
        yield whole + end
        if len(rest) > 8 * CHUNK:
            rest = b""
    yield rest


def _look(piece: bytes, scanned: Scanned, striking: set[bytes]) -> None:
    for row in _ROW.finditer(piece):
        scanned.rows += 1
        if _HIDDEN.search(row[0]):
            scanned.hidden.append(int(row[1]))
    for styled in _STYLED.findall(piece) if striking else ():
        style, cell = _STYLE.search(styled), _CELL.search(styled)
        if style and cell and style[1] in striking:
            scanned.struck.add(coordinate_to_tuple(cell[1].decode()))
    scanned.is_subtle = scanned.is_subtle or b't="e"' in piece
    if b"<f" not in piece and b":f" not in piece:
        return
    for formula in _FORMULA.finditer(piece):
        cell = _CELL.search(formula["attributes"])
        if cell and not _CALCULATED_EMPTY.search(formula["attributes"]):
            scanned.without_value.add(coordinate_to_tuple(cell[1].decode()))
