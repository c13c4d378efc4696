"""Count each organisation's own figures on a day: one query each for the tree, the people and the pledges."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, FromClause, Select, and_, bindparam, case, func, or_, select, union_all
from sqlmodel import Session

from domain.figures import Coverage, Figures
from domain.people.kinds import EVERYBODY, LeftOut
from domain.pledges.states import OPEN, REGISTERED
from domain.stamps import AsOf
from domain.work.item import WorkState
from storage.facts.sources import Sources, sources
from storage.facts.standing import inside_when_asked, of_subtree, told_when_asked


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
        return figures_of([self])


def figures_of(those: Iterable[Counted]) -> Figures:
    """Add the figures of some organisations up, thousands at once."""
    registered, total, own, all_of_them = dict.fromkeys(_GROUPS, 0), dict.fromkeys(_GROUPS, 0), [0, 0], [0, 0]
    states: dict[str, int] = {}
    late = work = work_done = assigned = 0
    for each in those:
        for group, coverage in each.people.items():
            registered[group] += coverage.registered
            total[group] += coverage.total
        for state, count in each.states.items():
            states[state] = states.get(state, 0) + count
        own[each.counted] += each.registered
        all_of_them[each.counted] += 1
        late += each.late
        work += each.work
        work_done += each.work_done
        assigned += each.assigned
    followers, leaders, *beside = (Coverage(registered[each], total[each]) for each in _GROUPS)
    return Figures(
        people=leaders + followers,
        leaders=leaders,
        organisations=Coverage(own[True], all_of_them[True]),
        states=states,
        late=late,
        work=work,
        work_done=work_done,
        assigned=Coverage(assigned, leaders.total + followers.total),
        others=sum(beside, Coverage()),
        other_organisations=Coverage(own[False], all_of_them[False]),
    )


_GROUPS = ((False, True), (True, True), (False, False), (True, False))


def count(
    session: Session, organisation_id: int, campaign_ids: Sequence[int], as_of: AsOf, left_out: LeftOut = EVERYBODY
) -> list[Counted]:
    """Return the organisation and all below it, with what is registered in one of the campaigns.

    Nothing where there was no such organisation on that day.
    """
    found = tree(session, organisation_id, as_of, left_out)
    fill(session, found, organisation_id, campaign_ids, as_of, left_out)
    return found


def fill(
    session: Session,
    found: Sequence[Counted],
    organisation_id: int,
    campaign_ids: Sequence[int],
    as_of: AsOf,
    left_out: LeftOut,
) -> None:
    """Fill in what the organisations of a tree had, the first one's with all below it."""
    itself = next((each for each in found if each.organisation_id == organisation_id), None)
    if itself is not None:
        ask = _statements(as_of.present, as_of.known_before is not None, left_out)
        _fill(session, ask, found, _given_with(campaign_ids, as_of) | of_subtree(itself.path))


def tree(session: Session, organisation_id: int, as_of: AsOf, left_out: LeftOut = EVERYBODY) -> list[Counted]:
    """Return the same organisations without figures."""
    ask, connection = _statements(as_of.present, as_of.known_before is not None, left_out), session.connection()
    given: dict[str, Any] = {"organisation": organisation_id, "day": as_of.day, "before": as_of.known_before}
    top = connection.execute(ask.top, given).scalar()
    found = [Counted(*row) for row in connection.execute(ask.below, given | of_subtree(top))] if top else []
    for each in found:
        each.counted = left_out.counts_unit(each.kind)
    return found


def count_these(
    session: Session, those: Collection[Counted], campaign_ids: Sequence[int], today: date, left_out: LeftOut
) -> None:
    """Fill in what these organisations have today, wherever they stand."""
    given = _given_with(campaign_ids, AsOf.now(today)) | {"places": [each.organisation_id for each in those]}
    _fill(session, _statements(True, False, left_out, of_places=True), those, given)


def _given_with(campaign_ids: Sequence[int], as_of: AsOf) -> dict[str, Any]:
    return {"campaigns": list(campaign_ids), "day": as_of.day, "before": as_of.known_before}


def _fill(session: Session, ask: "_Statements", those: Iterable[Counted], given: dict[str, Any]) -> None:
    connection, found = session.connection(), {each.organisation_id: each for each in those}
    for number, leader, counted, registered, total in connection.execute(ask.coverage, given):
        found[number].people[bool(leader), bool(counted)] = Coverage(registered, total)
    for is_own, query in ask.pledges:
        for number, state, late, pledges in connection.execute(query, given):
            found[number].states[state] += pledges
            found[number].late += pledges if late else 0
            found[number].registered |= is_own and state in REGISTERED
    for number, state, items in connection.execute(ask.work, given):
        found[number].work += items
        found[number].work_done += items if state == WorkState.DONE else 0
    if any(each.work for each in found.values()):
        for number, people in connection.execute(ask.assigned, given):
            found[number].assigned = people


