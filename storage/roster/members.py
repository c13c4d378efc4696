"""Compare the people of a roster with the database: what is wrong, and what would change."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from sqlalchemy import Select, or_, select
from sqlmodel import Session

from domain.roles import LEADING, EndReason, Role
from domain.roster.rows import Assignment, Change, Difference, MemberRow, Problem, Roster, key
from domain.roster.saying import Said
from domain.stamps import AsOf
from storage.facts.standing import goes_on
from storage.ground.bulk import chunks
from storage.ground.core_table import tables_of
from storage.people import kinds
from storage.roster import merged
from storage.roster.merged import spellings
from storage.roster.organisations import NO_ORGANISATION, Tree
from storage.roster.stays import Home, Steps, steps_of
from storage.tables import Member, Membership, Post

_ONE_PERSON = Said("{code} and {other} are the codes of one person, whose two entries became one; keep one of the rows")

_member, _home, _post = tables_of(Member, Membership, Post)


@dataclass(slots=True)
class Known:
    """A member as the database has them: memberships, also past ones, in the order in which they began, and posts."""

    id: int
    name: str
    code: str = ""
    """The code of the entry that stands, where two became one."""
    kind: str = ""
    homes: list[Home] = field(default_factory=list)
    posts: dict[int, Assignment] = field(default_factory=dict)


@dataclass(slots=True)
class Plan:
    """What is wrong, what would change, and whom it is about."""

    known: dict[str, Known]
    problems: list[Problem] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    kept: list[Problem] = field(default_factory=list)
    steps: dict[str, Steps] = field(default_factory=dict)


def post_key(post: Assignment) -> tuple[Role, str]:
    return post.role, key(post.organisation)


def load(session: Session, tree: Tree, rows: Sequence[MemberRow], today: date) -> dict[str, Known]:
    known = _members(session, [row.code for row in rows])
    by_id = {each.id: each for each in known.values()}
    for ids in chunks(list(by_id)):
        for row in session.connection().execute(_homes(ids)):
            mistaken_on = row.withdrawn_at.date() if row.withdrawn_at else None
            stay = (row.leader, row.since, row.until, row.end_reason, row.until_entry_id)
            home = Home(row.id, tree.code(row.organisation_id), *stay, mistaken_on)
            by_id[row.member_id].homes.append(home)
        for id_, member_id, place_id, role in session.connection().execute(_posts(ids, today)):
            by_id[member_id].posts[id_] = Assignment(Role(role), tree.code(place_id))
        for member_id, kind in kinds.kinds_of(session, ids, AsOf(today)).items():
            by_id[member_id].kind = kind
    return known


def lock(session: Session, wanted: "Plan") -> None:
    """Let whoever changes the same people wait, and see what this one did."""
    known = (wanted.known.get(key(change.row.code)) for change in wanted.changes)
    for some in chunks(sorted({each.id for each in known if each})):
        query = select(_member.c.id).where(_member.c.id.in_(some)).order_by(_member.c.id)
        session.connection().execute(merged.locked(session, query)).all()


def _members(session: Session, codes: Sequence[str]) -> dict[str, Known]:
    exact = set(codes)
    found: dict[str, Known] = {}
    for some in chunks(spellings(codes)):
        query = select(_member.c.id, _member.c.code, _member.c.name).where(_member.c.code.in_(some))
        for id_, code, name in session.connection().execute(merged.locked(session, query.order_by(_member.c.id))):
            if key(code) not in found or code in exact:
                found[key(code)] = Known(id_, name, code)
    by_id = {each.id: each for each in found.values()}
    for code, one in merged.kept(session, codes).items():
        found[code] = by_id.setdefault(one.id, Known(one.id, one.name, one.code))
    return found


def _homes(ids: Sequence[int]) -> Select[Any]:
    counted = or_(_home.c.withdrawn_at.is_(None), _home.c.end_reason == EndReason.MISTAKE)
    names = ("id", "member_id", "organisation_id", "leader", "since", "until", "end_reason", "until_entry_id")
    query = select(*(_home.c[name] for name in names), _home.c.withdrawn_at)
    return query.where(_home.c.member_id.in_(ids), counted).order_by(_home.c.since, _home.c.id)


def _posts(ids: Sequence[int], today: date) -> Select[Any]:
    query = select(_post.c.id, _post.c.member_id, _post.c.organisation_id, _post.c.role)
    return query.where(_post.c.member_id.in_(ids), goes_on(_post, today)).order_by(_post.c.id)


def plan(tree: Tree, known: dict[str, Known], roster: Roster, today: date) -> Plan:
    """Compare; a person may belong to an organisation of the file or one of the database."""
    places = tree.by_key.keys() | {key(row.code) for row in roster.organisations}
    result = Plan(known)
    first: dict[int, str] = {}
    for said in roster.members:
        there = known.get(key(said.code))
        row = _completed(said, there)
        if there and key(first.setdefault(there.id, row.code)) != key(row.code):
            result.steps[key(row.code)] = Steps()
            told = Said(_ONE_PERSON, code=row.code, other=first[there.id])
            result.problems.append(Problem(row.origin, row.code, told))
            continue
        result.problems += _unknown_places(places, row)
        steps = result.steps[key(row.code)] = steps_of(there.homes if there else (), row, today)
        if steps.flaw:
            result.problems.append(Problem(row.origin, row.code, steps.flaw))
        elif steps.remark:
            result.kept.append(Problem(row.origin, row.code, steps.remark))
        else:
            differences = _differences(there, row, steps) if there else ()
            if there is None or differences:
                result.changes.append(Change(row, differences))
    return result


def _completed(row: MemberRow, there: Known | None) -> MemberRow:
    """The row with what it does not speak of as it is known; somebody new leads where they are secretary or deputy."""
    posts, leader = row.posts, row.leader
    if not row.says_posts:
        posts = tuple(there.posts.values()) if there else ()
    elif there and not row.says_all_posts:
        posts = tuple({post_key(post): post for post in (*posts, *_held_elsewhere(there, row))}.values())
    if not row.says_leader:
        leader = there.homes[-1].leader if there and there.homes else any(post.role in LEADING for post in posts)
    name = there.name if there and key(there.code) != key(row.code) else row.name  # the old code has the old name
    if (name, posts, leader) == (row.name, row.posts, row.leader):
        return row  # copying 150,000 of them takes seconds
    return replace(row, name=name, posts=posts, leader=leader)


def _held_elsewhere(there: Known, row: MemberRow) -> Iterator[Assignment]:
    """The posts outside the branches somebody comes from and goes to, of which an office's list says nothing."""
    homes = {key(row.organisation), *(key(home.organisation) for home in there.homes if home.until is None)}
    return (post for post in there.posts.values() if post.role is Role.ADMIN or key(post.organisation) not in homes)


def _unknown_places(places: set[str], row: MemberRow) -> Iterator[Problem]:
    named = {row.organisation: "ma_to_chuc"}
    for post in row.posts:
        named.setdefault(post.organisation, "vai_tro")
    for code, column in named.items():
        if code and key(code) not in places:
            yield Problem(row.origin, row.code, Said(NO_ORGANISATION, code=code, column=column))


def _differences(there: Known, row: MemberRow, steps: Steps) -> tuple[Difference, ...]:
    found = []
    if there.name != row.name:
        found.append(Difference("name", there.name, row.name))
    found += steps.differences
    posts_change = {post_key(post) for post in there.posts.values()} != {post_key(post) for post in row.posts}
    if posts_change and not row.leaves:
        found.append(Difference("posts", _listed(there.posts.values()), _listed(row.posts)))
    if row.kind and row.kind != there.kind:
        found.append(Difference("kind", there.kind, row.kind))
    return tuple(found)


def _listed(posts: Iterable[Assignment]) -> str:
    return "; ".join(sorted(str(post) for post in posts))
