"""Choose those of a subtree for whom an announcement is: asked person by person, as far as planning has come."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, case, func, select
from sqlmodel import Session

from domain.announcing import Audience, HeadCount, Whom
from domain.pledges.states import OPEN, REGISTERED
from domain.roles import LEADING, Role
from storage import tables
from storage.facts import left_out
from storage.facts.standing import held_now, inside
from storage.ground.core_table import tables_of
from storage.outgoing import planning

_post, _place, _pledge = tables_of(tables.Post, tables.Organisation, tables.Pledge)
_report, _account, _recipient = tables_of(tables.Report, tables.Account, tables.Recipient)
_below = _place.alias("below")
_ROLES = {Whom.SECRETARIES: (Role.SECRETARY,), Whom.LEADERS: tuple(sorted(LEADING))}


def chosen(audience: Audience, member: ColumnElement[int], top: str, today: date) -> Iterator[ColumnElement[bool]]:
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
        read = (_recipient.c.read_at.is_not(None), _recipient.c.understood_at.is_(None))
        theirs = (_recipient.c.broadcast_id == audience.unsure_of, _recipient.c.member_id == member)
        yield select(_recipient.c.member_id).where(*theirs, *read).exists()
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
