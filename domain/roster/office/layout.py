"""Find the people in an office's sheet: its headings below title rows, and which rows hold no person."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from domain.roster.cells import folded
from domain.roster.office.columns import (
    BORN,
    CODE,
    FIRST_NAMES,
    GIVEN,
    NAME,
    NUMBER,
    column_of,
    columns_in,
    names_people,
)

_SOUGHT = 40
"""Rows that may stand above the headings."""
_UNIT = re.compile(r"^(?:chi bo|cb|dang bo|chi hoi|chi doan|to dang|dang uy)\b")
_IS_NUMBER = re.compile(r"(?:[IVXLC]+|[A-Z]|\d+)[.)]?|\d+ (?:đ/c|đồng chí|đảng viên|ĐV)")
_NUMBERED = re.compile(r"^(?:[IVXLC]+|[A-Z]|\d+)\s?[.)/-]\s*")
_COUNTED = re.compile(r"\s*(?:\([^)]*\)|[:–-]\s*\d+ .*)\s*$")
_TOTAL = re.compile(r"tổng\b|cộng\b|tong (?:cong|so)\b|(?:tong|cong)\s*(?:$|[:\d(])")
_FOOTER = re.compile(
    r"(?:người lập|nguoi lap|lập b(?:ảng|iểu)|lap b(?:ang|ieu)|t[./]?\s?m\b|thay mặt|thay mat"
    r"|(?:phó |pho )?(?:bí thư|bi thu)|xác nhận|xac nhan|nơi nhận|noi nhan|thủ trưởng|thu truong|chủ tịch|chu tich"
    r"|k[./]?\s?t\b|danh sách này có|danh sach nay co|ghi chú|ghi chu)\b"
)
"""What stands below a list. With its accents: "Tống Thị Lan" and "Công Tằng" are people."""
_OWN_POSTS = re.compile(r"vai tro|roles?")
_REMARK = re.compile(r"\([^)]*\)")
_WHOLE_NUMBER = re.compile(r"\d+(?:\.0*)?")
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
    says_all_posts: bool
    """Whether the posts stand under the import file's own heading, also those held elsewhere."""
    lines: list[Line] = field(default_factory=list)
    skipped: list[Line] = field(default_factory=list)
    """Rows below the end of the list that may be people all the same."""


def layout_of(rows: Sequence[tuple[int, Sequence[object]]]) -> Layout | None:
    """Read a sheet's rows; None where no column of names is found."""
    best = max(range(min(len(rows), _SOUGHT)), key=lambda place: _worth(rows[place][1]), default=None)
    if best is None or not names_people(columns_in(_texts(rows[best][1]))):
        return None
    below, columns = _two_rows(rows, best)
    titles = tuple(text for _, cells in rows[:best] for text in _texts(cells) if text)
    heads = _texts(rows[best][1])
    says_all = any(_OWN_POSTS.fullmatch(folded(_REMARK.sub("", text))) for text in heads)
    found = Layout(titles, rows[best][0], frozenset(columns), says_all)
    for line, belongs in _people(rows[below:], columns, heads):
        (found.lines if belongs else found.skipped).append(line)
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
) -> Iterator[tuple[Line, bool]]:
    """Yield each row with a name or a code, and whether it belongs to the list; below a footer others stand too."""
    section, ended = "", False
    for number, cells in rows:
        texts = _texts(cells)
        filled = [text for text in texts if text]
        if not filled or texts == headings or _counts_columns(filled):
            continue
        if unit := _section(filled):
            section, ended = unit, False
            continue
        own = {column: _cell(cells, places) for column, places in columns.items()}
        numbered = _WHOLE_NUMBER.fullmatch(str(own.get(NUMBER) or "").strip().rstrip(".")) is not None
        ends = not numbered and _is_footer(filled, own)
        ended = ends or (ended and not numbered)
        if (_named(own) or own.get(CODE)) and not (ends and _ends_a_list(_name(own))):
            yield Line(number, own, section), not ended or (not ends and _is_certain(own))


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


def _is_footer(filled: list[str], own: Mapping[str, object]) -> bool:
    """Whether a row ends the list. A total does; a signature does where no person stands beside it."""
    if _TOTAL.match(_lower(filled[0])):
        return True
    if len(_name(own).split()) > 1 and not _ends_a_list(_name(own)):
        return False
    code = str(own.get(CODE) or "").strip()
    return not (code and not _ends_a_list(code)) and (_FOOTER.match(_lower(filled[0])) is not None or _dated(filled))


def _ends_a_list(words: str) -> bool:
    said = _lower(words)
    return (_TOTAL.match(said) or _FOOTER.match(said)) is not None or _dated([words])


def _dated(texts: Sequence[str]) -> bool:
    return any(_DATED.search(folded(text)) for text in texts)


def _is_certain(own: Mapping[str, object]) -> bool:
    """Whether a row below a footer is of a person for certain: it has a name and a code or a year of birth."""
    return _named(own) and bool(own.get(CODE) or any(sign.isdigit() for sign in str(own.get(BORN) or "")))


def _lower(words: str) -> str:
    return unicodedata.normalize("NFC", words).strip().casefold()


def _name(cells: Mapping[str, object]) -> str:
    parts = [cells[NAME]] if cells.get(NAME) else [cells.get(FIRST_NAMES), cells.get(GIVEN)]
    return " ".join(str(part).strip() for part in parts if part is not None)


def _named(cells: Mapping[str, object]) -> bool:
    names = (cells.get(NAME), cells.get(GIVEN), cells.get(FIRST_NAMES))
    return any(any(sign.isalpha() for sign in str(name)) for name in names if name is not None)


def _cell(cells: Sequence[object], places: Sequence[int]) -> object:
    """What stands in the first of these cells that holds something."""
    filled = (cells[place] for place in places if place < len(cells) and cells[place] not in (None, ""))
    return next(filled, None)


def _texts(cells: Sequence[object]) -> list[str]:
    return ["" if cell is None else str(cell).strip() for cell in cells]
