"""Write one sheet of a workbook row by row: typed cells, a heading that stays in sight, filters, one page across."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import lru_cache
from xml.sax.saxutils import escape

from openpyxl.utils import get_column_letter

from exports.desk.package import MAIN, STYLE, Book

HEAD = 5
"""The row of the headings; above it: whose it is, what it shows, of which campaign, of when and what it leaves out."""
_LONGEST = 32_000  # characters a cell takes
_EXECUTED = frozenset("=+-@\t\r")
_TO_ESCAPE = re.compile("[&<>\x00-\x08\x0b-\x1f\ufffe\uffff\ud800-\udfff]")
_NO_SIGN = re.compile("[\x00-\x08\x0b-\x1f\ufffe\uffff\ud800-\udfff]")
_NARROWEST = 6
_AT_ONCE = 1_000
"""Rows that are written together; by the first of them the widths are known."""
_LINE, _MOST_LINES = 15, 27
"""Points of a line, and how many of them a row may have; Excel takes no row above 409 points."""
_LETTERS_OF_A4 = 205
"""So wide a sheet is printed across A4 in letters of eight points; a wider one, up to 297, goes across A3."""
_A3, _A4 = 8, 9
_FIRST_DAY = date(1899, 12, 30).toordinal()


class Is(Enum):
    """What a column holds; `PART` is a share, written by a formula from two other columns."""

    WORDS = "words"
    NUMBER = "number"
    DAY = "day"
    PART = "part"


@dataclass(frozen=True, slots=True)
class Column:
    """`of`: the columns whose quotient a share is. `total`: how the last row adds up, with {range}, {first}, {last}."""

    head: str
    is_: Is = Is.WORDS
    widest: int = 16
    of: tuple[int, int] | None = None
    total: str = ""


Cell = str | int | Decimal | date | None


class Sheet:
    """One sheet; its rows are written from the top down, and none is gone back to."""

    def __init__(self, book: Book, title: str, columns: Sequence[Column], head: Sequence[str], footer: str) -> None:
        self.book, self.title, self.columns, self.footer = book, title[:31], columns, footer
        self.page = book.begin()
        self.letters = [get_column_letter(place) for place in range(1, len(columns) + 1)]
        self.places = list(zip(self.letters, columns, strict=True))
        self.summed = [place for place, each in enumerate(columns) if each.total]
        self.widths = [max(map(len, each.head.split()), default=0) + 1 for each in columns]
        self.sums = [0.0] * len(columns)
        self.row, self.lines, self.is_begun = 0, list[str](), False
        self.aside = min(3, len(columns) - 1)  # columns that stay in sight
        for place, line in enumerate(head):
            self._line(_text(f"A{place + 1}", line, "title" if place < 2 else "note"))
        self._line("".join(_text(f"{letter}{HEAD}", each.head, "head") for letter, each in self.places))

    def add(self, cells: Sequence[Cell], *, indent: int = 0, counts: bool = True) -> None:
        """Write a row; the cell of a share is "" where there is none, and None where it is reckoned.

        `counts`: it is among what the formulas of the total come to, for programs that reckon nothing.
        """
        row, found, lines = str(self.row + 1), "", 1
        for (letter, column), cell in zip(self.places, cells, strict=True):
            if cell is None:
                if column.of:
                    found += self._share(letter + row, column.of, cells, row)
            elif isinstance(cell, str):
                if cell:
                    written, high = _words(cell, indent if letter == "B" else 0, column.widest)
                    found += f'<c r="{letter}{row}"{written}'
                    lines = max(lines, high)
            elif isinstance(cell, date):
                found += f'<c r="{letter}{row}" s="{_OF_DAY}"><v>{cell.toordinal() - _FIRST_DAY}</v></c>'
            else:
                found += f'<c r="{letter}{row}" s="{_look(column, cell)}"><v>{cell}</v></c>'
        if counts:
            for place in self.summed:
                cell = cells[place]
                if cell is not None and cell != "":
                    self.sums[place] += 1 if isinstance(cell, str | date) else float(cell)
        if not self.is_begun:
            self.widths = [max(width, _width(cell, indent)) for width, cell in zip(self.widths, cells, strict=True)]
        self._line(found, lines)

    def close(self, *, total: str = "", nothing: str = "") -> None:
        """Finish it: the row of totals, the line that says of when it is, filters, and how it is printed.

        `nothing`: said where there is no row.
        """
        last, widest = self.row, self.letters[-1]
        has_rows = last > HEAD
        if not has_rows:
            self._line(_text(f"A{last + 1}", nothing, "note"))
        elif total:
            self._total(total, last)
        table = f"A{HEAD}:{widest}{max(self.row, HEAD)}"
        filtered = f"A{HEAD}:{widest}{last}" if has_rows else ""
        self._line("")
        self._line(_text(f"A{self.row + 1}", self.footer, "note"))
        self._flush()
        size = _A4 if sum(self._wide()) <= _LETTERS_OF_A4 else _A3
        footer = escape(f"&L&8{self.footer.replace('&', '&&')}&R&8&P/&N")
        rule = '<cfRule type="expression" dxfId="0" priority="1"><formula>TRUE</formula></cfRule>'
        lines = f'<conditionalFormatting sqref="{table}">{rule}</conditionalFormatting>' if has_rows else ""
        self._write(
            "</sheetData>"
            + (f'<autoFilter ref="{filtered}"/>' if filtered else "")
            + lines
            + '<pageMargins left="0.4" right="0.4" top="0.5" bottom="0.6" header="0.3" footer="0.3"/>'
            + f'<pageSetup paperSize="{size}" orientation="landscape" fitToWidth="1" fitToHeight="0"/>'
            + f"<headerFooter><oddFooter>{footer}</oddFooter></headerFooter></worksheet>"
        )
        self.page.close()
        printed = f"$A$1:${widest}${self.row}"
        fixed = f"$A${HEAD}:${widest}${last}" if filtered else ""
        self.book.end(self.title, printed, f"${HEAD}:${HEAD}", fixed)

    def _total(self, words: str, last: int) -> None:
        row, cells = str(self.row + 1), list[str]()
        for place, (letter, column) in enumerate(self.places):
            name = letter + row
            if place == 1:
                cells.append(_text(name, words, "total"))
            elif column.total:
                rows = {"range": f"{letter}{HEAD + 1}:{letter}{last}", "first": HEAD + 1, "last": last}
                cells.append(_formula(name, column.total.format(**rows), self.sums[place], "total"))
            elif column.of and self.columns[column.of[0]].total:
                done, whole = (self.sums[each] for each in column.of)
                cells.append(_formula(name, self._quotient(column.of, row), done / whole if whole else "", "totalpart"))
            else:
                cells.append(f'<c r="{name}" s="{STYLE["total"]}"/>')
        self._line("".join(cells))

    def _share(self, name: str, of: tuple[int, int], cells: Sequence[Cell], row: str) -> str:
        done, whole = (cells[each] for each in of)
        counts = isinstance(done, int | Decimal) and isinstance(whole, int | Decimal) and whole != 0
        value = float(done) / float(whole) if counts else ""  # type: ignore[arg-type]  # numbers by then
        return _formula(name, self._quotient(of, row), value, "part")

    def _quotient(self, of: tuple[int, int], row: str) -> str:
        done, whole = (f"{self.letters[each]}{row}" for each in of)
        return f'IF(N({whole})=0,"",{done}/{whole})'

    def _line(self, cells: str, lines: int = 1) -> None:
        """Write a row as high as its words need: not every program reckons that when it opens a file."""
        self.row += 1
        high = f' ht="{_LINE * min(lines, _MOST_LINES)}"' if lines > 1 else ""
        self.lines.append(f'<row r="{self.row}"{high}>{cells}</row>')
        if len(self.lines) >= _AT_ONCE:
            self._flush()

    def _flush(self) -> None:
        if not self.is_begun:
            self._write(self._beginning())
            self.is_begun = True
            lines = max(wrapped(each.head, width - 1) for each, width in zip(self.columns, self._wide(), strict=True))
            self.lines[HEAD - 1] = self.lines[HEAD - 1].replace("<row ", f'<row ht="{_LINE * lines}" ', 1)
        self._write("".join(self.lines))
        self.lines.clear()

    def _beginning(self) -> str:
        """Return what stands before the rows; the widths are those that the first rows need."""
        columns = "".join(
            f'<col min="{at}" max="{at}" width="{each}" customWidth="1"/>' for at, each in enumerate(self._wide(), 1)
        )
        corner = f"{self.letters[self.aside]}{HEAD + 1}"
        return (
            f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="{MAIN}">'
            '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">'
            f'<pane xSplit="{self.aside}" ySplit="{HEAD}" topLeftCell="{corner}" activePane="bottomRight" '
            'state="frozen"/>'
            f'</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>{columns}</cols><sheetData>'
        )

    def _wide(self) -> list[int]:
        return [
            min(max(width, _NARROWEST), each.widest) + 2 for width, each in zip(self.widths, self.columns, strict=True)
        ]

    def _write(self, words: str) -> None:
        self.page.write(words)


_OF_DAY, _WHOLE, _BROKEN, _PART = (STYLE[name] for name in ("day", "whole", "broken", "part"))


def _look(column: Column, cell: int | Decimal) -> int:
    return _PART if column.is_ is Is.PART else _WHOLE if cell == int(cell) else _BROKEN


@lru_cache(16_384)  # names of units, groups and states stand in many rows
def _words(words: str, indent: int, widest: int) -> tuple[str, int]:
    """Return what follows the name of a cell that holds words, and how many lines they take."""
    look = "typed" if words[0] in _EXECUTED else f"words{indent}" if indent else "words"
    lines = wrapped(words, widest + 1) if len(words) > widest or "\n" in words else 1
    return _held(words, look), lines


def _text(name: str, words: str, look: str) -> str:
    return f'<c r="{name}"{_held(words, look)}'


def _held(words: str, look: str) -> str:
    """Write words as words, whatever they begin with."""
    some = words[:_LONGEST]
    some = escape(_NO_SIGN.sub("", some)) if _TO_ESCAPE.search(some) else some
    return f' s="{STYLE[look]}" t="inlineStr"><is><t xml:space="preserve">{some}</t></is></c>'


def _width(cell: Cell, indent: int) -> int:
    """Return how many digits wide a column is that shows all of it."""
    if isinstance(cell, str):
        return max(map(len, cell.split("\n"))) + 2 * indent
    return 0 if cell is None else 10 if isinstance(cell, date) else len(str(cell)) * 4 // 3


def wrapped(words: str, width: int) -> int:
    """Return how many lines words take in a column that is so many digits wide; letters are narrower on the whole."""
    width, lines = max(1, width), 0
    for line in words[:_LONGEST].split("\n"):
        lines, room = lines + 1, width
        for word in line.split():
            if len(word) > room:
                fills = -(-len(word) // width)  # a word longer than the column is broken
                lines += fills - (room == width)
                room = fills * width
            room -= len(word) + 1
    return lines


def _formula(name: str, formula: str, value: float | str, look: str) -> str:
    of_words = ' t="str"' if value == "" else ""
    return f'<c r="{name}" s="{STYLE[look]}"{of_words}><f>{escape(formula)}</f><v>{value}</v></c>'
