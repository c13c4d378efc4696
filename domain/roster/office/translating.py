"""Put the lists an office keeps into the two sheets of the import file, row by row, so that one reader reads both."""

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from domain.names import without_note
from domain.roster.cells import folded
from domain.roster.headings import MEMBERS, ORGANISATIONS, sheet_of
from domain.roster.leaving import noted_reason, said_reason
from domain.roster.office import columns as column
from domain.roster.office.codes import member_code, organisation_code
from domain.roster.office.layout import Layout, Line, layout_of
from domain.roster.office.names import name_of
from domain.roster.office.old_fonts import is_broken
from domain.roster.office.places import Places, as_name, branch_named, names_a_committee, names_a_unit, parent_named
from domain.roster.office.posts import posts_of
from domain.roster.office.sheets import hidden_named, named_organisations, put_in_unicode
from domain.roster.rows import NotARoster, Origin, Problem, Sheet, key
from domain.roster.saying import Said

OUT = ("ma", "ho_ten", "ma_to_chuc", "vai_tro", "lanh_dao", "loai", "tu_ngay", "den_ngay", "roi", "ly_do")
_ORGANISATION_OUT = ("ma", "ten", "loai", "ma_cap_tren")
_ENDINGS = ((column.DIED, "tu_tran"), (column.MOVED_AWAY, "chuyen_di"), (column.LEFT_PARTY, "xin_ra"))
_NO_BRANCH = Said("no branch is named, by a column “Chi bộ”, a title or the sheet's name; import it with --branch CODE")
_ENDS = (column.UNTIL, column.LEFT)
_BELOW = Said("stands below the end of the list and was left out; give the row a number (STT) if it belongs to it")
_LOST = Said("letters of the name were lost for “?”; type it again, or save as UTF-8")
_NEVER = Said("has left, and was never on the list: not taken up")
_SEVERAL = Said("several are called so in this branch; add a column “Năm sinh” or “Mã”")
_ANOTHERS = Said("the code made of this name, {made}, is that of {name}; add a column “Mã” or “Năm sinh”")
_YEAR = re.compile(r"(?:19|20)\d\d")

Called = Callable[[str, str], Sequence[str]]
"""The codes of those in an organisation who are called so: (organisation's code, name)."""
Named = Callable[[str], str]
"""The name of whoever has a code, "" where nobody has it."""


@dataclass(slots=True)
class Office:
    """What is known before a list is read: the organisations, and who is called how in which of them."""

    names: Mapping[str, str]
    called: Called = lambda _code, _name: ()
    name_of: Named = lambda _code: ""
    branch: str = ""
    """The code of the branch that is meant where the list names none."""


@dataclass(slots=True)
class Translated:
    """Sheets in the columns of the import file, and what was wrong or left out on the way."""

    organisations: list[Sheet] = field(default_factory=list)
    people: list[Sheet] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    remarks: list[Problem] = field(default_factory=list)


def translated(sheets: Sequence[Sheet], office: Office) -> Translated:
    """Translate every sheet of people; raise NotARoster where there is none."""
    sheets, hidden = [put_in_unicode(sheet) for sheet in sheets if not sheet.is_hidden], hidden_named(sheets)
    found = Translated([sheet for sheet in sheets if sheet_of(sheet.title) == ORGANISATIONS], remarks=hidden)
    names = dict(office.names) | {
        code: name for sheet in found.organisations for code, name in named_organisations(sheet)
    }
    begun = _Reading(found, Places(names), office, {})
    for sheet in sheets:
        layout = layout_of(sheet.rows) if sheet not in found.organisations else None
        if layout is not None:
            begun.read(sheet, layout)
        elif sheet_of(sheet.title) == MEMBERS:
            found.people.append(sheet)
    opening = [sheet for sheet in sheets if sheet in found.organisations]
    if len(opening) > 1:
        titles = ", ".join(sheet.title for sheet in opening)
        raise NotARoster(Said("two sheets are both read as to_chuc: {names}", names=titles))
    if not found.people and not found.organisations:
        raise NotARoster(Said("no sheet has a column of names (“Họ và tên”); put that heading above the names"))
    begun.finish()
    return found


