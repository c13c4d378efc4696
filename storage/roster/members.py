"""Compare the people of a roster with the database: what is wrong, and what would change."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from sqlalchemy import ColumnElement, Select, and_, or_, select
from sqlmodel import Session, col

from domain.roles import Role
from domain.roster.rows import Assignment, Change, Difference, MemberRow, Problem, Roster, key
from storage.roster.organisations import Tree
from storage.tables import Member, Membership, Post

AT_ONCE = 3_000
"""How many codes or ids one query names: far below what either database takes."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Home:
    """A membership that has not ended."""

    id: int
    organisation: str
    leader: bool
    since: date


@dataclass(slots=True)
class Known:
    """A member as the database has them, with their memberships and posts."""

    id: int
    name: str
    homes: list[Home] = field(default_factory=list)
    posts: dict[int, Assignment] = field(default_factory=dict)


@dataclass(slots=True)
class Plan:
    """What is wrong, what would change, and whom it is about."""

    known: dict[str, Known]
    problems: list[Problem] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)


def post_key(post: Assignment) -> tuple[Role, str]:
    return post.role, key(post.organisation)


def load(session: Session, tree: Tree, rows: Sequence[MemberRow], today: date) -> dict[str, Known]:
    known = _members(session, [row.code for row in rows])
    by_id = {each.id: each for each in known.values()}
    for ids in _chunks(list(by_id)):
        for id_, member_id, home_id, leader, since in session.connection().execute(_homes(ids, today)):
            by_id[member_id].homes.append(Home(id_ or 0, tree.code(home_id), leader, since))
        for id_, member_id, place_id, role in session.connection().execute(_posts(ids, today)):
            by_id[member_id].posts[id_ or 0] = Assignment(Role(role), tree.code(place_id))
    return known


def _members(session: Session, codes: Sequence[str]) -> dict[str, Known]:
    exact = set(codes)
    spellings = sorted(exact | {code.upper() for code in exact} | {code.lower() for code in exact})
    found: dict[str, Known] = {}
    for some in _chunks(spellings):
        query = select(col(Member.id), col(Member.code), col(Member.name)).where(col(Member.code).in_(some))
        for id_, code, name in session.connection().execute(query):
            if key(code) not in found or code in exact:
                found[key(code)] = Known(id_ or 0, name)
    return found


def _homes(ids: Sequence[int], today: date) -> Select[int | None, int, int, bool, date]:
    row = Membership
    query = select(col(row.id), col(row.member_id), col(row.organisation_id), col(row.leader), col(row.since))
    return query.where(col(row.member_id).in_(ids), _goes_on(row, today)).order_by(col(row.id))


def _posts(ids: Sequence[int], today: date) -> Select[int | None, int, int | None, str]:
    row = Post
    query = select(col(row.id), col(row.member_id), col(row.organisation_id), col(row.role))
    return query.where(col(row.member_id).in_(ids), _goes_on(row, today)).order_by(col(row.id))


def _goes_on(row: type[Membership] | type[Post], today: date) -> ColumnElement[bool]:
    return and_(or_(col(row.until).is_(None), col(row.until) > today), col(row.withdrawn_at).is_(None))


def _chunks(things: Sequence[T]) -> Iterator[Sequence[T]]:
    for start in range(0, len(things), AT_ONCE):
        yield things[start : start + AT_ONCE]


def plan(tree: Tree, known: dict[str, Known], roster: Roster) -> Plan:
    """Compare; a person may belong to an organisation of the file or one of the database."""
    places = tree.by_key.keys() | {key(row.code) for row in roster.organisations}
    result = Plan(known)
    for row in roster.members:
        result.problems += _unknown_places(places, row)
        there = known.get(key(row.code))
        differences = _differences(there, row) if there else ()
        if there is None or differences:
            result.changes.append(Change(row, differences))
    return result


def _unknown_places(places: set[str], row: MemberRow) -> Iterator[Problem]:
    named = {row.organisation: "ma_to_chuc"}
    for post in row.posts:
        named.setdefault(post.organisation, "vai_tro")
    for code, column in named.items():
        if code and key(code) not in places:
            yield Problem(row.origin, row.code, f"there is no organisation with the code {code} ({column})")


def _differences(there: Known, row: MemberRow) -> tuple[Difference, ...]:
    found = []
    if there.name != row.name:
        found.append(Difference("name", there.name, row.name))
    homes = [home.organisation for home in there.homes]
    if [key(home) for home in homes] != [key(row.organisation)]:
        found.append(Difference("organisation", ", ".join(homes), row.organisation))
    leader = any(home.leader for home in there.homes)
    if leader != row.leader:
        found.append(Difference("leader", _yes_no(leader), _yes_no(row.leader)))
    if {post_key(post) for post in there.posts.values()} != {post_key(post) for post in row.posts}:
        found.append(Difference("posts", _listed(there.posts.values()), _listed(row.posts)))
    return tuple(found)


def _yes_no(leader: bool) -> str:
    return "yes" if leader else "no"


def _listed(posts: Iterable[Assignment]) -> str:
    return "; ".join(sorted(str(post) for post in posts))
