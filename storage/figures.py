"""Compute the figures of `/tonghop`: four grouped queries over one path range, summed by branch."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date

from sqlalchemy import select as sa_select
from sqlmodel import Session, col, func, select
from sqlmodel.sql.expression import SelectOfScalar

from domain.figures import Coverage, Figures, LatePledge, Line, Missing, Summary, Unreported
from domain.names import by_given_name
from domain.pledges.states import OPEN, REGISTERED
from domain.roles import Place
from storage import organisations
from storage.campaigns import OpenCampaign
from storage.people.members import held_on
from storage.tables import Account, Member, Membership, Organisation, Pledge, Report


def summary(session: Session, place: Place, campaign: OpenCampaign, today: date, *, names: bool) -> Summary:
    """Return the summary of an organisation on a day; people's names only with `names`."""
    own = _figures(session, place, campaign.id, today)
    lines = []
    for child in organisations.children(session, place.id):
        figures = sum((part for path, part in own.items() if path.startswith(child.path)), Figures())
        lines.append(Line(child.id, child.code, child.name, figures))
    total = sum(own.values(), Figures())
    itself = own.get(place.path, Figures()).organisations.registered == 1
    subordinate = Coverage(
        total.organisations.registered - int(itself), total.organisations.total - 1
    )  # "100% tổ chức trực thuộc" counts the organisations below, not the organisation itself
    return Summary(
        organisation=place.name,
        code=place.code,
        campaign=campaign.name,
        own_registered=itself,
        figures=Figures(total.people, total.leaders, subordinate, total.states, total.late),
        lines=tuple(lines),
        missing=tuple(missing(session, place, campaign.id, today)) if names else (),
        late=tuple(_late(session, place, campaign.id, today)) if names else (),
    )


def missing(session: Session, place: Place, campaign_id: int, today: date) -> Iterable[Missing]:
    """Return the members of this very organisation who have not registered, leaders first."""
    registered = _registered_members(campaign_id)
    has_chat = select(Account.id).where(Account.member_id == Member.id, col(Account.blocked_at).is_(None)).exists()
    query = (
        select(Member.id, Member.name, Membership.leader, has_chat)
        .join(Membership, col(Membership.member_id) == Member.id)
        .where(
            Membership.organisation_id == place.id,
            held_on(Membership, today),
            col(Member.id).not_in(registered),
        )
        .order_by(col(Member.id))
    )
    found = [Missing(row[0] or 0, row[1], bool(row[2]), bool(row[3])) for row in session.exec(query)]
    return sorted(found, key=lambda person: (not person.leader, by_given_name(person.name)))


def unreported(session: Session, place: Place, campaign_id: int) -> list[Unreported]:
    """Return the members of this very organisation with open pledges on which no report stands."""
    standing = select(Report.id).where(Report.pledge_id == Pledge.id, col(Report.taken_back_at).is_(None)).exists()
    has_chat = select(Account.id).where(Account.member_id == Member.id, col(Account.blocked_at).is_(None)).exists()
    query = (
        select(Member.id, Member.name, func.count(), has_chat)
        .join(Pledge, col(Pledge.member_id) == Member.id)
        .where(
            Pledge.organisation_id == place.id,
            Pledge.campaign_id == campaign_id,
            col(Pledge.state).in_(OPEN),
            ~standing,
        )
        .group_by(col(Member.id), col(Member.name))
    )
    found = [Unreported(row[0] or 0, row[1], row[2], bool(row[3])) for row in session.exec(query)]
    return sorted(found, key=lambda person: by_given_name(person.name))


def _late(session: Session, place: Place, campaign_id: int, today: date) -> Iterable[LatePledge]:
    query = (
        sa_select(col(Member.name), col(Pledge.content), col(Pledge.deadline))
        .select_from(Pledge)
        .outerjoin(Member, col(Member.id) == Pledge.member_id)
        .where(
            col(Pledge.organisation_id) == place.id,
            col(Pledge.campaign_id) == campaign_id,
            col(Pledge.state).in_(OPEN),
            col(Pledge.deadline) < today,
        )
        .order_by(col(Pledge.deadline))
    )
    rows = session.connection().execute(query)
    return [LatePledge(name or "", content, (today - deadline).days) for name, content, deadline in rows]


def _registered_members(campaign_id: int) -> SelectOfScalar[int] | SelectOfScalar[None]:
    return select(Pledge.member_id).where(
        Pledge.campaign_id == campaign_id,
        col(Pledge.state).in_(REGISTERED),
        col(Pledge.member_id).is_not(None),
    )


def _figures(session: Session, place: Place, campaign_id: int, today: date) -> dict[str, Figures]:
    """Return each organisation's own figures at or below `place`, by path."""
    inside = col(Organisation.path).startswith(place.path)
    paths = {row[0] or 0: row[1] for row in session.exec(select(Organisation.id, Organisation.path).where(inside))}
    people: dict[tuple[int, bool], Coverage] = {}
    registered = col(Member.id).in_(_registered_members(campaign_id))
    belonging = (
        select(Membership.organisation_id, Membership.leader, registered, func.count())
        .join(Organisation, col(Organisation.id) == Membership.organisation_id)
        .join(Member, col(Member.id) == Membership.member_id)
        .where(inside, held_on(Membership, today))
        .group_by(col(Membership.organisation_id), col(Membership.leader), registered)
    )
    for organisation_id, leader, is_registered, count in session.exec(belonging):
        key = (organisation_id, bool(leader))
        people[key] = people.get(key, Coverage()) + Coverage(count if is_registered else 0, count)
    states: dict[int, dict[str, int]] = defaultdict(dict)
    late: dict[int, int] = defaultdict(int)
    own: set[int] = set()
    is_late = (col(Pledge.state).in_(OPEN)) & (col(Pledge.deadline) < today)
    counting = (
        sa_select(
            col(Pledge.organisation_id), col(Pledge.state), col(Pledge.member_id).is_(None), is_late, func.count()
        )
        .join(Organisation, col(Organisation.id) == Pledge.organisation_id)
        .where(inside, col(Pledge.campaign_id) == campaign_id)
        .group_by(col(Pledge.organisation_id), col(Pledge.state), col(Pledge.member_id).is_(None), is_late)
    )
    for organisation_id, state, is_own, was_late, count in session.connection().execute(counting):
        states[organisation_id][state] = states[organisation_id].get(state, 0) + count
        late[organisation_id] += count if was_late else 0
        if is_own and state in REGISTERED:
            own.add(organisation_id)
    result = {}
    for organisation_id, path in paths.items():
        leaders = people.get((organisation_id, True), Coverage())
        result[path] = Figures(
            people=leaders + people.get((organisation_id, False), Coverage()),
            leaders=leaders,
            organisations=Coverage(int(organisation_id in own), 1),
            states=states.get(organisation_id, {}),
            late=late.get(organisation_id, 0),
        )
    return result
