"""End what somebody belongs to and serves in, from a day and for a reason; and take that back."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import ColumnElement, Table, and_, select, true, update
from sqlmodel import Session

from domain.roles import EndReason, Place
from domain.stamps import Stamp
from storage import organisations, reminders, tables
from storage.chats import accounts
from storage.ground import history
from storage.ground.core_table import tables_of
from storage.outgoing import dropping
from storage.people import ending, invitations, members
from storage.people.ending import STAYS, Ending, Stays
from storage.reorganising import stays as passed_on
from storage.work import reminding

_home, _member, _entry, _post = tables_of(tables.Membership, tables.Member, tables.HistoryEntry, tables.Post)
LEFT = "left"


def leave(
    session: Session,
    member_id: int,
    reason: EndReason | None,
    day: date,
    stamp: Stamp,
    keeps: Collection[int | None] = (),
) -> int:
    """Count the person no more from a day on, never where they were entered by mistake; return the deed's number.

    From that day nothing is written to them, and their codes are void. The posts at the organisations `keeps` go on.
    """
    return leave_together(session, [Ending(member_id, reason, day, keeps=frozenset(keeps))], stamp)[0]


def leave_together(session: Session, wanted: Sequence[Ending], stamp: Stamp) -> list[int]:
    """Let at most some thousands leave, each by a deed of their own; return the numbers of the deeds."""
    ids = [each.member_id for each in wanted]
    members.lock(session, *ids)
    stays = {table.name: ending.believed(session, table, ids) for table in STAYS}
    for each in wanted:
        held = stays[_post.name].get(each.member_id, [])
        stays[_post.name][each.member_id] = [post for post in held if post["organisation_id"] not in each.keeps]
    deeds = history.record_each(
        session, stamp, "member", [(each.member_id, LEFT, _said(each, stays)) for each in wanted]
    )
    ended = [replace(each, entry=entry) for each, entry in zip(wanted, deeds, strict=True)]
    for table in STAYS:
        ending.end_stays(session, table, stays[table.name], ended, stamp)
    gone = [each.member_id for each in wanted if each.day <= stamp.day or each.reason is EndReason.MISTAKE]
    invitations.end_unused(session, stamp.at, *gone)
    reminders.drop_of_members(session, gone, stamp.at)
    for day in {max(each.day, stamp.day) for each in wanted}:
        reminding.look_at(session, [each.member_id for each in wanted if max(each.day, stamp.day) == day], day)
    dropping.drop_unasked(session, list(accounts.owners(session, gone)), stamp.at)
    return deeds


def _said(wanted: Ending, stays: Mapping[str, Stays]) -> dict[str, object]:
    disbelieved = {
        name: [stay["id"] for stay in found.get(wanted.member_id, ()) if wanted.disbelieves(stay)]
        for name, found in stays.items()
    }
    return {"reason": wanted.reason, "day": wanted.day.isoformat(), "disbelieved": disbelieved}


def take_back(session: Session, member_id: int, entry: int, stamp: Stamp, but: int | None = None) -> None:
    """Let the person belong and serve as before the deed `entry`; what was believed meanwhile stays to be read.

    What another deed, `but`, had begun does not come back with it. Who has been erased does not come back, and
    nobody twice.
    """
    members.lock(session, member_id)
    if history.has(session, "member", member_id, "erased") or _is_taken_back(session, member_id, entry):
        return
    again = history.record(session, stamp, "member", member_id, "taken back", entry=entry)
    for stay in STAYS:
        kept = stay.c.entry_id.is_distinct_from(but) if but else true()
        _believe_again(session, stay, (stay.c.member_id == member_id, kept), entry, again, stamp)
    passed_on.follow(session, member_id, stamp, again)
    reminders.plan_of_member(session, member_id, stamp.day, stamp.at)


def _is_taken_back(session: Session, member_id: int, deed: int) -> bool:
    back = select(_entry.c.details).where(history.about("member", member_id, "taken back"))
    return any(details.get("entry") == deed for details in session.connection().scalars(back))


def _believe_again(
    session: Session, stay: Table, kept: Sequence[ColumnElement[bool]], deed: int, again: int, stamp: Stamp
) -> None:
    """Add anew the stays that a deed ended, or believed no more, as they were before the deed."""
    connection = session.connection()
    details = connection.execute(select(_entry.c.details).where(_entry.c.id == deed)).scalar() or {}
    disbelieved = stay.c.id.in_((details.get("disbelieved") or {}).get(stay.name, []))
    mine, by_the_deed = kept[0], stay.c.until_entry_id == deed
    ended = and_(by_the_deed, stay.c.withdrawn_at.is_(None), stay.c.entry_id.is_distinct_from(deed))
    before = connection.execute(select(stay).where(*kept, ended | disbelieved)).mappings().all()
    connection.execute(
        update(stay).where(mine, by_the_deed, stay.c.withdrawn_at.is_(None)).values(withdrawn_at=stamp.at)
    )
    ending.believe_again(session, stay, before, deed, again, stamp.at)


@dataclass(frozen=True, slots=True)
class Leaving:
    """An end of somebody's stay that stands. `entry` is the deed by which it was written, `at` when and `by` whom."""

    member_id: int
    name: str
    code: str
    place: Place
    day: date
    reason: EndReason | None
    entry: int
    at: datetime
    by: int | None


