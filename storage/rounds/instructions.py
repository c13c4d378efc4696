"""Keep what committees tell those below to do, the reports they send back, and what is answered."""

from collections.abc import Collection
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, and_, exists, func, insert, or_, select, update
from sqlmodel import Session

from domain.instructing.instruction import Instruction, Standing
from domain.stamps import Stamp
from storage import organisations, tables
from storage.ground import history
from storage.ground.core_table import tables_of

_row, _report = tables_of(tables.Instruction, tables.RoundReport)
MOST = 200
"""So many organisations are told the same at once."""
GIVEN, SENT_BACK, WITHDRAWN = "instruction given", "report sent back", "instruction withdrawn"
ANSWERED, ANSWER_BACK = "instruction answered", "answer to instruction taken back"
_STANDS = exists().where(_report.c.id == _row.c.report_id, _report.c.taken_back_at.is_(None))
_again = _report.alias("again")
_AGAIN = exists().where(
    *(_again.c[name] == _report.c[name] for name in ("plan_id", "last", "organisation_id")),
    _report.c.id == _row.c.report_id,
    _again.c.taken_back_at.is_(None),
)
_HOLDS = and_(_row.c.withdrawn_at.is_(None), or_(_row.c.report_id.is_(None), _STANDS))
WAITS = and_(_HOLDS, _row.c.answered_on.is_(None))


def give(
    session: Session,
    from_id: int,
    to_id: int,
    words: str,
    stamp: Stamp,
    *,
    due_on: date | None = None,
    report_id: int | None = None,
) -> int:
    """Keep an instruction, which with `report_id` sends that report back; return its number."""
    said = {"from": from_id, "report": report_id}
    entry = history.record(session, stamp, "organisation", to_id, SENT_BACK if report_id else GIVEN, **said)
    row = {"from_id": from_id, "to_id": to_id, "report_id": report_id, "words": words, "due_on": due_on}
    row |= {"member_id": stamp.by, "at": stamp.at, "day": stamp.day, "answer": "", "entry_id": entry}
    return int(session.connection().execute(insert(_row).values(row).returning(_row.c.id)).scalar_one())


def get(session: Session, number: int) -> Instruction | None:
    return next(iter(_read(session, _row.c.id == number)), None)


def sending_back(session: Session, report_id: int) -> Instruction | None:
    """Return what sends a report back, while that holds."""
    return next(iter(_read(session, _row.c.report_id == report_id, _row.c.withdrawn_at.is_(None))), None)


def was_sent_back(session: Session, plan_id: int, last: date, organisation_id: int) -> bool:
    """Tell whether a report of an organisation for a round was ever sent back and that was not withdrawn."""
    mine = (_report.c.plan_id == plan_id, _report.c.last == last, _report.c.organisation_id == organisation_id)
    query = (
        select(_row.c.id).join(_report, _report.c.id == _row.c.report_id).where(_row.c.withdrawn_at.is_(None), *mine)
    )
    return session.connection().execute(query.limit(1)).first() is not None


def received(session: Session, ids: Collection[int], limit: int) -> list[Instruction]:
    """Return the newest that came to these organisations and were not withdrawn."""
    return _read(session, _row.c.to_id.in_(ids), _row.c.withdrawn_at.is_(None), limit=limit)


def waiting(session: Session, ids: Collection[int], limit: int = 20) -> list[Instruction]:
    """Return what waits for an answer of these organisations, the newest first."""
    return _read(session, _row.c.to_id.in_(ids), WAITS, limit=limit) if ids else []


def count_waiting(session: Session, organisation_id: int) -> int:
    query = select(func.count()).where(_row.c.to_id == organisation_id, WAITS)
    return session.connection().execute(query).scalar_one()


def due(session: Session, since: date, until: date, after: int, limit: int) -> list[Instruction]:
    """Return the next that wait for an answer whose day lies between two, in the order of their numbers."""
    which = (_row.c.due_on.between(since, until), _row.c.id > after, WAITS)
    return _read(session, *which, limit=limit, newest=False)


