"""Keep who is invited, what each answered, and who came."""

from collections.abc import Collection, Mapping
from datetime import date, datetime
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, func, insert, or_, select, update
from sqlmodel import Session

from domain.events.event import Counts, Event, EventKind, Guests, Invited, NewEvent, Reply
from domain.names import by_given_name
from domain.roles import Place, Role
from storage import tables
from storage.facts import left_out
from storage.facts.standing import held_now, inside
from storage.ground.bulk import insert_rows
from storage.ground.core_table import tables_of

_guest, _event, _member = tables_of(tables.EventGuest, tables.Event, tables.Member)
_home, _post, _place = tables_of(tables.Membership, tables.Post, tables.Organisation)
_NOTHING_YET = {"told": 0, "reminded": 0, "reached": False, "reply": Reply.NONE, "reason": ""}


def whom(session: Session, place: Place, guests: Guests, kind: EventKind, today: date) -> dict[int, int]:
    """Return who would be invited, and in which organisation each one's name is seen.

    Whoever is exempt from activity is asked to no meeting, and to a launch as everybody.
    """
    if guests is Guests.SECRETARIES:
        led = _standing(_post, inside(_place.c.path, place.path), today).where(_post.c.role == Role.SECRETARY)
        return dict.fromkeys((row.member_id for row in session.connection().execute(led)), place.id)
    own = guests is Guests.OWN
    within = _place.c.id == place.id if own else inside(_place.c.path, place.path)
    found = dict[int, int]()
    for stay in (_post, _home):  # where somebody belongs goes before where they serve
        query = _standing(stay, within, today)
        if kind is EventKind.MEETING:
            query = query.where(left_out.is_not_exempt(stay.c.member_id, today))
        rows = session.connection().execute(query)
        found |= {row.member_id: place.id if own else row.organisation_id for row in rows}
    return found


def _standing(stay: Any, within: ColumnElement[bool], today: date) -> Select[Any]:
    query = select(stay.c.member_id, stay.c.organisation_id).join(_place, _place.c.id == stay.c.organisation_id)
    return query.where(within, held_now(stay, today))


def invite(session: Session, number: int, new: NewEvent, who: Mapping[int, int], now: datetime) -> None:
    """Write who is invited; whoever holds it comes, and needs no invitation."""
    rows = [
        {"event_id": number, "member_id": member, "seen_in_id": seen_in, **_NOTHING_YET}
        for member, seen_in in who.items()
    ]
    insert_rows(session, _guest, rows)
    own = {"told": 1, "reached": True, "reply": Reply.COMING, "replied_at": now}
    session.connection().execute(update(_guest).where(*_one(number, new.author_id)).values(own))


def _one(number: int, member_id: int) -> tuple[ColumnElement[bool], ...]:
    return _guest.c.event_id == number, _guest.c.member_id == member_id


def untold(session: Session, one: Event, limit: int) -> list[tuple[int, int]]:
    """Return the next who have not been told the last news, each with what they were told last."""
    query = select(_guest.c.member_id, _guest.c.told).where(_guest.c.event_id == one.id, _guest.c.told < one.news)
    return [(row.member_id, row.told) for row in session.connection().execute(query.order_by(_guest.c.id).limit(limit))]


def told(session: Session, one: Event, everybody: Collection[int], reached: Collection[int]) -> None:
    mine = update(_guest).where(_guest.c.event_id == one.id, _guest.c.member_id.in_(everybody))
    session.connection().execute(
        mine.values(told=one.news, reached=or_(_guest.c.reached, _guest.c.member_id.in_(reached)))
    )


def to_remind(session: Session, one: Event, limit: int) -> list[int]:
    """Return the next who come or have not answered, and were not reminded; they are from now on."""
    fresh = (_guest.c.event_id == one.id, _guest.c.reply != Reply.ABSENT, _guest.c.reminded < one.news)
    query = select(_guest.c.id, _guest.c.member_id).where(*fresh).order_by(_guest.c.id).limit(limit)
    rows = session.connection().execute(query).all()
    reminded = update(_guest).where(_guest.c.id.in_([row.id for row in rows])).values(reminded=one.news)
    session.connection().execute(reminded)
    return [row.member_id for row in rows]