@dataclass(frozen=True, slots=True)
class _Statements:
    """What is asked; the parameters are organisation, campaigns, day, before, and top and beyond of its subtree.

    Of some organisations, wherever they stand, their numbers are `places`.
    """

    top: Select[Any]
    below: Select[Any]
    coverage: Select[Any]
    pledges: list[tuple[bool, Select[Any]]]  # whether they are the organisations' own
    work: Select[Any]
    assigned: Select[Any]


@cache
def _statements(present: bool, is_bounded: bool, left_out: LeftOut, *, of_places: bool = False) -> _Statements:
    """Make the statements for one kind of day once: making them takes longer than asking them."""
    as_of = told_when_asked(is_bounded=is_bounded, present=present)
    then = sources(as_of, left_out)
    tree = then.organisations
    columns = [tree.c[name] for name in ("organisation_id", "code", "name", "parent_id", "path", "kind")]
    places = tree.c.organisation_id.in_(bindparam("places", expanding=True))
    where = places if of_places else inside_when_asked(tree.c.path)
    below = select(*columns).where(where)
    here = below.with_only_columns(then.memberships)
    belonging = here.join(then.memberships, then.memberships.c.organisation_id == tree.c.organisation_id).subquery()
    pledges, given = [], []
    for source in then.all_pledges:
        of_members = select(source, belonging.c.organisation_id.label("place"))
        of_members = of_members.join(belonging, belonging.c.member_id == source.c.member_id)
        for is_own, lying in ((False, of_members), (True, _its_own(source, tree, where))):
            pledges.append((is_own, _by_state(lying, source, as_of)))
            given.append(_given(lying, source, then.work))
    work = union_all(*given).subquery()
    return _Statements(
        top=select(tree.c.path).where(tree.c.organisation_id == bindparam("organisation")),
        below=below,
        coverage=_coverage(then, belonging),
        pledges=pledges,
        work=select(work.c.place, work.c.state, func.count()).group_by(work.c.place, work.c.state),
        assigned=_assigned(work, belonging),
    )


def _of_the_campaigns(pledges: FromClause) -> ColumnElement[bool]:
    return pledges.c.campaign_id.in_(bindparam("campaigns", expanding=True))


def _its_own(pledges: FromClause, tree: FromClause, where: ColumnElement[bool]) -> Select[Any]:
    """Select what organisations registered in their own name, with where it lies."""
    its_own = select(pledges, tree.c.organisation_id.label("place"))
    its_own = its_own.join(tree, tree.c.organisation_id == pledges.c.organisation_id)
    return its_own.where(where, pledges.c.organisation_id.is_not(None))


def _given(lying: Select[Any], pledges: FromClause, work: FromClause) -> Select[int, int | None, str]:
    """Select the work given for what counts as registered, with where the pledge lies."""
    some = lying.where(_of_the_campaigns(pledges), pledges.c.state.in_(REGISTERED)).subquery()
    return select(some.c.place, work.c.holder_id, work.c.state).join(work, work.c.pledge_id == some.c.id)


def _assigned(given: FromClause, belonging: FromClause) -> Select[Any]:
    """Count who belongs somewhere, is counted, and has or had work for a pledge that lies there."""
    theirs = (belonging.c.member_id == given.c.holder_id, belonging.c.organisation_id == given.c.place)
    query = select(given.c.place, func.count(given.c.holder_id.distinct())).join(belonging, and_(*theirs))
    return query.where(belonging.c.counted == 1).group_by(given.c.place)


def _coverage(then: Sources, belonging: FromClause) -> Select[Any]:
    """Count who belongs somewhere, and those of them with a pledge that counts as registered; who is left out apart."""
    pledge = then.pledges
    counting = (_of_the_campaigns(pledge), pledge.c.state.in_(REGISTERED))
    has_one: ColumnElement[bool] = (
        select(pledge.c.id).where(pledge.c.member_id == belonging.c.member_id, *counting).exists()
    )
    if (few := then.handed_on) is not None:  # found once, not for each person anew
        whose = select(few.c.member_id).where(_of_the_campaigns(few), few.c.state.in_(REGISTERED))
        has_one = or_(has_one, belonging.c.member_id.in_(whose.where(few.c.member_id.is_not(None))))
    registered = case((has_one, 1), else_=0)
    own = (belonging.c[name] for name in ("organisation_id", "leader", "counted"))
    people = select(*own, registered.label("registered")).subquery()
    groups = (people.c.organisation_id, people.c.leader, people.c.counted)
    return select(*groups, func.sum(people.c.registered), func.count()).group_by(*groups)


def _by_state(lying: Select[Any], pledges: FromClause, as_of: AsOf) -> Select[Any]:
    some = lying.where(_of_the_campaigns(pledges)).subquery()
    late = case((some.c.state.in_(OPEN) & (some.c.deadline < as_of.day), 1), else_=0).label("late")
    marked = select(some.c.place, some.c.state, late).subquery()
    groups = (marked.c.place, marked.c.state, marked.c.late)
    return select(*groups, func.count()).group_by(*groups)
