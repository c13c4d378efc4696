"""Find the people in an office's sheet: its headings below title rows, and which rows hold no person."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from domain.roster.cells import first_filled, folded, heading, texts_of
from domain.roster.office import columns as column
from domain.roster.office.columns import column_of, columns_in, names_people
from domain.roster.office.passed_over import counts_columns, ends_a_list, is_footer, is_group, section

_SOUGHT = 40
"""Rows that may stand above the headings."""
_OWN_POSTS = re.compile(r"vai tro|roles?")
_WHOLE_NUMBER = re.compile(r"\d+(?:\.0*)?")
_IS_HEADING = re.compile(r"(?i)\b(?:tên|name)\b")
_YEAR = re.compile(r"(?:19|20)\d\d")
_LETTER = re.compile(r"[^\W\d_]")
_CAME = re.compile(r"\btang\b|\bchuyen den\b")
_LOOKED_AT = 30  # rows
_DITTO = frozenset(("nt", "-nt-", "như trên", '"', "''", "//", "〃"))
""" "Như trên": the branch of the row above."""
Rows = Sequence[tuple[int, Sequence[object]]]


@dataclass(frozen=True, slots=True)
class Line:
    """One row of people: its number in the sheet, its cells by column, and the branch the rows above it name."""

    number: int
    cells: Mapping[str, object]
    section: str = ""
    group: str = ""
    """What the row above them says of several: "II. ĐẢNG VIÊN DỰ BỊ"."""


@dataclass(slots=True)
class Layout:
    """What a table holds: the titles above its headings, and its rows of people."""

    titles: tuple[str, ...]
    headed: int
    columns: Mapping[str, list[int]]
    says_all_posts: bool
    """Whether the posts stand under the import file's own heading, also those held elsewhere."""
    lines: list[Line] = field(default_factory=list)
    skipped: list[Line] = field(default_factory=list)
    """Rows below the end of the list that may be people all the same."""
    nameless: list[Line] = field(default_factory=list)
    """Rows that tell of somebody and hold no name."""

    who_came: bool = False
    """Whether it lists those who came: "A. ĐẢNG VIÊN TĂNG"."""
    section: str = ""
    group: str = ""
    """The branch and the group that the rows read last are below."""

    left_blank: dict[int, object] = field(default_factory=dict)
    """By the place among the lines: the branch the rows above name, where a row leaves it blank."""
    _above: object = None

    official: int = 0
    """In how many rows a day of full membership stands."""
    last_admitted: int = 0
    """The newest year of admission."""

    def read(self, rows: Rows, headings: list[str]) -> None:
        for line, belongs in self._people(rows, headings):
            named = _named(line.cells) or line.cells.get(column.CODE)
            if named and belongs:
                self._note_branch(line)
            self.official += bool(line.cells.get(column.OFFICIAL))
            self.last_admitted = max(self.last_admitted, admitted_in(line))
            (self.nameless if not named else self.lines if belongs else self.skipped).append(line)

    def _note_branch(self, line: Line) -> None:
        """Remember a branch for the rows below that leave theirs blank."""
        said = next((cell for each in (column.BRANCH, column.BRANCH_CODE) if (cell := line.cells.get(each))), None)
        if said is None and self._above is not None:
            self.left_blank[len(self.lines)] = self._above
        self._above = said or self._above

    def fill_branches(self) -> int:
        """Take the branch of the row above where a list names each only once; return in how many rows.

        Where few rows lack it, or people have codes, it was forgotten in these, and they stay without.
        """
        if column.CODE in self.columns or 3 * len(self.left_blank) <= len(self.lines):
            return 0
        for place, branch in self.left_blank.items():
            line = self.lines[place]
            self.lines[place] = replace(line, cells={**line.cells, column.BRANCH: branch})
        return len(self.left_blank)

    def _people(self, rows: Rows, headings: list[str]) -> Iterator[tuple[Line, bool]]:
        """Yield each row of somebody, and whether it belongs to the list; below a footer others stand too."""
        ended = False
        for number, cells in rows:
            texts = texts_of(cells)
            filled = [text for text in texts if text]
            if not filled or texts == headings or counts_columns(filled):
                continue
            if unit := section(filled):
                self.section, self.group, self._above, ended = unit, "", None, False
                continue
            if is_group(filled):
                self.group, ended = filled[-1], False
                continue
            own = {name: first_filled(cells, places) for name, places in self.columns.items()}
            if str(own.get(column.BRANCH) or "").strip().casefold() in _DITTO:
                own[column.BRANCH] = self._above
            if len(notes := self.columns.get(column.NOTE, ())) > 1:
                own[column.NOTE] = "; ".join(texts[place] for place in notes if place < len(texts) and texts[place])
            numbered = _WHOLE_NUMBER.fullmatch(str(own.get(column.NUMBER) or "").strip().rstrip(".")) is not None
            ends = not numbered and is_footer(filled, name_in(own), str(own.get(column.CODE) or "").strip())
            ended = ends or (ended and not numbered)
            if _named(own) or own.get(column.CODE):
                if not (ends and ends_a_list(name_in(own))):
                    yield Line(number, own, self.section, self.group), not ended or (not ends and _is_certain(own))
            elif numbered and any(own.get(each) for each in (column.BORN, column.POST, column.PHONE)):
                yield Line(number, own, self.section, self.group), True


