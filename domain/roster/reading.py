"""Read the sheets of an import file from plain cells; keep every flaw of a row with its reason."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from domain.roles import ROLE_CODES, EndReason, Role
from domain.roster.cells import BadCell, blank, day, folded, text
from domain.roster.headings import MEMBERS, ORGANISATIONS, headings, role_of
from domain.roster.kinds import kind_of, unit_kind_of
from domain.roster.leaving import REASON_CODES, reason_of
from domain.roster.office.translating import Translated
from domain.roster.rows import Assignment, MemberRow, OrganisationRow, Origin, Problem, Roster, Sheet, key
from domain.roster.saying import Said

T = TypeVar("T")
CODE_BYTES = 32
"""A code must fit behind a command in the data of a button."""

NAME_LIMIT = {ORGANISATIONS: 200, MEMBERS: 80}
_YES = frozenset({"x", "co", "1", "true", "yes", "y", "dung", "✓", "✔"})
_NO = frozenset({"", "khong", "0", "false", "no", "n", "sai", "-", "–"})
_BETWEEN_ROLES = re.compile(r"[;,]")


@dataclass(slots=True)
class _Line:
    """One row being read: its cells by column, and what was wrong with them."""

    origin: Origin
    cells: dict[str, object]
    says_all_posts: bool = True
    reasons: list[Said] = field(default_factory=list)

    def flaw(self, reason: Said) -> None:
        self.reasons.append(reason)

    def words(self, column: str) -> str:
        return self._read(text, column) or ""

    def day(self, column: str) -> date | None:
        return self._read(day, column)

    def _read(self, how: Callable[[object], T], column: str) -> T | None:
        try:
            return how(self.cells.get(column))
        except BadCell as bad:
            self.flaw(Said("{column} {flaw}", column=column, flaw=bad.flaw))
            return None

    def needed(self, column: str) -> str:
        flaws = len(self.reasons)
        words = self.words(column)
        if not words and len(self.reasons) == flaws:
            self.flaw(Said("{column} is empty", column=column))
        return words

    def code(self, column: str) -> str:
        words = self.needed(column)
        if any(mark in words for mark in ";,@"):
            self.flaw(Said("{column} {words!r} must not contain ; , or @", column=column, words=words))
        if len(words.encode()) > CODE_BYTES:
            self.flaw(Said("{column} is longer than {limit} letters", column=column, limit=CODE_BYTES))
        return words

    def name(self, column: str, limit: int) -> str:
        words = self.needed(column)
        if len(words) > limit:
            self.flaw(Said("{column} is longer than {limit} letters", column=column, limit=limit))
        return words


def read(found: Translated) -> Roster:
    """Read sheets of organisations and of people, each in the columns of the import file."""
    problems: list[Problem] = list(found.problems)
    organisations = [_organisation(line) for line in _lines(found.organisations, ORGANISATIONS, problems)]
    members = [_member(line) for line in _lines(found.people, MEMBERS, problems)]
    return Roster(tuple(organisations), tuple(members), tuple(problems), tuple(found.remarks), of_some=found.of_some)


def _lines(sheets: Sequence[Sheet], wanted: str, problems: list[Problem]) -> Iterator[_Line]:
    """Read the rows of these sheets; a flaw the caller finds, and a code met before, becomes a problem."""
    first: dict[str, Origin] = {}
    for sheet in sheets:
        start, columns = headings(wanted, sheet.title, sheet.rows)
        for number, cells in sheet.rows[start + 1 :]:
            own = {column: cells[index] if index < len(cells) else None for column, index in columns.items()}
            if blank(own.values()):
                continue
            line = _Line(Origin(sheet.title, number), own, sheet.says_all_posts)
            yield line
            code = _code_of(own["ma"])
            if code and key(code) in first:
                line.flaw(_twice(code, first[key(code)], line.origin))
            first.setdefault(key(code), line.origin)
            problems += [Problem(line.origin, code, reason) for reason in line.reasons]


def _twice(code: str, first: Origin, second: Origin) -> Said:
    if first.sheet == second.sheet:
        return Said("the code {code} is already in row {row}", code=code, row=first.row)
    return Said("the code {code} is already in {sheet} row {row}", code=code, sheet=first.sheet, row=first.row)


def _code_of(cell: object) -> str:
    try:
        return text(cell)
    except BadCell:
        return ""


def _organisation(line: _Line) -> OrganisationRow:
    code = line.code("ma")
    name = line.name("ten", NAME_LIMIT[ORGANISATIONS])
    until = line.day("den_ngay")
    return OrganisationRow(line.origin, code, name, unit_kind_of(line.needed("loai")), line.words("ma_cap_tren"), until)


def _member(line: _Line) -> MemberRow:
    code = line.code("ma")
    name = line.name("ho_ten", NAME_LIMIT[MEMBERS])
    organisation = line.needed("ma_to_chuc")
    since, until = line.day("tu_ngay"), line.day("den_ngay")
    if since and until and until < since:
        line.flaw(Said("{column} is before tu_ngay", column="den_ngay"))
    leaves, reason = _leaves(line)
    return MemberRow(
        line.origin,
        code,
        name,
        organisation,
        _posts(line, organisation),
        _leader(line),
        kind_of(line.words("loai")),
        since,
        until,
        leaves or until is not None,
        reason,
        says_posts="vai_tro" in line.cells,
        says_all_posts=line.says_all_posts,
        says_leader="lanh_dao" in line.cells,
    )


def _leaves(line: _Line) -> tuple[bool, EndReason | None]:
    """Read whether and why somebody left: `roi` is ticked or holds the reason, `ly_do` holds the reason."""
    reasons, leaves = [], False
    for column in ("roi", "ly_do"):
        words = line.words(column)
        answer = folded(words) or words
        if column == "roi" and answer in _YES | _NO:
            leaves = answer in _YES
        elif words:
            reasons.append(reason_of(words))
            if reasons[-1] is None:
                reason = Said("{column} {words!r} is no reason; known are {known}, or the same in words")
                line.flaw(Said(reason, column=column, words=words, known=", ".join(REASON_CODES)))
    if len(set(reasons)) > 1:
        line.flaw(Said("roi and {column} give two reasons", column="ly_do"))
    return leaves or bool(reasons), next(iter(reasons), None)


def _leader(line: _Line) -> bool:
    words = line.words("lanh_dao")
    answer = folded(words) or words
    if answer not in _YES | _NO:
        line.flaw(Said("{column} {words!r} is neither x nor empty", column="lanh_dao", words=words))
    return answer in _YES


def _posts(line: _Line, home: str) -> tuple[Assignment, ...]:
    posts: dict[tuple[Role, str], Assignment] = {}
    for part in filter(str.strip, _BETWEEN_ROLES.split(line.words("vai_tro"))):
        words, at, place = (piece.strip() for piece in part.partition("@"))
        try:
            role = role_of(words)
        except KeyError:
            known = ", ".join(ROLE_CODES)
            line.flaw(Said("there is no role {words!r}; known are dang_vien, {known}", words=words, known=known))
            continue
        if at and not place:
            line.flaw(Said("{column} {words!r} names no organisation after @", column="vai_tro", words=part.strip()))
        elif role is None:
            if place and key(place) != key(home):
                reason = Said("{column} {words!r} does not agree with ma_to_chuc {home}")
                line.flaw(Said(reason, column="vai_tro", words=part.strip(), home=home))
        else:
            post = Assignment(role, place or ("" if role is Role.ADMIN else home))
            posts.setdefault((role, key(post.organisation)), post)
    return tuple(posts.values())
