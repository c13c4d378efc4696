"""Choose those of a subtree for whom an announcement is: asked person by person, as far as planning has come."""

from collections.abc import Iterator, Sequence
from datetime import date, tzinfo
from typing import Any

from sqlalchemy import ColumnElement, case, func, select
from sqlmodel import Session

from domain.announcing import Announcement, Audience, HeadCount, Whom
from domain.pledges.states import OPEN, REGISTERED
from domain.reach.grasp import Lack
from domain.roles import LEADING, Role
from storage import tables
from storage.announcing import resting
from storage.facts import left_out
from storage.facts.standing import held_now, inside
from storage.ground.core_table import tables_of
from storage.operating import grasps
from storage.outgoing import planning

_post, _place, _pledge = tables_of(tables.Post, tables.Organisation, tables.Pledge)
_report, _account, _recipient = tables_of(tables.Report, tables.Account, tables.Recipient)
_below = _place.alias("below")
_person = tables_of(tables.AnnouncementPause)[0].alias("person")
_ROLES = {Whom.SECRETARIES: (Role.SECRETARY,), Whom.LEADERS: tuple(sorted(LEADING))}


def chosen(audience: Audience, member: ColumnElement[int], top: str, today: date) -> Iterator[ColumnElement[bool]]:
    """Tell of somebody whether it is for them, and they have not asked for a time without announcements."""
    yield ~resting.rests(member, today)
    yield from _meant(audience, member, top, today)


def _meant(audience: Audience, member: ColumnElement[int], top: str, today: date) -> Iterator[ColumnElement[bool]]:
    """Tell of somebody whether it is for them; whoever is exempt from activity is never asked what they owe."""
    if audience.whom:
        held = (_post.c.member_id == member, _post.c.role.in_(_ROLES[audience.whom]), held_now(_post, today))
        led = select(_post.c.id).join(_place, _place.c.id == _post.c.organisation_id).where(*held)
        cells = ~select(_below.c.id).where(_below.c.parent_id == _place.c.id, _below.c.closed_on.is_(None)).exists()
        yield led.where(inside(_place.c.path, top), *([cells] if audience.of_cells else [])).exists()
    mine = select(_pledge.c.id).where(_pledge.c.member_id == member, _pledge.c.campaign_id.in_(audience.campaigns))
    registered = mine.where(_pledge.c.state.in_(REGISTERED)).exists()
    reports = select(_report.c.id).where(_report.c.pledge_id == _pledge.c.id, _report.c.taken_back_at.is_(None))
    if audience.registered is not None:
        yield registered if audience.registered else ~registered
    if audience.reported:
        yield mine.where(_pledge.c.state.in_(REGISTERED), reports.exists()).exists()
    if audience.reported is False:
        yield mine.where(_pledge.c.state.in_(OPEN), ~reports.exists()).exists()
    if audience.late:
        yield mine.where(_pledge.c.state.in_(OPEN), _pledge.c.deadline < today).exists()
    if audience.unsure_of is not None:
        unsure = grasps.grasp(_recipient).in_(Lack.UNDERSTANDING.grasps)
        theirs = (_recipient.c.broadcast_id == audience.unsure_of, _recipient.c.member_id == member)
        yield select(_recipient.c.member_id).where(*theirs, unsure).exists()
    if audience.owes:
        yield left_out.is_not_exempt(member, today)


def head_count(session: Session, path: str, audience: Audience, today: date) -> HeadCount:
    """Count for whom it is: by the channel on which each is reached, who blocked us, who has not joined."""
    person = planning.people(inside(_place.c.path, path), today).subquery("person")
    member = person.c.member_id
    open_there = case((_account.c.blocked_at.is_(None), _account.c.channel))
    chats = select(
        member,
        func.count(_account.c.id).label("chats"),
        func.min(open_there).label("one"),
        func.max(open_there).label("other"),
    ).select_from(person.outerjoin(_account, _account.c.member_id == member))
    each = chats.where(*chosen(audience, member, path, today)).group_by(member).subquery("each_one")
    written: Any = planning.of_chat(_account.c.channel, planning.best_chat(each.c.member_id))
    channel = case((each.c.one == each.c.other, each.c.one), (each.c.one.is_(None), None), else_=written)
    query = select(channel.label("channel"), (each.c.chats > 0).label("joined"), func.count()).group_by(
        "channel", "joined"
    )
    rows = session.connection().execute(query).all()
    channels = {name: count for name, _, count in rows if name is not None}
    blocked = sum(count for name, joined, count in rows if name is None and joined)
    return HeadCount(channels, blocked, sum(count for name, joined, count in rows if name is None and not joined))


def who_rests(session: Session, path: str, audience: Audience, today: date) -> Sequence[int]:
    """Return those for whom it is and who asked for a time without announcements."""
    return _resting(session, path, audience, today, resting.rests(_person.c.member_id, today))


def who_rested(session: Session, found: Announcement, path: str, today: date, zone: tzinfo) -> Sequence[int]:
    """Return those who asked for none while an announcement went out, and did not get it.

    Nobody where it is so old that its ledger is only counted.
    """
    mine = select(_recipient.c.member_id).where(_recipient.c.broadcast_id == found.id)
    if found.withdraws or (found.total and session.connection().execute(mine.limit(1)).first() is None):
        return ()
    first = (found.begins_at or found.created_at).astimezone(zone).date()
    last = found.finished_at.astimezone(zone).date() if found.finished_at else today
    then = resting.rests(_person.c.member_id, first, last, found.created_at)
    without = ~mine.where(_recipient.c.member_id == _person.c.member_id).exists()
    return _resting(session, path, Audience.read(found.audience), today, then, without)


def _resting(
    session: Session, path: str, audience: Audience, today: date, *which: ColumnElement[bool]
) -> Sequence[int]:
    """Look at those who ever asked for it, who are few."""
    member = _person.c.member_id
    here = planning.people(inside(_place.c.path, path), today)
    query = select(member).distinct().where(member.in_(here), *which, *_meant(audience, member, path, today))
    return session.connection().scalars(query.order_by(member)).all()
