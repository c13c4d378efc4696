"""The people of the movement: who they are today, who belongs to a cell, adding one."""

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import ColumnElement, or_
from sqlmodel import Session, col, func, select

from domain.roles import Duty, Person, Role
from storage import organisations
from storage.tables import Account, Member, Membership, Organisation, Post


def held_on(row: type[Membership] | type[Post], day: date) -> ColumnElement[bool]:
    """Whether a membership or post was held on a day."""
    return (col(row.since) <= day) & or_(col(row.until).is_(None), col(row.until) > day)


def person(session: Session, member_id: int, today: date) -> Person | None:
    """A member with their cell and posts as of today; None when there is no such member."""
    member = session.get(Member, member_id)
    if member is None:
        return None
    home = session.exec(
        select(Organisation)
        .join(Membership, col(Membership.organisation_id) == Organisation.id)
        .where(Membership.member_id == member_id, held_on(Membership, today))
    ).first()
    posts = session.exec(select(Post).where(Post.member_id == member_id, held_on(Post, today)).order_by(col(Post.id)))
    duties = tuple(
        Duty(
            Role(post.role), organisations.place_by_id(session, post.organisation_id) if post.organisation_id else None
        )
        for post in posts
    )
    return Person(member_id, member.name, organisations.place(session, home) if home else None, duties)


def by_code(session: Session, code: str) -> Member | None:
    """The member with this code."""
    return session.exec(select(Member).where(Member.code == code.strip())).first()


def add(session: Session, name: str, now: datetime, code: str = "") -> Member:
    """A new member; without a code one is made from the id."""
    member = Member(code=code or f"?{now.timestamp()}", name=name, created_at=now)
    session.add(member)
    session.flush()
    if not code:
        member.code = f"DV{member.id:06d}"
        session.add(member)
        session.flush()
    return member


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
    """The members of a cell by name: (member, leads, has a chat)."""
    joined = select(Account.id).where(Account.member_id == Member.id, col(Account.blocked_at).is_(None)).exists()
    query = (
        select(Member, Membership.leader, joined)
        .join(Membership, col(Membership.member_id) == Member.id)
        .where(Membership.organisation_id == organisation_id, held_on(Membership, today))
        .order_by(col(Member.name), col(Member.id))
    )
    return [(member, bool(leader), bool(has_chat)) for member, leader, has_chat in session.exec(query)]


def home_of(session: Session, member_id: int, today: date) -> int | None:
    """The id of the organisation a member belongs to today."""
    query = select(Membership.organisation_id).where(Membership.member_id == member_id, held_on(Membership, today))
    return session.exec(query).first()


def count(session: Session) -> int:
    """How many people are known at all."""
    return session.exec(select(func.count()).select_from(Member)).one()
