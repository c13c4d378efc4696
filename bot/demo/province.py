"""Fill a database with an invented province: three levels, ten branches, sixty-odd people, pledges in every state."""

import random
from dataclasses import dataclass
from datetime import datetime, timedelta, tzinfo
from decimal import Decimal

from bot.demo.names import BRANCHES, COMMITTEES, PEOPLE, PLEDGES, ROOT, SamplePledge
from domain.pledges.goal import Goal
from domain.pledges.states import PledgeState
from domain.reminders import ReminderOutcome
from domain.roles import Place, Role
from domain.stamps import Stamp
from domain.understanding.readings import How
from storage import organisations, pledges, reminders
from storage.campaigns import applying, campaigns, contents
from storage.ground.database import Session
from storage.people import members
from storage.pledges import NewPledge, Progress

MEMBERS_A_BRANCH = 6
DONE_BEFORE = timedelta(days=25)


@dataclass
class Province:
    """The people the phones belong to."""

    member: int
    secretary: int
    committee_secretary: int
    staff: int
    admin: int
    newcomer: int
    branch: str
    committee: str
    root: str


def seed(session: Session, now: datetime, zone: tzinfo) -> Province:
    """Fill an empty database; the same people every time, dates around `now`."""
    today = now.astimezone(zone).date()
    since = today - timedelta(days=400)
    stamp = Stamp(now - timedelta(days=400), since, channel="import")
    applying.ensure_first(session)
    names = iter(PEOPLE)
    root = organisations.add(session, "VL", ROOT, "dang_bo_tinh", None, stamp)
    branches: list[Place] = []
    committees = [organisations.add(session, code, name, kind, root, stamp) for code, name, kind in COMMITTEES]
    for code, name, parent in BRANCHES:
        above = next(committee for committee in committees if committee.code == parent)
        branches.append(organisations.add(session, code, name, "chi_bo", above, stamp))

    def person(place: Place, *, leader: bool, roles: tuple[tuple[Role, Place | None], ...] = ()) -> int:
        member = members.add(session, next(names), now)
        members.enrol(session, member.id, place.id, since, stamp, leader)
        for role, where in roles:
            members.appoint(session, member.id, role, where.id if where else None, since, stamp)
        return member.id

    cells: list[list[int]] = []
    for branch in branches:
        secretary = person(branch, leader=True, roles=((Role.SECRETARY, branch),))
        deputy = person(branch, leader=True, roles=((Role.DEPUTY, branch),))
        others = [person(branch, leader=False) for _ in range(MEMBERS_A_BRANCH - 2)]
        cells.append([secretary, deputy, *others])
    committee_secretary = person(branches[0], leader=True, roles=((Role.SECRETARY, committees[0]),))
    person(branches[4], leader=True, roles=((Role.SECRETARY, committees[1]),))
    person(branches[7], leader=True, roles=((Role.SECRETARY, committees[2]),))
    staff = person(branches[7], leader=False, roles=((Role.STAFF, root),))
    admin = person(branches[8], leader=False, roles=((Role.ADMIN, None),))
    newcomer = person(branches[0], leader=False)
    _pledge_everything(session, branches, cells, now, zone)
    past = [reminder.id for reminder in reminders.planned_by(session, today)]
    reminders.settle(session, past, ReminderOutcome.SENT, now)
    return Province(
        member=cells[0][2],
        secretary=cells[0][0],
        committee_secretary=committee_secretary,
        staff=staff,
        admin=admin,
        newcomer=newcomer,
        branch=branches[0].name,
        committee=committees[0].name,
        root=root.name,
    )


def _pledge_everything(
    session: Session, branches: list[Place], cells: list[list[int]], now: datetime, zone: tzinfo
) -> None:
    """Add pledges in every state, made some weeks ago; the first member's deadlines come soon."""
    dice = random.Random(17011960)  # noqa: S311 - a rehearsal, the same every time
    states = list(PledgeState)
    for index, (branch, cell) in enumerate(zip(branches, cells, strict=True)):
        if index % 3 != 2:
            _pledge(session, branch, None, cell[0], PLEDGES[index % len(PLEDGES)], 60, PledgeState.ACTIVE, now, zone)
        for place, member_id in enumerate(cell):
            if dice.random() < 0.3 and member_id != cells[0][2]:
                continue
            sample = PLEDGES[(index * MEMBERS_A_BRANCH + place) % len(PLEDGES)]
            state = states[(index + place) % len(states)] if dice.random() < 0.5 else PledgeState.ACTIVE
            days = dice.choice((-12, 8, 20, 45, 100, 180))
            if member_id == cells[0][2]:
                state, days = PledgeState.ACTIVE, 8
            _pledge(session, branch, member_id, member_id, sample, days, state, now, zone)
    secretary, deputy, *_ = cells[0]  # the committee's secretary stays without a pledge, so that somebody can be urged
    for leader, sample, days in ((secretary, PLEDGES[1], 45), (deputy, PLEDGES[6], 100)):
        _pledge(session, branches[0], leader, leader, sample, days, PledgeState.ACTIVE, now, zone)


def _pledge(
    session: Session,
    branch: Place,
    member_id: int | None,
    entered_by: int,
    sample: SamplePledge,
    days: int,
    state: PledgeState,
    now: datetime,
    zone: tzinfo,
) -> None:
    campaign = campaigns.current(session, now.astimezone(zone).date())
    assert campaign is not None
    groups = {group.code: group.id for group in contents.groups(session, campaign.id)}
    goal = Goal(value=Decimal(sample.value), unit=sample.unit) if sample.unit else None
    new = NewPledge(
        campaign_id=campaign.id,
        organisation_id=branch.id if member_id is None else None,
        member_id=member_id,
        entered_by_id=entered_by,
        content_group_id=groups[sample.group],
        content=sample.content,
        goal=goal,
        milestone=None if goal else sample.content,
        deadline=now.astimezone(zone).date() + timedelta(days=days),
    )

    def ago(passed: timedelta) -> Stamp:
        return Stamp.of(now - passed, zone, entered_by)

    pledge = pledges.register(session, new, ago(DONE_BEFORE))
    if state in (PledgeState.ACTIVE, PledgeState.CLAIMED, PledgeState.DONE) and goal:
        done = goal.value if state is not PledgeState.ACTIVE else (goal.value * 2 / 5).to_integral_value()
        how = How.FINISHED if state is not PledgeState.ACTIVE else How.TOTAL
        pledge = pledges.report(session, pledge, entered_by, Progress(how, done, str(done)), ago(timedelta(days=10)))
    if state is not PledgeState.ACTIVE:
        pledges.move(session, pledge, state, ago(timedelta(days=2)))
