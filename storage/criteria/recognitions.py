"""The register of recognitions: entered, withdrawn, put back, found again by number, counted across terms."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, insert, select, update
from sqlmodel import Session

from domain.criteria.recognition import Recognised, Recognition, term_began
from domain.stamps import Stamp
from domain.understanding.text.words import fold
from storage.facts.standing import inside
from storage.ground import history
from storage.ground.core_table import tables_of
from storage.tables import HistoryEntry, Organisation
from storage.tables import Recognition as Row

SUBJECT = "recognition"
RECOGNISED, WITHDRAWN, PUT_BACK, AIMED = "recognised", "withdrawn", "put back", "aimed at"
_row, _organisation, _entry = tables_of(Row, Organisation, HistoryEntry)
_READ = select(*(_row.c[name] for name in Recognition.__dataclass_fields__))


@dataclass(frozen=True, slots=True)
class Decided:
    """One decision, which may recognise several organisations."""

    code: str
    title: str
    year: int
    decider_id: int
    number: str
    day: date
    until: date | None


def enter(session: Session, organisation_ids: Sequence[int], decided: Decided, stamp: Stamp) -> list[int]:
    """Put a decision into the register; return the numbers of its rows."""
    values = {"code": decided.code, "title": decided.title, "year": decided.year, "decider_id": decided.decider_id}
    values |= {"number": decided.number, "decided_on": decided.day, "until": decided.until}
    values |= {"noted_by_id": stamp.by, "noted_on": stamp.day, "recorded_at": stamp.at}
    numbers = []
    for each in organisation_ids:
        row = insert(_row).values(values | {"organisation_id": each}).returning(_row.c.id)
        numbers.append(int(session.connection().execute(row).scalar_one()))
        said = {"organisation": each, "number": decided.number}
        history.record(session, stamp.of_day(decided.day), SUBJECT, numbers[-1], RECOGNISED, **said)
    return numbers


def get(session: Session, number: int) -> Recognition | None:
    return next(iter(_read(session, _row.c.id == number)), None)


def withdraw(session: Session, found: Recognition, stamp: Stamp) -> bool:
    """Let it stand no more; it stays in the register. False where somebody did so before."""
    stands = (_row.c.id == found.id, _row.c.withdrawn_on.is_(None))
    gone = {"withdrawn_on": stamp.day, "withdrawn_by_id": stamp.by}
    if not session.connection().execute(update(_row).where(*stands).values(gone)).rowcount:
        return False
    history.record(session, stamp, SUBJECT, found.id, WITHDRAWN)
    return True


def put_back(session: Session, found: Recognition, stamp: Stamp) -> bool:
    """Let one that was withdrawn stand again; False where it does, or an equal one stands in its place."""
    if found.withdrawn_on is None or same(session, found.organisation_id, found.key, found.year):
        return False
    mine = (_row.c.id == found.id, _row.c.withdrawn_on == found.withdrawn_on)
    again = {"withdrawn_on": None, "withdrawn_by_id": None}
    if not session.connection().execute(update(_row).where(*mine).values(again)).rowcount:
        return False
    history.record(session, stamp, SUBJECT, found.id, PUT_BACK)
    return True


def same(session: Session, organisation_id: int, key: str, year: int) -> Recognition | None:
    """Return what recognises an organisation as the very same for a year."""
    mine = (_row.c.organisation_id == organisation_id, _row.c.year == year, _row.c.withdrawn_on.is_(None))
    return next((each for each in _read(session, *mine) if each.key == key), None)


def last_of(session: Session, decider_id: int) -> Recognition | None:
    """Return what a committee entered last, and stands."""
    found = _read(session, _row.c.decider_id == decider_id, _row.c.withdrawn_on.is_(None))
    return max(found, key=lambda each: each.id, default=None)


def used(session: Session, decider_id: int, number: str, day: date) -> Recognition | None:
    """Return a recognition by which this committee gave the number to a paper of another day of the same term."""
    mine = (_row.c.decider_id == decider_id, _row.c.number != "", _row.c.withdrawn_on.is_(None))
    alike = (each for each in _read(session, *mine) if fold(each.number) == fold(number))
    others = (each for each in alike if each.decided_on != day)
    return next((each for each in others if term_began(each.decided_on) == term_began(day)), None)


def entered_with(session: Session, found: Recognition) -> list[Recognition]:
    """Return all that was entered by the same deed."""
    deed = select(_row.c.recorded_at).where(_row.c.id == found.id).scalar_subquery()
    paper = (
        _row.c.number == found.number,
        _row.c.decided_on == found.decided_on,
        _row.c.decider_id == found.decider_id,
    )
    return _read(session, _row.c.noted_by_id == found.noted_by_id, _row.c.recorded_at == deed, *paper)


def of_organisation(session: Session, organisation_id: int) -> list[Recognition]:
    """Return all of one organisation, withdrawn ones too, the newest first."""
    return _read(session, _row.c.organisation_id == organisation_id)


def below(session: Session, path: str, since: date, until: date) -> list[Recognition]:
    """Return those decided between two days of an organisation and those below it, withdrawn ones too."""
    days = (_row.c.decided_on >= since, _row.c.decided_on <= until)
    return _read(session, _row.c.organisation_id.in_(_under(path)), *days)


def lapsing(session: Session, path: str, first: date, last: date) -> list[Recognition]:
    """Return those at a path and below whose last day lies between two days, the first to lapse first."""
    days = (_row.c.until >= first, _row.c.until <= last, _row.c.withdrawn_on.is_(None))
    found = _read(session, _row.c.organisation_id.in_(_under(path)), *days)
    return sorted(found, key=lambda each: (each.until or last, each.id))


def lapsing_of_all(session: Session, first: date, last: date, after: int, limit: int) -> list[Recognition]:
    """Return the next of these wherever they are, by their numbers."""
    days = (_row.c.until >= first, _row.c.until <= last, _row.c.withdrawn_on.is_(None))
    query = _READ.where(*days, _row.c.id > after).order_by(_row.c.id).limit(limit)
    return [Recognition(*row) for row in session.connection().execute(query)]


def aim(session: Session, organisation_id: int, key: str, year: int, count: int, stamp: Stamp) -> None:
    """Keep how many an organisation strives to recognise in a year; 0 takes that back."""
    history.record(session, stamp, "organisation", organisation_id, AIMED, key=key, year=year, count=count)


def aimed(session: Session, organisation_id: int, year: int) -> dict[str, int]:
    """Return how many of each an organisation strives to recognise in a year."""
    mine = history.about("organisation", organisation_id, AIMED)
    rows = session.connection().scalars(select(_entry.c.details).where(mine).order_by(_entry.c.id))
    newest = {str(row["key"]): int(row["count"]) for row in rows if row["year"] == year}
    return {key: count for key, count in newest.items() if count}


def count(session: Session, path: str, of: Collection[int], cells: Collection[int], day: date) -> Recognised:
    """Count of these organisations, at a path and below, those recognised in the year of a day and in its term.

    `cells`: those of them without any below, of which it is said how many hold a recognition on that day.
    """
    first, began = date(day.year, 1, 1), term_began(day)
    stand = [
        each
        for each in below(session, path, date.min, day)
        if each.organisation_id in of and (each.withdrawn_on is None or each.withdrawn_on > day)
    ]
    term = {(each.organisation_id, each.key) for each in stand if each.decided_on >= began}
    year = {(each.organisation_id, each.key) for each in stand if each.decided_on >= first}
    holding = {each.organisation_id for each in stand if each.until is None or each.until >= day} & set(cells)
    return Recognised(len(year), len(term), len(holding), len(cells))


def _under(path: str) -> Any:
    return select(_organisation.c.id).where(inside(_organisation.c.path, path))


def _read(session: Session, *which: ColumnElement[bool]) -> list[Recognition]:
    query = _READ.where(*which).order_by(_row.c.decided_on.desc(), _row.c.id.desc())
    return [Recognition(*row) for row in session.connection().execute(query)]
