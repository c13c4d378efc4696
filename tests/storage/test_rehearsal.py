"""The invented province looks real where visitors look first."""

from datetime import datetime
from zoneinfo import ZoneInfo

from bot.demo import province
from domain.figures import Summary
from storage import campaigns, figures, organisations
from storage.ground.database import Database, Session

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
NOW = datetime(2026, 3, 10, 9, 0, tzinfo=ZONE)


def test_leaders_of_the_first_branch_have_registered_and_some_people_are_left_to_urge(database: Database) -> None:
    def first_branch(session: Session) -> Summary:
        province.seed(session, NOW, ZONE)
        campaign = campaigns.current(session, NOW.date())
        place = organisations.by_code(session, "PK1")
        assert campaign
        assert place
        return figures.summary(session, place, campaign, NOW.date(), names=True)

    branch = database.transact(first_branch)
    assert branch.own_registered
    assert (branch.figures.leaders.registered, branch.figures.leaders.total) == (2, 3)
    assert branch.figures.states["claimed"] == 1
    assert [person.leader for person in branch.missing] == [True, False]
