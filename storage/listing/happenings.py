"""Read what happened, newest first: to one pledge, to one person's, in one branch on one day; each from an index."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, bindparam, case, func, or_, select, union
from sqlmodel import Session

from domain.pledges.happening import Happening, PastReport
from domain.pledges.states import GOING_ON
from domain.roles import Place
from storage import tables
from storage.facts.standing import held_now, inside
from storage.ground.core_table import table_of, tables_of

_entry, _report, _pledge, _member = tables_of(tables.HistoryEntry, tables.Report, tables.Pledge, tables.Member)
_home, _post, _state, _place = tables_of(tables.Membership, tables.Post, tables.DatedState, tables.Organisation)
_FACTS = (_state, *(table_of(each) for each in (tables.DatedText, tables.DatedTarget, tables.DatedDeadline)), _report)
_broadcast = table_of(tables.Broadcast)
_item, _given = table_of(tables.WorkItem), table_of(tables.DatedWork)
_actor, _owner, _holder = _member.alias("actor"), _member.alias("owner"), _member.alias("holder")
_MOMENTS = ((fact, fact.c.at if fact is _report else fact.c.recorded_at) for fact in _FACTS)
_NEWEST = [
    select(func.max(at)).where(fact.c.pledge_id.in_(bindparam("pledges", expanding=True)), at < bindparam("before"))
    for fact, at in _MOMENTS
]
_WHOSE = case((_entry.c.subject == "member", _entry.c.subject_id), else_=_pledge.c.member_id)
_OF_PLEDGE = case((_entry.c.subject == "pledge", _entry.c.subject_id), else_=_item.c.pledge_id)
"""The pledge an entry is about: itself, or work that is done for it."""
_FACTS_OF_ENTRIES = ("id", "at", "actor_id", "channel", "why", "subject", "subject_id", "verb", "details")
_TOLD = (
    select(*(_entry.c[name] for name in _FACTS_OF_ENTRIES), _actor.c.name.label("name"), _report.c.words)
    .add_columns(_pledge.c.content, _pledge.c.unit, _owner.c.name.label("owner"))
    .add_columns(_item.c.text, _given.c.holder_id, _holder.c.name.label("holder"))
    .outerjoin(_actor, _actor.c.id == _entry.c.actor_id)
    .outerjoin(_item, and_(_entry.c.subject == "work", _item.c.id == _entry.c.subject_id))
    .outerjoin(_given, and_(_given.c.work_id == _item.c.id, _given.c.entry_id == _entry.c.id))
    .outerjoin(_holder, _holder.c.id == _given.c.holder_id)
    .outerjoin(_pledge, and_(_entry.c.subject.in_(("pledge", "work")), _pledge.c.id == _OF_PLEDGE))
    .outerjoin(_report, and_(_report.c.pledge_id == _pledge.c.id, _report.c.entry_id == _entry.c.id))
    .outerjoin(_owner, _owner.c.id == _WHOSE)
)
"""Entries with who did it, whose matter it is, and what was reported."""
YEAR = timedelta(days=366)
OF_PEOPLE = (
    *("added", "appointed", "changed", "invited", "joined", "left", "taken back"),
    *("renamed", "post ended", "marked", "merged", "put back"),
)
"""What is told of a person to those who lead their branch; what they asked for themselves, such as quiet, is not."""
OF_ANNOUNCEMENTS = ("started", "paused", "resumed", "stopped", "sent again", "corrected", "withdrawn", "reminded")
"""What is told of announcements where they went; who says of one that it is not clear is told nowhere here."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Which part of a list: from a place on, so many."""

    start: int
    most: int


def of_pledge(session: Session, pledge_id: int, part: Stretch) -> list[Happening]:
    return _read(session, _TOLD.where(_entry.c.id.in_(_about([pledge_id]))), part)


def of_member(session: Session, member_id: int, part: Stretch) -> list[Happening]:
    """Return what happened to a person's own pledges."""
    mine = session.connection().scalars(select(_pledge.c.id).where(_pledge.c.member_id == member_id)).all()
    return _read(session, _TOLD.where(_entry.c.id.in_(_about(mine))), part) if mine else []


def of_day(session: Session, place: Place, since: datetime, before: datetime, today: date) -> list[Happening]:
    """Return everything between two moments about an organisation, its own pledges, and of a cell its members."""
    of_work = _entry.c.subject.in_(("pledge", "work"))
    of_people = _entry.c.verb.in_(OF_PEOPLE)
    wanted = [
        and_(_entry.c.subject == "organisation", _entry.c.subject_id == place.id),
        _pledge.c.organisation_id == place.id,
        _of_announcements(place),
    ]
    if not place.has_branches:
        wanted.append(and_(_home.c.organisation_id == place.id, or_(of_work, of_people)))
    query = _TOLD.outerjoin(_home, and_(_home.c.member_id == _WHOSE, held_now(_home, today)))
    return _read(session, query.where(_entry.c.at >= since, _entry.c.at < before, or_(*wanted)), None)


def last_before(session: Session, place: Place, before: datetime, today: date) -> datetime | None:
    """Return when something last happened to a pledge of an organisation, or an announcement to it, before a moment.

    Of pledges that ended over a year before it is only asked where the others say nothing: their number never ends.
    """
    near = or_(_pledge.c.state.in_(GOING_ON), _pledge.c.deadline >= before.date() - YEAR)
    last = _last(session, of_place(session, place, today, near), before) or _last(
        session, of_place(session, place, today, ~near), before
    )
    announced = session.connection().scalar(
        select(func.max(_entry.c.at)).where(_of_announcements(place), _entry.c.at < before)
    )
    return max((moment for moment in (last, announced) if moment), default=None)


