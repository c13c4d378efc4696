"""Write what an organisation is, and its cluster and pilot flag of a year; and take that back while it stands."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, insert, select, update
from sqlmodel import Session

from domain.people.kinds import UnitKind, unit_kind
from domain.stamps import Stamp
from storage import tables
from storage.facts import organisations as versions
from storage.facts.standing import inside
from storage.ground import history
from storage.ground.core_table import table_of

KIND, YEAR, TAKEN_BACK = "kind given", "year given", "put back"
BELOW, CELL = "dang_bo", "chi_bo"
_organisation, _version = table_of(tables.Organisation), table_of(tables.OrganisationVersion)
_year, _entry = table_of(tables.DatedYear), table_of(tables.HistoryEntry)


@dataclass(frozen=True, slots=True)
class OfYear:
    """What an organisation is in one year: its cluster, "" for none, and whether it is a pilot."""

    cluster: str = ""
    pilot: bool = False


@dataclass(frozen=True, slots=True)
class Deed:
    """What was noted of an organisation, and when."""

    id: int
    organisation_id: int
    verb: str
    at: datetime
    details: Mapping[str, Any]


def kind_of(session: Session, organisation_id: int) -> str:
    query = select(_organisation.c.kind).where(_organisation.c.id == organisation_id)
    return str(session.connection().execute(query).scalar_one())


def give_kind(session: Session, organisation_id: int, kind: UnitKind, stamp: Stamp) -> int:
    """Note what an organisation is from today on; return the deed's number. One of the Party line is so as before."""
    before = kind_of(session, organisation_id)
    after = kind.value if kind is not UnitKind.PARTY else _in_the_party_line(session, organisation_id)
    entry = history.record(session, stamp, "organisation", organisation_id, KIND, kind=[before, after])
    _write_kind(session, organisation_id, after)
    versions.write(session, [organisation_id], stamp, entry)
    return entry


def _in_the_party_line(session: Session, organisation_id: int) -> str:
    """Return the kind it last had there; of one that never was there what its place says."""
    query = select(_version.c.kind).where(_version.c.organisation_id == organisation_id)
    had = session.connection().scalars(query.order_by(_version.c.id.desc()))
    below = select(_organisation.c.id).where(_organisation.c.parent_id == organisation_id).limit(1)
    own = BELOW if session.connection().scalar(below) else CELL
    return next((each for each in had if unit_kind(each) is UnitKind.PARTY), own)


def _write_kind(session: Session, organisation_id: int, kind: str) -> None:
    mine = _organisation.c.id == organisation_id
    session.connection().execute(update(_organisation).where(mine).values(kind=kind))


def of_year(session: Session, organisation_id: int, year: int) -> OfYear:
    mine = (_year.c.organisation_id == organisation_id, *_stands(year))
    query = select(_year.c.cluster, _year.c.pilot).where(*mine).order_by(_year.c.id.desc()).limit(1)
    row = session.connection().execute(query).one_or_none()
    return OfYear(*row) if row else OfYear()


def give_year(session: Session, organisation_id: int, year: int, what: OfYear, stamp: Stamp) -> int:
    """Note cluster and pilot flag of a year; return the deed's number."""
    before = of_year(session, organisation_id, year)
    said = {"year": year, "cluster": [before.cluster, what.cluster], "pilot": [before.pilot, what.pilot]}
    entry = history.record(session, stamp, "organisation", organisation_id, YEAR, **said)
    row = {"organisation_id": organisation_id, "cluster": what.cluster, "pilot": what.pilot}
    now = {"holds_from": date(year, 1, 1), "recorded_at": stamp.at, "entry_id": entry}
    session.connection().execute(insert(_year).values(row | now))
    return entry


def clusters(session: Session, year: int, path: str) -> dict[str, list[tuple[str, bool]]]:
    """Return the clusters of a year at a path and below, with the names of their organisations and who is a pilot.

    Pilots that are in no cluster stand under "".
    """
    columns = (_organisation.c.id, _organisation.c.name, _year.c.cluster, _year.c.pilot)
    query = select(*columns).join(_organisation, _organisation.c.id == _year.c.organisation_id)
    query = query.where(*_stands(year), inside(_organisation.c.path, path), _organisation.c.closed_on.is_(None))
    newest = {row.id: row for row in session.connection().execute(query.order_by(_year.c.id))}
    found: dict[str, list[tuple[str, bool]]] = {}
    for row in sorted(newest.values(), key=lambda row: (row.cluster, row.name)):
        if row.cluster or row.pilot:
            found.setdefault(row.cluster, []).append((row.name, row.pilot))
    return found


def places_in_clusters(session: Session, year: int, path: str) -> dict[str, list[int]]:
    """Return which organisations at a path and below are in each cluster of a year."""
    query = select(_organisation.c.id, _year.c.cluster).join(
        _organisation, _organisation.c.id == _year.c.organisation_id
    )
    query = query.where(*_stands(year), inside(_organisation.c.path, path), _organisation.c.closed_on.is_(None))
    newest = {row.id: row.cluster for row in session.connection().execute(query.order_by(_year.c.id))}
    found: dict[str, list[int]] = {}
    for number, cluster in sorted(newest.items()):
        if cluster:
            found.setdefault(cluster, []).append(number)
    return found


def _stands(year: int) -> tuple[ColumnElement[bool], ...]:
    return _year.c.holds_from == date(year, 1, 1), _year.c.withdrawn_at.is_(None)


def deed(session: Session, number: int) -> Deed | None:
    """Return a deed that can be taken back: what it noted still stands, and nothing was noted since."""
    columns = (_entry.c[name] for name in ("id", "subject_id", "verb", "at", "details"))
    mine = (_entry.c.id == number, _entry.c.subject == "organisation", _entry.c.verb.in_((KIND, YEAR)))
    row = session.connection().execute(select(*columns).where(*mine)).one_or_none()
    found = Deed(*row) if row else None
    return found if found and _last(session, found) == number else None


def _last(session: Session, of: Deed) -> int | None:
    table = _version if of.verb == KIND else _year
    mine = [table.c.organisation_id == of.organisation_id, table.c.withdrawn_at.is_(None)]
    if of.verb == YEAR:
        mine.append(table.c.holds_from == date(of.details["year"], 1, 1))
    query = select(table.c.entry_id).where(*mine).order_by(table.c.id.desc()).limit(1)
    last: int | None = session.connection().scalar(query)
    return last


def take_back(session: Session, of: Deed, stamp: Stamp) -> None:
    """Disbelieve what a deed noted: what held before holds again."""
    table = _version if of.verb == KIND else _year
    mine = (table.c.entry_id == of.id, table.c.withdrawn_at.is_(None))
    session.connection().execute(update(table).where(*mine).values(withdrawn_at=stamp.at))
    if of.verb == KIND:
        _write_kind(session, of.organisation_id, of.details["kind"][0])
    history.record(session, stamp, "organisation", of.organisation_id, TAKEN_BACK, entry=of.id)
