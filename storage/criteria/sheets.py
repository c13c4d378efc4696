"""Sheets an organisation marks by a set of criteria: begun, marked, handed in, agreed to or returned, put back."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from sqlalchemy import ColumnElement, delete, insert, select, update
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session

from domain.criteria.criteria import MARKED_IN, CriteriaSet, Mark, Sheet, State, kept_in
from domain.stamps import Stamp
from storage.facts.standing import inside
from storage.ground import history
from storage.ground.core_table import tables_of
from storage.tables import Assessment, AssessmentMark, Organisation

SUBJECT = "assessment"
BEGUN, MARKED, UNMARKED, RENEWED, PUT_BACK = "begun", "marked", "marks taken back", "by the new set", "put back"
WITH_GROUNDS = (MARKED, RENEWED)
"""Deeds that keep the grounds which stood before them."""
_sheet, _mark, _organisation = tables_of(Assessment, AssessmentMark, Organisation)
_COLUMNS = ("id", "organisation_id", "body", "period", "state", "handed_in_by_id", "decided_by_id", "decided_on")
_READ = select(*(_sheet.c[name] for name in _COLUMNS))


def get(session: Session, number: int) -> Sheet | None:
    return next(iter(_read(session, _sheet.c.id == number)), None)


def of(session: Session, organisation_id: int, code: str, period: str) -> Sheet | None:
    """Return the sheet of an organisation for a set and period."""
    mine = (_sheet.c.organisation_id == organisation_id, _sheet.c.code == code, _sheet.c.period == period)
    return next(iter(_read(session, *mine)), None)


def of_year(session: Session, organisation_id: int, year: int) -> list[Sheet]:
    """Return the sheets of an organisation for a year and its months, the oldest first."""
    mine = (_sheet.c.organisation_id == organisation_id, _sheet.c.period.startswith(str(year)))
    return _read(session, *mine)


def below(session: Session, path: str, year: int) -> list[Sheet]:
    """Return the sheets of a year, and of its months, of an organisation and those below it."""
    which = (_sheet.c.organisation_id.in_(_under(path)), _sheet.c.period.startswith(str(year)))
    return _read(session, *which)


def _read(session: Session, *which: ColumnElement[bool]) -> list[Sheet]:
    connection = session.connection()
    rows = connection.execute(_READ.where(*which).order_by(_sheet.c.period, _sheet.c.id)).all()
    marks: dict[int, dict[str, Mark]] = defaultdict(dict)
    of_them = select(_mark).where(_mark.c.assessment_id.in_([row.id for row in rows]))
    for row in connection.execute(of_them) if rows else ():
        marks[row.assessment_id][row.code] = Mark(row.value, row.words)
    return [
        Sheet(number, place, CriteriaSet.model_validate(body), period, state, by, decided_by, day, marks[number])
        for number, place, body, period, state, by, decided_by, day in rows
    ]


def begin(session: Session, organisation_id: int, criteria: CriteriaSet, period: str, stamp: Stamp) -> Sheet:
    """Return the sheet for a period, begun now where there is none; two who begin it at once have the same one."""
    if found := of(session, organisation_id, criteria.code, period):
        return found
    values = {"organisation_id": organisation_id, "code": criteria.code, "period": period, "state": State.DRAFT}
    row = insert(_sheet).values(values | {"body": criteria.model_dump(mode="json")}).returning(_sheet.c.id)
    try:
        with session.connection().begin_nested():
            number = int(session.connection().execute(row).scalar_one())
    except IntegrityError:  # somebody else has just begun it
        pass
    else:
        history.record(session, stamp, SUBJECT, number, BEGUN, organisation=organisation_id, code=criteria.code)
    found = of(session, organisation_id, criteria.code, period)
    assert found is not None
    return found


def mark(session: Session, sheet: Sheet, given: Mapping[str, Mark], stamp: Stamp) -> int:
    """Keep marks in place of those that stand; return the deed's number, 0 where the sheet takes none any more."""
    changed = {code: mark for code, mark in given.items() if sheet.marks.get(code) != mark}
    if not _touch(session, sheet) or not changed:
        return 0
    before = {code: _plain(sheet.marks[code]) if code in sheet.marks else None for code in changed}
    after = {code: _plain(each) for code, each in changed.items()}
    entry = history.record(session, stamp, SUBJECT, sheet.id, MARKED, before=before, after=after)
    _write(session, sheet.id, changed, stamp.by)
    return entry


def _touch(session: Session, sheet: Sheet) -> bool:
    """Tell whether a sheet may still be marked; nobody hands it in meanwhile."""
    mine = (_sheet.c.id == sheet.id, _sheet.c.state.in_(MARKED_IN))
    return bool(session.connection().execute(update(_sheet).where(*mine).values(state=_sheet.c.state)).rowcount)


def _write(session: Session, number: int, marks: Mapping[str, Mark], by: int | None) -> None:
    connection = session.connection()
    connection.execute(delete(_mark).where(_mark.c.assessment_id == number, _mark.c.code.in_(marks)))
    for code, each in marks.items():
        row = {"assessment_id": number, "code": code, "value": each.value, "words": each.words, "member_id": by}
        connection.execute(insert(_mark).values(row))


def _plain(mark: Mark) -> dict[str, str]:
    return {"value": str(mark.value), "words": mark.words}


