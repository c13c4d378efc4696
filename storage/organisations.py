"""Find and add organisations in their tree."""

from collections.abc import Collection, Sequence

from sqlalchemy import ColumnElement, Select, and_, bindparam, exists, func, insert, select, update
from sqlmodel import Session

from domain.errors import UserError
from domain.names import called, naturally
from domain.permissions import administered, is_admin
from domain.roles import Person, Place
from domain.stamps import Stamp
from storage.facts import organisations as versions
from storage.facts.standing import inside, inside_when_asked, of_subtree
from storage.ground import history
from storage.ground.core_table import table_of
from storage.tables import Organisation

_organisation = table_of(Organisation)
_branch = _organisation.alias("branch")
_READ = select(
    _organisation.c.id,
    _organisation.c.path,
    _organisation.c.name,
    _organisation.c.code,
    exists().where(_branch.c.parent_id == _organisation.c.id, _branch.c.closed_on.is_(None)),
)
_open = _organisation.c.closed_on.is_(None)
_WITHIN = inside_when_asked(_organisation.c.path.concat(""))
"""Tells the subtree without its index: of two ranges the databases would walk the tree, not the names."""
_CALLED = _READ.where(_organisation.c.called.in_(bindparam("names", expanding=True)), _WITHIN, _open)


_BY_IDS = _READ.where(_organisation.c.id.in_(bindparam("numbers", expanding=True)))


def _places(session: Session, query: Select[int, str, str, str, bool], **given: object) -> list[Place]:
    rows = session.connection().execute(query, given)
    return [Place(number, path, name, code, bool(branches)) for number, path, name, code, branches in rows]


def by_id(session: Session, organisation_id: int) -> Place | None:
    return by_ids(session, [organisation_id]).get(organisation_id)


def by_ids(session: Session, ids: Sequence[int]) -> dict[int, Place]:
    """Return those that are there, in the order of the numbers."""
    found = {place.id: place for place in _places(session, _BY_IDS, numbers=list(ids))} if ids else {}
    return {number: found[number] for number in ids if number in found}


def by_code(session: Session, code: str) -> Place | None:
    wanted = code.strip()
    found = _places(session, _READ.where(_organisation.c.code.in_({wanted, wanted.upper()})))
    return min(found, key=lambda place: place.code != wanted, default=None)


def is_open(session: Session, place: Place) -> bool:
    query = select(_organisation.c.id).where(_organisation.c.id == place.id, _open)
    return session.connection().execute(query).first() is not None


def require_open(session: Session, organisation_id: int) -> None:
    """Raise where an organisation is closed; keep others from closing it unseen until the commit."""
    mine = _organisation.c.id == organisation_id
    touched = update(_organisation).where(mine, _open).values(closed_on=_organisation.c.closed_on)
    if session.connection().execute(touched).rowcount:
        return
    raise why_closed(session, organisation_id)


def require_all_open(session: Session, numbers: Collection[int]) -> None:
    """Do the same for many at once; the one of the least number that is closed is named."""
    mine = _organisation.c.id.in_(numbers)
    touched = update(_organisation).where(mine, _open).values(closed_on=_organisation.c.closed_on)
    if session.connection().execute(touched).rowcount < len(set(numbers)):
        closed = select(func.min(_organisation.c.id)).where(mine, ~_open)
        raise why_closed(session, session.connection().execute(closed).scalar_one())


def why_closed(session: Session, organisation_id: int) -> UserError:
    """Return the sentence that says since when an organisation is closed, and where everything went."""
    columns = (_organisation.c.name, _organisation.c.closed_on, _organisation.c.merged_into_id)
    name, day, into = session.connection().execute(select(*columns).where(_organisation.c.id == organisation_id)).one()
    if into is not None and (place := by_id(session, into)):
        return UserError("{branch} is part of {into} since {day}.", branch=name, into=place.name, day=day)
    return UserError("{branch} is closed since {day}.", branch=name, day=day)


def successor(session: Session, place: Place) -> Place | None:
    """Return where everything of an organisation went that is gone."""
    query = select(_organisation.c.merged_into_id).where(_organisation.c.id == place.id)
    into = session.connection().execute(query).scalar()
    return by_id(session, into) if into is not None else None


def add(session: Session, code: str, name: str, kind: str, parent: Place | None, stamp: Stamp) -> Place:
    facts = {"code": code, "name": name, "kind": kind, "parent_id": parent.id if parent else None, "path": "/"}
    facts["called"] = called(name)
    connection = session.connection()
    number = connection.execute(insert(_organisation).values(facts).returning(_organisation.c.id)).scalar_one()
    path = f"{parent.path if parent else '/'}{number}/"
    connection.execute(update(_organisation).where(_organisation.c.id == number).values(path=path))
    entry = history.record(session, stamp, "organisation", number, "added", code=code)
    versions.write(session, [number], stamp, entry)
    return Place(number, path, name, code)


def children(session: Session, *organisation_ids: int) -> list[Place]:
    return _by_code(session, _organisation.c.parent_id.in_(organisation_ids))


def count_below(session: Session, place: Place) -> int:
    """Count the open organisations below one."""
    below = (inside(_organisation.c.path, place.path), _organisation.c.id != place.id, _open)
    return session.connection().execute(select(func.count()).select_from(_organisation).where(*below)).scalar_one()


def roots(session: Session) -> list[Place]:
    return _by_code(session, _organisation.c.parent_id.is_(None))


def owner_or_top(session: Session, owner_id: int | None) -> Place | None:
    """Return whose something is: its owner, else the organisation at the top."""
    owner = by_id(session, owner_id) if owner_id else None
    return owner or next(iter(roots(session)), None)


def _by_code(session: Session, which: ColumnElement[bool]) -> list[Place]:
    return sorted(_places(session, _READ.where(which, _open)), key=lambda each: naturally(each.code))


def called_one_of(session: Session, names: Collection[str], path: str) -> list[Place]:
    """Return the organisations at `path` and below that people call by one of these folded names."""
    found = _places(session, _CALLED, names=list(names), **of_subtree(path))
    return sorted(found, key=lambda each: naturally(each.path))


def called_beginning(session: Session, name: str, path: str, limit: int) -> list[Place]:
    """Return organisations at `path` and below whose folded name begins with these words."""
    begins = and_(_organisation.c.called >= f"{name} ", _organisation.c.called < f"{name}!")  # "!" follows " "
    query = _READ.where(begins, _WITHIN, _open)
    return _places(session, query.order_by(_organisation.c.path).limit(limit), **of_subtree(path))


def holding(session: Session, words: str, limit: int) -> list[Place]:
    """Return organisations whose folded name holds these words, the shortest names first."""
    within = _organisation.c.called.contains(words, autoescape=True)
    query = _READ.where(within, _open)
    return _places(session, query.order_by(func.length(_organisation.c.called), _organisation.c.path).limit(limit))


def administered_by(session: Session, person: Person) -> list[Place]:
    """Return the highest organisations a person administers."""
    return roots(session) if is_admin(person) else list(administered(person))
