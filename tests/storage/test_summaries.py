"""The figures of a summary against a plain recount of the rows, over invented worlds."""

import random
from dataclasses import dataclass
from datetime import date, timedelta

import pytest
from sqlmodel import select

from domain.figures import Coverage, Figures
from domain.pledges.states import OPEN, REGISTERED, PledgeState
from domain.stamps import AsOf
from storage import figures, organisations
from storage.campaigns import applying
from storage.campaigns.campaigns import OpenCampaign
from storage.ground.database import Database, Session
from storage.people import members
from storage.tables import Campaign, ContentGroup, Membership, Organisation, Pledge
from tests.talking import ZONE, Village

TODAY = date(2026, 3, 10)


@dataclass(frozen=True)
class World:
    """Everything there is, as rows."""

    organisations: list[Organisation]
    memberships: list[Membership]
    pledges: list[Pledge]


def invent(session: Session, village: Village, chance: random.Random) -> None:
    """Organisations in a tree, people who came, moved and left, pledges in every state."""
    applying.ensure_first(session)
    session.add(Campaign(code="OTHER", name="Đợt khác", opens_on=date(2026, 1, 1), closes_on=date(2026, 12, 31)))
    session.flush()
    tree = [organisations.add(session, "O0", "Gốc", "dang_bo", None, village.stamp)]
    for number in range(1, chance.randint(4, 14)):
        tree.append(
            organisations.add(session, f"O{number}", f"Tổ chức {number}", "chi_bo", chance.choice(tree), village.stamp)
        )
    group = session.exec(select(ContentGroup)).first()
    assert group is not None
    for number in range(chance.randint(5, 40)):
        member = members.add(session, f"Người {number}", village.now)
        for since, until in _stays(chance):
            place = chance.choice(tree)
            session.add(
                Membership(
                    member_id=member.id,
                    organisation_id=place.id,
                    leader=chance.random() < 0.3,
                    since=since,
                    recorded_at=village.now,
                    until=until,
                )
            )
        for _ in range(chance.choice((0, 0, 1, 1, 2, 4))):
            mine = chance.random() < 0.7
            session.add(
                Pledge(
                    campaign_id=chance.choice((1, 1, 1, 2)),
                    organisation_id=None if mine else chance.choice(tree).id,
                    member_id=member.id if mine else None,
                    entered_by_id=member.id,
                    content_group_id=group.id or 0,
                    content="Việc",
                    deadline=TODAY + timedelta(days=chance.randint(-3, 3)),
                    state=chance.choice(list(PledgeState)),
                    created_at=village.now,
                )
            )


def _stays(chance: random.Random) -> list[tuple[date, date | None]]:
    """Nobody belongs to two organisations on one day."""
    moved = TODAY + timedelta(days=chance.randint(-2, 2))
    long_ago = TODAY - timedelta(days=100)
    stays: list[list[tuple[date, date | None]]] = [
        [],
        [(long_ago, None)],
        [(long_ago, moved)],
        [(moved, None)],
        [(long_ago, moved), (moved, None)],
    ]
    return chance.choice(stays)


def recount(world: World, root: Organisation, campaign_id: int) -> Figures:
    """The same figures, one row at a time."""
    inside = {each.id for each in world.organisations if each.path.startswith(root.path)}
    mine = [each for each in world.pledges if each.campaign_id == campaign_id]
    registered = {each.member_id for each in mine if each.state in REGISTERED}
    now = [each for each in world.memberships if each.since <= TODAY and (each.until is None or each.until > TODAY)]
    here = [each for each in now if each.organisation_id in inside]
    leaders = [each for each in here if each.leader]
    own = {each.organisation_id for each in mine if each.member_id is None and each.state in REGISTERED}
    home = {each.member_id: each.organisation_id for each in now}
    pledged = [each for each in mine if (each.organisation_id or home.get(each.member_id)) in inside]
    states: dict[str, int] = {}
    for pledge in pledged:
        states[pledge.state] = states.get(pledge.state, 0) + 1
    return Figures(
        people=Coverage(sum(each.member_id in registered for each in here), len(here)),
        leaders=Coverage(sum(each.member_id in registered for each in leaders), len(leaders)),
        organisations=Coverage(len((own & inside) - {root.id}), len(inside) - 1),
        states=states,
        late=sum(each.state in OPEN and each.deadline < TODAY for each in pledged),
        assigned=Coverage(0, len(here)),
    )


@pytest.mark.parametrize("seed", range(5))
def test_every_organisations_figures_are_those_of_a_plain_recount(database: Database, seed: int) -> None:
    village = Village(database)
    assert village.now.astimezone(ZONE).date() == TODAY
    database.transact(invent, village, random.Random(seed))  # noqa: S311 - an invented world, repeatable by its seed

    def compare(session: Session) -> None:
        world = World(
            list(session.exec(select(Organisation)).all()),
            list(session.exec(select(Membership)).all()),
            list(session.exec(select(Pledge)).all()),
        )
        for root in world.organisations:
            place = organisations.by_id(session, root.id or 0)
            assert place is not None
            result = figures.summary(session, place, OpenCampaign(1, "Đợt"), AsOf.now(TODAY), names=True)
            expected = recount(world, root, 1)
            assert result.figures == expected
            children = [each for each in world.organisations if each.parent_id == root.id]
            assert {line.organisation_id for line in result.lines} == {each.id for each in children}
            for line in result.lines:
                child = next(each for each in children if each.id == line.organisation_id)
                below = recount(world, child, 1)
                assert (line.figures.people, line.figures.late) == (below.people, below.late)
            here = [
                each
                for each in world.memberships
                if each.organisation_id == root.id
                and each.since <= TODAY
                and (each.until is None or each.until > TODAY)
            ]
            registered = {
                each.member_id for each in world.pledges if each.campaign_id == 1 and each.state in REGISTERED
            }
            missing = sorted(each.member_id for each in here if each.member_id not in registered)
            assert sorted(each.member_id for each in result.missing) == missing

    database.transact(compare)
