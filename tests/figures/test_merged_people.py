"""Two entries of one person become one: figures already given stay, corrected ones count the one entry."""

from datetime import date, timedelta

import pytest

from domain.figures import Figures
from domain.roles import Role
from domain.stamps import AsOf
from domain.work.item import WorkDeed
from storage import figures, organisations, pledges
from storage.campaigns import campaigns, contents
from storage.comrades import merging, taking_back
from storage.ground.database import Database, Session
from storage.pledges import NewPledge
from storage.work import items
from storage.work import writing as working
from storage.work.writing import NewItem
from tests.talking import ZONE, Village


@pytest.fixture
def village(database: Database) -> Village:
    village = Village(database)
    for code, above in (("XA", ""), ("CB1", "XA"), ("CB2", "XA")):
        village.organisation(code, f"Chi bộ {code}", above)
    return village


def registered(village: Village, member_id: int) -> int:
    def work(session: Session) -> int:
        campaign = campaigns.by_code(session, "DKM")
        assert campaign is not None
        group, until = contents.groups(session, campaign.id)[0].id, village.now.date() + timedelta(days=90)
        new = NewPledge(campaign.id, None, member_id, member_id, group, "Trồng dừa", None, "Vườn dừa", until)
        return pledges.register(session, new, village.stamp).id

    return village.database.transact(work)


def counted(village: Village, code: str, as_of: AsOf) -> Figures:
    def work(session: Session) -> Figures:
        place, campaign = organisations.by_code(session, code), campaigns.by_code(session, "DKM")
        assert place is not None
        assert campaign is not None
        return figures.summary(session, place, campaign, as_of, names=False).figures

    return village.database.transact(work)


def of_both(village: Village, as_of: AsOf) -> list[tuple[int, int, int, int]]:
    """Return who is registered, who belongs, the pledges and who has work, of both branches."""
    found = [counted(village, code, as_of) for code in ("CB1", "CB2")]
    return [(each.people.registered, each.people.total, each.pledges, each.assigned.registered) for each in found]


def merge(village: Village, kept: int, other: int) -> int:
    return village.database.transact(merging.merge, kept, other, village.stamp)


def part(village: Village, entry: int) -> None:
    def work(session: Session) -> None:
        deed = taking_back.deed(session, entry)
        assert deed is not None
        taking_back.take_back(session, deed, village.stamp)

    village.database.transact(work)


@pytest.fixture
def two(village: Village) -> tuple[int, int, date]:
    """Return the entry in branch 1, the one in branch 2 that registered and has work, and the day of that."""
    kept, other = village.member("Nguyễn Văn An", "CB1"), village.member("Nguyễn Văn An", "CB2")
    village.member("Lê Thị Bình", "CB1", (Role.SECRETARY, "CB1"))
    number, day = registered(village, other), village.now.date()
    village.database.transact(working.add, number, [NewItem("Đào hố", other, None)], other, village.stamp)
    village.wait(days=3)
    return kept, other, day


def test_a_figure_given_before_never_changes(village: Village, two: tuple[int, int, date]) -> None:
    kept, other, day = two
    merge(village, kept, other)
    assert of_both(village, AsOf.end_of(day, ZONE)) == [(0, 2, 0, 0), (1, 1, 1, 1)]


def test_as_is_known_by_now_there_was_one_entry_all_the_time(village: Village, two: tuple[int, int, date]) -> None:
    kept, other, day = two
    merge(village, kept, other)
    assert of_both(village, AsOf(day)) == of_both(village, AsOf.now(village.now.date())) == [(1, 2, 1, 1), (0, 0, 0, 0)]


def test_parted_again_all_is_as_it_was(village: Village, two: tuple[int, int, date]) -> None:
    kept, other, day = two
    part(village, merge(village, kept, other))
    before = [(0, 2, 0, 0), (1, 1, 1, 1)]
    for as_of in (AsOf.end_of(day, ZONE), AsOf(day), AsOf.now(village.now.date())):
        assert of_both(village, as_of) == before, as_of


def test_two_merges_are_parted_one_after_the_other(village: Village, two: tuple[int, int, date]) -> None:
    kept, other, day = two
    third = village.member("Nguyễn Văn An", "CB1")
    first, second = merge(village, kept, other), merge(village, third, kept)
    assert of_both(village, AsOf(day)) == [(1, 2, 1, 1), (0, 0, 0, 0)]
    part(village, second)
    part(village, first)
    assert of_both(village, AsOf(day)) == [(0, 3, 0, 0), (1, 1, 1, 1)]


def test_work_given_to_another_since_stays_there(village: Village, two: tuple[int, int, date]) -> None:
    """What was done to an item between merging and parting is the newest of its facts still."""
    kept, other, _ = two
    entry = merge(village, kept, other)

    def hand(session: Session) -> None:
        pledge = pledges.of_member(session, kept)[0]
        item = items.of_pledge(session, pledge.id)[0]
        working.hand(session, item, None, WorkDeed.HANDED, village.stamp)

    village.database.transact(hand)
    part(village, entry)
    for as_of in (AsOf(village.now.date()), AsOf.now(village.now.date())):
        assert of_both(village, as_of) == [(0, 2, 0, 0), (1, 1, 1, 0)]