def layouts_of(rows: Rows) -> list[Layout]:
    """Read a sheet's tables, each with headings of its own; headings repeated on each page begin none.

    The list is empty where no column of names is found.
    """
    worth = [_worth(cells) for _, cells in rows[:_SOUGHT]]
    best = next((place for place, columns in enumerate(worth) if columns > 1), worth.index(1) if 1 in worth else None)
    if best is None:
        return []
    found: list[Layout] = []
    heads = [best, *(place for place in range(best + 1, len(rows)) if _heads_again(rows[place][1])), len(rows)]
    body = 0
    for head in heads[:-1]:
        if head < body:  # the second row of the headings
            continue
        body, joined = _two_rows(rows, head)
        end = next(place for place in heads if place >= body)
        columns = _with_given_beside(columns_in(joined), joined, rows[body:end])
        if not found or columns != found[-1].columns:
            titles = tuple(text for _, cells in rows[:best] for text in texts_of(cells) if text)
            says_all = any(_OWN_POSTS.fullmatch(heading(text)) for text in joined)
            titles += _titles(rows, head) if found else ()
            came = column.REASON not in columns and any(_CAME.search(folded(title)) for title in titles)
            told = next((title for title in reversed(titles) if is_group([title])), "")
            found.append(Layout(titles, rows[head][0], columns, says_all, who_came=came, group=told))
        found[-1].read(rows[body : end - len(_titles(rows, end))], joined)
    return found


def admitted_in(line: Line) -> int:
    """The year of admission, 0 where none stands."""
    found = _YEAR.search(str(line.cells.get(column.ADMITTED) or ""))
    return int(found.group()) if found else 0


def _heads_again(cells: Sequence[object]) -> bool:
    """Whether headings stand here once more: no number, and a heading where names stand."""
    if not any(isinstance(cell, str) and len(cell) < 40 and _IS_HEADING.search(cell) for cell in cells[:6]):
        return False
    texts = texts_of(cells)
    return _worth(cells) > 1 and not any(text.isdigit() for text in texts)


def _titles(rows: Rows, head: int) -> tuple[str, ...]:
    """The rows of one text directly above these headings: "B. ĐẢNG VIÊN GIẢM"."""
    found: list[str] = []
    for _, cells in reversed(rows[:head] if head < len(rows) else ()):
        texts = {text for text in texts_of(cells) if text}
        if len(texts) != 1 or ends_a_list(min(texts)) or section(list(texts)):
            break
        found += texts
    return tuple(reversed(found))


def _worth(cells: Sequence[object]) -> int:
    columns = columns_in(texts_of(cells))
    return len(columns) if names_people(columns) else 0


def _two_rows(rows: Rows, head: int) -> tuple[int, list[str]]:
    """The first row of people, and the headings, of one row or of two ("Năm sinh": "Nam" | "Nữ")."""
    above = texts_of(rows[head][1])
    if head + 1 >= len(rows):
        return head + 1, above
    columns, under = columns_in(above), texts_of(rows[head + 1][1])
    name = columns.get(column.NAME, columns.get(column.FIRST_NAMES, [0]))[0]
    splits = {column.FIRST_NAMES, column.GIVEN} <= columns_in(under).keys()
    same = len(under) > name and (not under[name] or under[name] == above[name])
    is_heading = len(set(filter(None, under))) > 1 and (same or splits)
    if not is_heading or any(any(sign.isdigit() for sign in text) for text in under):
        return head + 1, above
    wide = max(len(above), len(under))
    above, under = (texts + [""] * (wide - len(texts)) for texts in (above, under))
    joined, last = [], ""
    for top, bottom in zip(above, under, strict=True):
        last = top or last
        own = bottom if column_of(bottom) else f"{last} {bottom}"
        joined.append(top if not bottom or bottom == top else own)
    return head + 2, joined


def _with_given_beside(columns: dict[str, list[int]], headings: list[str], rows: Rows) -> dict[str, list[int]]:
    """Find the given names in a column without a heading beside "Họ và tên", a heading merged over both."""
    if column.NAME not in columns or column.GIVEN in columns:
        return columns
    place = columns[column.NAME][0] + 1
    if place < len(headings) and headings[place]:
        return columns
    beside = [texts_of(cells)[place - 1 : place + 1] for _, cells in rows[:_LOOKED_AT]]
    named = [pair for pair in beside if pair[:1] != [""] and pair]
    split = [pair for pair in named if len(pair) > 1 and pair[1].replace(" ", "").isalpha()]
    if not split or len(split) * 2 < len(named):
        return columns
    rest = {name: places for name, places in columns.items() if name != column.NAME}
    return rest | {column.FIRST_NAMES: [place - 1], column.GIVEN: [place]}


def _is_certain(own: Mapping[str, object]) -> bool:
    """Whether a row below a footer is of a person for certain: it has a name and a code or a year of birth."""
    return _named(own) and bool(own.get(column.CODE) or any(sign.isdigit() for sign in str(own.get(column.BORN) or "")))


def name_in(cells: Mapping[str, object]) -> str:
    """The name of a row, of one column or of two."""
    parts = [cells[column.NAME]] if cells.get(column.NAME) else [cells.get(column.FIRST_NAMES), cells.get(column.GIVEN)]
    return " ".join(str(part).strip() for part in parts if part is not None)


def _named(cells: Mapping[str, object]) -> bool:
    names = (cells.get(column.NAME), cells.get(column.GIVEN), cells.get(column.FIRST_NAMES))
    return any(_LETTER.search(str(name)) for name in names if name is not None)
