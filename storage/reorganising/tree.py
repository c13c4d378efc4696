"""Write the tree: an organisation opened, renamed, hung elsewhere with all below it, closed; and as it was before."""

from collections.abc import Sequence
from datetime import date

from sqlalchemy import func, insert, literal, select, update
from sqlmodel import Session

from domain.names import called
from domain.roles import Place
from domain.stamps import Stamp
from storage import organisations, tables
from storage.facts import organisations as versions
from storage.facts.standing import inside
from storage.ground.core_table import table_of

_organisation, _version = table_of(tables.Organisation), table_of(tables.OrganisationVersion)


def add(session: Session, name: str, kind: str, above: Place, like: str) -> int:
    """Add an organisation below another, with a free code that begins like another; no version is kept yet."""
    facts: dict[str, object] = {"code": _free_code(session, like), "name": name, "called": called(name), "kind": kind}
    facts |= {"parent_id": above.id, "path": "/"}
    connection = session.connection()
    number = connection.execute(insert(_organisation).values(facts).returning(_organisation.c.id)).scalar_one()
    connection.execute(update(_organisation).where(_organisation.c.id == number).values(path=f"{above.path}{number}/"))
    return int(number)


def _free_code(session: Session, like: str) -> str:
    number = 2
    while organisations.by_code(session, f"{like[:24]}-{number}") is not None:
        number += 1
    return f"{like[:24]}-{number}"


def rename(session: Session, number: int, name: str) -> None:
    facts = {"name": name, "called": called(name)}
    session.connection().execute(update(_organisation).where(_organisation.c.id == number).values(facts))


def hang(session: Session, number: int, above: Place) -> list[int]:
    """Put an organisation with all below it under another; return which stand elsewhere now."""
    connection = session.connection()
    mine = _organisation.c.id == number
    path = connection.execute(select(_organisation.c.path).where(mine)).scalar_one()
    moved = list(connection.scalars(select(_organisation.c.id).where(inside(_organisation.c.path, path))))
    rest = func.substr(_organisation.c.path, len(path) + 1)
    new = literal(f"{above.path}{number}/").concat(rest)
    connection.execute(update(_organisation).where(inside(_organisation.c.path, path)).values(path=new))
    connection.execute(update(_organisation).where(mine).values(parent_id=above.id))
    return moved


def close(session: Session, numbers: Sequence[int], day: date, into: int | None = None) -> None:
    mine = _organisation.c.id.in_(numbers)
    session.connection().execute(update(_organisation).where(mine).values(closed_on=day, merged_into_id=into))


def keep(session: Session, numbers: Sequence[int], stamp: Stamp, entry: int) -> None:
    """Keep how these organisations are now as facts of the day."""
    versions.write(session, numbers, stamp, entry)


def touched_by(session: Session, deed: int) -> list[int]:
    query = select(_version.c.organisation_id).where(_version.c.entry_id == deed, _version.c.withdrawn_at.is_(None))
    return list(session.connection().scalars(query))


def is_overtaken(session: Session, deed: int) -> bool:
    """Tell whether one of the organisations a deed changed was changed again since."""
    later = (_version.c.organisation_id.in_(touched_by(session, deed)), _version.c.entry_id > deed)
    query = select(_version.c.id).where(*later, _version.c.withdrawn_at.is_(None))
    return session.connection().execute(query.limit(1)).first() is not None


def take_back(session: Session, deed: int, stamp: Stamp) -> None:
    """Let the organisations a deed changed be what they were; one it opened is closed and never was."""
    connection = session.connection()
    numbers = touched_by(session, deed)
    connection.execute(update(_version).where(_version.c.entry_id == deed).values(withdrawn_at=stamp.at))
    for number in numbers:
        mine = (_version.c.organisation_id == number, _version.c.withdrawn_at.is_(None))
        query = select(_version).where(*mine).order_by(_version.c.holds_from.desc(), _version.c.id.desc()).limit(1)
        before = connection.execute(query).mappings().first()
        facts: dict[str, object] = {"closed_on": stamp.day}
        if before is not None:
            facts = {name: before[name] for name in ("name", "kind", "parent_id", "path")}
            facts |= {"called": called(before["name"]), "closed_on": None, "merged_into_id": None}
        connection.execute(update(_organisation).where(_organisation.c.id == number).values(facts))


def is_new(session: Session, number: int, deed: int) -> bool:
    """Tell whether a deed opened this organisation: nothing is known of it from before."""
    before = (_version.c.organisation_id == number, _version.c.entry_id.is_distinct_from(deed))
    return session.connection().execute(select(_version.c.id).where(*before).limit(1)).first() is None
