"""Write one sheet of a workbook row by row: typed cells, a heading that stays in sight, filters, A4 across."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any

from xlsxwriter.utility import xl_col_to_name

HEAD = 4
"""Rows above the headings: whose it is, what it shows, of when, and what it leaves out."""
_LONGEST = 32_000  # characters a cell takes
_EXECUTED = tuple("=+-@\t\r")
_NARROWEST = 6


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

    def __init__(self, book: Any, title: str, columns: Sequence[Column], head: Sequence[str], footer: str) -> None:
        self.columns, self.footer, self.book = columns, footer, book
        self.page = book.add_worksheet(title)
        self.widths = [len(word) for word in (max(each.head.split(), key=len, default="") for each in columns)]
        self.row, self.sums = HEAD + 1, [0.0] * len(columns)
        self.looks = _looks(book)
        for place, line in enumerate(head[:HEAD]):
            self.page.write_string(place, 0, line, self.looks["title" if place < 2 else "note"])
        for place, each in enumerate(columns):
            self.page.write_string(HEAD, place, each.head, self.looks["head"])

    def add(self, cells: Sequence[Cell], *, indent: int = 0, counts: bool = True) -> None:
        """Write a row; the cell of a share is "" where there is none, and None where it is reckoned.

        `counts`: it is among what the formulas of the total come to, for programs that reckon nothing.
        """
        for place, (column, cell) in enumerate(zip(self.columns, cells, strict=True)):
            if column.is_ is Is.PART and cell is None and column.of:
                self._share(place, column.of, cells)
            else:
                self._write(place, cell, column, indent if place == 1 else 0)
            if column.total and counts:
                self.sums[place] += float(cell) if isinstance(cell, int | Decimal) else bool(cell)
        self.row += 1

    def _share(self, place: int, of: tuple[int, int], cells: Sequence[Cell]) -> None:
        done, whole = (cells[each] for each in of)
        counts = isinstance(done, int | Decimal) and isinstance(whole, int | Decimal) and whole != 0
        value: float | str = float(done) / float(whole) if counts else ""  # type: ignore[arg-type]  # numbers by then
        self.page.write_formula(self.row, place, self._quotient(of), self.looks["part"], value)

    def _quotient(self, of: tuple[int, int]) -> str:
        done, whole = (f"{xl_col_to_name(each)}{self.row + 1}" for each in of)
        return f'=IF(N({whole})=0,"",{done}/{whole})'

    def _write(self, place: int, cell: Cell, column: Column, indent: int) -> None:
        page, row = self.page, self.row
        if cell is None or cell == "":
            page.write_blank(row, place, None, self.looks["words"])
        elif isinstance(cell, str):
            words = cell[:_LONGEST]
            look = "typed" if words.startswith(_EXECUTED) else f"words{indent}" if indent else "words"
            page.write_string(row, place, words, self.looks[look])
            self._widen(place, max(map(len, words.split("\n")), default=0) + 2 * indent)
        elif isinstance(cell, date):
            page.write_datetime(row, place, cell, self.looks["day"])
            self._widen(place, 10)
        else:
            whole = cell == int(cell)
            look = "part" if column.is_ is Is.PART else "whole" if whole else "broken"
            page.write_number(row, place, float(cell), self.looks[look])
            self._widen(place, len(str(cell)) * 4 // 3)

    def _widen(self, place: int, width: int) -> None:
        self.widths[place] = max(self.widths[place], width)

    def close(self, *, total: str = "", nothing: str = "") -> None:
        """Finish it: the row of totals, the line that says of when it is, filters, and how it is printed.

        `nothing`: said where there is no row.
        """
        first, last, page = HEAD + 1, self.row - 1, self.page
        if last < first:
            page.write_string(self.row, 0, nothing, self.looks["note"])
            self.row += 1
        else:
            page.autofilter(HEAD, 0, last, len(self.columns) - 1)
            if total:
                self._total(total, first, last)
        page.write_string(self.row + 1, 0, self.footer, self.looks["note"])
        for place, column in enumerate(self.columns):
            page.set_column(place, place, min(max(self.widths[place], _NARROWEST), column.widest) + 2)
        page.freeze_panes(HEAD + 1, min(3, len(self.columns) - 1))
        page.set_landscape()
        page.set_paper(9)
        page.set_margins(0.4, 0.4, 0.5, 0.6)
        page.fit_to_pages(1, 0)
        page.repeat_rows(HEAD)
        page.print_area(0, 0, self.row + 1, len(self.columns) - 1)
        page.set_footer(f"&L&8{self.footer.replace('&', '&&')}&R&8&P/&N")

    def _total(self, words: str, first: int, last: int) -> None:
        page, looks = self.page, self.looks
        for place, column in enumerate(self.columns):
            if place == 1:
                page.write_string(self.row, place, words, looks["total"])
            elif column.total:
                name = xl_col_to_name(place)
                rows = {"range": f"{name}{first + 1}:{name}{last + 1}", "first": first + 1, "last": last + 1}
                page.write_formula(self.row, place, column.total.format(**rows), looks["total"], self.sums[place])
            elif column.of and self.columns[column.of[0]].total:
                done, whole = (self.sums[each] for each in column.of)
                share = done / whole if whole else ""
                page.write_formula(self.row, place, self._quotient(column.of), looks["totalpart"], share)
            else:
                page.write_blank(self.row, place, None, looks["total"])
        self.row += 1


def _looks(book: Any) -> dict[str, Any]:
    """Return how cells look; made once for a workbook."""
    known: dict[str, Any] | None = getattr(book, "looks_of_ours", None)
    if known is not None:
        return known
    font = {"font_name": "Times New Roman", "font_size": 11}
    cell = {**font, "border": 1, "border_color": "#BFBFBF", "valign": "top"}
    words = {**cell, "text_wrap": True}
    strong = {**cell, "bold": True, "bg_color": "#F2F2F2"}
    looks = {
        "title": {**font, "bold": True, "font_size": 13},
        "note": {**font, "italic": True},
        "head": {**words, "bold": True, "bg_color": "#E7E6E6", "valign": "vcenter", "align": "center"},
        "words": words,
        "typed": {**words, "quote_prefix": True},
        **{f"words{level}": {**words, "indent": level} for level in range(1, 9)},
        "day": {**cell, "num_format": "dd/mm/yyyy"},
        "whole": {**cell, "num_format": "#,##0"},
        "broken": {**cell, "num_format": "#,##0.##"},
        "part": {**cell, "num_format": "0%"},
        "total": {**strong, "num_format": "#,##0"},
        "totalpart": {**strong, "num_format": "0%"},
    }
    book.looks_of_ours = {name: book.add_format(look) for name, look in looks.items()}
    found: dict[str, Any] = book.looks_of_ours
    return found
