"""Who is named in the sentence gets it: nobody is asked, and no wider audience stands at hand."""

import pytest

from tests.talking import Person, Village


@pytest.mark.parametrize(
    ("said", "where", "words"),
    [
        ("thong bao cho chi bo ap 2: chu nhat nay hop luc 8h", "Chi bộ ấp 2", "“chu nhat nay hop luc 8h”"),
        ("gửi chi bộ ấp 2: tối nay 7 giờ họp", "Chi bộ ấp 2", "“tối nay 7 giờ họp”"),
        ("gửi toàn thể đảng viên chi bộ ấp 2: nộp đảng phí trước ngày 20", "Chi bộ ấp 2", "“nộp đảng phí"),
        ("báo bà con ấp 1 sáng mai 7 giờ quét dọn đường hoa", "Chi bộ ấp 1", "“sáng mai 7 giờ"),
        ("bao ba con ap 1 sang mai 7 gio quet don duong", "Chi bộ ấp 1", "“sang mai 7 gio"),
        ("nhờ báo ấp 2 chiều mai 2 giờ dọn kênh", "Chi bộ ấp 2", "“chiều mai 2 giờ dọn kênh”"),
        ("nhắn đảng bộ xã An Thạnh: sáng mai chào cờ", "Đảng bộ xã An Thạnh", "“sáng mai chào cờ”"),
        ("gui toan xa: sang mai 7 gio chao co", "Đảng bộ xã An Thạnh", "“sang mai 7 gio chao co”"),
        ("báo toàn xã sáng thứ hai 16/3 đúng 7 giờ chào cờ", "Đảng bộ xã An Thạnh", "“sáng thứ hai 16/3"),
        ("gửi thông báo cho chi bộ ấp 1 xã An Thạnh: mai họp sớm", "Chi bộ ấp 1", "“mai họp sớm”"),
        ("bão sắp vô, nhắn bà con ấp 1 neo ghe chằng nhà lại liền nha mấy đồng chí ơi", "Chi bộ ấp 1", "“bão sắp vô"),
    ],
)
def test_who_is_named_is_not_asked(an: Person, chi: Person, dung: Person, said: str, where: str, words: str) -> None:
    answer = dung.says(said)
    assert f"Nơi nhận: {where}" in answer
    assert words in answer


@pytest.mark.parametrize("said", ["gửi chi bộ ấp 9: tối nay 7 giờ họp", "thong bao cho ap 9: toi nay 7 gio hop"])
def test_an_unknown_place_is_named_and_nothing_wider_offered(an: Person, dung: Person, said: str) -> None:
    answer = dung.says(said)
    assert "ấp 9”" in answer or "ap 9”" in answer
    assert "Đảng bộ tỉnh" not in answer
    assert "Nơi nhận" not in dung.says("1")
    assert "Nơi nhận: Chi bộ ấp 1" in dung.says("ấp 1")


def test_of_two_one_is_chosen(an: Person, chi: Person, dung: Person) -> None:
    answer = dung.says("gửi ấp 1 với ấp 2: sáng mai 7 giờ chào cờ")
    assert "Mỗi lần tôi gửi đến một tổ chức" in answer
    assert "Đảng bộ tỉnh" not in answer
    assert "Nơi nhận: Chi bộ ấp 2" in dung.picks("Chi bộ ấp 2")


def test_another_branch_is_not_swapped_for_the_own(an: Person, binh: Person) -> None:
    answer = binh.says("gửi chi bộ ấp 2: tối nay 7 giờ họp tổ")
    assert "chỉ gửi thông báo được đến tổ chức mình" in answer
    assert "Nơi nhận" not in answer


@pytest.mark.parametrize(
    "said", ["báo ấp 2 đăng ký được mấy người rồi", "gửi danh sách chi bộ ấp 2", "nhắn bí thư ấp 2 gọi tôi"]
)
def test_what_only_names_a_place_announces_nothing(chi: Person, dung: Person, said: str) -> None:
    assert "Nơi nhận: Chi bộ ấp 2" not in dung.says(said)


def test_a_report_that_names_the_branch_is_no_announcement(binh: Person) -> None:
    assert "Nơi nhận" not in binh.says("báo chi bộ ấp 1 tui trồng xong 30 cây rồi")


def test_branches_called_alike_are_told_apart(an: Person, dung: Person, village: Village) -> None:
    village.organisation("XB", "Đảng bộ xã Bình Hòa", "TINH")
    village.organisation("CB9", "Chi bộ ấp 1", "XB")
    answer = dung.says("gửi chi bộ ấp 1: mai họp sớm nha")
    assert "Chi bộ ấp 1 (Đảng bộ xã An Thạnh)" in answer
    assert "Chi bộ ấp 1 (Đảng bộ xã Bình Hòa)" in answer
    assert "Nơi nhận: Chi bộ ấp 1" in dung.says("gửi ấp 1 xã An Thạnh")
