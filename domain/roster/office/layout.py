"""Find the people in an office's sheet: its headings below title rows, and which rows hold no person."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from domain.roster.cells import folded
from domain.roster.office.columns import CODE, FIRST_NAMES, GIVEN, NAME, NUMBER, column_of, columns_in, names_people

_SOUGHT = 40
"""Rows that may stand above the headings."""
_UNIT = re.compile(r"^(?:chi bo|cb|dang bo|chi hoi|chi doan|to dang|dang uy)\b")
_IS_NUMBER = re.compile(r"(?:[IVXLC]+|[A-Z]|\d+)[.)]?|\d+ (?:đ/c|đồng chí|đảng viên|ĐV)")
_NUMBERED = re.compile(r"^(?:[IVXLC]+|[A-Z]|\d+)\s?[.)/-]\s*")
_COUNTED = re.compile(r"\s*(?:\([^)]*\)|[:–-]\s*\d+ .*)\s*$")
_FOOTER = re.compile(
    r"^(?:tong cong|tong so|cong|tong|nguoi lap|lap bang|nguoi lap bieu|t m|tm|thay mat|bi thu|pho bi thu|xac nhan"
    r"|noi nhan|thu truong|chu tich|k t|kt|danh sach nay co|ghi chu)\b"
)
_DATED = re.compile(r"\bngay (?:\d{1,2} )?thang (?:\d{1,2} )?nam\b")


@dataclass(frozen=True, slots=True)
class Line:
    """One row of people: its number in the sheet, its cells by column, and the branch the rows above it name."""

    number: int
    cells: Mapping[str, object]
    section: str = ""


@dataclass(slots=True)
class Layout:
    """What a sheet holds: the titles above its headings, and its rows of people."""

    titles: tuple[str, ...]
    headed: int
    columns: frozenset[str]
    lines: list[Line] = field(default_factory=list)


def layout_of(rows: Sequence[tuple[int, Sequence[object]]]) -> Layout | None:
    """Read a sheet's rows; None where no column of names is found."""
    best = max(range(min(len(rows), _SOUGHT)), key=lambda place: _worth(rows[place][1]), default=None)
    if best is None or not names_people(columns_in(_texts(rows[best][1]))):
        return None
    below, columns = _two_rows(rows, best)
    titles = tuple(text for _, cells in rows[:best] for text in _texts(cells) if text)
    found = Layout(titles, rows[best][0], frozenset(columns))
    found.lines = list(_people(rows[below:], columns, _texts(rows[best][1])))
    return found


def _worth(cells: Sequence[object]) -> int:
    columns = columns_in(_texts(cells))
    return len(columns) if names_people(columns) else 0


def _two_rows(rows: Sequence[tuple[int, Sequence[object]]], head: int) -> tuple[int, dict[str, list[int]]]:
    """The first row of people, and the columns, of headings in one row or in two ("Năm sinh": "Nam" | "Nữ")."""
    above = _texts(rows[head][1])
    columns = columns_in(above)
    if head + 1 >= len(rows):
        return head + 1, columns
    under = _texts(rows[head + 1][1])
    name = columns.get(NAME, columns.get(FIRST_NAMES, [0]))[0]
    splits = {FIRST_NAMES, GIVEN} <= columns_in(under).keys()
    same = len(under) > name and (not under[name] or under[name] == above[name])
    is_heading = any(under) and (same or splits)
    if not is_heading or any(any(sign.isdigit() for sign in text) for text in under):
        return head + 1, columns
    wide = max(len(above), len(under))
    above, under = (texts + [""] * (wide - len(texts)) for texts in (above, under))
    joined, last = [], ""
    for top, bottom in zip(above, under, strict=True):
        last = top or last
        own = bottom if column_of(bottom) else f"{last} {bottom}"
        joined.append(top if not bottom or bottom == top else own)
    return head + 2, columns_in(joined)


def _people(
    rows: Sequence[tuple[int, Sequence[object]]], columns: dict[str, list[int]], headings: list[str]
) -> Iterator[Line]:
    section, ended = "", False
    for number, cells in rows:
        texts = _texts(cells)
        filled = [text for text in texts if text]
        if not filled or texts == headings or _counts_columns(filled):
            continue
        numbered = any(texts[place].rstrip(".").isdigit() for place in columns.get(NUMBER, ()) if place < len(texts))
        if unit := _section(filled):
            section, ended = unit, False
        elif not numbered and _is_footer(filled):
            ended = True
        elif numbered or not ended:
            ended = ended and not numbered
            own = {column: _cell(cells, places) for column, places in columns.items()}
            if _named(own) or own.get(CODE):
                yield Line(number, own, section)


def names_a_section(cells: Sequence[object]) -> bool:
    """Whether a row holds nothing but the branch of those below it."""
    return bool(_section([text for text in _texts(cells) if text]))


def _section(filled: list[str]) -> str:
    """The branch a row names for those below it: "CHI BỘ ẤP 1", "I | Chi bộ Ấp 1", "1. Chi bộ Ấp 1 (12 đ/c)"."""
    named = [text for text in dict.fromkeys(filled) if not _IS_NUMBER.fullmatch(text)]
    words = _NUMBERED.sub("", named[0]) if len(named) == 1 else ""
    return _COUNTED.sub("", words).strip() if _UNIT.match(folded(words)) else ""


def _counts_columns(filled: list[str]) -> bool:
    """Recognise the row of 1, 2, 3 … below the headings."""
    return len(filled) > 1 and filled == [str(number) for number in range(1, len(filled) + 1)]


def _is_footer(filled: list[str]) -> bool:
    keys = [folded(text) for text in filled]
    return any(_DATED.search(key) for key in keys) or _FOOTER.match(keys[0]) is not None


def _named(cells: Mapping[str, object]) -> bool:
    names = (cells.get(NAME), cells.get(GIVEN), cells.get(FIRST_NAMES))
    return any(any(sign.isalpha() for sign in str(name)) for name in names if name is not None)


def _cell(cells: Sequence[object], places: Sequence[int]) -> object:
    """What stands in the first of these cells that holds something."""
    filled = (cells[place] for place in places if place < len(cells) and cells[place] not in (None, ""))
    return next(filled, None)


def _texts(cells: Sequence[object]) -> list[str]:
    return ["" if cell is None else str(cell).strip() for cell in cells]
