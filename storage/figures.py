"""Compute the summary of an organisation as of any day, and the lists of today that belong to it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Date, Integer, Select, bindparam, func, select
from sqlmodel import Session

from domain.figures import Figures, LatePledge, Line, Missing, Summary, Unreported
from domain.names import by_given_name, naturally
from domain.people.kinds import LeftOut
from domain.pledges.states import OPEN, REGISTERED
from domain.roles import Place
from domain.stamps import AsOf
from storage import tables
from storage.agreements import counting as agreements
from storage.campaigns import nominations, unit_facts
from storage.campaigns.campaigns import Asked
from storage.commending import rows as commendations
from storage.criteria import recognitions
from storage.exemplars import standings
from storage.facts import left_out as kinds_left_out
from storage.facts import units
from storage.facts.counting import Counted, figures_of
from storage.facts.standing import held_now
from storage.ground.core_table import tables_of
from storage.kept import figures as kept
from storage.overdue.last import asked_last
from storage.people import members

_member, _membership, _pledge, _report = tables_of(tables.Member, tables.Membership, tables.Pledge, tables.Report)
PLACE = bindparam("place", type_=Integer())
CAMPAIGNS = bindparam("campaigns", type_=Integer(), expanding=True)
DAY = bindparam("day", type_=Date())
"""The parameters of what is asked here, for whoever asks with them."""
_HERE = (_membership.c.organisation_id == PLACE, held_now(_membership, DAY))
_IN_CAMPAIGN = _pledge.c.campaign_id.in_(CAMPAIGNS)
_MINE = select(_pledge.c.id).where(_pledge.c.member_id == _member.c.id, _IN_CAMPAIGN)
_REGISTERED = _MINE.where(_pledge.c.state.in_(REGISTERED)).exists()
_REPORTED = select(_report.c.id).where(
    _report.c.pledge_id == _pledge.c.id, _report.c.taken_back_at.is_(None), _report.c.holds_from >= bindparam("since")
)
_UNREPORTED = (
    select(_member.c.id, _member.c.name, func.count(), members.HAS_CHAT)
    .join(_pledge, _pledge.c.member_id == _member.c.id)
    .join(_membership, _membership.c.member_id == _member.c.id)
    .where(*_HERE, _IN_CAMPAIGN, _pledge.c.state.in_(OPEN), ~_REPORTED.exists())
    .where(kinds_left_out.is_not_exempt(_member.c.id, DAY))
    .group_by(_member.c.id, _member.c.name)
)
_LATE = (
    select(_member.c.name, _pledge.c.content, _pledge.c.deadline, _pledge.c.id)
    .select_from(_pledge)
    .where(_IN_CAMPAIGN, _pledge.c.state.in_(OPEN), _pledge.c.deadline < DAY)
)
_OWNER = _member.c.id == _pledge.c.member_id
_LATE_OF_MEMBERS = _LATE.join(_member, _OWNER).join(_membership, _membership.c.member_id == _member.c.id).where(*_HERE)
_LATE_OF_ITSELF = _LATE.outerjoin(_member, _OWNER).where(_pledge.c.organisation_id == PLACE)
_LATE_PEOPLE = _LATE_OF_MEMBERS.add_columns(_member.c.id.label("member"), members.HAS_CHAT.label("chat"))


def summary(session: Session, place: Place, campaign: Asked, as_of: AsOf, *, names: bool) -> Summary:
    """Return the summary of an organisation on a day; people's names only with `names`, and only of today."""
    left_out = kinds_left_out.of_campaigns(session, campaign.ids, as_of)
    counted = kept.counted(session, place.id, campaign.ids, as_of, left_out)
    itself = next((each for each in counted if each.organisation_id == place.id), None)
    if itself is None:  # there was no such organisation on that day
        return Summary(place.name, place.code, campaign.name, own_registered=False, figures=Figures())
    below = _below(counted, itself)
    children = sorted((each for each in counted if each.parent_id == place.id), key=lambda each: naturally(each.code))
    lines = (Line(child.organisation_id, child.code, child.name, below[child.path]) for child in children)
    under = sum(below.values(), Figures())
    # "100% tổ chức trực thuộc" counts the organisations below, not the organisation itself
    subordinate = {name: getattr(under, name) for name in ("organisations", "other_organisations")}
    has_direct = below and (itself.figures.people.total or itself.figures.others.total)
    show, own = names and as_of.present, itself.figures.people
    absent = missing(session, place, campaign.ids, as_of.day) if show else []
    others, everybody = [each for each in counted if each is not itself], {each.organisation_id for each in counted}
    parents = {each.parent_id for each in counted}
    return Summary(
        organisation=itself.name,
        code=place.code,
        campaign=campaign.name,
        own_registered=itself.registered,
        figures=replace(under + itself.figures, **subordinate),
        lines=tuple(lines),
        missing=tuple(absent),
        late=tuple(_late(session, place, campaign.ids, as_of.day)) if show else (),
        left_out=left_out,
        facts=unit_facts.count(session, campaign.ids, itself.path, others, left_out, as_of),
        exemplars=nominations.count(session, campaign.ids, itself.path, everybody, as_of.day),
        praised=commendations.count(session, campaign.ids, itself.path, everybody, as_of.day),
        followed=standings.count(session, campaign.ids, itself.path, as_of.day),
        agreements=agreements.count(session, itself.path, everybody, as_of.day),
        recognised=recognitions.count(session, itself.path, everybody, everybody - parents, as_of.day),
        direct=itself.figures if has_direct else None,
        spared=own.total - own.registered - len(absent) if show else 0,
    )


