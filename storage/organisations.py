"""The tree of organisations: finding, adding, and everything below one."""

from collections.abc import Sequence

from sqlmodel import Session, col, select

from domain.permissions import administered, is_admin
from domain.roles import Person, Place
from storage.tables import Organisation


def by_code(session: Session, code: str) -> Organisation | None:
    """The organisation with this code, whatever the case it was typed in."""
    wanted = code.strip()
    return (
        session.exec(select(Organisation).where(Organisation.code == wanted)).first()
        or session.exec(select(Organisation).where(Organisation.code == wanted.upper())).first()
    )


def add(session: Session, code: str, name: str, kind: str, parent: Organisation | None) -> Organisation:
    """A new organisation below `parent`, or a root."""
    organisation = Organisation(code=code, name=name, kind=kind, parent_id=parent.id if parent else None)
    session.add(organisation)
    session.flush()
    organisation.path = f"{parent.path if parent else '/'}{organisation.id}/"
    session.add(organisation)
    session.flush()
    return organisation


def children(session: Session, organisation_id: int) -> Sequence[Organisation]:
    """The organisations directly below, by code."""
    query = select(Organisation).where(Organisation.parent_id == organisation_id).order_by(col(Organisation.code))
    return session.exec(query).all()


def roots(session: Session) -> Sequence[Organisation]:
    """The organisations with nothing above them."""
    return session.exec(
        select(Organisation).where(col(Organisation.parent_id).is_(None)).order_by(col(Organisation.code))
    ).all()


def below(session: Session, path: str) -> Sequence[Organisation]:
    """The organisation at `path` and everything under it, higher ones first."""
    query = select(Organisation).where(col(Organisation.path).startswith(path)).order_by(col(Organisation.path))
    return session.exec(query).all()


def place(session: Session, organisation: Organisation) -> Place:
    """An organisation as permissions see it."""
    assert organisation.id is not None
    branch = select(Organisation.id).where(Organisation.parent_id == organisation.id).limit(1)
    return Place(
        id=organisation.id,
        path=organisation.path,
        name=organisation.name,
        code=organisation.code,
        has_branches=session.exec(branch).first() is not None,
    )


def administered_by(session: Session, person: Person) -> list[Place]:
    """The highest organisations a person administers."""
    return [place(session, root) for root in roots(session)] if is_admin(person) else list(administered(person))


def place_by_id(session: Session, organisation_id: int) -> Place | None:
    """The place with this id, or None when it is gone."""
    organisation = session.get(Organisation, organisation_id)
    return place(session, organisation) if organisation else None


def place_by_code(session: Session, code: str) -> Place | None:
    """The place with this code, or None."""
    organisation = by_code(session, code)
    return place(session, organisation) if organisation else None
