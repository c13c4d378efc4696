"""Keep meetings and launches: made, moved, called off, ended; found by their number, their code, their day."""

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, false, insert, or_, select, text, update
from sqlmodel import Session

from domain.events.codes import new_code
from domain.events.event import DOORS_OPEN, LASTS, Event, EventKind, NewEvent, Part
from domain.evidence.kinds import EvidenceState
from domain.stamps import Stamp
from storage import organisations, tables
from storage.events import overtaken
from storage.facts.standing import inside
from storage.ground import history
from storage.ground.core_table import tables_of
from storage.tables.campaigns.events import TO_TELL

_event, _guest, _place = tables_of(tables.Event, tables.EventGuest, tables.Organisation)
(_file,) = tables_of(tables.Evidence)
MADE, MOVED, CALLED_OFF = "event made", "event moved", "event called off"
_FACTS = (
    *("id", "organisation_id", "author_id", "kind", "begins_at", "place", "chair", "programme", "guests", "code"),
    *("created_at", "news", "told_at", "known_by", "called_off_at", "reason", "ended_at"),
)
_READ = select(*(_event.c[name] for name in _FACTS))
_OPEN = _event.c.ended_at.is_(None)
_STANDS = _event.c.called_off_at.is_(None)


def make(session: Session, new: NewEvent, stamp: Stamp) -> int:
    """Keep a new one; return its number. Nobody is told before its guests are there."""
    said = {name: getattr(new, name) for name in NewEvent.__slots__}
    row = said | {"code": _free_code(session), "created_at": stamp.at, "news": 1, "telling": True, "told_at": stamp.at}
    row |= {"known_by": new.begins_at, "reminded": 0, "reason": ""}
    row |= dict.fromkeys(("invited", "coming", "absent", "present"), 0)
    number = int(session.connection().execute(insert(_event).values(row).returning(_event.c.id)).scalar_one())
    history.record(session, stamp, "event", number, MADE, organisation=new.organisation_id)
    return number


def _free_code(session: Session) -> str:
    """Return a code that none bears whose attendance may still be taken."""
    while True:
        code = new_code()
        query = select(_event.c.id).where(_event.c.code == code, _event.c.ended_at.is_(None))
        if session.connection().execute(query).first() is None:
            return code


def get(session: Session, number: int) -> Event | None:
    return next(iter(_found(session, _READ.where(_event.c.id == number))), None)


def move(session: Session, one: Event, begins_at: datetime, place: str, stamp: Stamp, real_now: datetime) -> bool:
    """Let it be at another time or place, of which everybody invited is told; False where it is over meanwhile."""
    said = {"begins_at": begins_at, "place": place, "known_by": min(one.begins_at, begins_at)}
    before = {"begins_at": one.begins_at.isoformat(), "place": one.place}
    return _tell_anew(session, one, said, stamp, real_now, MOVED, **before)


def call_off(session: Session, one: Event, reason: str, stamp: Stamp, real_now: datetime) -> bool:
    """Let it not take place, of which everybody invited is told; False where it is over meanwhile."""
    said = {"called_off_at": stamp.at, "reason": reason, "ended_at": stamp.at, "known_by": one.begins_at}
    return _tell_anew(session, one, said, stamp, real_now, CALLED_OFF)


def _tell_anew(
    session: Session,
    one: Event,
    said: dict[str, Any],
    stamp: Stamp,
    real_now: datetime,
    verb: str,
    **details: object,
) -> bool:
    told = {"news": _event.c.news + 1, "telling": True, "told_at": stamp.at}
    mine = (_event.c.id == one.id, _event.c.news == one.news, _event.c.ended_at.is_(None), _STANDS)
    if not session.connection().execute(update(_event).where(*mine).values(said | told)).rowcount:
        return False
    overtaken.drop(session, one, real_now)
    history.record(session, stamp, "event", one.id, verb, **details)
    return True


def to_tell(session: Session) -> Event | None:
    """Return the next one of which somebody has still to be told something, and whose programme is fetched."""
    waits = (_file.c.event_id == _event.c.id, _file.c.part == Part.PROGRAMME, _file.c.state == EvidenceState.WAITING)
    fetched = or_(_event.c.called_off_at.is_not(None), ~select(_file.c.id).where(*waits).exists())
    query = _READ.where(text(TO_TELL), fetched).order_by(_event.c.id).limit(1)
    return next(iter(_found(session, query)), None)


def told(session: Session, number: int) -> None:
    session.connection().execute(update(_event).where(_event.c.id == number).values(telling=False))


def ended(session: Session, now: datetime, limit: int) -> list[Event]:
    """Return the next that have been over for so long that they end by themselves."""
    query = _READ.where(_OPEN, _event.c.begins_at < now - LASTS).order_by(_event.c.begins_at)
    return _found(session, query.limit(limit))


