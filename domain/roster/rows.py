"""Describe what a spreadsheet of organisations and members says, row by row, and the outcome of importing."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from domain.roles import ROLE_CODES, EndReason, Role
from domain.roster.saying import Said

_FILE_CODES = {role: code for code, role in ROLE_CODES.items()}


class Unusable(Exception):
    """A file that cannot be used; `reason` is one clear line for whoever sent it."""

    def __init__(self, reason: Said) -> None:
        super().__init__(reason)
        self.reason = reason


class NotAWorkbook(Unusable):
    """The file cannot be read at all."""


class NotARoster(Unusable):
    """The workbook as a whole cannot be used."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet as it stands in the file: (row number, cells) for every row that is not blank."""

    title: str
    rows: Sequence[tuple[int, Sequence[object]]]
    hidden: Sequence[int] = ()
    """The numbers of rows that the program does not show; they are read all the same."""
    is_hidden: bool = False
    struck: Collection[tuple[int, int]] = ()
    """The places of cells that are struck through, rows and columns counted from 1."""
    says_all_posts: bool = True
    """Whether its posts are all that people hold; an office's list names those in the branch only."""


@dataclass(frozen=True, slots=True)
class Origin:
    """A place in the file: the sheet's title and the row number the administrator sees."""

    sheet: str
    row: int

    def __str__(self) -> str:
        return f"{self.sheet} row {self.row}" if self.row else self.sheet


@dataclass(frozen=True, slots=True)
class OrganisationRow:
    """One organisation as the file describes it; `parent` is a code, empty for a root; `until` the day it closes."""

    origin: Origin
    code: str
    name: str
    kind: str
    parent: str
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Assignment:
    """A post the file gives: `organisation` is a code, empty for an administrator of the whole deployment."""

    role: Role
    organisation: str

    def __str__(self) -> str:
        code = _FILE_CODES[self.role]
        return f"{code}@{self.organisation}" if self.organisation else code


@dataclass(frozen=True, slots=True)
class MemberRow:
    """One person as the file describes them. `leaves`: the stay ends, on `until` or the day of the import.

    A file without a column of posts, or of leaders, says nothing of them: then they stay as they are.
    """

    origin: Origin
    code: str
    name: str
    organisation: str
    posts: tuple[Assignment, ...] = ()
    leader: bool = False
    kind: str = ""
    since: date | None = None
    until: date | None = None
    leaves: bool = False
    reason: EndReason | None = None
    says_posts: bool = True
    says_all_posts: bool = True
    says_leader: bool = True


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a row is refused, or left as it is."""

    origin: Origin
    code: str
    reason: Said


@dataclass(frozen=True, slots=True)
class Roster:
    """Both sheets as read. Rows with a problem are among the rows too, so that rows naming them are not blamed."""

    organisations: tuple[OrganisationRow, ...] = ()
    members: tuple[MemberRow, ...] = ()
    problems: tuple[Problem, ...] = ()
    remarks: tuple[Problem, ...] = ()
    file: str = ""
    of_some: bool = False
    """Whether the list is of some members only: then nobody is missing who is not in it."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One value that has changed."""

    what: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Change:
    """A row that changes something: a new entry, or one with `differences`."""

    row: OrganisationRow | MemberRow
    differences: tuple[Difference, ...] = ()

    @property
    def verb(self) -> str:
        return "changed" if self.differences else "added"

    @property
    def moves(self) -> bool:
        """Whether somebody who belonged elsewhere comes."""
        return any(each.what == "organisation" and each.before for each in self.differences)

    @property
    def leaves(self) -> bool:
        return isinstance(self.row, MemberRow) and self.row.leaves

    def details(self) -> dict[str, object]:
        return {each.what: [each.before, each.after] for each in self.differences}


@dataclass(frozen=True, slots=True)
class Arrival:
    """A known person who belongs to another organisation from a day on; both organisations by their numbers."""

    member_id: int
    name: str
    of: int | None  # None: they belonged nowhere
    to: int
    day: date


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an import did. With problems nothing was written; without changes there was nothing to do.

    `kept` are rows that say less than is known, such as of somebody who has left.
    """

    changes: tuple[Change, ...] = ()
    problems: tuple[Problem, ...] = ()
    unchanged: int = 0
    kept: tuple[Problem, ...] = ()
    entry: int = 0
    arrivals: tuple[Arrival, ...] = ()
    left: tuple[int, ...] = ()  # members
    absent: tuple[MemberRow, ...] = ()
    """Who is known in the organisations of the file, and is not in it."""
    absent_places: tuple[OrganisationRow, ...] = ()
    """What is open below the organisations of the file, and is not in it."""


def key(code: str) -> str:
    return code.casefold()
