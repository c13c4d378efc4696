"""A row of somebody in an office's list: who it is, what is noted of them, and which other rows are of them too."""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import permutations

from domain.names import without_note, written
from domain.roster.cells import folded
from domain.roster.office import columns as column
from domain.roster.office.layout import Layout, Line, name_in
from domain.roster.office.notes import Noted, noted
from domain.roster.rows import Origin, key
from domain.roster.saying import Said
from domain.understanding.text.words import fold

_SEVERAL = Said("several are called so in this branch; add a column “Năm sinh” or “Mã”", column=column.NAME)
_ANOTHERS = Said("the code made of this name, {made}, is that of {name}; add a column “Mã” or “Năm sinh”")
_TITLE = re.compile(r"(?i)^(?:đ/?\s?c\.?|đồng chí:?|đ\.c\.?|d/c)\s+")
_SMALL = re.compile(r"(?<= )[^\W\d_]")
"""The first letters of words: an old font has no capital "Ử"."""
_BETWEEN = re.compile(r"[+;&/]|\s[-–—]\s")
_SPACES = re.compile(r"\s+")
_LONGEST = 32
_YEAR = re.compile(r"(?:19|20)\d\d")
_YOUNGEST = 2015  # no list is of children; "02/9/2062" is a slip
ENDINGS = ((column.DIED, "tu_tran"), (column.MOVED_AWAY, "chuyen_di"), (column.LEFT_PARTY, "xin_ra"))
_MANY = 50
_DAY = re.compile(r"(\d{1,2})\D(\d{1,2})\D((?:19|20)\d\d)")
_ISO = re.compile(r"((?:19|20)\d\d)-(\d\d)-(\d\d)")


def name_of(words: str) -> str:
    """Return a name without titles and stray spaces; all in capitals, or all small, gets its capitals right."""
    first = words.partition("\n")[0]
    name = _TITLE.sub("", _SPACES.sub(" ", first).strip())
    if len(name.split()) < 2:
        return name
    name = written(name)
    bare = without_note(name)
    if not bare[:1].isupper() or bare.istitle():
        return name
    return _SMALL.sub(lambda word: word[0].upper(), bare) + name[len(bare) :]


def is_no_name(name: str) -> bool:
    """Whether no one person can be called so: "test", "Danh sách có 13 đ/c", "???", "Lê An + Lê Bình"."""
    bare = without_note(name)
    strange = any(sign.isdigit() for sign in bare) or sum(map(str.isalpha, bare)) < 2 or _BETWEEN.search(bare)
    return bool(strange) or (bare.islower() and " " not in bare)


def lacks_accents(name: str) -> bool:
    """Whether a name was typed in small letters without accents: "tang van cuong"."""
    bare = " ".join(name.split())
    return bare.islower() and bare.isascii() and " " in bare


def member_code(branch: str, name: str, born: int | None) -> str:
    """Return the branch's code, the initials with the given name, and the year of birth: "CB1-NVBAY62"."""
    words = folded(fold(name)).upper().split()
    called = "".join(word[0] for word in words[:-1]) + (words[-1] if words else "")
    year = f"{born % 100:02}" if born else ""
    return f"{branch[: _LONGEST - 1 - len(called[:12]) - 2]}-{called[:12]}{year}"


def year_in(cell: object) -> int | None:
    """Return the year of birth a cell tells, of a day or in words."""
    found = _YEAR.search(str(cell or ""))
    year = getattr(cell, "year", None) or (int(found.group()) if found else None)
    return year if year and year <= _YOUNGEST else None


def noted_year(name: str) -> int | None:
    """The year of birth that tells somebody apart: "Trần Văn Bảy (1965)"."""
    return year_in(name[len(without_note(name)) :])


