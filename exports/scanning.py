"""Look through an .xlsx file before it is read: how far it reaches, what is hidden or struck, what has no value."""

import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import IO
from xml.etree.ElementTree import fromstring

from openpyxl.utils import coordinate_to_tuple

CHUNK = 1 << 20
_TAG = re.compile(rb"""<(?:\w+:)?(?:(?P<row>row)|c)\b(?P<attributes>(?:[^<>"']|"[^"<]*"|'[^'<]*')*+)>""")
_PLACE = re.compile(rb"""\sr\s*=\s*["']([A-Za-z]*)(\d+)["']""")
_HIDDEN = re.compile(rb'\bhidden="(?:1|true)"')
_FORMULA = re.compile(
    rb"<(?:\w+:)?c\b(?P<attributes>[^<>]*)>\s*<(?:\w+:)?f\b(?:[^<>]*/>|[^<>]*>[^<]*</(?:\w+:)?f>)\s*"
    rb"(?:</(?:\w+:)?c>|<(?:\w+:)?v\s*/>|<(?:\w+:)?v></(?:\w+:)?v>)"
)
_CELL = re.compile(rb'\br="([A-Z]+\d+)"')
_STYLED = re.compile(rb"<(?:\w+:)?c\b[^<>]*>")
_STYLE = re.compile(rb'\bs="(\d+)"')
_FONT = re.compile(rb"<(?:\w+:)?font\b")
_STRIKE = re.compile(rb"<(?:\w+:)?strike\b(?!\s+val=\"(?:0|false)\")")
_FORMAT = re.compile(rb'<(?:\w+:)?xf\b[^<>]*?\bfontId="(\d+)"')
_ZEROS = re.compile(rb'formatCode="00+"')
_CALCULATED_EMPTY = re.compile(rb'\bt="str"')


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
    lowest: int = 0
    widest: int = 0
    """The last row and the last column in which something stands."""
    row: int = 0
    column: int = 0
    """Where the scan is."""

    def reaches(self, row: int, column: int) -> None:
        self.lowest, self.widest = max(self.lowest, row), max(self.widest, column)


def scan(file: Path, most: int) -> dict[str, Scanned]:
    """Scan each sheet by its title, and stop where there are more than `most` rows."""
    found: dict[str, Scanned] = {}
    with zipfile.ZipFile(file) as packed:
        striking = _striking(packed)
        for title, name in _sheets(packed):
            scanned = found.setdefault(title, Scanned())
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
    names = {name.casefold(): name for name in packed.namelist()}
    if not {"xl/workbook.xml", "xl/_rels/workbook.xml.rels"} <= names.keys():
        return
    targets = {}
    for relation in fromstring(packed.read(names["xl/_rels/workbook.xml.rels"])):  # noqa: S314 - expat bounds entities
        targets[relation.get("Id")] = relation.get("Target", "").lstrip("/").removeprefix("xl/")
    for sheet in fromstring(packed.read(names["xl/workbook.xml"])).iterfind("{*}sheets/{*}sheet"):  # noqa: S314 - likewise
        number = next((value for name, value in sheet.items() if name.endswith("}id")), "")
        path = names.get(f"xl/{targets.get(number, '')}".casefold())
        if path:
            yield sheet.get("name", ""), path


def _striking(packed: zipfile.ZipFile) -> set[bytes]:
    """The numbers of the styles that strike a cell through."""
    styles = packed.read("xl/styles.xml") if "xl/styles.xml" in packed.namelist() else b""
    fonts, formats = _within(styles, b"fonts"), _within(styles, b"cellXfs")
    struck = {number for number, font in enumerate(_FONT.split(fonts)[1:]) if _STRIKE.search(font)}
    return {b"%d" % number for number, font in enumerate(_FORMAT.findall(formats)) if int(font) in struck}


def _within(styles: bytes, name: bytes) -> bytes:
    """What stands in the first element of this name; nothing where it does not end."""
    start = re.search(rb"<(?:\w+:)?%b\b" % name, styles)
    end = re.compile(rb"</(?:\w+:)?%b>" % name).search(styles, start.end()) if start else None
    return styles[start.end() : end.start()] if start and end else b""


def _pieces(stream: IO[bytes]) -> Iterator[bytes]:
    """Read in pieces that end where a row ends, or before a tag where none ends for long."""
    rest = b""
    while block := stream.read(CHUNK):
        whole, end, rest = (rest + block).rpartition(b"</row>")
        yield whole + end
        if len(rest) > 8 * CHUNK:
            whole, tag, rest = rest.rpartition(b"<")
            if not whole:
                raise ValueError("a tag is longer than any")
            yield whole
            rest = tag + rest
    yield rest


def _look(piece: bytes, scanned: Scanned, striking: set[bytes]) -> None:
    _measure(piece, scanned)
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


def _measure(piece: bytes, scanned: Scanned) -> None:
    """Note how far a sheet reaches, as the fast reader counts: a row or a cell without its place is the next one."""
    for tag in _TAG.finditer(piece):
        place = _PLACE.search(tag["attributes"])
        if tag["row"]:
            scanned.rows += 1
            scanned.row, scanned.column = int(place[2]) if place else scanned.row + 1, 0
            if _HIDDEN.search(tag["attributes"]):
                scanned.hidden.append(scanned.row)
            continue
        scanned.column = _column(place[1]) if place else scanned.column + 1
        if not tag["attributes"].endswith(b"/") and not piece.startswith(b"</", tag.end()):
            scanned.reaches(int(place[2]) if place else scanned.row, scanned.column)


@lru_cache(1_000)
def _column(letters: bytes) -> int:
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - 64
    return number
