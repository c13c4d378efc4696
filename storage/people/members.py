"""Find and add members: who they are today, and which cell they belong to."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Date, FromClause, Select, and_, bindparam, func, insert, select, update
from sqlmodel import Session

from domain.names import by_given_name, found_by
from domain.roles import LEADING, REPORTING, Duty, Member, Person, Place, Role
from domain.stamps import Stamp
from storage import organisations, tables
from storage.facts.standing import held_now
from storage.ground import history
from storage.ground.core import Prepared
from storage.ground.core_table import tables_of

_member, _home, _post = tables_of(tables.Member, tables.Membership, tables.Post)
_organisation, _account = tables_of(tables.Organisation, tables.Account)
_OPEN_CHATS = (_account.c.member_id == _member.c.id, _account.c.blocked_at.is_(None))
HAS_CHAT = select(_account.c.id).where(*_OPEN_CHATS).exists()


def _opening() -> Select[Any]:
    """Build the one statement for everything a turn asks about a person: cell, posts, whether those have branches."""
    day = bindparam("day", type_=Date())
    columns: list[Any] = [_member.c.name.label("member_name"), _post.c.role]
    joined: FromClause = _member
    for name, link in (("home", _home), ("place", _post)):
        where, below = _organisation.alias(name), _organisation.alias(f"below_{name}")
        held = and_(link.c.member_id == _member.c.id, held_now(link, day))
        joined = joined.outerjoin(link, held).outerjoin(where, where.c.id == link.c.organisation_id)
        columns += [getattr(where.c, each).label(f"{name}_{each}") for each in ("id", "path", "name", "code")]
        branches = select(below.c.id).where(below.c.parent_id == where.c.id, below.c.closed_on.is_(None)).exists()
        columns.append(branches.label(f"{name}_has_branches"))
    return select(*columns).select_from(joined).where(_member.c.id == bindparam("id")).order_by(_post.c.id)


_PERSON = Prepared(_opening())
_PLACE = 5  # columns of a place


def person(session: Session, member_id: int, today: date) -> Person | None:
    rows = _PERSON.rows(session, {"id": member_id, "day": today})
    if not rows:
        return None
    duties = tuple(Duty(Role(row[1]), _place(row[-_PLACE:])) for row in rows if row[1])
    return Person(member_id, rows[0][0], _place(rows[0][2 : 2 + _PLACE]), tuple(dict.fromkeys(duties)))


def _place(row: tuple[Any, ...]) -> Place | None:
    number, path, name, code, has_branches = row
    return Place(number, path, name, code, bool(has_branches)) if number is not None else None


def by_code(session: Session, code: str) -> Member | None:
    """Return whoever has this code, or had it before two entries of them became one."""
    wanted = code.strip()
    query = select(_member.c.id, _member.c.code, _member.c.name, _member.c.merged_into_id)
    rows = session.connection().execute(query.where(_member.c.code.in_({wanted, wanted.upper()}))).all()
    found = min(rows, key=lambda row: row.code != wanted, default=None)
    if found is None or found.merged_into_id is None:
        return Member(*found[:3]) if found else None
    return next(iter(by_ids(session, [found.merged_into_id])), None)


def write_name(session: Session, member_id: int, name: str) -> None:
    values = {"name": name, "found_by": found_by(name)}
    session.connection().execute(update(_member).where(_member.c.id == member_id).values(values))


def lock(session: Session, *member_ids: int) -> None:
    """Keep others from changing where people belong until the commit."""
    mine = select(_member.c.id).where(_member.c.id.in_(member_ids)).order_by(_member.c.id)
    session.connection().execute(mine.with_for_update())


def names(session: Session, ids: Sequence[int]) -> dict[int, str]:
    theirs = select(_member.c.id, _member.c.name).where(_member.c.id.in_(ids))
    return {row[0]: row[1] for row in session.connection().execute(theirs)} if ids else {}


def by_ids(session: Session, ids: Sequence[int]) -> list[Member]:
    query = select(_member.c.id, _member.c.code, _member.c.name)
    rows = session.connection().execute(query.where(_member.c.id.in_(ids)))
    return sorted((Member(*row) for row in rows), key=lambda member: by_given_name(member.name))


def add(session: Session, name: str, now: datetime, code: str = "") -> Member:
    connection = session.connection()
    facts = {"code": code or f"?{now.timestamp()}", "name": name, "created_at": now, "found_by": found_by(name)}
    member_id = connection.execute(insert(_member).values(facts).returning(_member.c.id)).scalar_one()
    if not code:
        code = _free_code(session, member_id)
        connection.execute(update(_member).where(_member.c.id == member_id).values(code=code))
    return Member(member_id, code, name)


def _free_code(session: Session, member_id: int) -> str:
    """Return a code nobody has: a code from a spreadsheet may look like ours."""
    code = f"TV{member_id:05d}"
    while by_code(session, code) is not None:
        code += "A"
    return code


def enrol(
    session: Session, member_id: int, organisation_id: int, since: date, stamp: Stamp, leader: bool = False
) -> None:
    """Make a member belong to an organisation from a day on."""
    organisations.require_open(session, organisation_id)
    entry = history.record(session, stamp, "member", member_id, "enrolled", organisation=organisation_id)
    stay = {"since": since, "recorded_at": stamp.at, "entry_id": entry}
    values = {"member_id": member_id, "organisation_id": organisation_id, "leader": leader, **stay}
    session.connection().execute(insert(_home).values(values))


def appoint(
    session: Session, member_id: int, role: Role, organisation_id: int | None, since: date, stamp: Stamp
) -> None:
    if organisation_id is not None:
        organisations.require_open(session, organisation_id)
    entry = history.record(session, stamp, "member", member_id, "appointed", organisation=organisation_id, role=role)
    stay = {"since": since, "recorded_at": stamp.at, "entry_id": entry}
    values = {"member_id": member_id, "organisation_id": organisation_id, "role": role, **stay}
    session.connection().execute(insert(_post).values(values))


def leaders(session: Session, organisation_ids: Collection[int], today: date) -> dict[int, set[int]]:
    found: dict[int, set[int]] = {each: set() for each in organisation_ids}
    if not found:
        return found
    leading = (_post.c.organisation_id.in_(organisation_ids), _post.c.role.in_(LEADING), held_now(_post, today))
    query = select(_post.c.organisation_id, _post.c.member_id).where(*leading)
    for organisation_id, member_id in session.connection().execute(query):
        found[organisation_id].add(member_id)
    return found


def administrators(session: Session, today: date) -> set[int]:
    """Return the administrators of the whole deployment."""
    held = (_post.c.role == Role.ADMIN, _post.c.organisation_id.is_(None), held_now(_post, today))
    return set(session.connection().scalars(select(_post.c.member_id).where(*held)))


def reporting(session: Session, organisation_id: int, today: date) -> list[int]:
    """Return who leads an organisation or serves it as its staff."""
    here = (_post.c.organisation_id == organisation_id, _post.c.role.in_(REPORTING), held_now(_post, today))
    return list(session.connection().scalars(select(_post.c.member_id).where(*here).distinct()))


def reporting_of(session: Session, numbers: Collection[int], today: date) -> dict[int, list[int]]:
    """Return the same for many organisations."""
    here = (_post.c.organisation_id.in_(numbers), _post.c.role.in_(REPORTING), held_now(_post, today))
    found: dict[int, list[int]] = {each: [] for each in numbers}
    query = select(_post.c.organisation_id, _post.c.member_id).where(*here).distinct()
    for number, member_id in session.connection().execute(query.order_by(_post.c.member_id)):
        found[number].append(member_id)
    return found


def belonging(session: Session, ids: Collection[int], today: date) -> set[int]:
    """Return those of the people who take part here: members of a cell, and those who lead an organisation."""
    homes = select(_home.c.member_id).where(_home.c.member_id.in_(ids), held_now(_home, today))
    leading = select(_post.c.member_id).where(_post.c.member_id.in_(ids), _leads(today))
    return set(session.connection().scalars(homes.union(leading))) if ids else set()


def homes(session: Session, ids: Collection[int], today: date) -> dict[int, int]:
    """Return the cell to which each of these people belongs."""
    query = select(_home.c.member_id, _home.c.organisation_id)
    query = query.where(_home.c.member_id.in_(ids), held_now(_home, today))
    return {row[0]: row[1] for row in session.connection().execute(query)} if ids else {}


def led_by(ids: Collection[int], today: date) -> Select[Any]:
    """Select the organisations any of these people leads."""
    return select(_post.c.organisation_id).where(_post.c.member_id.in_(ids), _leads(today))


def _leads(today: date) -> ColumnElement[bool]:
    return and_(_post.c.organisation_id.is_not(None), _post.c.role.in_(LEADING), held_now(_post, today))


_OF_ORGANISATION = (
    select(_member.c.id, _member.c.code, _member.c.name, _home.c.leader, HAS_CHAT)
    .join(_home, _home.c.member_id == _member.c.id)
    .where(_home.c.organisation_id == bindparam("place"), held_now(_home, bindparam("day", type_=Date())))
    .order_by(_member.c.id)
)


def of_organisation(session: Session, organisation_id: int, today: date) -> list[tuple[Member, bool, bool]]:
    """Return the members of a cell by given name: (member, leads, has a chat)."""
    rows = session.connection().execute(_OF_ORGANISATION, {"place": organisation_id, "day": today})
    found = [(Member(*member), bool(leader), bool(has_chat)) for *member, leader, has_chat in rows]
    return sorted(found, key=lambda row: by_given_name(row[0].name))


def count(session: Session) -> int:
    return session.connection().execute(select(func.count()).select_from(_member)).scalar_one()
