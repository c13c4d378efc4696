"""Count each organisation's own figures on a day: one query each for the tree, the people and the pledges."""

from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, and_, case, func, or_, select, union_all
from sqlmodel import Session

from domain.figures import Coverage, Figures
from domain.people.kinds import EVERYBODY, LeftOut
from domain.pledges.states import OPEN, REGISTERED
from domain.stamps import AsOf
from domain.work.item import WorkState
from storage.facts.sources import Sources, sources
from storage.facts.standing import inside


@dataclass(slots=True)
class Counted:
    """An organisation as it was on the day, with what it had by itself, without those below."""

    organisation_id: int
    code: str
    name: str
    parent_id: int | None
    path: str
    kind: str
    counted: bool = True  # whether its kind is
    people: dict[tuple[bool, bool], Coverage] = field(default_factory=dict)  # by leader or not, counted or not
    states: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    late: int = 0
    registered: bool = False
    work: int = 0
    work_done: int = 0
    assigned: int = 0

    @property
    def figures(self) -> Figures:
        followers, leaders, *beside = (self.people.get(each, Coverage()) for each in _GROUPS)
        everybody, own, nobody = leaders + followers, Coverage(int(self.registered), 1), Coverage()
        return Figures(
            people=everybody,
            leaders=leaders,
            organisations=own if self.counted else nobody,
            states=dict(self.states),
            late=self.late,
            work=self.work,
            work_done=self.work_done,
            assigned=Coverage(self.assigned, everybody.total),
            others=sum(beside, nobody),
            other_organisations=nobody if self.counted else own,
        )


_GROUPS = ((False, True), (True, True), (False, False), (True, False))


def count(
    session: Session, organisation_id: int, campaign_id: int, as_of: AsOf, left_out: LeftOut = EVERYBODY
) -> list[Counted]:
    """Return the organisation and all below; nothing where there was no such organisation on that day."""
    then, connection = sources(as_of, left_out), session.connection()
    tree = then.organisations
    top = connection.execute(select(tree.c.path).where(tree.c.organisation_id == organisation_id)).scalar()
    if top is None:
        return []
    columns = [tree.c[name] for name in ("organisation_id", "code", "name", "parent_id", "path", "kind")]
    below = select(*columns).where(inside(tree.c.path, top))
    found = {row[0]: Counted(*row) for row in connection.execute(below)}
    for each in found.values():
        each.counted = left_out.counts_unit(each.kind)
    here = below.with_only_columns(then.memberships)
    belonging = here.join(then.memberships, then.memberships.c.organisation_id == tree.c.organisation_id).subquery()
    for number, leader, counted, registered, total in connection.execute(_coverage(then, belonging, campaign_id)):
        found[number].people[bool(leader), bool(counted)] = Coverage(registered, total)
    lying = []
    for source in then.all_pledges:
        of_members = select(source, belonging.c.organisation_id.label("place"))
        of_members = of_members.join(belonging, belonging.c.member_id == source.c.member_id)
        for number, state, late, pledges in connection.execute(_by_state(of_members, source, campaign_id, as_of)):
            _add(found[number], state, late, pledges)
        lying.append(_given(of_members, source, then.work, campaign_id))
        its_own = _its_own(source, tree, top)
        for number, state, late, pledges in connection.execute(_by_state(its_own, source, campaign_id, as_of)):
            _add(found[number], state, late, pledges)
            found[number].registered |= state in REGISTERED
        lying.append(_given(its_own, source, then.work, campaign_id))
    given = union_all(*lying).subquery()
    for number, state, items in connection.execute(_work(given)):
        found[number].work += items
        found[number].work_done += items if state == WorkState.DONE else 0
    for number, people in connection.execute(_assigned(given, belonging)):
        found[number].assigned = people
    return list(found.values())


def _its_own(pledges: FromClause, tree: FromClause, top: str) -> Select[Any]:
    """Select what organisations at a path and below registered in their own name, with where it lies."""
    its_own = select(pledges, tree.c.organisation_id.label("place"))
    its_own = its_own.join(tree, tree.c.organisation_id == pledges.c.organisation_id)
    return its_own.where(inside(tree.c.path, top), pledges.c.organisation_id.is_not(None))


def _given(lying: Select[Any], pledges: FromClause, work: FromClause, campaign_id: int) -> Select[int, int | None, str]:
    """Select the work given for what counts as registered, with where the pledge lies."""
    some = lying.where(pledges.c.campaign_id == campaign_id, pledges.c.state.in_(REGISTERED)).subquery()
    return select(some.c.place, work.c.holder_id, work.c.state).join(work, work.c.pledge_id == some.c.id)


def _work(given: FromClause) -> Select[int, str, int]:
    return select(given.c.place, given.c.state, func.count()).group_by(given.c.place, given.c.state)


def _assigned(given: FromClause, belonging: FromClause) -> Select[int, int]:
    """Count who belongs somewhere, is counted, and has or had work for a pledge that lies there."""
    theirs = (belonging.c.member_id == given.c.holder_id, belonging.c.organisation_id == given.c.place)
    query = select(given.c.place, func.count(given.c.holder_id.distinct())).join(belonging, and_(*theirs))
    return query.where(belonging.c.counted == 1).group_by(given.c.place)


def _add(counted: Counted, state: str, late: int, pledges: int) -> None:
    counted.states[state] += pledges
    counted.late += pledges if late else 0


def _coverage(then: Sources, belonging: FromClause, campaign_id: int) -> Select[int, bool, int, int, int]:
    """Count who belongs somewhere, and those of them with a pledge that counts as registered; who is left out apart."""
    pledge = then.pledges
    counting = (pledge.c.campaign_id == campaign_id, pledge.c.state.in_(REGISTERED))
    has_one: ColumnElement[bool] = (
        select(pledge.c.id).where(pledge.c.member_id == belonging.c.member_id, *counting).exists()
    )
    if (few := then.handed_on) is not None:  # found once, not for each person anew
        whose = select(few.c.member_id).where(few.c.campaign_id == campaign_id, few.c.state.in_(REGISTERED))
        has_one = or_(has_one, belonging.c.member_id.in_(whose.where(few.c.member_id.is_not(None))))
    registered = case((has_one, 1), else_=0)
    own = (belonging.c[name] for name in ("organisation_id", "leader", "counted"))
    people = select(*own, registered.label("registered")).subquery()
    groups = (people.c.organisation_id, people.c.leader, people.c.counted)
    return select(*groups, func.sum(people.c.registered), func.count()).group_by(*groups)


def _by_state(lying: Select[Any], pledges: FromClause, campaign_id: int, as_of: AsOf) -> Select[int, str, int, int]:
    some = lying.where(pledges.c.campaign_id == campaign_id).subquery()
    late = case((some.c.state.in_(OPEN) & (some.c.deadline < as_of.day), 1), else_=0).label("late")
    marked = select(some.c.place, some.c.state, late).subquery()
    groups = (marked.c.place, marked.c.state, marked.c.late)
    return select(*groups, func.count()).group_by(*groups)
