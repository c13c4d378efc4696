"""Which sets of criteria are in force where: one's own, else those of the nearest above, else as they are shipped."""

from datetime import date

from sqlalchemy import insert, select, update
from sqlmodel import Session

from domain.criteria.criteria import CriteriaSet, shipped
from domain.roles import Place
from domain.stamps import AsOf, Stamp
from storage.facts.standing import counts
from storage.ground import history
from storage.ground.core_table import table_of
from storage.tables import CriteriaVersion

SUBJECT, SET, TAKEN_BACK = "criteria", "criteria set", "criteria taken back"
_version = table_of(CriteriaVersion)


def in_force(session: Session, place: Place, day: date) -> dict[str, CriteriaSet]:
    """Return the sets an organisation marks itself by on a day, by code."""
    line = [*place.above, place.id]
    query = select(_version.c.organisation_id, _version.c.code, _version.c.body, _version.c.id)
    query = query.where(_version.c.organisation_id.in_(line), counts(_version, AsOf.now(day)))
    rows = session.connection().execute(query.order_by(_version.c.holds_from, _version.c.id)).all()
    rows = sorted(rows, key=lambda row: line.index(row.organisation_id))  # sorted keeps the order of days
    return shipped() | {row.code: CriteriaSet.model_validate(row.body) for row in rows}


def issue(session: Session, place: Place, new: CriteriaSet, stamp: Stamp) -> int:
    """Keep a set for an organisation and those below it from today on; return the deed's number."""
    entry = history.record(session, stamp, SUBJECT, place.id, SET, code=new.code, criteria=len(new.criteria))
    row = {"organisation_id": place.id, "code": new.code, "body": new.model_dump(mode="json")}
    dated = {"holds_from": stamp.day, "recorded_at": stamp.at, "entry_id": entry}
    session.connection().execute(insert(_version).values(row | dated))
    return entry


def take_back(session: Session, entry: int, stamp: Stamp) -> CriteriaSet | None:
    """Let what stood before a deed hold again; return the set that goes, None where that is done already."""
    mine = (_version.c.entry_id == entry, _version.c.withdrawn_at.is_(None))
    query = select(_version.c.organisation_id, _version.c.code, _version.c.body).where(*mine)
    row = session.connection().execute(query).one_or_none()
    if row is None:
        return None
    session.connection().execute(update(_version).where(*mine).values(withdrawn_at=stamp.at))
    history.record(session, stamp, SUBJECT, row.organisation_id, TAKEN_BACK, code=row.code, entry=entry)
    return CriteriaSet.model_validate(row.body)


def issuer(session: Session, entry: int) -> int | None:
    """Return of which organisation a deed set criteria."""
    return history.subject_of(session, entry, SET)