def last(session: Session, member_id: int) -> Leaving | None:
    """Return the end after which somebody belongs nowhere, also one still to come; None where they do belong."""
    return next(iter(_found(session, _home.c.member_id == member_id)), None)


def departure(session: Session, member_id: int) -> Leaving | None:
    """Return the end of a stay that was written last, also of somebody who belongs elsewhere since."""
    return next(iter(_found(session, _home.c.member_id == member_id, nowhere=False)), None)


def last_of(session: Session, member_ids: Sequence[int]) -> list[Leaving]:
    """Return the same of several people, of those who belong nowhere or leave."""
    return _found(session, _home.c.member_id.in_(member_ids))


def lately(session: Session, organisation_id: int, since: datetime) -> list[Leaving]:
    """Return who left an organisation by a deed since a moment, and belongs nowhere now or moved, the newest first."""
    which = (_home.c.organisation_id == organisation_id, _entry.c.at >= since)
    gone = {each.member_id: each for each in _found(session, *which)}
    moved = (each for each in _found(session, *which, nowhere=False) if each.reason is EndReason.MOVED)
    return sorted((gone | {each.member_id: each for each in moved}).values(), key=lambda each: -each.entry)


_other = _home.alias("other")
_RUNS_ON = (_other.c.member_id == _home.c.member_id, _other.c.until.is_(None), _other.c.withdrawn_at.is_(None))
_ENDED = (
    select(_home, _member.c.name, _member.c.code, _entry.c.at, _entry.c.actor_id)
    .join(_member, _member.c.id == _home.c.member_id)
    .join(_entry, and_(_entry.c.id == _home.c.until_entry_id, _entry.c.verb == LEFT))
    .where(_home.c.withdrawn_at.is_(None) | (_home.c.end_reason == EndReason.MISTAKE))
    .where(_member.c.merged_into_id.is_(None))
    .order_by(_entry.c.id.desc(), _home.c.id.desc())
)
_NOWHERE_NOW = _ENDED.where(~select(_other.c.id).where(*_RUNS_ON).exists())


def _found(session: Session, *which: ColumnElement[bool], nowhere: bool = True) -> list[Leaving]:
    query = (_NOWHERE_NOW if nowhere else _ENDED).where(*which)
    rows = session.connection().execute(query).all()
    places = organisations.by_ids(session, [row.organisation_id for row in rows])
    found: dict[int, Leaving] = {}
    for row in rows:
        place, day = places[row.organisation_id], row.until or row.since
        deed = (row.until_entry_id, row.at, row.actor_id)
        left = Leaving(row.member_id, row.name, row.code, place, day, row.end_reason, *deed)
        found.setdefault(row.member_id, left)
    return list(found.values())


def has_died(session: Session, member_id: int) -> bool:
    left = last(session, member_id)
    return left is not None and left.reason is EndReason.DIED


def began(session: Session, member_id: int, today: date) -> date | None:
    """Return the first day of the stay that goes on today; a leader's mark parts it, and it is one stay still."""
    mine = (_home.c.member_id == member_id, _home.c.withdrawn_at.is_(None))
    query = select(_home.c.since, _home.c.until, _home.c.organisation_id).where(*mine).order_by(_home.c.since.desc())
    rows = session.connection().execute(query).all()
    held = next((row for row in rows if row.since <= today and (row.until is None or row.until > today)), None)
    if held is None:
        return None
    since: date = held.since
    for row in rows:
        if row.until == since and row.organisation_id == held.organisation_id:
            since = row.since
    return since
