"""Limit what is told of the past to one organisation, and whoever ever belonged to it or below."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, Table, and_, or_, select, true
from sqlmodel import Session

from storage import tables
from storage.facts.standing import inside
from storage.ground.core_table import table_of, tables_of

_version, _membership, _pledge = tables_of(tables.OrganisationVersion, tables.Membership, tables.Pledge)
_item, _owner = tables_of(tables.WorkItem, tables.DatedOwner)
_OF_PLACES: Mapping[Table, Sequence[str]] = {
    table_of(tables.Nomination): ("proposer_id", "organisation_id"),
    table_of(tables.Commendation): ("proposer_id", "organisation_id", "decider_id"),
    table_of(tables.Thanks): ("organisation_id",),
    table_of(tables.ExemplarFollower): ("organisation_id",),
    table_of(tables.AssignedTarget): ("organisation_id", "giver_organisation_id"),
    table_of(tables.Indicator): ("organisation_id",),
    table_of(tables.Assessment): ("organisation_id",),
    table_of(tables.Recognition): ("organisation_id", "decider_id"),
}
"""What else concerns an organisation: by the columns that name it."""


class Scope:
    """Everything, or what concerns an organisation with all that ever stood below it."""

    def __init__(self, session: Session, organisation_id: int | None = None) -> None:
        self._places: Select[Any] | None = None
        if organisation_id is not None:
            own = select(_version.c.path).where(_version.c.organisation_id == organisation_id).distinct()
            tops = session.connection().execute(own).scalars().all()
            below = or_(*(inside(_version.c.path, top) for top in tops))
            self._places = select(_version.c.organisation_id).where(below)

    def organisations(self, column: ColumnElement[Any]) -> ColumnElement[bool]:
        return true() if self._places is None else column.in_(self._places)

    def members(self, column: ColumnElement[Any]) -> ColumnElement[bool]:
        return true() if self._places is None else column.in_(self._people())

    def pledges(self, column: ColumnElement[Any]) -> ColumnElement[bool]:
        return true() if self._places is None else column.in_(self._work())

    def work(self, column: ColumnElement[Any]) -> ColumnElement[bool]:
        return true() if self._places is None else column.in_(self._given())

    def deeds(self, entry: FromClause) -> ColumnElement[bool]:
        if self._places is None:
            return true()
        subjects = {"organisation": self._places, "member": self._people(), "pledge": self._work()}
        subjects |= {"work": self._given(), "indicatorresult": self._places}
        subjects |= dict.fromkeys(("grade", "criteria"), self._places)
        for table, columns in _OF_PLACES.items():
            theirs = or_(*(table.c[name].in_(self._places) for name in columns))
            subjects[table.name] = select(table.c.id).where(theirs)
        about = (and_(entry.c.subject == name, entry.c.subject_id.in_(ids)) for name, ids in subjects.items())
        return or_(*about)

    def _people(self) -> Select[Any]:
        return select(_membership.c.member_id).where(_membership.c.organisation_id.in_(self._places))  # type: ignore[arg-type]  # only asked with places

    def _given(self) -> Select[Any]:
        return select(_item.c.id).where(_item.c.pledge_id.in_(self._work()))

    def _work(self) -> Select[Any]:
        mine = _pledge.c.member_id.in_(self._people())
        gone = select(_owner.c.pledge_id).where(_owner.c.before_id.in_(self._places))  # type: ignore[arg-type]  # likewise
        own = _pledge.c.organisation_id.in_(self._places)  # type: ignore[arg-type]  # likewise
        merged = select(_owner.c.pledge_id).where(_owner.c.member_before_id.in_(self._people()))
        return select(_pledge.c.id).where(or_(mine, own, _pledge.c.id.in_(gone), _pledge.c.id.in_(merged)))
