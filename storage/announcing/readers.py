"""Keep who says that they have read an announcement and understood it, what they chose, and who has not yet."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy import ColumnElement, and_, delete, exists, false, func, or_, select, update
from sqlmodel import Session

from domain.announcing import Announcement, RecipientState
from domain.names import by_given_name
from domain.reach.grasp import Grasp
from storage import tables
from storage.announcing import rows, studying
from storage.facts.standing import held_now, inside
from storage.ground import history
from storage.ground.bulk import put
from storage.ground.core_table import table_of, tables_of
from storage.operating.grasps import ASKED, grasp

_broadcast, _recipient, _answer = tables_of(tables.Broadcast, tables.Recipient, tables.RecipientAnswer)
_member, _home, _place, _account = tables_of(tables.Member, tables.Membership, tables.Organisation, tables.Account)
_entry = table_of(tables.HistoryEntry)
_NOT_REMINDED = or_(
    _recipient.c.reminded_at.is_(None), func.coalesce(_recipient.c.reminded_at < _recipient.c.read_at, false())
)
"""Whoever was reminded to read it, and has, may be asked once more whether it is clear."""


@dataclass(frozen=True, slots=True)
class Reader:
    """What somebody has said of an announcement they were sent; `arrived` in real time."""

    arrived: datetime | None
    read_at: datetime | None
    understood_at: datetime | None


@dataclass(frozen=True, slots=True)
class Awaited:
    """Somebody from whom a word is waited for; `reachable`: it arrived, and they have an open chat.

    `reminded`: since they stand where they do.
    """

    member_id: int
    name: str
    grasp: Grasp
    reachable: bool
    reminded: bool


@dataclass(frozen=True, slots=True)
class AskedBack:
    """What somebody wrote back, to whom that went, and where they belong today."""

    name: str
    path: str
    words: str
    to: int


def of(session: Session, number: int, member_id: int) -> Reader | None:
    """Return what somebody has said of an announcement; None where it was not for them, or is not kept any more."""
    columns = (_recipient.c.settled_at, _recipient.c.read_at, _recipient.c.understood_at, _recipient.c.state)
    row = session.connection().execute(select(*columns).where(*_is(number, member_id))).first()
    if row is None:
        return None
    arrived = row.settled_at if row.state == RecipientState.SENT else None
    return Reader(arrived, row.read_at, row.understood_at)


def waiting(session: Session, member_id: int, now: datetime, since: datetime) -> list[Announcement]:
    """Return what somebody was sent since then, in real time, and is still to read and understand; the newest first."""
    goes_on = or_(_broadcast.c.ends_at.is_(None), _broadcast.c.ends_at > now)
    asking = select(_broadcast.c.id).where(_broadcast.c.asks.is_not(None), _broadcast.c.stopped_at.is_(None), goes_on)
    mine = (_recipient.c.broadcast_id.in_(asking), _recipient.c.member_id == member_id)
    left = (
        _recipient.c.state == RecipientState.SENT,
        _recipient.c.settled_at >= since,
        _recipient.c.understood_at.is_(None),
    )
    query = select(_recipient.c.broadcast_id).where(*mine, *left).order_by(_recipient.c.broadcast_id.desc())
    found = (rows.by_number(session, number) for number in session.connection().scalars(query).all())
    return [each for each in found if each]


def note(session: Session, number: int, member_id: int, now: datetime, *, understood: bool) -> None:
    """Keep that somebody has read it, and whether they understood it; what was said before stays at its time."""
    said = ("read", "understood") if understood else ("read",)
    new = {name: _stamp(session, number, member_id, name, now) for name in said}
    _count(session, number, new)
    if new.get("understood"):
        studying.touch(session, number, member_id, now)


def _stamp(session: Session, number: int, member_id: int, name: str, now: datetime) -> int:
    column = _recipient.c[f"{name}_at"]
    first = update(_recipient).where(*_is(number, member_id), column.is_(None)).values({column: now})
    return session.connection().execute(first).rowcount


def take_back(session: Session, number: int, member_id: int, now: datetime, *, all_of_it: bool) -> bool:
    """Keep that somebody has not understood it after all; `all_of_it`: nor read it, and their answers go too."""
    names = ("read", "understood") if all_of_it else ("understood",)
    less = {name: -_unstamp(session, number, member_id, name) for name in names}
    _count(session, number, less)
    if less["understood"]:
        studying.touch(session, number, member_id, now)
    if all_of_it:
        mine = (_answer.c.broadcast_id == number, _answer.c.member_id == member_id)
        session.connection().execute(delete(_answer).where(*mine))
    return any(less.values())


def _unstamp(session: Session, number: int, member_id: int, name: str) -> int:
    column = _recipient.c[f"{name}_at"]
    gone = update(_recipient).where(*_is(number, member_id), column.is_not(None)).values({column: None})
    return session.connection().execute(gone).rowcount


def _count(session: Session, number: int, more: dict[str, int]) -> None:
    counts = {name: _broadcast.c[name] + count for name, count in more.items() if count}
    if counts:
        session.connection().execute(update(_broadcast).where(_broadcast.c.id == number).values(counts))


def answer(session: Session, number: int, member_id: int, question: int, choice: int) -> None:
    key = {"broadcast_id": number, "member_id": member_id, "question": question}
    put(session, _answer, key, {"choice": choice})


def answers(session: Session, number: int, member_id: int) -> dict[int, int]:
    """Return what somebody chose at each question they have answered."""
    mine = (_answer.c.broadcast_id == number, _answer.c.member_id == member_id)
    query = select(_answer.c.question, _answer.c.choice).where(*mine).order_by(_answer.c.question)
    return {row.question: row.choice for row in session.connection().execute(query)}


def of_member(session: Session, member_id: int) -> list[dict[str, object]]:
    """Return all that is kept of somebody's reading, for them to see."""
    names = ("broadcast_id", "read_at", "understood_at", "reminded_at")
    asking = select(_broadcast.c.id).where(_broadcast.c.asks.is_not(None))
    mine = (_recipient.c.broadcast_id.in_(asking), _recipient.c.member_id == member_id)
    query = select(*(_recipient.c[name] for name in names)).where(*mine).order_by(_recipient.c.broadcast_id)
    found = session.connection().execute(query).mappings().all()
    return [
        {"announcement": row["broadcast_id"], **{name: row[name] for name in names[1:]}}
        | {"answers": answers(session, row["broadcast_id"], member_id)}
        | {"asked": _asked_by(session, row["broadcast_id"], member_id)}
        for row in found
    ]


