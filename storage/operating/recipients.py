"""Keep of an announcement that ended long ago how many of each organisation got it, and no more who."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, Table, case, delete, func, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlmodel import Session

from domain.announcing import RecipientState
from domain.reach.grasp import Grasp
from storage import tables
from storage.facts.standing import held_now
from storage.ground import history
from storage.ground.bulk import DELETED_AT_ONCE
from storage.ground.core_table import table_of, tables_of
from storage.operating import grasps
from storage.tables.outbox import UNSUMMED

_broadcast, _recipient, _count = tables_of(tables.Broadcast, tables.Recipient, tables.RecipientCount)
_home, _post = tables_of(tables.Membership, tables.Post)
_answer, _answers = tables_of(tables.RecipientAnswer, tables.AnswerCount)
_entry = table_of(tables.HistoryEntry)
COUNTED = {
    RecipientState.SENT: "sent",
    RecipientState.UNREACHABLE: "blocked",
    RecipientState.UNJOINED: "not_joined",
    RecipientState.REJECTED: "failed",
    RecipientState.EXPIRED: "failed",
}
WAITING = "waiting"
ENDS = ("sent", "blocked", "not_joined", "failed", WAITING)
READ = ("read", "understood")
COLUMNS = ("sent", "blocked", "not_joined", "failed", *READ)
Answers = dict[int, Counter[tuple[int, int]]]
"""Of each organisation how many chose which answer of which question."""


def sum_up(session: Session, moment: datetime, now: datetime) -> int:
    """Count the next people of announcements that ended before a moment, and delete their rows; return how many.

    What they wrote back goes too.
    """
    left = DELETED_AT_ONCE
    while left and (number := _oldest(session, moment)) is not None:
        mine = select(_recipient.c.member_id).where(_recipient.c.broadcast_id == number)
        people = session.connection().scalars(mine.order_by(_recipient.c.member_id).limit(left)).all()
        if people:
            _add(session, number, _by_place(session, number, people))
            _add_answers(session, number, _answers_by_place(session, number, people))
            for table in (_answer, _recipient):
                gone = (table.c.broadcast_id == number, table.c.member_id.in_(people))
                session.connection().execute(delete(table).where(*gone))
        if len(people) < left:
            done = {"summed_up_at": now, "progress_text": ""}
            session.connection().execute(update(_broadcast).where(_broadcast.c.id == number).values(done))
            asked = update(_entry).where(history.about("broadcast", number, grasps.ASKED))
            session.connection().execute(asked.values(why=""))
        left -= len(people)
    return DELETED_AT_ONCE - left


def _oldest(session: Session, moment: datetime) -> int | None:
    ended = (UNSUMMED, _broadcast.c.finished_at < moment)
    query = select(_broadcast.c.id).where(*ended).order_by(_broadcast.c.finished_at).limit(1)
    return session.connection().scalar(query)


def by_place(session: Session, number: int) -> dict[int, Counter[str]]:
    """Return of each organisation how many of its people an announcement reached, or why not; of all of them."""
    found = defaultdict(Counter, _by_place(session, number))
    rows = session.connection().execute(select(_count).where(_count.c.broadcast_id == number))
    for row in rows.mappings():
        found[row["organisation_id"]].update({name: row[name] for name in COLUMNS})
    return dict(found)


def _by_place(session: Session, number: int, people: Sequence[int] = ()) -> dict[int, Counter[str]]:
    """Count those whose rows are there, where each belonged, or else served, on the day of the announcement."""
    outcome = case(*((_recipient.c.state == state, name) for state, name in COUNTED.items()), else_=WAITING)
    facts, unclear = grasps.said(_recipient), grasps.grasp(_recipient) == Grasp.UNCLEAR
    said = [func.count().filter(each) for each in (*(facts[name] for name in READ), unclear)]
    query = select(_where(_recipient).label("place"), outcome.label("outcome"), func.count(), *said)
    query = _of(query, _recipient, number, people).group_by("place", "outcome")
    found: dict[int, Counter[str]] = defaultdict(Counter)
    for place, name, count, *read in session.connection().execute(query):
        found[place] += Counter({name: count}) + Counter(dict(zip((*READ, Grasp.UNCLEAR.value), read, strict=True)))
    return found


def _where(person: Table) -> ColumnElement[int]:
    """Select where somebody belonged, or else served, on the day of the announcement."""
    day = func.date(_broadcast.c.created_at)
    places = (
        select(func.min(stay.c.organisation_id))
        .where(stay.c.member_id == person.c.member_id, held_now(stay, day))
        .scalar_subquery()
        for stay in (_home, _post)
    )
    return func.coalesce(*places, _broadcast.c.organisation_id)


def _of(query: Select[Any], person: Table, number: int, people: Sequence[int]) -> Select[Any]:
    query = query.join(_broadcast, _broadcast.c.id == person.c.broadcast_id).where(person.c.broadcast_id == number)
    return query.where(person.c.member_id.in_(people)) if people else query


def everybody(counts: Counter[str]) -> int:
    """Return how many people an announcement was for; each of them is counted in one of its ends."""
    return sum(counts[name] for name in ENDS)


def answers_by_place(session: Session, number: int) -> Answers:
    """Return of each organisation how many of its people chose which answer of which question, both from 0."""
    found = defaultdict(Counter, _answers_by_place(session, number))
    kept = select(_answers).where(_answers.c.broadcast_id == number)
    for row in session.connection().execute(kept):
        found[row.organisation_id][row.question, row.choice] += row.people
    return dict(found)


def _answers_by_place(session: Session, number: int, people: Sequence[int] = ()) -> Answers:
    query = select(_where(_answer).label("place"), _answer.c.question, _answer.c.choice, func.count())
    query = _of(query, _answer, number, people).group_by("place", _answer.c.question, _answer.c.choice)
    found: Answers = defaultdict(Counter)
    for place, question, choice, count in session.connection().execute(query):
        found[place][question, choice] = count
    return found


def _add(session: Session, number: int, counts: dict[int, Counter[str]]) -> None:
    rows = [
        {"organisation_id": place, **{name: counted[name] for name in COLUMNS}}
        | {"failed": counted["failed"] + counted[WAITING]}
        for place, counted in counts.items()
    ]
    _add_to(session, _count, number, rows, COLUMNS)


def _add_answers(session: Session, number: int, answers: Answers) -> None:
    rows = [
        {"organisation_id": place, "question": question, "choice": choice, "people": people}
        for place, counted in answers.items()
        for (question, choice), people in counted.items()
    ]
    _add_to(session, _answers, number, rows, ("people",))


def _add_to(
    session: Session, table: Table, number: int, rows: Sequence[Mapping[str, object]], counts: Sequence[str]
) -> None:
    """Write the rows of an announcement, or add their counts to those that are there."""
    if not rows:
        return
    make: Any = postgresql.insert if session.connection().dialect.name == "postgresql" else sqlite.insert
    new = make(table)
    more = {name: table.c[name] + new.excluded[name] for name in counts}
    written = new.on_conflict_do_update(index_elements=[each.name for each in table.primary_key], set_=more)
    session.connection().execute(written, [{"broadcast_id": number, **row} for row in rows])