@dataclass(slots=True)
class _Reading:
    """The sheets being read: what is found, what is known, and the branches that are opened by the lists themselves."""

    found: Translated
    places: Places
    office: Office
    opened: dict[str, tuple[str, str, str, Origin]]

    def read(self, sheet: Sheet, layout: Layout) -> None:
        left_out = {each for each in (column.POST, column.LEADER) if each not in layout.columns}
        kept = [place for place, name in enumerate(OUT) if name not in left_out]
        rows: list[tuple[int, Sequence[object]]] = [(layout.headed, [OUT[place] for place in kept])]
        lines = [(line, self._place(sheet, layout, line)) for line in layout.lines]
        same = Counter((place, key(self._name(line))) for line, place in lines)
        for line, place in lines:
            name = self._name(line)
            origin = Origin(sheet.title, line.number)
            if is_broken(name):
                self._refuse(origin, name, _LOST)
                continue
            if not place and column.BRANCH not in layout.columns:
                self._refuse(origin, name, _NO_BRANCH)
                continue
            gone = _ended(line) or noted_reason(_note(line))
            if gone and not self.office.called(place, name) and not line.cells.get(column.SINCE):
                self.found.remarks.append(Problem(origin, name, _NEVER))
                continue
            code = self._code(line, place, name, same[place, key(name)] > 1, origin)
            row = self._row(line, origin, code, self._as_known(line, code, name), place)
            rows.append((line.number, [row[place] for place in kept]))
        for line in layout.skipped:
            self.found.remarks.append(Problem(Origin(sheet.title, line.number), self._name(line), _BELOW))
        self.found.people.append(Sheet(sheet.title, rows, says_all_posts=layout.says_all_posts))

    def _name(self, line: Line) -> str:
        whole = line.cells.get(column.NAME)
        parts = [whole] if whole else [line.cells.get(column.FIRST_NAMES), line.cells.get(column.GIVEN)]
        return name_of(" ".join(str(part) for part in parts if part is not None))

    def _place(self, sheet: Sheet, layout: Layout, line: Line) -> str:
        """The code of the branch, or the words for it where nothing of that name is known."""
        said = str(line.cells.get(column.BRANCH) or "").strip()
        titled = branch_named(layout.titles)
        for words in (said, line.section, sheet.title if names_a_unit(sheet.title) else "", titled):
            if words:
                return self.places.code_of(words) or self._opened(words, layout, Origin(sheet.title, line.number))
        return self.office.branch or self._only_branch(sheet.title)

    def _only_branch(self, title: str) -> str:
        return self.places.code_of(title)

    def _opened(self, words: str, layout: Layout, origin: Origin) -> str:
        """Open a branch the list names by its kind and name, below the organisation its titles name."""
        if not names_a_unit(words):
            return self.office.branch or words
        code = organisation_code(words)
        above = parent_named(layout.titles)
        parent = self.places.code_of(above) if above else self._only_root()
        if not parent and above:
            parent = organisation_code(above)
            self.opened.setdefault(parent, (as_name(above), "dang_bo_xa", "", origin))
        self.opened.setdefault(code, (as_name(words), "chi_bo", parent, origin))
        return code

    def _only_root(self) -> str:
        return next(iter(self.office.names)) if len(self.office.names) == 1 else ""

    def _code(self, line: Line, place: str, name: str, shared: bool, origin: Origin) -> str:
        given = str(line.cells.get(column.CODE) or "").strip()
        if given or column.CODE in line.cells:
            return given
        born = _year(line.cells.get(column.BORN))
        made = member_code(place, name, born)
        years = {code: _noted_year(self.office.name_of(code)) for code in self.office.called(place, name)}
        of_the_year = [code for code, year in years.items() if born and year == born]
        known = of_the_year or [code for code, year in years.items() if not (born and year)]
        if len(of_the_year) == 1:
            return of_the_year[0]
        if made in known:
            return made
        if len(known) == 1 and not shared:
            return known[0]
        if (shared or len(known) > 1) and born is None:
            self._refuse(origin, name, _SEVERAL)
        elif (other := self.office.name_of(made)) and _bare(other) != _bare(name):
            self._refuse(origin, name, Said(_ANOTHERS, made=made, name=other))
        return made

    def _as_known(self, line: Line, code: str, name: str) -> str:
        """The name with the note that tells somebody apart in the register, where the list names them without it."""
        known = "" if line.cells.get(column.CODE) else self.office.name_of(code)
        return known if known != name and without_note(known) == name else name

    def _row(self, line: Line, origin: Origin, code: str, name: str, place: str) -> list[object]:
        cells = line.cells
        posts, kind, others = posts_of(
            str(cells.get(column.POST) or "").strip(), in_a_branch=not self._is_committee(place)
        )
        if others:
            told = Said("“{words}” is no post of the Party here and was left out", words=others)
            self.found.remarks.append(Problem(origin, code, told))
        note = _note(line)
        if (noted_reason(note) or said_reason(note)) and not _ended(line):
            told = Said("the note “{words}” ends nothing; put the day into a column “Ngày rời”", words=note)
            self.found.remarks.append(Problem(origin, code, told))
        until, reason = cells.get(column.UNTIL), cells.get(column.REASON)
        for ending, words in _ENDINGS:
            if cells.get(ending):
                until, reason = cells[ending], words
        kind = str(cells.get(column.KIND) or kind)
        return [
            code,
            name,
            place,
            posts,
            cells.get(column.LEADER),
            kind,
            cells.get(column.SINCE),
            until,
            cells.get(column.LEFT),
            reason,
        ]

    def _is_committee(self, place: str) -> bool:
        """Whether the organisation of this code is above branches: posts "of the committee" are its own."""
        opened = self.opened.get(place)
        return names_a_committee(opened[0] if opened else self.places.name_of(place))

    def _refuse(self, origin: Origin, code: str, reason: Said) -> None:
        self.found.problems.append(Problem(origin, code, reason))

    def finish(self) -> None:
        """Add the organisations that the lists themselves open."""
        if self.opened:
            rows: list[tuple[int, Sequence[object]]] = [(0, _ORGANISATION_OUT)]
            rows += [
                (origin.row, (code, name, kind, parent)) for code, (name, kind, parent, origin) in self.opened.items()
            ]
            title = next(iter(self.opened.values()))[3].sheet
            self.found.organisations.append(Sheet(title, rows))


def _note(line: Line) -> str:
    return str(line.cells.get(column.NOTE) or "")


def _ended(line: Line) -> bool:
    by_name = _ENDS if column.CODE not in line.cells else ()  # a code says who it is
    return any(line.cells.get(each) for each in (*(each for each, _ in _ENDINGS), *by_name))


def _bare(name: str) -> str:
    return folded(without_note(name))


def _noted_year(name: str) -> int | None:
    """The year of birth that tells somebody apart: "Trần Văn Bảy (1965)"."""
    return _year(name[len(without_note(name)) :])


def _year(cell: object) -> int | None:
    year = getattr(cell, "year", None)
    found = _YEAR.search(str(cell or ""))
    return year or (int(found.group()) if found else None)
