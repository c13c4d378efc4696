"""Keep what people are to be told unasked until the one message of their day is written, and what became of it."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, datetime, time
from typing import Any

from sqlalchemy import (
    ColumnElement,
    String,
    Time,
    and_,
    bindparam,
    cast,
    func,
    literal,
    literal_column,
    not_,
    or_,
    select,
    true,
    update,
)
from sqlmodel import Session

from domain.channel import MessageState
from domain.chat import Choice
from domain.mornings.joining import Joining, Matter, Rank
from domain.pledges.states import GOING_ON
from domain.quiet_days.allowed import lasting
from domain.reminders import AT
from domain.work.item import WorkState
from storage import quiet_days, tables
from storage.ground.core_table import tables_of
from storage.outgoing.envelopes import LASTS, Envelope, Lane, envelope, read_choice, written_choice
from storage.overdue import unarrived
from storage.tables.outbox import FAILED

_outbox, _member = tables_of(tables.OutboxMessage, tables.Member)
_HELD = _outbox.c.lane == literal_column("3")
"""Written out, since SQLite takes an index of some rows only for a query in the same words."""
_WAITS = and_(_outbox.c.settled_at.is_(None), _HELD)
_NAMES = ("leads", "asks", "instructed")
POINTLESS, SHOWN, DAILY = "pointless", "shown", "daily:"


def key_of(day: date) -> str:
    """Return how the keys of all messages of a day begin; the number of the person follows."""
    return f"{DAILY}{day.isoformat()}:"


def noted(joining: Joining) -> dict[str, Any]:
    """Return what the row of a matter says of how it joins."""
    said: dict[str, Any] = {"rank": int(joining.rank), "since": joining.since.isoformat()}
    if joining.until:
        said["until"] = joining.until.isoformat()
    if joining.beside is not None:
        said["beside"] = [written_choice(each) for each in joining.beside]
    said |= about(joining.pledges, joining.items, joining.reminders)
    said |= {name: list(of) for name in _NAMES if (of := getattr(joining, name))}
    if joining.owed:
        said["owed"] = [[plan, last.isoformat(), place] for plan, last, place in joining.owed]
    return said | ({"late": True} if joining.late else {})


def about(pledges: Collection[int], items: Collection[int], reminders: Collection[int] = ()) -> dict[str, list[int]]:
    """Return what a row says of what its message is about."""
    named = (("pledges", pledges), ("items", items), ("reminders", reminders))
    return {name: list(found) for name, found in named if found}


def _joining(said: Mapping[str, Any]) -> Joining:
    beside: tuple[Choice, ...] | None = None
    if "beside" in said:
        beside = tuple(read_choice(*each) for each in said["beside"])
    until = date.fromisoformat(said["until"]) if "until" in said else None
    names = ("pledges", "items", "reminders", "leads", "asks", "instructed")
    pledges, items, reminders, leads, asks, instructed = (tuple(said.get(name, ())) for name in names)
    owed = tuple((plan, date.fromisoformat(last), place) for plan, last, place in said.get("owed", ()))
    since, late = date.fromisoformat(said["since"]), said.get("late", False)
    return Joining(
        Rank(said["rank"]), since, until, pledges, items, beside, late, reminders, leads, owed, asks, instructed
    )


def waited_for(session: Session, today: date, at: time, after: int, limit: int) -> list[int]:
    """Return the next people for whom something waits, whose hour has come and who were not written to today.

    `after`: the last one known, said of both tables: PostgreSQL would read one of them from its beginning.
    """
    told = _outbox.alias()
    key = literal(key_of(today)) + cast(_outbox.c.member_id, String)
    written = select(told.c.id).where(told.c.dedupe_key == key).exists()
    chosen = _member.c.reminded_at
    has_come = or_(and_(chosen.is_(None), literal(at >= AT)), chosen <= literal(at, Time()))
    resting = quiet_days.hushed(session, today, _outbox.c.member_id)
    awake = true() if resting is None else not_(resting)
    people = select(_outbox.c.member_id).join(_member, _member.c.id == _outbox.c.member_id)
    people = people.where(_outbox.c.member_id > after, _member.c.id > after)
    people = people.where(_WAITS, ~written, has_come, awake).group_by(_outbox.c.member_id)
    return list(session.connection().scalars(people.order_by(_outbox.c.member_id).limit(limit)))


def matters_of(session: Session, people: Collection[int]) -> list[Matter]:
    """Return everything that waits for these people."""
    rows = session.connection().execute(select(_outbox).where(_WAITS, _outbox.c.member_id.in_(people))).all()
    return [_matter(session, row) for row in rows]


def _matter(session: Session, row: Any) -> Matter:
    message = envelope(session, row).message
    return Matter(row.id, row.member_id, message, row.topic, row.not_after, _joining(row.body["joining"]))


def take_in(session: Session, people: Collection[int], today: date) -> None:
    """Let the messages of earlier days that still wait to be sent to these people be told with today's."""
    mine = (_outbox.c.member_id.in_(people), _outbox.c.settled_at.is_(None), _outbox.c.state == MessageState.QUEUED)
    unsent = (*mine, _outbox.c.lane == int(Lane.REMINDER), _outbox.c.parts_arrived == 0)
    daily = _outbox.c.dedupe_key.startswith(DAILY)
    columns = [_outbox.c[name] for name in ("id", "dedupe_key", "body")]
    rows = session.connection().execute(select(*columns).where(*unsent, daily)).all()
    days = [date.fromisoformat(row.dedupe_key.split(":")[1]) for row in rows]
    _hold(session, [(row.id, row.body, day) for row, day in zip(rows, days, strict=True) if day < today])