def open_ones(session: Session, numbers: Collection[int]) -> set[int]:
    """Return which of these still wait for an answer."""
    return set(session.connection().scalars(select(_row.c.id).where(_row.c.id.in_(numbers), WAITS)))


def given(session: Session, ids: Collection[int], limit: int) -> list[tuple[Instruction, ...]]:
    """Return the newest that these organisations gave and did not withdraw, each with those said with it."""
    newest = func.max(_row.c.id).label("newest")
    query = select(newest).where(_row.c.from_id.in_(ids), _row.c.withdrawn_at.is_(None))
    query = query.group_by(_row.c.from_id, _row.c.member_id, _row.c.at, _row.c.report_id)
    numbers = session.connection().scalars(query.order_by(newest.desc()).limit(limit)).all()
    return [together(session, each) for each in numbers]


def together(session: Session, number: int) -> tuple[Instruction, ...]:
    """Return an instruction with those that were given to others in the same words at once and hold, by number."""
    same, one = _row.alias(), (_row.c.id == number,)
    moment = and_(*(same.c[name] == _row.c[name] for name in ("from_id", "member_id", "at", "words")))
    numbers = (
        select(same.c.id).join(_row, moment).where(*one, same.c.withdrawn_at.is_(None), same.c.report_id.is_(None))
    )
    of_one = (_row.c.id == number, _row.c.withdrawn_at.is_(None))
    found = session.connection().scalars(numbers.where(_row.c.report_id.is_(None))).all()
    return tuple(_read(session, _row.c.id.in_(found) if found else and_(*of_one), limit=MOST, newest=False))


def withdraw(session: Session, one: Instruction, stamp: Stamp) -> bool:
    """Let it hold no more, so that a report it sent back stands again; False where it holds no more."""
    mine = (_row.c.id == one.id, _HOLDS)
    if not session.connection().execute(update(_row).where(*mine).values(withdrawn_at=stamp.at)).rowcount:
        return False
    history.record(session, stamp, "organisation", one.receiver.id, WITHDRAWN, instruction=one.id)
    return True


def answer(session: Session, one: Instruction, words: str, stamp: Stamp) -> bool:
    """Keep what an organisation answers, once; False where it does not wait for it."""
    mine = (_row.c.id == one.id, WAITS)
    said = {"answer": words, "answered_by": stamp.by, "answered_on": stamp.day}
    if not session.connection().execute(update(_row).where(*mine).values(said)).rowcount:
        return False
    history.record(session, stamp, "organisation", one.receiver.id, ANSWERED, instruction=one.id)
    return True


def take_answer_back(session: Session, one: Instruction, stamp: Stamp) -> bool:
    """Let it wait for an answer again; False where it does, or holds no more."""
    mine = (_row.c.id == one.id, _row.c.answered_on.is_not(None), _HOLDS)
    said = {"answer": "", "answered_by": None, "answered_on": None}
    if not session.connection().execute(update(_row).where(*mine).values(said)).rowcount:
        return False
    history.record(session, stamp, "organisation", one.receiver.id, ANSWER_BACK, instruction=one.id)
    return True


def _read(session: Session, *which: ColumnElement[bool], limit: int = 1, newest: bool = True) -> list[Instruction]:
    order = _row.c.id.desc() if newest else _row.c.id
    query = select(_row, _STANDS.label("stands"), _AGAIN.label("again")).where(*which).order_by(order).limit(limit)
    rows = session.connection().execute(query).all()
    places = organisations.by_ids(session, sorted({number for row in rows for number in (row.from_id, row.to_id)}))
    return [
        Instruction(
            *(row.id, places[row.from_id], places[row.to_id], row.report_id, row.words, row.due_on, row.day),
            *(row.answer, _standing(row)),
        )
        for row in rows
    ]


def _standing(row: Any) -> Standing:
    if row.withdrawn_at is not None:
        return Standing.WITHDRAWN
    if row.report_id is not None and not row.stands:
        return Standing.DONE_ANEW if row.again else Standing.TAKEN_BACK
    return Standing.WAITING if row.answered_on is None else Standing.ANSWERED
