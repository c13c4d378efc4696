"""Two entries of one person become one with everything, previewed first; on the same day they can be parted again."""

import pytest

from domain.errors import UserError
from domain.roles import Member
from storage import pledges
from storage.comrades import merging
from storage.erasing.erase import erase
from storage.people import members
from tests.talking import Person, Village
from tests.talks.registering.test_registering import register


def twice(village: Village, channel: str) -> Person:
    """Return somebody who stands on the list of branch 1 a second time, and joined so."""
    return village.person(channel, "Nguyễn Văn An", "CB1")


def one(village: Village, number: int) -> Member:
    return village.database.transact(members.by_ids, [number])[0]


def code(village: Village, number: int) -> str:
    return one(village, number).code


def merge(binh: Person, village: Village, kept: int, other: int) -> str:
    return binh.says(f"gộp {code(village, kept)} với {code(village, other)}")


def test_everything_goes_along(an: Person, binh: Person, village: Village, channel: str) -> None:
    other = twice(village, channel)
    register(other)
    other.says("tôi trồng được 120 cây")
    preview = merge(binh, village, an.member_id, other.member_id)
    assert "1 việc đã đăng ký, 1 báo cáo, 0 chức vụ, 1 máy" in preview
    binh.picks("Đúng, gộp làm một")
    assert binh.says("/thanhvien").count("Nguyễn Văn An ·") == 1
    assert village.database.transact(pledges.count_of_member, an.member_id) == (1, 1)
    assert "120/500" in other.says("/camket")
    assert "120/500" in an.says("/camket")
    assert village.database.transact(members.by_code, code(village, other.member_id)) == village.database.transact(
        members.by_code, code(village, an.member_id)
    )


def test_an_unused_code_leads_to_the_one_entry(binh: Person, village: Village, channel: str) -> None:
    kept, other = village.member("Nguyễn Văn An", "CB1"), village.member("Nguyễn Văn An", "CB1")
    typed = village.code_for(other)
    merge(binh, village, kept, other)
    binh.picks("Đúng, gộp làm một")
    stranger = village.stranger(channel)
    stranger.says(typed)
    stranger.picks("đồng ý")
    assert "Chi bộ ấp 1" in stranger.says("/dulieu")


def test_on_the_day_it_is_parted_again(an: Person, binh: Person, village: Village, channel: str) -> None:
    other = twice(village, channel)
    register(other)
    merge(binh, village, an.member_id, other.member_id)
    binh.picks("Đúng, gộp làm một")
    binh.picks("Ghi nhầm, lấy lại")
    assert binh.says("/thanhvien").count("Nguyễn Văn An ·") == 2
    assert village.database.transact(pledges.count_of_member, an.member_id) == (0, 0)
    assert village.database.transact(pledges.count_of_member, other.member_id) == (1, 0)
    assert "Trồng dừa" in other.says("/camket")


def test_the_day_after_it_stands(an: Person, binh: Person, village: Village, channel: str) -> None:
    other = twice(village, channel)
    merge(binh, village, an.member_id, other.member_id)
    binh.picks("Đúng, gộp làm một")
    back = binh.choice("Ghi nhầm, lấy lại").value
    village.wait(days=1)
    assert "đã lâu" in binh.taps(back)
    assert binh.says("/thanhvien").count("Nguyễn Văn An ·") == 1


def test_by_buttons_the_namesakes_are_offered_with_their_codes(an: Person, binh: Person, village: Village) -> None:
    number = village.member("Nguyễn Văn An (1960)", "CB1")
    binh.says(f"/thanhvien sua {code(village, an.member_id)}")
    binh.picks("Bị ghi trùng hai tên")
    assert code(village, number) in binh.heard[-1].choices[0].label


def test_nothing_is_written_without_the_yes(an: Person, binh: Person, village: Village, channel: str) -> None:
    other = twice(village, channel)
    merge(binh, village, an.member_id, other.member_id)
    binh.picks("Không, cứ để vậy")
    assert binh.says("/thanhvien").count("Nguyễn Văn An ·") == 2


def test_nobody_merges_people_of_another_branch(an: Person, bao: Person, village: Village) -> None:
    other = village.member("Nguyễn Văn An", "CB2")
    assert "Gộp vào đó" not in merge(bao, village, other, an.member_id)


def test_who_is_merged_while_the_preview_is_open_is_merged_once(
    an: Person, binh: Person, dung: Person, village: Village, channel: str
) -> None:
    other = twice(village, channel)
    merge(binh, village, an.member_id, other.member_id)
    merge(dung, village, an.member_id, other.member_id)
    dung.picks("Đúng, gộp làm một")
    assert "không còn sinh hoạt" in binh.picks("Đúng, gộp làm một")
    assert binh.says("/thanhvien").count("Nguyễn Văn An ·") == 1


def test_merged_on_all_codes_lead_to_the_last_one_and_are_parted_again(
    an: Person, binh: Person, village: Village
) -> None:
    second, third = village.member("Nguyễn Văn An", "CB1"), village.member("Nguyễn Văn An", "CB1")
    first = code(village, an.member_id)
    merge(binh, village, second, an.member_id)
    binh.picks("Đúng, gộp làm một")
    merge(binh, village, third, second)
    binh.picks("Đúng, gộp làm một")
    assert village.database.transact(members.by_code, first) == one(village, third)
    binh.picks("Ghi nhầm, lấy lại")
    assert village.database.transact(members.by_code, first) == one(village, second)


def test_erasing_the_last_one_erases_all_who_were_merged_into_it(an: Person, binh: Person, village: Village) -> None:
    second, third = village.member("Nguyễn Văn An", "CB1"), village.member("Nguyễn Văn An", "CB1")
    numbers = [an.member_id, second, third]
    for kept, other in ((second, an.member_id), (third, second)):
        merge(binh, village, kept, other)
        binh.picks("Đúng, gộp làm một")
    village.database.transact(erase, third, village.stamp)
    assert "Nguyễn Văn An" not in village.database.transact(members.names, numbers).values()


def test_two_who_merge_both_ways_leave_one_entry(an: Person, village: Village, channel: str) -> None:
    other = twice(village, channel)
    village.database.transact(merging.merge, an.member_id, other.member_id, village.stamp)
    with pytest.raises(UserError):
        village.database.transact(merging.merge, other.member_id, an.member_id, village.stamp)
