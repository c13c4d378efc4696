"""Choose those of a subtree for whom an announcement is: asked person by person, as far as planning has come."""

from collections.abc import Collection, Iterator, Sequence
from datetime import date, tzinfo
from typing import Any

from sqlalchemy import ColumnElement, FromClause, and_, case, func, or_, select
from sqlmodel import Session

from domain.announcing import Announcement, RecipientState
from domain.people.kinds import UnitKind
from domain.pledges.states import OPEN, REGISTERED
from domain.reach.audience import Audience, HeadCount, Whom
from domain.reach.grasp import Lack
from domain.roles import LEADING, Role
from domain.stamps import AsOf
from storage import tables
from storage.announcing import resting
from storage.facts import left_out
from storage.facts.standing import held_now, inside
from storage.ground.core_table import tables_of
from storage.operating import grasps
from storage.outgoing import planning
from storage.people.consents import KEEP_DATA

_post, _place, _pledge = tables_of(tables.Post, tables.Organisation, tables.Pledge)
_report, _account, _recipient = tables_of(tables.Report, tables.Account, tables.Recipient)
_home, _member, _consent, _year = tables_of(tables.Membership, tables.Member, tables.Consent, tables.DatedYear)
_below, _above = _place.alias("below"), _place.alias("above")
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
    yield from _further(audience, member, today)


def _further(audience: Audience, member: ColumnElement[int], today: date) -> Iterator[ColumnElement[bool]]:
    if audience.joined_since:
        given, first = (_consent.c.member_id == member, _consent.c.purpose == KEEP_DATA), func.min(_consent.c.given_at)
        yield select(first).where(*given).scalar_subquery() >= audience.joined_since
    if audience.clusters:
        newer = _year.alias("newer")
        later = (newer.c.organisation_id == _year.c.organisation_id, newer.c.id > _year.c.id, *_of_year(newer, today))
        noted = select(_year.c.organisation_id).where(_year.c.cluster.in_(audience.clusters), *_of_year(_year, today))
        yield _is_below(member, _above.c.id.in_(noted.where(~select(newer.c.id).where(*later).exists())), today)
    if audience.units:
        yield _is_below(member, _of_kinds(_above.c.kind, audience.units), today)
    if audience.kinds:
        yield left_out.kind_then(member, AsOf(today)).in_(audience.kinds)
    if audience.people is not None:  # of whom was entered twice meanwhile the entry that stayed
        stays = func.coalesce(_member.c.merged_into_id, _member.c.id)
        yield member.in_(select(stays).where(_member.c.id.in_(audience.people)))


def _is_below(member: ColumnElement[int], which: ColumnElement[bool], today: date) -> ColumnElement[bool]:
    """Tell of somebody whether they belong to, or serve, an organisation that is so, or one below it."""
    beyond = func.substr(_above.c.path, 1, func.length(_above.c.path) - 1).concat("0")  # as in `inside`
    there = select(_below.c.id).join(_above, and_(_below.c.path >= _above.c.path, _below.c.path < beyond)).where(which)
    stays = [
        select(stay.c.id)
        .where(stay.c.member_id == member, held_now(stay, today), stay.c.organisation_id.in_(there))
        .exists()
        for stay in (_home, _post.alias("serves"))
    ]
    return or_(*stays)


def _of_year(year: FromClause, today: date) -> tuple[ColumnElement[bool], ...]:
    return year.c.holds_from == date(today.year, 1, 1), year.c.withdrawn_at.is_(None)


def _of_kinds(kind: ColumnElement[str], units: Collection[str]) -> ColumnElement[bool]:
    """Tell whether what an organisation is belongs to these kinds; what stands in no other is of the Party line."""
    beside = [each.value for each in UnitKind if each is not UnitKind.PARTY]
    named = kind.in_(units)
    return or_(named, kind.not_in(beside)) if UnitKind.PARTY in units else named


def chat_of(takes_back: int | None) -> planning.ChatOf:
    """Say in which chat each gets an announcement: the one in which they have what it takes back, if it is theirs."""
    if takes_back is None:
        return planning.best_chat
    wrong, account = _recipient.alias("wrong"), _account.alias("theirs")

    def chat(member: ColumnElement[int]) -> Any:
        theirs = (account.c.id == wrong.c.account_id, account.c.member_id == member, account.c.blocked_at.is_(None))
        there = select(account.c.id).where(wrong.c.broadcast_id == takes_back, *theirs)
        same = there.where(wrong.c.member_id == member, wrong.c.state == RecipientState.SENT)
        return func.coalesce(same.scalar_subquery(), planning.best_chat(member))

    return chat


def head_count(
    session: Session, path: str, audience: Audience, today: date, takes_back: int | None = None
) -> HeadCount:
    """Count for whom it is: by the channel each will be written on, who blocked us, who has not joined.

    Whoever has one open chat is written to there; for the others the chat is chosen as it is when it goes out.
    """
    person = planning.people(inside(_place.c.path, path), today).subquery("person")
    member = person.c.member_id
    open_chat = case((_account.c.blocked_at.is_(None), _account.c.id))
    chats = select(
        member,
        func.count(_account.c.id).label("chats"),
        func.min(open_chat).label("one"),
        func.max(open_chat).label("other"),
    ).select_from(person.outerjoin(_account, _account.c.member_id == member))
    each = chats.where(*chosen(audience, member, path, today)).group_by(member).subquery("each_one")
    chat = case((each.c.one < each.c.other, chat_of(takes_back)(each.c.member_id)), else_=each.c.one)
    theirs = select(each.c.chats, chat.label("chat")).cte("theirs").prefix_with("MATERIALIZED")
    channel = planning.of_chat(_account.c.channel, theirs.c.chat)
    query = select(channel.label("channel"), (theirs.c.chats > 0).label("joined"), func.count())
    rows = session.connection().execute(query.group_by("channel", "joined")).all()
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