def _of_announcements(place: Place) -> ColumnElement[bool]:
    theirs = select(_broadcast.c.id).where(_broadcast.c.organisation_id == place.id)
    told = _entry.c.verb.in_(OF_ANNOUNCEMENTS)
    return and_(_entry.c.subject == "broadcast", _entry.c.subject_id.in_(theirs), told)


def _last(session: Session, pledges: Collection[int], before: datetime) -> datetime | None:
    given, connection = {"pledges": pledges, "before": before}, session.connection()
    latest = [connection.scalar(newest, given) for newest in _NEWEST] if pledges else []
    return max((moment for moment in latest if moment), default=None)


def counts(session: Session, path: str, since: datetime, before: datetime, today: date) -> dict[str, int]:
    """Count by deed what happened to the pledges of a subtree of today between two moments: nobody is named."""
    here = and_(_home.c.member_id == _pledge.c.member_id, held_now(_home, today))
    where = _place.c.id == func.coalesce(_pledge.c.organisation_id, _home.c.organisation_id)
    query = select(_entry.c.verb, func.count()).join(_pledge, _pledge.c.id == _entry.c.subject_id)
    query = query.outerjoin(_home, here).join(_place, where).where(_entry.c.subject == "pledge")
    query = query.where(_entry.c.at >= since, _entry.c.at < before, inside(_place.c.path, path))
    return {row[0]: row[1] for row in session.connection().execute(query.group_by(_entry.c.verb))}


def counts_of_branch(session: Session, place: Place, since: datetime, before: datetime, today: date) -> dict[str, int]:
    """Count the same in one organisation alone; the cost follows its pledges, and not all that happened meanwhile."""
    mine = (_entry.c.subject == "pledge", _entry.c.subject_id.in_(of_place(session, place, today)))
    meanwhile = func.count().filter(_entry.c.at >= since, _entry.c.at < before)  # as a condition PostgreSQL looks by it
    query = select(_entry.c.verb, meanwhile).where(*mine).group_by(_entry.c.verb).having(meanwhile > 0)
    return {row[0]: row[1] for row in session.connection().execute(query)}


def reports(session: Session, pledge_id: int) -> list[PastReport]:
    """Return every report on a pledge, the newest first, also those taken back."""
    columns = (_report.c.at, _report.c.member_id, _member.c.name, _entry.c.channel, _report.c.done, _report.c.words)
    query = select(*columns, _report.c.taken_back_at).join(_member, _member.c.id == _report.c.member_id)
    query = query.outerjoin(_entry, _entry.c.id == _report.c.entry_id).where(_report.c.pledge_id == pledge_id)
    rows = session.connection().execute(query.order_by(_report.c.id.desc()))
    return [PastReport(at, by, name, channel or "", *rest) for at, by, name, channel, *rest in rows]


def of_place(session: Session, place: Place, today: date, *which: ColumnElement[bool]) -> list[int]:
    """Return the pledges of an organisation today; two short questions, which each have their index."""
    own = select(_pledge.c.id).where(_pledge.c.organisation_id == place.id)
    here = (_home.c.organisation_id == place.id, held_now(_home, today))
    of_members = select(_pledge.c.id).join(_home, _home.c.member_id == _pledge.c.member_id).where(*here)
    queries = [own] if place.has_branches else [own, of_members]
    return [number for query in queries for number in session.connection().scalars(query.where(*which))]


def known_here(session: Session, ids: Collection[int | None], place: Place | None, today: date) -> set[int]:
    """Return those of the people who belong to an organisation or serve it today: others are not named there."""
    asked = {each for each in ids if each}
    if place is None or not asked:
        return set()
    stays = [
        select(stay.c.member_id).where(
            stay.c.member_id.in_(asked), stay.c.organisation_id == place.id, held_now(stay, today)
        )
        for stay in (_home, _post)
    ]
    return set(session.connection().execute(union(*stays)).scalars())


def _about(pledges: Sequence[int]) -> Select[Any]:
    """Select every entry about these pledges, wishes and answers to them too."""
    theirs = select(_entry.c.id).where(_entry.c.subject == "pledge", _entry.c.subject_id.in_(pledges))
    work = select(_item.c.id).where(_item.c.pledge_id.in_(pledges))
    done = select(_entry.c.id).where(_entry.c.subject == "work", _entry.c.subject_id.in_(work))
    return select(theirs.union_all(done).subquery().c.id)


def _read(session: Session, query: Select[Any], part: Stretch | None) -> list[Happening]:
    query = query.order_by(_entry.c.at.desc(), _entry.c.id.desc())
    if part is not None:
        query = query.offset(part.start).limit(part.most)
    return [
        Happening(
            *(row.id, row.at, row.actor_id, row.name or "", row.channel, row.why),
            *(row.subject, row.subject_id, row.verb, row.details),
            *(row.words or "", row.content or "", row.unit or "", row.owner or ""),
            *(row.text or "", row.holder_id, row.holder or ""),
        )
        for row in session.connection().execute(query)
    ]
