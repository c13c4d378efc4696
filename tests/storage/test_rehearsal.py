"""The invented province looks real where visitors look first."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from bot.demo import cast, province
from bot.demo.coming import coming
from domain.figures import Summary
from domain.stamps import AsOf
from storage import figures, organisations
from storage.campaigns import campaigns
from storage.ground.database import Database, Session

ZONE = ZoneInfo("Asia/Ho_Chi_Minh")
NOW = datetime(2026, 3, 10, 9, 0, tzinfo=ZONE)
THE_NEXT_DAY = datetime(2026, 3, 11, 7, 30, tzinfo=ZONE)


def test_leaders_of_the_first_branch_have_registered_and_some_people_are_left_to_urge(database: Database) -> None:
    def first_branch(session: Session) -> Summary:
        province.seed(session, NOW, ZONE)
        campaign = campaigns.current(session, NOW.date())
        place = organisations.by_code(session, "PK1")
        assert campaign
        assert place
        return figures.summary(session, place, campaign, AsOf.now(NOW.date()), names=True)

    branch = database.transact(first_branch)
    assert branch.own_registered
    assert (branch.figures.leaders.registered, branch.figures.leaders.total) == (2, 3)
    assert branch.figures.states["claimed"] == 1
    assert [person.leader for person in branch.missing] == [True, False]


def settle(session: Session) -> None:
    cast.introduce(session, province.seed(session, NOW, ZONE), NOW, "bí mật")


def test_only_people_with_a_chat_are_reminded_each_in_the_channel_of_their_phone(database: Database) -> None:
    database.transact(settle)
    found = database.transact(coming, NOW, ZONE)
    assert (found[0].at, found[0].chat.channel) == (THE_NEXT_DAY, "zalo")
    assert len({each.chat for each in found}) == len(found) < 6
    assert "telegram" in {each.chat.channel for each in found}


def test_what_fell_due_in_the_evening_comes_the_next_morning(database: Database) -> None:
    database.transact(settle)
    for late in (THE_NEXT_DAY + timedelta(hours=15), THE_NEXT_DAY + timedelta(hours=20)):
        assert database.transact(coming, late, ZONE)[0].at == THE_NEXT_DAY + timedelta(days=1, minutes=-30)
