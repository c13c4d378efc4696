"""Write names, posts and the leader's mark of one person, each as a deed of its own, and take such a deed back."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import insert, select, update
from sqlmodel import Session

from domain.roles import Place, Role
from domain.stamps import Stamp
from storage import organisations, tables
from storage.facts.standing import held_now
from storage.ground import history
from storage.ground.core_table import tables_of
from storage.people import ending, leaving, members
from storage.work import reminding

RENAMED, APPOINTED, ENDED, MARKED = "renamed", "appointed", "post ended", "marked"
_member, _post, _home = tables_of(tables.Member, tables.Post, tables.Membership)


@dataclass(frozen=True, slots=True)
class Held:
    """A post somebody holds; `until` is the first day on which they hold it no more."""

    id: int
    member_id: int
    name: str
    role: Role
    place: Place | None
    until: date | None


def rename(session: Session, member_id: int, name: str, stamp: Stamp) -> int:
    """Give a person another name; return the deed's number."""
    members.lock(session, member_id)
    before = members.names(session, [member_id])[member_id]
    entry = history.record(session, stamp, "member", member_id, RENAMED, name=[before, name])
    members.write_name(session, member_id, name)
    return entry


def posts_of(session: Session, member_id: int, today: date) -> list[Held]:
    return _held(session, today, _post.c.member_id == member_id)


def holders(session: Session, place_id: int | None, role: Role, today: date) -> list[Held]:
    """Return who holds a post today; without a place the administrators of the whole deployment."""
    place = _post.c.organisation_id.is_(None) if place_id is None else _post.c.organisation_id == place_id
    return _held(session, today, place, _post.c.role == role)


def _held(session: Session, today: date, *which: Any) -> list[Held]:
    columns = (_post.c.id, _post.c.member_id, _member.c.name, _post.c.role, _post.c.organisation_id, _post.c.until)
    query = select(*columns).join(_member, _member.c.id == _post.c.member_id).where(held_now(_post, today), *which)
    rows = session.connection().execute(query.order_by(_post.c.id)).all()
    places = organisations.by_ids(session, [row[4] for row in rows if row[4] is not None])
    return [Held(*row[:3], Role(row[3]), places.get(row[4]), row[5]) for row in rows]


def appoint(
    session: Session, member_id: int, role: Role, place: Place, until: date | None, ends: Sequence[int], stamp: Stamp
) -> int:
    """Give a post from today on, also for a time; the posts `ends` of others end with it. Return the deed's number."""
    members.lock(session, member_id)
    said = {"organisation": place.id, "role": role, "until": _iso(until), "ends": _days_of(session, ends)}
    entry = history.record(session, stamp, "member", member_id, APPOINTED, **said)
    row = {"member_id": member_id, "organisation_id": place.id, "role": role}
    session.connection().execute(insert(_post).values(row | _begun(stamp, entry) | _until(until, stamp, entry)))
    _end(session, ends, stamp, entry)
    if until:
        reminding.look_at(session, [member_id], until)
    return entry


def end_post(session: Session, held: Held, stamp: Stamp) -> int:
    """End a post today; return the deed's number."""
    members.lock(session, held.member_id)
    place = held.place.id if held.place else None
    said = {"organisation": place, "role": held.role, "until": _iso(held.until), "ends": _days_of(session, [held.id])}
    entry = history.record(session, stamp, "member", held.member_id, ENDED, **said)
    _end(session, [held.id], stamp, entry)
    return entry


def mark(session: Session, member_id: int, leader: bool, stamp: Stamp) -> int:
    """Count somebody among the leaders of their branch from today on, or no more; return the deed's number."""
    members.lock(session, member_id)
    entry = history.record(session, stamp, "member", member_id, MARKED, leader=leader)
    running = (_home.c.member_id == member_id, held_now(_home, stamp.day))
    connection = session.connection()
    for stay in connection.execute(select(_home).where(*running)).mappings().all():
        begun_today = stay["since"] >= stamp.day  # no report was made of it yet: a correction, no change of office
        change = {"withdrawn_at": stamp.at} if begun_today else _until(stamp.day, stamp, entry)
        connection.execute(update(_home).where(_home.c.id == stay["id"]).values(change))
        kept = {name: value for name, value in stay.items() if name != "id"}
        fresh = {"leader": leader, "recorded_at": stamp.at, "entry_id": entry, "since": max(stay["since"], stamp.day)}
        connection.execute(insert(_home).values(kept | fresh))
    return entry


def take_back_posts(session: Session, deed: int, details: Mapping[str, Any], again: int, stamp: Stamp) -> list[int]:
    """Let posts be held as before a deed: what it began has never been, what it ended runs on. Return whose.

    A post for a time ends on its day; who belongs nowhere since does not serve again.
    """
    connection, believed = session.connection(), _post.c.withdrawn_at.is_(None)
    ended = (_post.c.until_entry_id == deed, _post.c.entry_id.is_distinct_from(deed), believed)
    before = connection.execute(select(_post).where(*ended)).mappings().all()
    begun = connection.execute(select(_post.c.member_id).where(_post.c.entry_id == deed, believed)).scalars().all()
    mine = (_post.c.entry_id == deed) | (_post.c.until_entry_id == deed)
    connection.execute(update(_post).where(mine, believed).values(withdrawn_at=stamp.at))
    before = [row for row in before if not _is_gone(session, row["member_id"])]
    days = {int(who): date.fromisoformat(day) for who, day in details.get("ends", {}).items() if day}
    fresh = [
        ending.again(dict(row), runs_on=True, entry=again, at=stamp.at)
        | _until(days.get(row["member_id"]), stamp, again)
        for row in before
    ]
    if fresh:
        connection.execute(insert(_post), fresh)
    concerned = sorted({*begun, *(row["member_id"] for row in before)})
    reminding.look_at(session, concerned, stamp.day)
    return concerned


def _is_gone(session: Session, member_id: int) -> bool:
    return leaving.last(session, member_id) is not None or history.has(session, "member", member_id, "erased")


def _days_of(session: Session, posts: Sequence[int]) -> dict[str, str | None]:
    """Return by person the day on which a post that is to end would have ended anyway."""
    query = select(_post.c.member_id, _post.c.until).where(_post.c.id.in_(posts))
    return {str(who): _iso(day) for who, day in session.connection().execute(query).all()}


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _end(session: Session, posts: Sequence[int], stamp: Stamp, entry: int) -> None:
    """End posts today. One held for a time keeps its row as it was, withdrawn, and is added anew with the new end."""
    connection = session.connection()
    for stay in connection.execute(select(_post).where(_post.c.id.in_(posts))).mappings().all():
        own = _post.c.id == stay["id"]
        if stay["until"] is None:
            connection.execute(update(_post).where(own).values(_until(stamp.day, stamp, entry)))
        else:
            connection.execute(update(_post).where(own).values(withdrawn_at=stamp.at))
            fresh = ending.again(dict(stay), runs_on=True, entry=stay["entry_id"], at=stamp.at)
            connection.execute(insert(_post).values(fresh | _until(stamp.day, stamp, entry)))
        reminding.look_at(session, [stay["member_id"]], stamp.day)


def _begun(stamp: Stamp, entry: int) -> dict[str, Any]:
    return {"since": stamp.day, "recorded_at": stamp.at, "entry_id": entry}


def _until(day: date | None, stamp: Stamp, entry: int) -> dict[str, Any]:
    return {"until": day, "until_recorded_at": stamp.at, "until_entry_id": entry} if day else {}