def hold(session: Session, late: Envelope) -> None:
    """Keep a message that was not sent on its day for the next one."""
    body = session.connection().execute(select(_outbox.c.body).where(_outbox.c.id == late.id)).scalar()
    assert late.day is not None
    _hold(session, [(late.id, body or {"text": ""}, late.day)])


def _hold(session: Session, letters: Sequence[tuple[int, Mapping[str, Any], date]]) -> None:
    waits = {"state": MessageState.QUEUED, "lease_until": None, "not_before": None, "lane": int(Lane.HELD)}
    held = update(_outbox).where(_outbox.c.id == bindparam("letter")).values(waits | {"body": bindparam("as_part")})
    joins = [noted(Joining(Rank.PLEDGES, day, late=True)) | body.get("about", {}) for _, body, day in letters]
    rows = [
        {"letter": number, "as_part": {**body, "joining": said}}
        for (number, body, _), said in zip(letters, joins, strict=True)
    ]
    if rows:
        session.connection().execute(held, rows)


def pointless(session: Session, matters: Iterable[Matter], today: date) -> list[Matter]:
    """Return what is not worth telling any more: its day is past, or nobody works on what it is of."""
    of = list(matters)
    pledges = {number for matter in of for number in matter.joining.pledges}
    items = {number for matter in of for number in matter.joining.items}
    closed = pledges - _open(session, tables.Pledge, pledges) if pledges else set()
    done = items - _open(session, tables.WorkItem, items) if items else set()
    found = []
    for matter in of:
        joining = matter.joining
        gone = [number in closed for number in joining.pledges] + [number in done for number in joining.items]
        if (gone and all(gone)) or (joining.until is not None and joining.until < today):
            found.append(matter)
    return found


def _open(session: Session, kind: type[tables.Pledge | tables.WorkItem], numbers: Collection[int]) -> set[int]:
    (table,) = tables_of(kind)
    states = (WorkState.OPEN,) if kind is tables.WorkItem else GOING_ON
    query = select(table.c.id).where(table.c.id.in_(numbers), table.c.state.in_(states))
    return set(session.connection().scalars(query))


def told(session: Session, matters: Collection[Matter], folded: Collection[Matter], now: datetime) -> None:
    """Settle what the message of a person tells; what is folded away can be read until the next message.

    The rest is kept as long, to be told again where the message never arrives; of reminders they know it themselves.
    """
    people = {matter.member_id for matter in matters}
    if not people:
        return
    arrived = people - {matter.member_id for matter in matters if matter.joining.late}
    read = (_outbox.c.member_id.in_(arrived), _outbox.c.settled_at.is_not(None), _HELD)
    session.connection().execute(update(_outbox).where(*read).values(body=None))
    sent: dict[str, Any] = {"state": MessageState.SENT, "settled_at": now}
    of = update(_outbox)
    kept = {matter.id for matter in folded}
    session.connection().execute(of.where(_outbox.c.id.in_(kept)).values(sent))
    shown = [matter for matter in matters if matter.id not in kept]
    once = {matter.id for matter in shown if not is_told_again(matter.joining)}
    session.connection().execute(of.where(_outbox.c.id.in_(once)).values(sent | {"body": None}))
    again = {matter.id for matter in shown} - once
    session.connection().execute(of.where(_outbox.c.id.in_(again)).values(sent | {"error": SHOWN}))


