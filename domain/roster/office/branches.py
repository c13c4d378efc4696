"""Tell the branch of each row of a list, and which branches the list itself opens."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from domain.roster.cells import folded
from domain.roster.office import columns as column
from domain.roster.office.layout import Layout, Line
from domain.roster.office.places import (
    Places,
    as_name,
    branches_named,
    names_a_committee,
    names_a_unit,
    organisation_code,
    parent_named,
)
from domain.roster.rows import Origin, Sheet
from domain.roster.saying import Said

_HEADINGS = ("ma", "ten", "loai", "ma_cap_tren")
_APART = Said("{column}: the code {code} and the name {name} are not of one branch; correct one of them")
_UNKNOWN = Said("{column}: there is no organisation called {name}; correct the name, or open it first (/tochuc)")


@dataclass(frozen=True, slots=True)
class _Opened:
    name: str
    kind: str
    parent: str
    origin: Origin


@dataclass(slots=True)
class Branches:
    """The organisations that are known, and those a list opens: where it names none that is known."""

    places: Places
    names: Mapping[str, str]
    meant: str = ""
    """The code of the branch that is meant where the list names none."""
    opened: dict[str, _Opened] = field(default_factory=dict)
    _knew: bool = False
    _titled: dict[tuple[str, ...], str] = field(default_factory=dict)

    def of(self, sheet: Sheet, layout: Layout, line: Line) -> str:
        """The code of the branch, the words for it where nothing of that name is known, "" where none is named."""
        said = str(line.cells.get(column.BRANCH) or line.cells.get(column.BRANCH_CODE) or "").strip()
        if layout.titles not in self._titled:
            names = branches_named(layout.titles)
            known = (name for name in names if self.places.code_of(name))
            self._titled[layout.titles] = next(known, "".join(names[:1]))
        section = line.section if names_a_unit(line.section) or self.places.code_of(line.section) else ""
        title = sheet.title if names_a_unit(sheet.title) else ""
        for words in (said, section, title, self._titled[layout.titles], line.section):
            if words:
                return self._found(words) or self._open(words, layout, Origin(sheet.title, line.number))
        return self.meant or self._found(sheet.title)

    def flaw(self, line: Line, place: str) -> Said | None:
        """What is wrong with the branch of a row: its code and its name are of two, or nothing is called so."""
        code, name = (str(line.cells.get(each) or "").strip() for each in (column.BRANCH_CODE, column.BRANCH))
        if code and name and self.places.code_of(code) != self.places.code_of(name):
            return Said(_APART, column=column.BRANCH, code=code, name=name)
        if place in self.opened:
            asked = self._asked(place)
            return Said(_UNKNOWN, column=column.BRANCH, name=self.opened[place].name) if asked else None
        if place and column.CODE not in line.cells and not self.places.name_of(place):
            return Said(_UNKNOWN, column=column.BRANCH, name=place)
        return None

    def _asked(self, place: str) -> bool:
        """Whether a branch is not opened: the list names others that are known, or nothing above it."""
        return self._knew or (bool(self.names) and not self.opened[place].parent and not self.is_committee(place))

    def is_committee(self, place: str) -> bool:
        """Whether the organisation of this code is above branches: posts "of the committee" are its own."""
        opened = self.opened.get(place)
        return names_a_committee(opened.name if opened else self.places.name_of(place))

    def name_of(self, place: str) -> str:
        return self.places.name_of(place) or place

    def sheet(self) -> Sheet | None:
        """The organisations that the lists themselves open; none where they name others that are known."""
        found = [(code, each) for code, each in self.opened.items() if not self._asked(code)]
        if not found:
            return None
        rows = [(each.origin.row, (code, each.name, each.kind, each.parent)) for code, each in found]
        return Sheet(found[0][1].origin.sheet, [(0, _HEADINGS), *rows])

    def _found(self, words: str) -> str:
        code = self.places.code_of(words)
        self._knew = self._knew or bool(code and not names_a_committee(self.places.name_of(code)))
        return code

    def _open(self, words: str, layout: Layout, origin: Origin) -> str:
        """Open a branch the list names by its kind and name, below the organisation its titles name."""
        if not names_a_unit(words):
            return self.meant or words
        code = organisation_code(words)
        above = parent_named(layout.titles)
        parent = self.places.code_of(above) if above else self._only_root()
        if not parent and above:
            parent = organisation_code(above)
            self.opened.setdefault(parent, _Opened(as_name(above), "dang_bo_xa", "", origin))
        self.opened.setdefault(code, _Opened(as_name(words), "chi_bo", parent, origin))
        return code

    def _only_root(self) -> str:
        return next(iter(self.names)) if len(self.names) == 1 else ""


def named_organisations(sheet: Sheet) -> Iterator[tuple[str, str]]:
    """The code and name of each organisation of a sheet."""
    for _, head in sheet.rows[:10]:
        keys = [folded(str(cell)) for cell in head]
        if "ma" in keys and ("ten" in keys or "ten to chuc" in keys):
            code, name = keys.index("ma"), keys.index("ten") if "ten" in keys else keys.index("ten to chuc")
            for _, cells in sheet.rows:
                if len(cells) > max(code, name) and cells[code] and cells[name]:
                    yield str(cells[code]).strip(), str(cells[name]).strip()
            return
