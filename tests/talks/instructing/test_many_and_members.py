"""An order to all branches at once keeps its hour, and is told to the members too with one count and one yes."""

import pytest

from tests.talking import Person, Village
from tests.talks.instructing.conftest import hear


@pytest.mark.parametrize(
    "words",
    [
        "Chỉ đạo: yêu cầu 02 chi bộ tự kiểm tra các hộ còn khó khăn, gửi kết quả trước 17h30 ngày 3/4",
        "yêu cầu cả hai chi bộ tự kiểm tra các hộ còn khó khăn, hạn 17h30 ngày 3/4",
        "yeu cau cac chi bo tu kiem tra cac ho con kho khan, han chot 17h30 ngay 3/4",
    ],
)
def test_all_of_them_are_told_until_an_hour(april: Village, chi: Person, words: str) -> None:
    read_back = chi.says(words)
    assert "2 đơn vị (Chi bộ ấp 1, Chi bộ ấp 2)" in read_back
    assert "17h30" in read_back
    assert "Hạn: thứ Sáu, 03/04/2026" in read_back


def test_all_of_them_answer_the_question_for_whom(april: Village, chi: Person) -> None:
    assert "đơn vị nào" in chi.says("chỉ đạo kiểm tra hộ khẩu")
    assert "2 đơn vị (Chi bộ ấp 1, Chi bộ ấp 2)" in chi.says("cả hai chi bộ luôn")
    chi.says("thôi")
    chi.says("chi dao kiem tra ho khau")
    assert "2 đơn vị (Chi bộ ấp 1, Chi bộ ấp 2)" in chi.says("ap 1 voi ap 2")


@pytest.mark.parametrize("words", ["nhắn luôn cho đảng viên biết với", "gui luon cho ba con dang vien biet"])
def test_the_members_are_told_with_it(
    april: Village, an: Person, binh: Person, bao: Person, chi: Person, words: str
) -> None:
    chi.says("chỉ đạo các chi bộ dọn kênh trước thứ sáu")
    assert "đảng viên cùng biết: 1 đồng chí" in chi.says(words)
    assert not hear(april, an)[0]
    assert "Đã gửi thêm 1 đảng viên" in chi.says("ừ")
    to_an, to_binh, to_bao = hear(april, an, binh, bao)
    assert "ọn kênh" in to_an
    assert "Trả lời" not in to_an
    assert all(each.count("ọn kênh") == 1 for each in (to_binh, to_bao))


def test_they_are_not_told_where_that_is_taken_back(april: Village, an: Person, chi: Person) -> None:
    chi.says("chỉ đạo các chi bộ dọn kênh")
    chi.says("gửi luôn cho đảng viên")
    assert "cùng biết" not in chi.says("khỏi gửi cho đảng viên nữa")
    assert "đảng viên" not in chi.picks("Gửi")
    assert not hear(april, an)[0]


def test_they_are_told_afterwards_and_of_its_withdrawal(april: Village, an: Person, chi: Person) -> None:
    chi.says("chỉ đạo các chi bộ dọn kênh")
    chi.picks("Gửi")
    assert "cùng biết: 1 đồng chí" in chi.says("phổ biến cho đảng viên luôn")
    assert not hear(april, an)[0]
    assert "Đã gửi thêm 1" in chi.picks("Gửi")
    assert "ọn kênh" in hear(april, an)[0]
    chi.picks("thu lại tất cả")
    assert "thu lại chỉ đạo" in hear(april, an)[0]