def unmark(session: Session, sheet: Sheet, entry: int, stamp: Stamp) -> bool:
    """Let the marks of a deed be as before; False where they have been changed since, or the sheet was handed in."""
    if history.subject_of(session, entry, MARKED) != sheet.id:
        return False
    kept = history.details(session, entry)
    before, after = kept.get("before"), kept.get("after")
    if not isinstance(before, dict) or not isinstance(after, dict):
        return False
    if any(code not in sheet.marks or _plain(sheet.marks[code]) != said for code, said in after.items()):
        return False
    if not _touch(session, sheet):
        return False
    gone = (_mark.c.assessment_id == sheet.id, _mark.c.code.in_([code for code in before if before[code] is None]))
    session.connection().execute(delete(_mark).where(*gone))
    again = {code: Mark(Decimal(said["value"]), said["words"]) for code, said in before.items() if said}
    _write(session, sheet.id, again, stamp.by)
    history.record(session, stamp, SUBJECT, sheet.id, UNMARKED, entry=entry)
    return True


def renew(session: Session, sheet: Sheet, criteria: CriteriaSet, stamp: Stamp) -> int:
    """Let a sheet be by a set that was changed; marks of criteria that are the same stay.

    Return the deed's number, 0 where the sheet takes no marks any more.
    """
    if not _touch(session, sheet):
        return 0
    before = {
        "set": sheet.set.model_dump(mode="json"),
        "marks": {code: _plain(each) for code, each in sheet.marks.items()},
    }
    entry = history.record(session, stamp, SUBJECT, sheet.id, RENEWED, before=before)
    _replace(session, sheet.id, criteria, kept_in(criteria, sheet.marks, sheet.set), stamp.by)
    return entry


def renew_back(session: Session, sheet: Sheet, entry: int, stamp: Stamp) -> bool:
    """Let a sheet be by the former set with its marks again; False where anything was done to it since."""
    was = history.details(session, entry).get("before")
    newest = history.newest(session, SUBJECT, sheet.id)
    if newest != entry or not isinstance(was, dict) or "set" not in was or not _touch(session, sheet):
        return False
    marks = {code: Mark(Decimal(said["value"]), said["words"]) for code, said in was["marks"].items()}
    _replace(session, sheet.id, CriteriaSet.model_validate(was["set"]), marks, stamp.by)
    history.record(session, stamp, SUBJECT, sheet.id, PUT_BACK, entry=entry)
    return True


def _replace(session: Session, number: int, criteria: CriteriaSet, marks: Mapping[str, Mark], by: int | None) -> None:
    connection, body = session.connection(), criteria.model_dump(mode="json")
    connection.execute(update(_sheet).where(_sheet.c.id == number).values(body=body))
    connection.execute(delete(_mark).where(_mark.c.assessment_id == number))
    _write(session, number, marks, by)


def settle(session: Session, sheet: Sheet, state: State, stamp: Stamp) -> bool:
    """Hand it in, take it back to mark it, agree to it or return it; False where somebody did so before."""
    who: dict[str, Any] = {"state": state}
    if state is State.HANDED_IN:
        who |= {"handed_in_by_id": stamp.by, "decided_by_id": None, "decided_on": None}
    else:
        who |= {"decided_by_id": stamp.by, "decided_on": stamp.day}
    waits = (_sheet.c.id == sheet.id, _sheet.c.state == sheet.state)
    if not session.connection().execute(update(_sheet).where(*waits).values(who)).rowcount:
        return False
    before = {"state": sheet.state.value, "handed_in_by_id": sheet.handed_in_by_id}
    before |= {"by": sheet.decided_by_id, "on": str(sheet.decided_on or "")}
    entry = history.record(session, stamp, SUBJECT, sheet.id, state.value, before=before)
    session.connection().execute(update(_sheet).where(_sheet.c.id == sheet.id).values(entry_id=entry))
    return True


def put_back(session: Session, sheet: Sheet, stamp: Stamp) -> bool:
    """Let it be as before the last step; False where it has gone on."""
    connection = session.connection()
    deed = connection.execute(select(_sheet.c.entry_id).where(_sheet.c.id == sheet.id)).scalar()
    was = history.details(session, deed).get("before") if deed else None
    if not isinstance(was, dict):
        return False
    again = {
        "state": State(was["state"]),
        "handed_in_by_id": was["handed_in_by_id"],
        "decided_by_id": was["by"],
        "decided_on": date.fromisoformat(was["on"]) if was["on"] else None,
        "entry_id": None,
    }
    mine = (_sheet.c.id == sheet.id, _sheet.c.state == sheet.state, _sheet.c.entry_id == deed)
    if not connection.execute(update(_sheet).where(*mine).values(again)).rowcount:
        return False
    history.record(session, stamp, SUBJECT, sheet.id, PUT_BACK, before=sheet.state.value)
    return True


def last_step(session: Session, number: int) -> tuple[int | None, date] | None:
    """Return who took the last step of a sheet that can be taken back, and on which day."""
    deed = session.connection().execute(select(_sheet.c.entry_id).where(_sheet.c.id == number)).scalar()
    return history.author(session, deed) if deed else None


def marked_by(session: Session, member_id: int) -> list[tuple[str, str]]:
    """Return the criteria somebody marked, and the grounds they typed."""
    query = select(_mark.c.code, _mark.c.words).where(_mark.c.member_id == member_id).order_by(_mark.c.id)
    return [(code, words) for code, words in session.connection().execute(query)]


def waiting(session: Session, paths: Collection[str]) -> list[Sheet]:
    """Return what open organisations at these paths and below handed in and nobody has decided on."""
    found = (
        each
        for path in paths
        for each in _read(
            session,
            _sheet.c.state == State.HANDED_IN,
            _sheet.c.organisation_id.in_(_under(path).where(_organisation.c.closed_on.is_(None))),
        )
    )
    return list({each.id: each for each in found}.values())


def _under(path: str) -> Any:
    return select(_organisation.c.id).where(inside(_organisation.c.path, path))
