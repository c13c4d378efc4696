"""What is refused of a merge, what its preview names, and who is told."""

from datetime import date, timedelta

from domain.roles import EndReason
from storage.people import leaving, members
from tests.moving import move
from tests.talking import Person, Village
from tests.talks.comrades.test_merging import code, merge, one, twice
from tests.talks.registering.test_registering import register


def home(village: Village, number: int, day: date) -> str | None:
    """Return the code of the branch somebody is believed to have belonged to on a day."""
    found = village.database.transact(members.person, number, day)
    return found.home.code if found and found.home else None


def test_with_an_end_noted_it_is_refused(an: Person, binh: Person, village: Village) -> None:
    other = village.member("Nguyễn Văn An", "CB1")
    day = village.stamp.day + timedelta(days=5)
    village.database.transact(leaving.leave, other, EndReason.MOVED, day, village.stamp)
    assert "lấy lại điều đó trước" in merge(binh, village, an.member_id, other)
    assert "lấy lại điều đó trước" in merge(binh, village, other, an.member_id)


def test_no_day_counts_the_empty_entry_and_parted_all_days_do(
    an: Person, binh: Person, bao: Person, dung: Person, village: Village, channel: str
) -> None:
    other = twice(village, channel)
    village.wait(days=2)
    move(village, other.member_id, "CB2")
    before = village.stamp.day - timedelta(days=1)
    assert home(village, other.member_id, before) == "CB1"
    merge(dung, village, an.member_id, other.member_id)
    dung.picks("Đúng, gộp làm một")
    assert home(village, other.member_id, before) is None
    dung.picks("Ghi nhầm, lấy lại")
    assert home(village, other.member_id, before) == "CB1"
    assert home(village, other.member_id, village.stamp.day) == "CB2"


def test_work_that_both_registered_is_named(an: Person, binh: Person, village: Village, channel: str) -> None:
    other = twice(village, channel)
    register(an)
    assert "có hai lần" not in merge(binh, village, an.member_id, other.member_id)
    binh.picks("Không, cứ để vậy")
    register(other)
    assert "Cả hai tên đều đã đăng ký: Trồng dừa" in merge(binh, village, an.member_id, other.member_id)


def test_nobody_takes_over_who_has_joined(binh: Person, village: Village, channel: str) -> None:
    joined = village.person(channel, "Lê Thị Bình", "CB1")
    assert "máy riêng" in merge(binh, village, binh.member_id, joined.member_id)
    unjoined = village.member("Lê Thị Bình", "CB1")
    merge(binh, village, binh.member_id, unjoined)
    binh.picks("Đúng, gộp làm một")
    assert village.database.transact(members.by_code, code(village, unjoined)) == one(village, binh.member_id)


def test_the_chats_that_come_over_are_told_too(an: Person, binh: Person, village: Village, channel: str) -> None:
    other = twice(village, channel)
    merge(binh, village, an.member_id, other.member_id)
    binh.picks("Đúng, gộp làm một")
    told = [each.address for each in village.deliver(channel) if "gộp làm một ở Chi bộ ấp 1" in each.message.text]
    assert sorted(told, key=str) == sorted([an.address, other.address], key=str)