def forget(session: Session, member_id: int) -> None:
    """Delete what somebody chose; that they had read it stays, for the count."""
    every = select(_broadcast.c.id).where(_broadcast.c.asks.is_not(None))
    mine = (_answer.c.broadcast_id.in_(every), _answer.c.member_id == member_id)
    session.connection().execute(delete(_answer).where(*mine))


def awaited(
    session: Session, number: int, path: str, today: date, grasps: Collection[Grasp], limit: int
) -> list[Awaited]:
    """Return those who belong today to a subtree and stand there, by name; of many first those who can be reminded."""
    chat = exists().where(and_(_account.c.member_id == _recipient.c.member_id, _account.c.blocked_at.is_(None)))
    reachable = and_(_recipient.c.state == RecipientState.SENT, chat)
    stands, reminded = grasp(_recipient), ~_NOT_REMINDED
    query = (
        select(_member.c.id, _member.c.name, stands, reachable, reminded)
        .join(_member, _member.c.id == _recipient.c.member_id)
        .join(_home, and_(_home.c.member_id == _recipient.c.member_id, held_now(_home, today)))
        .join(_place, _place.c.id == _home.c.organisation_id)
        .where(_recipient.c.broadcast_id == number, stands.in_(grasps), inside(_place.c.path, path))
        .order_by(reachable.desc(), reminded, _recipient.c.member_id)
        .limit(limit)
    )
    found = [
        Awaited(member_id, name, Grasp(stood), bool(can), bool(was))
        for member_id, name, stood, can, was in session.connection().execute(query)
    ]
    return sorted(found, key=lambda each: by_given_name(each.name))


def asked_back(session: Session, number: int, today: date, limit: int) -> list[AskedBack]:
    """Return what was written back of an announcement, the oldest first."""
    query = (
        select(_member.c.name, _place.c.path, _entry.c.why, _entry.c.details)
        .join(_member, _member.c.id == _entry.c.actor_id)
        .join(_home, and_(_home.c.member_id == _member.c.id, held_now(_home, today)))
        .join(_place, _place.c.id == _home.c.organisation_id)
        .where(history.about("broadcast", number, ASKED), _entry.c.why != "")
        .order_by(_entry.c.id)
        .limit(limit)
    )
    rows = session.connection().execute(query)
    return [AskedBack(name, path, words, details.get("to", 0)) for name, path, words, details in rows]


def _asked_by(session: Session, number: int, member_id: int) -> list[str]:
    theirs = (history.about("broadcast", number, ASKED), _entry.c.actor_id == member_id, _entry.c.why != "")
    return list(session.connection().scalars(select(_entry.c.why).where(*theirs).order_by(_entry.c.id)))


def remind(session: Session, number: int, people: Collection[int], now: datetime) -> set[int]:
    """Keep that people are reminded; return those who were not before, where they stand: nobody is twice."""
    new = (_recipient.c.broadcast_id == number, _recipient.c.member_id.in_(people), _NOT_REMINDED)
    noted = update(_recipient).where(*new).values(reminded_at=now).returning(_recipient.c.member_id)
    return set(session.connection().scalars(noted))


def _is(number: int, member_id: int) -> tuple[ColumnElement[bool], ...]:
    return _recipient.c.broadcast_id == number, _recipient.c.member_id == member_id
