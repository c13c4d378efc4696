"""The people of the movement: who they are today, who belongs to a cell, adding one."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Date, FromClause, Select, and_, bindparam, or_
from sqlalchemy import select as core_select
from sqlmodel import Session, col, func, select

from domain.names import by_given_name
from domain.roles import Duty, Person, Place, Role
from storage.ground.core import Prepared, table_of
from storage.tables import Account, Member, Membership, Organisation, Post


def held_on(row: type[Membership] | type[Post], day: date) -> ColumnElement[bool]:
    """Whether a membership or post was held on a day."""
    return (col(row.since) <= day) & or_(col(row.until).is_(None), col(row.until) > day)


def _opening() -> Select[Any]:
    """One statement for everything a turn asks about a person: cell, posts, and whether those have branches."""
    member, membership, post = table_of(Member), table_of(Membership), table_of(Post)
    organisation = table_of(Organisation)
    day = bindparam("day", type_=Date())
    columns: list[Any] = [member.c.name.label("member_name"), post.c.role]
    joined: FromClause = member
    for name, link in (("home", membership), ("place", post)):
        where, below = organisation.alias(name), organisation.alias(f"below_{name}")
        held = and_(
            link.c.member_id == member.c.id, link.c.since <= day, or_(link.c.until.is_(None), link.c.until > day)
        )
        joined = joined.outerjoin(link, held).outerjoin(where, where.c.id == link.c.organisation_id)
        columns += [getattr(where.c, each).label(f"{name}_{each}") for each in ("id", "path", "name", "code")]
        branches = select(below.c.id).where(below.c.parent_id == where.c.id).exists()
        columns.append(branches.label(f"{name}_has_branches"))
    return core_select(*columns).select_from(joined).where(member.c.id == bindparam("id")).order_by(post.c.id)


_PERSON = Prepared(_opening())
_PLACE = 5  # columns of a place


def person(session: Session, member_id: int, today: date) -> Person | None:
    """A member with their cell and posts as of today; None when there is no such member."""
    rows = _PERSON.rows(session, {"id": member_id, "day": today})
    if not rows:
        return None
    duties = tuple(Duty(Role(row[1]), _place(row[-_PLACE:])) for row in rows if row[1])
    return Person(member_id, rows[0][0], _place(rows[0][2 : 2 + _PLACE]), tuple(dict.fromkeys(duties)))


def _place(row: tuple[Any, ...]) -> Place | None:
    number, path, name, code, has_branches = row
    return Place(number, path, name, code, bool(has_branches)) if number is not None else None


def by_code(session: Session, code: str) -> Member | None:
    """The member with this code, also where it was typed in small letters."""
    wanted = code.strip()
    return (
        session.exec(select(Member).where(Member.code == wanted)).first()
        or session.exec(select(Member).where(Member.code == wanted.upper())).first()
    )


def add(session: Session, name: str, now: datetime, code: str = "") -> Member:
    """A new member; without a code one is made from the id."""
    member = Member(code=code or f"?{now.timestamp()}", name=name, created_at=now)
    session.add(member)
    session.flush()
    if not code:
        member.code = _free_code(session, member.id or 0)
        session.add(member)
        session.flush()
    return member


def _free_code(session: Session, member_id: int) -> str:
    """A code nobody has: those of spreadsheets may look like anything."""
    code = f"TV{member_id:05d}"
    while by_code(session, code) is not None:
        code += "A"
    return code


def enrol(session: Session, member_id: int, organisation_id: int, since: date, leader: bool = False) -> None:
    """Make a member belong to an organisation from a day on."""
    session.add(Membership(member_id=member_id, organisation_id=organisation_id, since=since, leader=leader))
    session.flush()


def appoint(session: Session, member_id: int, role: Role, organisation_id: int | None, since: date) -> None:
    """Give a member a post."""
    session.add(Post(member_id=member_id, organisation_id=organisation_id, role=role, since=since))
    session.flush()


def leads(session: Session, organisation_id: int, today: date, roles: Sequence[Role]) -> Sequence[int]:
    """The ids of the members who hold one of these roles in an organisation."""
    query = select(Post.member_id).where(
        Post.organisation_id == organisation_id, col(Post.role).in_(roles), held_on(Post, today)
    )
    return session.exec(query.distinct()).all()


def of_organisation(session: Session, organisation_id: int, today: date) -> list[tuple[Member, bool, bool]]:
    """The members of a cell by given name: (member, leads, has a chat)."""
    joined = select(Account.id).where(Account.member_id == Member.id, col(Account.blocked_at).is_(None)).exists()
    query = (
        select(Member, Membership.leader, joined)
        .join(Membership, col(Membership.member_id) == Member.id)
        .where(Membership.organisation_id == organisation_id, held_on(Membership, today))
        .order_by(col(Member.id))
    )
    found = [(member, bool(leader), bool(has_chat)) for member, leader, has_chat in session.exec(query)]
    return sorted(found, key=lambda row: by_given_name(row[0].name))


def count(session: Session) -> int:
    """How many people are known at all."""
    return session.exec(select(func.count()).select_from(Member)).one()
