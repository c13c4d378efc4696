"""Those who lead a cell write to its people at once, as administrators do to all they administer."""

import pytest

from tests.talking import Person, Village


@pytest.mark.parametrize(
    "said",
    [
        "nhắn cả chi bộ 14h chủ nhật này họp ở nhà văn hóa ấp",
        "nhan ca chi bo 14h chu nhat nay hop o nha van hoa ap",
        "Gửi toàn chi bộ: 14h chủ nhật này họp ở nhà văn hóa ấp",
        "bão sắp vô rồi, nhờ nhắn bà con trong chi bộ neo ghe chằng nhà lại liền, ai cần di dời thì gọi xã",
    ],
)
def test_a_secretary_writes_to_the_own_branch(an: Person, binh: Person, village: Village, said: str) -> None:
    answer = binh.says(said)
    assert "Nơi nhận: Chi bộ ấp 1" in answer
    binh.picks("Gửi")
    village.advance_broadcasts()
    assert "Chi bộ ấp 1 thông báo:" in an.receives()


def test_the_only_branch_is_not_asked(an: Person, binh: Person) -> None:
    assert "thông báo điều gì" in binh.says("/thongbao")
    assert "Nơi nhận: Chi bộ ấp 1" in binh.says("Sáng mai 7 giờ quét dọn đường hoa")


def test_to_another_branch_they_do_not_write(an: Person, binh: Person, village: Village) -> None:
    binh.says("/thongbao Sáng mai 7 giờ quét dọn đường hoa")
    binh.picks("Đổi nơi nhận")
    assert "chỉ gửi thông báo được đến tổ chức mình" in binh.says("CB2")


def test_administrators_reach_all_they_administer_without_being_asked(an: Person, dung: Person) -> None:
    assert "Nơi nhận: Đảng bộ tỉnh" in dung.says("gửi thông báo cho tất cả: sáng mai họp lúc 7 giờ tại hội trường xã")


def test_where_none_was_sent_a_correction_is_offered(binh: Person) -> None:
    assert "Không có thông báo nào của đồng chí đã đến người nhận" in binh.says(
        "thu hồi cái tin hồi sáng giùm, ghi lộn ngày họp rồi"
    )
    assert "thông báo điều gì" in binh.picks("Gửi tin đính chính")


def test_leaders_alone_are_addressed(an: Person, binh: Person, dung: Person) -> None:
    assert "Chỉ gửi: bí thư các chi bộ" in dung.says(
        "gui rieng cac bi thu chi bo thoi: thu 2 nop bieu mau so 3 ve vp truoc 16h"
    )


def test_a_few_words_behind_the_colon_are_the_announcement(binh: Person) -> None:
    assert "chiều mai họp" in binh.says("gửi thông báo cho chi bộ: chiều mai họp")


@pytest.mark.parametrize("said", ["thôi đừng gửi", "khỏi gửi nữa", "khoan, đừng gửi", "dung gui nua"])
def test_whoever_thinks_better_of_it_announces_nothing(binh: Person, said: str) -> None:
    binh.says("/thongbao")
    assert "Đã dừng" in binh.says(said)


def test_an_announcement_may_begin_with_a_warning(binh: Person) -> None:
    binh.says("/thongbao")
    assert "Nơi nhận" in binh.says("Đừng gửi tiền cho ai lạ, bà con nhé")