def is_told_again(joining: Joining) -> bool:
    """Whether it is told in the same words where its message never arrives: not what is planned to be said anew."""
    return not (joining.reminders or joining.late or joining.rank is Rank.CLAIMS)


def lost(session: Session, which: Sequence[ColumnElement[bool]], now: datetime, limit: int = 1) -> int:
    """Let what messages of a day, or what waited for one, held be told in the next; return of how many rows.

    `which`: those that never arrive. What still waits is not ended then, but for what the reminders say anew.
    """
    of_day = or_(_HELD, _outbox.c.dedupe_key.startswith(DAILY))
    columns = [_outbox.c[name] for name in ("id", "member_id", "lane", "body")]
    rows = session.connection().execute(select(*columns).where(*which, of_day).limit(limit)).all()
    said = {row.id: row.body.get("joining") or row.body.get("about", {}) for row in rows if row.body}
    unarrived.again(session, {number for each in said.values() for number in each.get("reminders", ())})
    waiting = [row.id for row in rows if row.lane == int(Lane.HELD) and row.id in said]
    waiting = [number for number in waiting if is_told_again(_joining(said[number]))]
    waiting += _told_in(session, {row.member_id for row in rows if row.lane != int(Lane.HELD)})
    anew = {"state": MessageState.QUEUED, "settled_at": None, "error": "", "not_after": lasting(now, LASTS[Lane.HELD])}
    session.connection().execute(update(_outbox).where(_outbox.c.id.in_(waiting)).values(anew))
    ends = {"state": MessageState.EXPIRED, "settled_at": now, "body": None}
    over = [row.id for row in rows if row.id not in waiting]
    session.connection().execute(update(_outbox).where(_outbox.c.id.in_(over)).values(ends))
    return len(rows)


def _told_in(session: Session, people: Collection[int]) -> list[int]:
    """Return what the last message of these people told and is told again in the same words."""
    kept = (_outbox.c.settled_at.is_not(None), _outbox.c.state == MessageState.SENT, _outbox.c.body.is_not(None))
    query = select(_outbox.c.id, _outbox.c.body).where(_outbox.c.member_id.in_(people), _HELD, *kept)
    rows = session.connection().execute(query) if people else ()
    return [row.id for row in rows if is_told_again(_joining(row.body["joining"]))]


def give_up(session: Session, matters: Collection[Matter], state: MessageState, why: str, now: datetime) -> None:
    """Settle what is not told any more."""
    if not matters:
        return
    ended = {"state": state, "settled_at": now, "body": None, "error": why}
    if why != POINTLESS:
        unarrived.again(session, {number for matter in matters for number in matter.joining.reminders})
    session.connection().execute(
        update(_outbox).where(_outbox.c.id.in_([matter.id for matter in matters])).values(ended)
    )


def folded(session: Session, member_id: int) -> list[Matter]:
    """Return what was folded away in the last message of a person."""
    left = (_outbox.c.settled_at.is_not(None), _outbox.c.state == MessageState.SENT, _outbox.c.body.is_not(None))
    query = (
        select(_outbox)
        .where(_outbox.c.member_id == member_id, _HELD, *left, _outbox.c.error != SHOWN)
        .order_by(_outbox.c.id)
    )
    return [_matter(session, row) for row in session.connection().execute(query).all()]


def count_pointless(session: Session) -> int:
    """Count what is remembered that was not told any more, since it had become pointless."""
    dropped = (FAILED, _outbox.c.state == MessageState.EXPIRED, _outbox.c.error == POINTLESS)
    return session.connection().scalar(select(func.count()).select_from(_outbox).where(*dropped)) or 0
