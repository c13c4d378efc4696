"""Decide what becomes of a row: refused with a reason, left out with a word, or taken as the import file has it."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from domain.names import without_note
from domain.roster.cells import folded
from domain.roster.office import columns as column
from domain.roster.office.branches import Branches
from domain.roster.office.layout import admitted_in
from domain.roster.office.old_fonts import is_broken
from domain.roster.office.people import ENDINGS, Entry, Office, is_no_name, lacks_accents
from domain.roster.office.posts import posts_of
from domain.roster.rows import Origin
from domain.roster.saying import Said

OUT = ("ma", "ho_ten", "ma_to_chuc", "vai_tro", "lanh_dao", "loai", "tu_ngay", "den_ngay", "roi", "ly_do")
_NO_BRANCH = Said(
    "no branch is named, by a column “Chi bộ”, a title or the sheet's name; "
    "in the chat write its name with the file, at the server import it with --branch CODE"
)
_LOST = Said("letters of the name were lost for “?”; type it again, or save as UTF-8", column=column.NAME)
_NO_NAME = Said("{column}: “{words}” is no name of a person; correct it or take the row out")
_ACCENTS = Said("the name is written without accents; correct it if it has some")
_TWICE = Said("the same person is in {sheet} row {row}; keep one of the rows")
_LATER = Said("the same person answered again in row {row}; that row was taken")
_HELD_TOO = Said("the same person is in {sheet} row {row}; the post here was added to theirs")
_NEVER = Said("has left, and was never on the list: not taken up")
_SAID_GONE = Said("“{words}”: has left, and was never on the list: not taken up")
_WITHIN = Said("“{words}”: moved to {place}; write that branch here, or take the row out")
_TOLD_THERE = Said("moved to {place}: taken from {sheet} row {row}")
_ENDS_NOTHING = Said("the note “{words}” ends nothing; put the day into a column “Ngày rời”")
_STAYS = Said("the note “{words}”: stays on the list; if they have left, put the day into a column “Ngày rời”")
_FOR_A_TIME = Said("“{words}”: taken up as “sinh hoạt tạm thời”; take the row out if their own branch lists them")
_PROBATION = Said("no day under “Chính thức”: taken up as “dự bị”; write “chính thức” into a column “Loại” if not")
_ONLY_A_MONTH = Said("“{words}” names no day: belongs from today on; write the day to have it so")
_NO_POST = Said("“{words}” is no post of the Party here and was left out")
_STRUCK = Said("the row is struck through; take it out, or give its day in a column “Ngày rời”", column=column.NAME)
_MONTH = re.compile(r"(?:tháng )?\d{1,2}\s*[/.-]\s*\d{4}|\d{4}")


@dataclass(slots=True)
class Deciding:
    """What rows are compared with: the register, the branches, the other rows of the same person."""

    office: Office
    branches: Branches
    same: Mapping[Origin, Sequence[Entry]]

    def flaw(self, entry: Entry) -> Said | None:
        """Why a row is refused; None where it can be read."""
        if is_broken(entry.name):
            return _LOST
        if column.CODE not in entry.cells and is_no_name(entry.name):
            return Said(_NO_NAME, column=column.NAME, words=entry.name)
        if entry.struck and not entry.left:
            return _STRUCK
        if flaw := self.branches.flaw(entry.line, entry.place):
            return flaw
        if not entry.place and column.BRANCH not in entry.table.columns:
            return _NO_BRANCH
        if self._goes_to(entry) and not self._told_there(entry) and not entry.ended:
            there = self.branches.name_of(self._goes_to(entry))
            return Said(_WITHIN, column=column.BRANCH, words=entry.noted, place=there)
        return self._twice(entry)

    def _twice(self, entry: Entry) -> Said | None:
        """Refuse somebody who stands in two rows, where nothing tells which of them holds."""
        if entry.left or _answered(entry):
            return None
        others = [other for other in self.same.get(entry.origin, ()) if not other.left]
        apart = [each for each in (entry, *others) if not _beside(each)]
        if not others or (len(apart) == 1 and len({each.place for each in (entry, *others)}) > len(others)):
            return None
        return Said(_TWICE, column=column.NAME, sheet=others[0].origin.sheet, row=others[0].origin.row)

    def passed_over(self, entry: Entry) -> Said | None:
        """Why a row is left out; None where it is taken."""
        known = bool(self.office.called(entry.place, entry.name))
        others = [other for other in self.same.get(entry.origin, ()) if not other.left]
        later = [other for other in others if other.origin.row > entry.origin.row and other.place == entry.place]
        if later and _answered(entry):
            return Said(_LATER, row=later[-1].origin.row)
        if others and _beside(entry) and not entry.left:
            return Said(_HELD_TOO, sheet=others[0].origin.sheet, row=others[0].origin.row)
        if entry.left and (there := self._told_there(entry)):
            place = self.branches.name_of(there.place)
            return Said(_TOLD_THERE, place=place, sheet=there.origin.sheet, row=there.origin.row)
        known = known or not self.office.is_theirs(entry.place)  # taken, to be refused for its place alone
        if entry.ended:
            return None if known or entry.since else _NEVER
        return Said(_SAID_GONE, words=entry.noted) if entry.left and not known else None

    def remarks(self, entry: Entry) -> Iterator[Said]:
        """What is said of a row that is taken."""
        note = entry.noted
        if others := self._posts(entry)[2]:
            yield Said(_NO_POST, words=others)
        if not entry.ended and (entry.note.gone or entry.note.doubtful):
            yield Said(_ENDS_NOTHING if entry.note.gone else _STAYS, words=note)
        if entry.note.kind == "tam_thoi":
            yield Said(_FOR_A_TIME, words=note)
        if _is_on_probation(entry):
            yield _PROBATION
        if _only_a_month(entry.since):
            yield Said(_ONLY_A_MONTH, words=str(entry.since))
        if lacks_accents(entry.words(column.NAME)):
            yield _ACCENTS

    def row(self, entry: Entry, code: str) -> list[object]:
        """The row in the columns of the import file."""
        cells = entry.cells
        posts, kind, _ = self._posts(entry)
        for other in self.same.get(entry.origin, ()):
            if _beside(other) and not other.left:
                there = filter(None, self._posts(other)[0].split(";"))
                posts = ";".join(filter(None, (posts, *(f"{post}@{other.place}" for post in there))))
        until, reason = entry.until, entry.why.code or cells.get(column.REASON)
        for ending, words in ENDINGS:
            if cells.get(ending):
                until, reason = cells[ending], words
        kind = str(cells.get(column.KIND) or kind or entry.note.kind or ("du_bi" if _is_on_probation(entry) else ""))
        since = None if _only_a_month(entry.since) else entry.since
        name = self._as_known(entry, code)
        leader, left = cells.get(column.LEADER), cells.get(column.LEFT)
        return [code, name, entry.place, posts, leader, kind, since, until, left, reason]

    def belonged_to(self, entry: Entry) -> str:
        """The branch in whose list somebody is looked for: the one they come from, where a note says so."""
        came = self.branches.places.code_of(entry.note.came_from) if entry.note.came_from else ""
        return came if came and len(self.office.called(came, entry.name)) == 1 else entry.place

    def _goes_to(self, entry: Entry) -> str:
        """The branch known here to which somebody moved, as a note or the reason says."""
        said = entry.note.goes_to or entry.why.goes_to
        place = self.branches.places.code_of(said) if said else ""
        return place if place != entry.place else ""

    def _told_there(self, entry: Entry) -> Entry | None:
        """The row in which somebody who moved stands in the branch they moved to."""
        goes = self._goes_to(entry)
        return next((other for other in self.same.get(entry.origin, ()) if goes and other.place == goes), None)

    def _posts(self, entry: Entry) -> tuple[str, str, str]:
        in_a_branch = not self.branches.is_committee(entry.place)
        strict = entry.table.says_all_posts
        return posts_of(entry.words(column.POST), in_a_branch=in_a_branch, strict=strict)

    def _as_known(self, entry: Entry, code: str) -> str:
        """The name with the note that tells somebody apart in the register, where the list names them without it."""
        certain = entry.cells.get(column.CODE) or not self.office.is_theirs(entry.place)
        known = "" if certain else self.office.name_of(code)
        return known if known != entry.name and without_note(known) == entry.name else entry.name


def _answered(entry: Entry) -> bool:
    """Whether the row is an answer to a form, which people give again to correct it."""
    return bool(entry.cells.get(column.STAMP))


def _beside(entry: Entry) -> bool:
    """Whether the row says that its post is held beside another: "kiêm nhiệm"."""
    return re.search(r"\bkiem nhiem\b", folded(entry.words(column.NOTE))) is not None


def _is_on_probation(entry: Entry) -> bool:
    """Whether somebody was admitted lately, and has no day of full membership, which most in this list have."""
    table, year = entry.table, admitted_in(entry.line)
    told = table.official * 2 > len(table.lines) and not entry.cells.get(column.KIND)
    return bool(told and year and not entry.cells.get(column.OFFICIAL) and year + 2 >= table.last_admitted)


def _only_a_month(cell: object) -> bool:
    return isinstance(cell, str) and _MONTH.fullmatch(cell.strip()) is not None
