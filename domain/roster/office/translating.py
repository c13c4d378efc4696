"""Put the lists an office keeps into the two sheets of the import file, row by row, so that one reader reads both."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from domain.roster.headings import MEMBERS, ORGANISATIONS, sheet_of
from domain.roster.office import columns as column
from domain.roster.office.branches import Branches, named_organisations
from domain.roster.office.deciding import OUT, Deciding
from domain.roster.office.layout import Layout, Line, layouts_of
from domain.roster.office.old_fonts import is_broken, put_in_unicode
from domain.roster.office.passed_over import (
    OF_OTHERS,
    hidden_named,
    of_others,
    of_some,
    titles_of,
    without_names,
    year_of,
)
from domain.roster.office.people import Entry, Office, same_people
from domain.roster.office.places import Places
from domain.roster.rows import NotARoster, Origin, Problem, Sheet, key
from domain.roster.saying import Said

_BELOW = Said("stands below the end of the list and was left out; give the row a number (STT) if it belongs to it")
_NAMELESS = Said("no name stands in this row; it was left out")
_ALL_LOST = Said(
    "letters were lost for “?” in the whole file; open the file it was made of, save that as .xlsx, send it"
)
_NO_NAMES = Said("no sheet has a column of names (“Họ và tên”); put that heading above the names")
_OF_SOME = Said("“{words}”: not all members are listed here, so nobody leaves for not being in it")
_ONLY_TEXT = Said(
    "the file has no columns, only text; put each person into a row of a table, with “Họ và tên”, “Chi bộ”"
)
_FROM_ABOVE = Said("the branch is left blank in {count} rows: taken from the row above")
_OLDER = Said("the sheet is of {year} and was left out: the branch has a newer one in this file")


@dataclass(slots=True)
class Translated:
    """Sheets in the columns of the import file, and what was wrong or left out on the way."""

    organisations: list[Sheet] = field(default_factory=list)
    people: list[Sheet] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    remarks: list[Problem] = field(default_factory=list)
    of_some: bool = False
    """Whether a list is of some of the members only, so that nobody has left who is not in it."""


def translated(sheets: Sequence[Sheet], office: Office) -> Translated:
    """Translate every sheet of people; raise NotARoster where there is none."""
    sheets, hidden = [put_in_unicode(sheet) for sheet in sheets if not sheet.is_hidden], hidden_named(sheets)
    found = Translated([sheet for sheet in sheets if sheet_of(sheet.title) == ORGANISATIONS], remarks=hidden)
    if len(found.organisations) > 1:
        titles = ", ".join(sheet.title for sheet in found.organisations)
        raise NotARoster(Said("two sheets are both read as to_chuc: {names}", names=titles))
    names = dict(office.names) | {
        code: name for sheet in found.organisations for code, name in named_organisations(sheet)
    }
    reading = _Reading(found, office, Branches(Places(names), office.names, office.branch))
    for sheet in sheets:
        if sheet not in found.organisations:
            reading.look_at(sheet)
    reading.finish()
    if not found.people and not found.organisations:
        raise NotARoster(_why_nothing(sheets, found.remarks))
    return found


def _why_nothing(sheets: Sequence[Sheet], remarks: Sequence[Problem]) -> Said:
    """Why no sheet can be used: letters are lost, others than members are listed, no column has names."""
    broken = [is_broken(str(cell)) for sheet in sheets for _, cells in sheet.rows[:40] for cell in cells if cell]
    if sum(broken) > 1:
        return _ALL_LOST
    if all(sum(cell not in (None, "") for cell in cells) < 2 for sheet in sheets for _, cells in sheet.rows[:40]):
        return _ONLY_TEXT
    others = (each.reason for each in remarks if each.reason.message == OF_OTHERS.message)
    return next(others, _NO_NAMES)


@dataclass(slots=True)
class _Reading:
    """The tables being read: what is found, what is known, and the branches that are opened by the lists themselves."""

    found: Translated
    office: Office
    branches: Branches
    tables: list[tuple[Sheet, Layout, list[Entry]]] = field(default_factory=list)
    newest: int = 0
    deciding: Deciding = field(init=False)

    def look_at(self, sheet: Sheet) -> None:
        """Find the tables of a sheet, and the branch of each row."""
        layouts = layouts_of(sheet.rows)
        if not layouts and sheet_of(sheet.title) == MEMBERS:
            self.found.people.append(sheet)
        elif not layouts and (left_out := without_names(sheet)):
            self.found.remarks.append(left_out)
        self.newest = max([self.newest, year_of(sheet, titles_of(sheet))])
        for layout in layouts:
            others = of_others((sheet.title, *layout.titles))
            if others and column.KIND not in layout.columns:
                self._remark(Origin(sheet.title, 0), "", Said(OF_OTHERS, words=others))
                continue
            if (some := of_some(layout.titles)) and not self.found.of_some:
                self.found.of_some = True
                self._remark(Origin(sheet.title, 0), "", Said(_OF_SOME, words=some))
            if filled := layout.fill_branches():
                self._remark(Origin(sheet.title, layout.headed), "", Said(_FROM_ABOVE, count=str(filled)))
            self.tables.append((sheet, layout, [self._entry(sheet, layout, line) for line in layout.lines]))

    def _entry(self, sheet: Sheet, layout: Layout, line: Line) -> Entry:
        places = (*layout.columns.get(column.NAME, ()), *layout.columns.get(column.GIVEN, ()))
        struck = any((line.number, place + 1) in sheet.struck for place in places)
        return Entry(Origin(sheet.title, line.number), layout, line, self.branches.of(sheet, layout, line), struck)

    def finish(self) -> None:
        """Read the rows, now that it is known what the whole file names, and add the organisations it opens."""
        self.tables = [table for table in self.tables if not self._is_older(*table)]
        people = [entry for _, _, entries in self.tables for entry in entries]
        self.deciding = Deciding(self.office, self.branches, same_people(people))
        for sheet, layout, entries in self.tables:
            self._read(sheet, layout, entries)
        if opened := self.branches.sheet():
            self.found.organisations.append(opened)

    def _is_older(self, sheet: Sheet, layout: Layout, entries: Sequence[Entry]) -> bool:
        """Whether another sheet has the same branch, and this one is of a year that is past in this file."""
        year, places = year_of(sheet, layout.titles), {entry.place for entry in entries}
        others = (entry.place for other, _, theirs in self.tables if other is not sheet for entry in theirs)
        older = 0 < year < self.newest and len(places) == 1 and not places.isdisjoint(others)
        if older:
            self._remark(Origin(sheet.title, 0), "", Said(_OLDER, year=year))
        return older

    def _read(self, sheet: Sheet, layout: Layout, entries: Sequence[Entry]) -> None:
        left_out = {each for each in (column.POST, column.LEADER) if each not in layout.columns}
        kept = [place for place, name in enumerate(OUT) if name not in left_out]
        rows: list[tuple[int, Sequence[object]]] = [(layout.headed, [OUT[place] for place in kept])]
        shared = Counter((entry.place, key(entry.name)) for entry in entries)
        for entry in entries:
            row = self._row(entry, shared[entry.place, key(entry.name)] > 1)
            if row:
                rows.append((entry.line.number, [row[place] for place in kept]))
        for line in layout.skipped:
            self._remark(Origin(sheet.title, line.number), Entry(Origin("", 0), layout, line, "").name, _BELOW)
        for line in layout.nameless:
            self._remark(Origin(sheet.title, line.number), "", _NAMELESS)
        self.found.people.append(Sheet(sheet.title, rows, says_all_posts=layout.says_all_posts))

    def _row(self, entry: Entry, shared: bool) -> list[object]:
        """The row in the columns of the import file; empty where it is refused or passed over, with the reason."""
        if flaw := self.deciding.flaw(entry):
            self.found.problems.append(Problem(entry.origin, entry.name, flaw))
            return []
        if passed := self.deciding.passed_over(entry):
            self._remark(entry.origin, entry.name, passed)
            return []
        code, unsure = self.office.code_of(entry, self.deciding.belonged_to(entry), shared=shared)
        if unsure:
            self.found.problems.append(Problem(entry.origin, entry.name, unsure))
        for remark in self.deciding.remarks(entry):
            self._remark(entry.origin, code, remark)
        return self.deciding.row(entry, code)

    def _remark(self, origin: Origin, code: str, reason: Said) -> None:
        self.found.remarks.append(Problem(origin, code, reason))
