"""Find people by the end of their names, without accents, among all an organisation and those below have."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, or_, select
from sqlmodel import Session

from domain.names import found_by
from domain.roles import Member, Place
from storage import organisations, tables
from storage.facts.standing import held_now, inside
from storage.ground.core_table import tables_of
from storage.people import members

_member, _home, _place = tables_of(tables.Member, tables.Membership, tables.Organisation)

_COLUMNS = (_member.c.id, _member.c.code, _member.c.name, _home.c.organisation_id)
_READ = select(*_COLUMNS).join(_home, _home.c.member_id == _member.c.id)

FEW = 60
"""Organisations: in so many the people are looked through faster than the namesakes of a whole province."""


@dataclass(frozen=True, slots=True)
class Found:
    """Somebody, and where they belong; `left` is the day from which they belong there no more."""

    member: Member
    place: Place
    left: date | None = None


def find(
    session: Session, typed: str, paths: Collection[str], today: date, *, start: int = 0, limit: int = 10
) -> list[Found]:
    """Return those who belong below one of the paths today, whose code is typed, or whose name ends so."""
    coded = members.by_code(session, typed)
    places = _places(session, paths)
    which = _member.c.id == coded.id if coded else _called(found_by(typed), few=places is not None)
    query = _belonging(places, paths, today).where(which).order_by(_member.c.found_by, _member.c.id)
    return _found(session, query.offset(start).limit(limit))


def namesakes(session: Session, name: str, paths: Collection[str], today: date, limit: int = 5) -> list[Found]:
    """Return those below the paths who bear the very name, whatever tells them apart."""
    query = _belonging(None, paths, today).where(_member.c.found_by == found_by(name)).order_by(_member.c.id)
    return _found(session, query.limit(limit))


def gone(session: Session, organisation_id: int, today: date) -> list[Found]:
    """Return who belonged to an organisation and belongs nowhere today, whoever left last first."""
    other = _home.alias("other")
    runs_on = and_(other.c.member_id == _member.c.id, held_now(other, today))
    was_here = (_home.c.organisation_id == organisation_id, _home.c.withdrawn_at.is_(None), _home.c.until <= today)
    query = _READ.add_columns(_home.c.until).where(*was_here, _member.c.found_by != "")
    query = query.where(~select(other.c.id).where(runs_on).exists())
    rows = _found(session, query.order_by(_home.c.until.desc(), _member.c.id))
    return list({each.member.id: each for each in reversed(rows)}.values())[::-1]


def _places(session: Session, paths: Collection[str]) -> list[int] | None:
    """Return the organisations at the paths and below where they are few; None where they are many."""
    if "/" in paths:
        return None
    below = select(_place.c.id).where(or_(*(inside(_place.c.path, path) for path in paths))).limit(FEW + 1)
    found = list(session.connection().execute(below).scalars())
    return found if len(found) <= FEW else None


def _belonging(places: list[int] | None, paths: Collection[str], today: date) -> Select[Any]:
    query = _READ.where(held_now(_home, today))
    if places is not None:
        return query.where(_home.c.organisation_id.in_(places))
    if "/" in paths:
        return query
    query = query.join(_place, _place.c.id == _home.c.organisation_id)
    return query.where(or_(*(inside(_place.c.path.concat(""), path) for path in paths)))  # not by its index


def _called(key: str, *, few: bool) -> ColumnElement[bool]:
    """Tell whose names end so; of a few organisations the people are looked through, of many the names."""
    name = _member.c.found_by.concat("") if few else _member.c.found_by
    return and_(name >= key, name < f"{key}!")  # "!" follows " "


def _found(session: Session, query: Select[Any]) -> list[Found]:
    rows = session.connection().execute(query).all()
    places = organisations.by_ids(session, sorted({row[3] for row in rows}))
    return [Found(Member(*row[:3]), places[row[3]], row[4] if len(row) > 4 else None) for row in rows]
