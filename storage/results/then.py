"""Tell which organisations stood directly below one on a day, who belonged to it, and whom of them one may name."""

from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Select, case, exists, literal, select
from sqlmodel import Session

from domain.names import naturally
from domain.roles import Place
from domain.stamps import AsOf
from storage import tables
from storage.facts.sources import organisations
from storage.facts.standing import held
from storage.ground.core_table import tables_of

_stay, _member = tables_of(tables.Membership, tables.Member)
_now = _stay.alias("belongs_now")
NOBODY: tuple[ColumnElement[Any], ...] = (literal(0).label("id"), literal("").label("name"))
"""What stands for the owner of what an organisation registered itself."""


@dataclass(frozen=True, slots=True)
class Below:
    """An organisation as it was called, and what it was."""

    id: int
    code: str
    name: str
    kind: str


def below(session: Session, place: Place, as_of: AsOf) -> list[Below]:
    """Return them in the order of their codes."""
    tree = organisations(as_of)
    query = select(tree.c.organisation_id, tree.c.code, tree.c.name, tree.c.kind).where(tree.c.parent_id == place.id)
    found = [Below(*row) for row in session.connection().execute(query)]
    return sorted(found, key=lambda each: naturally(each.code))


def was_there(session: Session, place: Place, as_of: AsOf) -> bool:
    tree = organisations(as_of)
    query = select(tree.c.organisation_id).where(tree.c.organisation_id == place.id)
    return session.connection().scalar(query) is not None


def people(place: Place, as_of: AsOf) -> Select[Any]:
    """Select who belonged to this very organisation, with `id` and `name`; "" for whom it may not name.

    Of a past day that is who belongs elsewhere by now: their old branch sees no name and no word any more.
    """
    here = (_now.c.member_id == _member.c.id, _now.c.organisation_id == place.id)
    stays: ColumnElement[bool] = exists().where(*here, _now.c.until.is_(None), _now.c.withdrawn_at.is_(None))
    name = _member.c.name if as_of.present else case((stays, _member.c.name), else_="")
    query = select(_member.c.id, name.label("name")).join(_stay, _stay.c.member_id == _member.c.id)
    return query.where(_stay.c.organisation_id == place.id, held(_stay, as_of))