@dataclass(slots=True)
class Entry:
    """A row of somebody, and the code of the branch it names."""

    origin: Origin
    table: Layout
    line: Line
    place: str
    struck: bool = False
    """Whether the name is struck through."""
    name: str = field(init=False)
    behind_name: str = ""
    """What stood in brackets behind the name and is no part of it."""
    note: Noted = field(init=False)
    why: Noted = field(init=False)
    cells: Mapping[str, object] = field(init=False)
    ended: bool = field(init=False)
    """Whether the columns say that somebody has left; where a code says who it is, they are taken as they are."""
    left: bool = field(init=False)

    def __post_init__(self) -> None:
        self.cells = self.line.cells
        self.name = name_of(name_in(self.cells))
        notes = noted(self.words(column.NOTE)), self._taken_off_name(), noted(self.line.group, of_several=True)
        self.note = next((each for each in notes if each.gone or each.kind), notes[0])
        self.why = noted(self.words(column.REASON))
        self.ended = self._ended()
        self.left = self.ended or self.note.gone

    def words(self, of: str) -> str:
        return str(self.cells.get(of) or "").strip()

    @property
    def noted(self) -> str:
        """The words of the note, or of the group of the list that says the same of several."""
        return self.words(column.NOTE) or self.behind_name or self.line.group

    @property
    def until(self) -> object:
        return self.cells.get(column.UNTIL) or (self.cells.get(column.WHEN) if self.words(column.REASON) else None)

    @property
    def since(self) -> object:
        """The day of arrival: of its own column, or of the one beside "Hình thức tăng"."""
        return self.cells.get(column.SINCE) or (self.cells.get(column.WHEN) if self.table.who_came else None)

    def _taken_off_name(self) -> Noted:
        """What stands in brackets behind the name, where that is no part of it: "LÊ THỊ BÌNH (MẤT)"."""
        bare = without_note(self.name)
        words = self.name[len(bare) :].strip(" ()")
        note = noted(words)
        if note.gone or note.kind:
            self.name, self.behind_name = name_of(bare), words
        return note

    def _ended(self) -> bool:
        if any(self.cells.get(each) for each, _ in ENDINGS):
            return True
        if column.CODE in self.cells:
            return False
        return bool(self.cells.get(column.UNTIL) or self.cells.get(column.LEFT)) or self.why.reason is not None

    @property
    def telephone(self) -> str:
        """The last nine figures of the number, which a sheet may keep without its 0."""
        digits = re.sub(r"\D", "", self.words(column.PHONE))[-9:]
        return digits if len(digits) == 9 else ""

    @property
    def birthday(self) -> str:
        born = self.words(column.BORN)
        if day := _ISO.search(born):
            return f"{int(day[3])}/{int(day[2])}/{day[1]}"
        day = _DAY.search(born)
        return f"{int(day[1])}/{int(day[2])}/{day[3]}" if day else ""


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
    is_theirs: Callable[[str], bool] = lambda _code: True
    """Whether whoever sent the list manages the members of an organisation; of others nobody is known."""

    def code_of(self, entry: Entry, place: str, *, shared: bool) -> tuple[str, Said | None]:
        """The code of whoever stands in a row, theirs if they are known in this branch, and why it is not certain."""
        if column.CODE in entry.cells:
            return entry.words(column.CODE), None
        name, born = entry.name, year_in(entry.cells.get(column.BORN))
        made = member_code(entry.place, name, born)
        years = {code: noted_year(self.name_of(code)) for code in self.called(place, name)}
        of_the_year = [code for code, year in years.items() if born and year == born]
        known = of_the_year or [code for code, year in years.items() if not (born and year)]
        if len(of_the_year) == 1:
            return of_the_year[0], None
        if made in known:
            return made, None
        if len(known) == 1 and not shared:
            return known[0], None
        if (shared or len(known) > 1) and born is None:
            return made, _SEVERAL
        if (other := self.name_of(made)) and _bare(other) != _bare(name):
            return made, Said(_ANOTHERS, column=column.NAME, made=made, name=other)
        return made, None


def _bare(name: str) -> str:
    return folded(without_note(name))


def same_people(entries: Sequence[Entry]) -> dict[Origin, list[Entry]]:
    """Return by each row the other rows of the same person: of their name, with their telephone or day of birth.

    Two branches may have two of one name and day; the telephones tell them apart, and where many branches are listed
    the day alone says nothing.
    """
    many = len({entry.place for entry in entries}) > _MANY
    alike: dict[tuple[str, ...], list[Entry]] = defaultdict(list)
    for entry in entries:
        name = key(entry.name) if column.CODE not in entry.cells else ""
        if name and (number := entry.telephone):
            alike[name, number].append(entry)
        if name and (day := entry.birthday):
            alike[name, day, entry.place if many else ""].append(entry)
    found: dict[Origin, dict[Origin, Entry]] = defaultdict(dict)
    for several in alike.values():
        for one, other in permutations(several[:_MANY], 2) if len(several) > 1 else ():
            if one.place == other.place or not _tell_apart(one, other):
                found[one.origin][other.origin] = other
    return {origin: list(others.values()) for origin, others in found.items()}


def _tell_apart(one: Entry, other: Entry) -> bool:
    numbers = {one.telephone, other.telephone}
    return len(numbers) > 1 and "" not in numbers