def _below(counted: Iterable[Counted], itself: Counted) -> Mapping[str, Figures]:
    """Add the figures of all below up, into those of the organisations directly below, by their paths."""
    found: dict[str, list[Counted]] = defaultdict(list)
    start = len(itself.path)
    for each in counted:
        if each is not itself:
            found[each.path[: each.path.index("/", start) + 1]].append(each)
    return defaultdict(Figures, {path: figures_of(those) for path, those in found.items()})


def missing(session: Session, place: Place, campaign_ids: Sequence[int], today: date) -> list[Missing]:
    """Return the members of this very organisation who have not registered and may be urged."""
    return urged(session, place, campaign_ids, today, _REGISTERED)


def urged(
    session: Session, place: Place, campaign_ids: Sequence[int], today: date, done: ColumnElement[bool]
) -> list[Missing]:
    """Return the members of this very organisation who may be urged and have not `done` it, leaders first.

    `done` may ask with the parameters `PLACE`, `CAMPAIGNS` and `DAY`.
    """
    left_out = kinds_left_out.of_campaigns(session, campaign_ids, AsOf(today))
    if left_out.units and not left_out.counts_unit(units.kind_of(session, place.id)):
        return []
    given = {"place": place.id, "campaigns": list(campaign_ids), "day": today}
    rows = session.connection().execute(_urged(left_out, done), given)
    found = [Missing(number, name, bool(leader), bool(chat)) for number, name, leader, chat in rows]
    return sorted(found, key=lambda person: (not person.leader, by_given_name(person.name)))


@lru_cache(64)
def _urged(left_out: LeftOut, done: ColumnElement[bool]) -> Select[Any]:
    query = select(_member.c.id, _member.c.name, _membership.c.leader, members.HAS_CHAT)
    query = query.join(_membership, _membership.c.member_id == _member.c.id).where(*_HERE, ~done)
    return query.where(kinds_left_out.is_urged(_member.c.id, left_out, DAY)).order_by(_member.c.id)


def unreported(
    session: Session, place: Place, campaign_ids: Sequence[int], today: date, since: date = date.min
) -> list[Unreported]:
    """Return the members of this very organisation with open pledges on which no report stands of a day or later.

    Of every kind: who registered is asked, counted or not; but nobody who is exempt from activity.
    """
    given = {"place": place.id, "campaigns": list(campaign_ids), "day": today, "since": since}
    rows = session.connection().execute(_UNREPORTED, given)
    found = [Unreported(number, name, pledges, bool(chat)) for number, name, pledges, chat in rows]
    return sorted(found, key=lambda person: by_given_name(person.name))


def late_people(session: Session, place: Place, campaign_ids: Sequence[int], today: date) -> list[Unreported]:
    """Return the members of this very organisation with late pledges, and how many each has."""
    given = {"place": place.id, "campaigns": list(campaign_ids), "day": today}
    found: dict[int, Unreported] = {}
    for row in session.connection().execute(_LATE_PEOPLE, given):
        before = found.get(row.member)
        found[row.member] = Unreported(row.member, row.name, before.pledges + 1 if before else 1, bool(row.chat))
    return sorted(found.values(), key=lambda person: by_given_name(person.name))


def _late(session: Session, place: Place, campaign_ids: Sequence[int], today: date) -> Iterable[LatePledge]:
    """Return the late pledges of this very organisation and of whoever belongs to it today."""
    given, connection = {"place": place.id, "campaigns": list(campaign_ids), "day": today}, session.connection()
    rows = [row for query in (_LATE_OF_MEMBERS, _LATE_OF_ITSELF) for row in connection.execute(query, given)]
    rows.sort(key=lambda row: (row.deadline, row.id))
    last = asked_last(session, [row.id for row in rows])
    return [LatePledge(row.name or "", row.content, (today - row.deadline).days, row.id in last) for row in rows]