def end(session: Session, numbers: Collection[int], now: datetime) -> None:
    session.connection().execute(update(_event).where(_event.c.id.in_(numbers)).values(ended_at=now))


def to_remind(session: Session, since: datetime, until: datetime) -> Event | None:
    """Return the next one that begins between two moments and of whose last news not all were reminded."""
    fresh = (_OPEN, _event.c.begins_at >= since, _event.c.begins_at < until, _event.c.reminded < _event.c.news)
    return next(iter(_found(session, _READ.where(*fresh).order_by(_event.c.begins_at, _event.c.id).limit(1))), None)


def reminded(session: Session, one: Event) -> None:
    session.connection().execute(update(_event).where(_event.c.id == one.id).values(reminded=one.news))


def by_code(session: Session, code: str, now: datetime) -> Event | None:
    """Return the one with this code that takes attendance now."""
    within = _event.c.begins_at.between(now - LASTS, now + DOORS_OPEN)
    return next(iter(_found(session, _READ.where(_event.c.code == code, within, _STANDS))), None)


def invited_to(session: Session, member_id: int, now: datetime) -> list[Event]:
    """Return what somebody is invited to that has not begun, the next first."""
    coming = (_STANDS, _OPEN, _event.c.begins_at > now, _invited(member_id))
    return _found(session, _READ.where(*coming).order_by(_event.c.begins_at, _event.c.id))


def _invited(member_id: int) -> ColumnElement[bool]:
    return _event.c.id.in_(select(_guest.c.event_id).where(_guest.c.member_id == member_id))


def _theirs(member_id: int, paths: Collection[str]) -> ColumnElement[bool]:
    """Tell whether somebody is invited to it, or it is of an organisation at these paths or below."""
    within = or_(false(), *(inside(_place.c.path, path) for path in paths))
    return or_(_event.c.organisation_id.in_(select(_place.c.id).where(within)), _invited(member_id))


def coming(session: Session, member_id: int, paths: Collection[str], now: datetime, limit: int) -> list[Event]:
    """Return what somebody may see and is not over, the next first."""
    still = (_OPEN, _event.c.begins_at > now - LASTS)
    return _found(session, _READ.where(*still, _theirs(member_id, paths)).order_by(_event.c.begins_at).limit(limit))


def past(
    session: Session, member_id: int, paths: Collection[str], now: datetime, start: int, limit: int
) -> list[Event]:
    """Return what somebody may see and is over, the last first."""
    over = or_(_event.c.ended_at.is_not(None), _event.c.begins_at <= now - LASTS)
    query = _READ.where(over, _theirs(member_id, paths)).order_by(_event.c.begins_at.desc(), _event.c.id.desc())
    return _found(session, query.offset(start).limit(limit))


def held_by(session: Session, organisation_ids: Collection[int], since: datetime) -> list[Event]:
    """Return what these organisations hold since then and was not called off, the next first."""
    mine = (_event.c.organisation_id.in_(organisation_ids), _event.c.begins_at >= since, _STANDS)
    return _found(session, _READ.where(*mine).order_by(_event.c.begins_at, _event.c.id))


def begun_lately(session: Session, seen_in: Collection[int], now: datetime, since: datetime) -> list[Event]:
    """Return what those whose names are seen in these organisations were invited to and has begun, the last first."""
    mine = (_guest.c.event_id == _event.c.id, _guest.c.seen_in_id.in_(seen_in))
    begun = (_STANDS, _event.c.begins_at.between(since, now + DOORS_OPEN), select(_guest.c.id).where(*mine).exists())
    return _found(session, _READ.where(*begun).order_by(_event.c.begins_at.desc(), _event.c.id.desc()))


def last_of(session: Session, organisation_id: int, kind: EventKind, now: datetime, lately: timedelta) -> Event | None:
    """Return the next one of a kind that an organisation holds, else the last that was lately."""
    mine = (_event.c.organisation_id == organisation_id, _event.c.kind == kind, _STANDS)
    found = _found(session, _READ.where(*mine, _event.c.begins_at > now - lately).order_by(_event.c.begins_at))
    ahead = [each for each in found if each.begins_at >= now]
    return next(iter(ahead or found[::-1]), None)


def _found(session: Session, query: Select[Any]) -> list[Event]:
    rows = session.connection().execute(query).mappings().all()
    places = organisations.by_ids(session, sorted({row["organisation_id"] for row in rows}))
    return [
        Event(
            **{("organisation" if name == "organisation_id" else name): value for name, value in row.items()}
            | {"organisation": places[row["organisation_id"]]}
        )
        for row in rows
    ]
