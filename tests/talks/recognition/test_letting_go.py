"""What is no answer where a commendation, a note or a sheet of criteria is asked for: heard, or asked again."""

import pytest

from tests.talking import Person

OTHERS = [
    ("thôi không làm nữa", "Đã dừng"),
    ("thoi", "Đã dừng"),
    ("mẹ tôi mới mất tối qua", "chia buồn"),
    ("ai duyệt cái này vậy?", "bí thư hoặc phó bí thư"),
    ("việc của tôi", "chưa đăng ký"),
    ("tổng hợp chi bộ ấp 1", "Đảng viên đã đăng ký"),
    ("/camket", "chưa đăng ký"),
]


@pytest.mark.parametrize(("said", "answered"), OTHERS)
def test_what_was_done_is_asked_for_and_something_else_said(
    bay: Person, binh: Person, said: str, answered: str
) -> None:
    binh.says("/khenthuong moi")
    binh.says("Bảy")
    assert answered in binh.says(said)


@pytest.mark.parametrize(
    "said", ["sao lại hỏi vậy", "hôm nay tôi bệnh quá", "hom nay tui met lam", "làm gì nữa đâu", "lộn rồi nha"]
)
def test_what_is_no_deed_is_asked_for_again(bay: Person, binh: Person, said: str) -> None:
    binh.says("/khenthuong moi")
    binh.says("Bảy")
    assert "hình thức nào" not in binh.says(said)


@pytest.mark.parametrize(
    "said", ["giúp 3 hộ nghèo được vay", "giúp hộ ông Ba bị bệnh xây nhà", "trồng 20 gốc dâu", "cứu người đuối nước"]
)
def test_a_deed_is_taken(bay: Person, binh: Person, said: str) -> None:
    binh.says("/khenthuong moi")
    binh.says("Bảy")
    assert "hình thức nào" in binh.says(said)


TALLIED = "chi bộ tôi tự chấm được 6 tiêu chí rồi, còn sổ sách với sinh hoạt chi bộ là chưa đạt"


@pytest.mark.parametrize(("said", "answered"), OTHERS)
def test_which_are_not_met_is_asked_and_something_else_said(binh: Person, said: str, answered: str) -> None:
    binh.says(TALLIED)
    heard = binh.says(said)
    assert answered in heard
    assert "Đúng, ghi như vậy" not in heard


@pytest.mark.parametrize("said", ["số 3, 7", "3 với 7 nha", "tieu chi 3 va tieu chi 7 chua dat"])
def test_numbers_say_which_are_not_met(binh: Person, said: str) -> None:
    binh.says(TALLIED)
    assert "6 trong 8 tiêu chí đạt" in binh.says(said)


@pytest.mark.parametrize(
    ("said", "who"),
    [
        ("ghi nhận đồng chí An được xã tặng giấy khen, quyết định số 12-QĐ/ĐU ngày 3/2/2026", "Nguyễn Văn An"),
        ("ghi giup chi An da duoc tang giay khen, qd 12-QD/DU ngay 3/2/2026", "Nguyễn Văn An"),
        ("ghi lại bà Huỳnh Thị Xa được tặng giấy khen, quyết định số 12-QĐ/ĐU ngày 3/2/2026", "Huỳnh Thị Xa"),
        ("ghi lại chi bộ ấp 1 được tặng giấy khen, quyết định số 12-QĐ/ĐU ngày 3/2/2026", "Chi bộ ấp 1"),
    ],
)
def test_a_note_takes_the_name_out_of_the_sentence(an: Person, binh: Person, said: str, who: str) -> None:
    assert "Cấp nào" in binh.says(said)
    assert f"đã được khen:\n{who}\nGiấy khen" in binh.says("Ban Thường vụ Đảng ủy xã An Thạnh")


def test_a_note_asks_where_several_may_be_meant(an: Person, binh: Person) -> None:
    assert "gõ tên" in binh.says("ghi nhận anh Tư được tặng giấy khen, quyết định số 12-QĐ/ĐU ngày 3/2/2026")


def test_a_committee_notes_somebody_of_a_branch_and_not_the_branch(an: Person, bay: Person, chi: Person) -> None:
    chi.says("Tôi ký rồi nha: QĐ 47-QĐ/ĐU ngày 10/2/2026 tặng giấy khen anh Bảy ấp 1")
    read = chi.says("Đảng ủy xã An Thạnh")
    assert "đã được khen:\nBảy, Chi bộ ấp 1\nGiấy khen" in read
    assert "Trần Văn" not in read
    chi.picks("Đúng, ghi như vậy")
    assert "1 cá nhân" in chi.says("/khenthuong")
    asked = chi.says("ghi lại anh Mười ấp 1 được tặng giấy khen, quyết định số 48-QĐ/ĐU ngày 11/2/2026")
    assert "Ai được khen" in asked


def test_who_did_well_is_no_deed(bay: Person, binh: Person) -> None:
    binh.says("/khenthuong moi")
    binh.says("Bảy")
    assert "hình thức nào" not in binh.says("tháng này chi bộ mình ai làm khá nhứt")