def of_member(session: Session, number: int, member_id: int) -> Invited | None:
    return next(iter(_read(session, *_one(number, member_id))), None)


def all_of_member(session: Session, member_id: int) -> list[dict[str, object]]:
    """Return every event somebody was invited to, with what they answered and whether they came."""
    columns = [_event.c.begins_at, _event.c.place, _guest.c.reply, _guest.c.reason, _guest.c.present]
    query = select(*columns).join(_event, _event.c.id == _guest.c.event_id).where(_guest.c.member_id == member_id)
    return [dict(row) for row in session.connection().execute(query.order_by(_event.c.begins_at)).mappings()]


def named(session: Session, number: int, seen_in: Collection[int]) -> list[Invited]:
    """Return those whose names are seen in one of these organisations, by given name."""
    found = _read(session, _guest.c.event_id == number, _guest.c.seen_in_id.in_(seen_in)) if seen_in else []
    return sorted(found, key=lambda each: by_given_name(each.name))


def _read(session: Session, *which: ColumnElement[bool]) -> list[Invited]:
    columns = [_guest.c[name] for name in ("seen_in_id", "reply", "reason", "present", "reached")]
    query = select(_guest.c.member_id, _member.c.name, *columns).join(_member, _member.c.id == _guest.c.member_id)
    rows = session.connection().execute(query.where(*which).order_by(_guest.c.id))
    return list({row.member_id: Invited(*row) for row in rows}.values())


def reply(session: Session, number: int, member_id: int, said: Reply, reason: str, now: datetime) -> None:
    values = {"reply": said, "reason": reason, "replied_at": now}
    session.connection().execute(update(_guest).where(*_one(number, member_id)).values(values))


def note(session: Session, number: int, present: Mapping[int, bool], by: int, now: datetime) -> None:
    """Note who came and who did not, whatever was noted before."""
    for came in (True, False):
        mine = [member for member, was in present.items() if was is came]
        which = (_guest.c.event_id == number, _guest.c.member_id.in_(mine))
        if mine:
            noted = {"present": came, "noted_by_id": by, "noted_at": now}
            session.connection().execute(update(_guest).where(*which).values(noted))


def add_who_came(session: Session, number: int, member_id: int, seen_in: int, now: datetime) -> None:
    """Write somebody who was not invited and is there."""
    row = {"event_id": number, "member_id": member_id, "seen_in_id": seen_in, **_NOTHING_YET, "reply": Reply.COMING}
    row |= {"replied_at": now, "present": True, "noted_by_id": member_id, "noted_at": now}
    session.connection().execute(insert(_guest).values(row))


def counts(session: Session, number: int) -> Counts:
    """Count the guests; after they were let go return what was counted then."""
    kept = select(_event.c.summed_at, *(_event.c[name] for name in ("invited", "coming", "absent", "present")))
    row = session.connection().execute(kept.where(_event.c.id == number)).one()
    if row.summed_at is not None:
        return Counts(row.invited, row.coming, row.absent, row.present, row.invited)
    return Counts(*session.connection().execute(select(*COUNTED).where(_guest.c.event_id == number)).one())


def _how_many(which: ColumnElement[bool]) -> ColumnElement[int]:
    return func.count(case((which, 1)))


COUNTED = (
    func.count(),
    _how_many(_guest.c.reply == Reply.COMING),
    _how_many(_guest.c.reply == Reply.ABSENT),
    _how_many(_guest.c.present.is_(True)),
    _how_many(_guest.c.present.is_not(None)),
    _how_many(and_(_guest.c.reached.is_(False), _guest.c.reply == Reply.NONE)),
)


def erase(session: Session, member_id: int) -> None:
    """Empty why somebody did not come; that they were invited, and whether they came, stays in the figures."""
    session.connection().execute(update(_guest).where(_guest.c.member_id == member_id).values(reason=""))
