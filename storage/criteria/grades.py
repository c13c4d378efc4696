"""Yearly grades of organisations and members: noted, put right, taken back, answered, counted."""

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, insert, or_, select, update
from sqlmodel import Session

from domain.criteria.grades import Grade, YearGrade
from domain.stamps import Stamp
from storage.facts.standing import inside
from storage.ground import history
from storage.ground.core_table import tables_of
from storage.tables import HistoryEntry, Organisation, YearlyGrade

SUBJECT = "grade"
NOTED, TAKEN_BACK, ANSWERED = "grade noted", "grade taken back", "grade answered"
_grade, _organisation, _entry = tables_of(YearlyGrade, Organisation, HistoryEntry)
_NAMES = ("id", "organisation_id", "member_id", "year", "grade", "number", "noted_by_id", "holds_from", "answer")
_READ = select(*(_grade.c[name] for name in _NAMES)).where(_grade.c.withdrawn_at.is_(None))

Whose = tuple[int, int | None]
"""An organisation, and of its members one, or None for the organisation itself."""


def note(session: Session, given: Sequence[tuple[Whose, Grade]], year: int, number: str, stamp: Stamp) -> int:
    """Keep grades in place of those that stand for the year; return the deed's number, 0 where all stand so already."""
    found = of(session, [whose for whose, _ in given], year)
    standing = {of_whom(each.organisation_id, each.member_id): each for each in found}
    new = [
        (whose, grade) for whose, grade in given if not _is_so(standing.get(of_whom(*whose)), whose[0], grade, number)
    ]
    if not new:
        return 0
    changed = {of_whom(*whose) for whose, _ in new}
    replaced = [each.id for each in found if of_whom(each.organisation_id, each.member_id) in changed]
    entry = history.record(session, stamp, SUBJECT, new[0][0][0], NOTED, year=year, replaced=replaced)
    _withdraw(session, replaced, stamp)
    for (place, member), grade in new:
        row = {"organisation_id": place, "member_id": member, "year": year, "grade": grade, "number": number}
        dated = {"holds_from": stamp.day, "recorded_at": stamp.at, "entry_id": entry}
        session.connection().execute(insert(_grade).values({**row, **dated, "noted_by_id": stamp.by, "answer": ""}))
    return entry


def noted_on(session: Session, path: str, by: int | None, day: date) -> list[int]:
    """Return the years of which somebody noted grades of organisations at a path and below on a day, newest first."""
    years = (day.year, day.year - 1)
    found = (each for year in years for each in units_below(session, path, year))
    return sorted({each.year for each in found if each.noted_by_id == by and each.noted_on == day}, reverse=True)


def of_whom(organisation_id: int, member_id: int | None) -> Whose:
    """Return whom a grade is of: a member has one for a year, whichever organisation notes it."""
    return (0 if member_id else organisation_id), member_id


def _is_so(known: YearGrade | None, place: int, grade: Grade, number: str) -> bool:
    return known is not None and (known.organisation_id, known.grade, known.number) == (place, grade, number)


def _withdraw(session: Session, numbers: Collection[int], stamp: Stamp) -> None:
    session.connection().execute(update(_grade).where(_grade.c.id.in_(numbers)).values(withdrawn_at=stamp.at))


def take_back(session: Session, entry: int, stamp: Stamp) -> list[YearGrade]:
    """Believe what a deed noted no more: what it replaced holds again. Return what it had noted and stood."""
    gone = _read(session, _grade.c.entry_id == entry)
    if not gone:
        return []
    _withdraw(session, [each.id for each in gone], stamp)
    back = history.record(session, stamp, SUBJECT, gone[0].organisation_id, TAKEN_BACK, entry=entry)
    replaced = history.details(session, entry).get("replaced")
    old = select(_grade).where(_grade.c.id.in_(replaced if isinstance(replaced, list) else []))
    for row in session.connection().execute(old.order_by(_grade.c.id)).mappings().all():
        again = {name: value for name, value in row.items() if name not in ("id", "withdrawn_at")}
        session.connection().execute(insert(_grade).values(again | {"recorded_at": stamp.at, "entry_id": back}))
    return gone


