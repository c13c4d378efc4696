"""Keep for whom somebody announces under a name of their own, to use it again; what is dropped can be had back."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, delete, insert, select, update
from sqlmodel import Session

from domain.understanding.text.words import fold
from storage import tables
from storage.ground.core_table import table_of

_group = table_of(tables.ReceiverGroup)
_KEPT = _group.c.dropped_at.is_(None)


@dataclass(frozen=True, slots=True)
class Group:
    """Those of an organisation for whom it is; `audience`: as `Audience.noted`, None for everybody there."""

    id: int
    name: str
    organisation_id: int
    audience: Mapping[str, Any] | None


def keep(
    session: Session, member_id: int, name: str, organisation_id: int, audience: Mapping[str, Any] | None, now: datetime
) -> int:
    row = {"member_id": member_id, "name": name, "organisation_id": organisation_id, "audience": audience}
    new = insert(_group).values(row | {"created_at": now}).returning(_group.c.id)
    return int(session.connection().execute(new).scalar_one())


def of_member(session: Session, member_id: int) -> list[Group]:
    """Return those of a person by name."""
    return sorted(_read(session, _group.c.member_id == member_id, _KEPT), key=lambda each: fold(each.name))


def by_number(session: Session, member_id: int, number: int) -> Group | None:
    return next(iter(_read(session, _group.c.member_id == member_id, _group.c.id == number, _KEPT)), None)


def rename(session: Session, group: Group, name: str) -> None:
    session.connection().execute(update(_group).where(_group.c.id == group.id).values(name=name))


def drop(session: Session, group: Group, now: datetime) -> None:
    session.connection().execute(update(_group).where(_group.c.id == group.id).values(dropped_at=now))


def dropped(session: Session, member_id: int, number: int) -> Group | None:
    mine = (_group.c.member_id == member_id, _group.c.id == number, _group.c.dropped_at.is_not(None))
    return next(iter(_read(session, *mine)), None)


def bring_back(session: Session, group: Group) -> None:
    session.connection().execute(update(_group).where(_group.c.id == group.id).values(dropped_at=None))


def erase(session: Session, member_id: int) -> None:
    session.connection().execute(delete(_group).where(_group.c.member_id == member_id))


def _read(session: Session, *which: ColumnElement[bool]) -> list[Group]:
    columns = (_group.c.id, _group.c.name, _group.c.organisation_id, _group.c.audience)
    return [Group(*row) for row in session.connection().execute(select(*columns).where(*which))]