def answer(session: Session, found: YearGrade, words: str, stamp: Stamp) -> int:
    """Put what the one graded says beside the grade; return the deed's number, 0 where that grade stands no more."""
    mine = (_grade.c.id == found.id, _grade.c.withdrawn_at.is_(None))
    if not session.connection().execute(update(_grade).where(*mine).values(answer=words)).rowcount:
        return 0
    kept = {"grade": found.id, "words": found.answer}
    return history.record(session, stamp, SUBJECT, found.organisation_id, ANSWERED, **kept)


def take_answer_back(session: Session, entry: int, stamp: Stamp) -> YearGrade | None:
    """Let what stood beside the grade before the newest answer stand there again; None where it was not the newest."""
    kept = history.details(session, entry)
    number = kept.get("grade")
    place = history.subject_of(session, entry, ANSWERED)
    found = get(session, number) if isinstance(number, int) and place is not None else None
    if found is None or _newest_answer(session, found) != entry:
        return None
    answer(session, found, str(kept.get("words", "")), stamp)
    return found


def _newest_answer(session: Session, found: YearGrade) -> int:
    """Return the last deed that put words beside a grade."""
    query = select(_entry.c.id, _entry.c.details).where(history.about(SUBJECT, found.organisation_id, ANSWERED))
    mine = (row.id for row in session.connection().execute(query) if row.details.get("grade") == found.id)
    return max(mine, default=0)


def get(session: Session, number: int) -> YearGrade | None:
    return next(iter(_read(session, _grade.c.id == number)), None)


def of(session: Session, whose: Collection[Whose], year: int) -> list[YearGrade]:
    """Return the grades these have for a year, a member's wherever it was noted."""
    of_units = [place for place, member in whose if member is None]
    of_people = _grade.c.member_id.in_([member for _, member in whose if member is not None])
    itself = and_(_grade.c.organisation_id.in_(of_units), _grade.c.member_id.is_(None))
    return _read(session, or_(itself, of_people), _grade.c.year == year)


def of_members(session: Session, organisation_id: int, year: int) -> list[YearGrade]:
    """Return the grades of the members of one cell for a year."""
    here = (_grade.c.organisation_id == organisation_id, _grade.c.member_id.is_not(None))
    return _read(session, *here, _grade.c.year == year)


def of_member(session: Session, member_id: int) -> list[YearGrade]:
    """Return every grade of a member, wherever they were graded, the newest year first."""
    return _read(session, _grade.c.member_id == member_id)


def of_units(session: Session, numbers: Collection[int]) -> dict[int, dict[int, Grade]]:
    """Return the grades of organisations themselves, by year."""
    found: dict[int, dict[int, Grade]] = {each: {} for each in numbers}
    for each in _read(session, _grade.c.organisation_id.in_(numbers), _grade.c.member_id.is_(None)):
        found[each.organisation_id].setdefault(each.year, each.grade)
    return found


def units_below(session: Session, path: str, year: int) -> list[YearGrade]:
    """Return the grades of the organisations below a path for a year."""
    return _read(
        session, _grade.c.organisation_id.in_(_under(path)), _grade.c.member_id.is_(None), _grade.c.year == year
    )


def counted(session: Session, path: str, year: int, *, people: bool) -> Counter[Grade]:
    """Count the grades of a year at a path and below: of members, or of the organisations."""
    which = _grade.c.member_id.is_not(None) if people else _grade.c.member_id.is_(None)
    found = _read(session, _grade.c.organisation_id.in_(_under(path)), which, _grade.c.year == year)
    return Counter(each.grade for each in found)


def _under(path: str) -> Any:
    return select(_organisation.c.id).where(inside(_organisation.c.path, path))


def _read(session: Session, *which: ColumnElement[bool]) -> list[YearGrade]:
    query = _READ.where(*which).order_by(_grade.c.year.desc(), _grade.c.id.desc())
    return [YearGrade(*row) for row in session.connection().execute(query)]
