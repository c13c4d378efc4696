"""No level gives what another gives, by whatever name; nobody is named above their cell without their own yes."""

import pytest

from domain.commending.forms import Level, form_of, form_said
from tests.talking import Person, Village
from tests.talks.desk.test_papers import agrees
from tests.talks.recognition.test_commending import arrived, kept, proposed, voted


@pytest.mark.parametrize(
    ("typed", "level"),
    [
        ("Huân chương Lao động hạng Ba", Level.STATE),
        ("Bằng khen của Thủ tướng Chính phủ", Level.STATE),
        ("Chiến sĩ thi đua toàn quốc", Level.STATE),
        ("Kỷ niệm chương vì sự nghiệp dân vận", Level.TOP),
        ("Cờ thi đua của UBND tỉnh", Level.TOP),
        ("Công dân tiêu biểu của xã", Level.COMMITTEE),
        ("Gương sáng xóm ấp", Level.COMMITTEE),
    ],
)
def test_a_name_of_ones_own_says_who_gives_it(typed: str, level: Level) -> None:
    assert form_of(typed).level is level
    said = form_said(typed)
    assert said is None or said.level is level


@pytest.mark.parametrize(
    "form", ["Danh hiệu Công dân Đồng Khởi", "bằng khen", "Huân chương Lao động hạng Ba", "Bằng khen của Thủ tướng"]
)
def test_a_commune_gives_no_higher_title_by_another_form(an: Person, binh: Person, chi: Person, form: str) -> None:
    number = proposed(binh)
    voted(binh, number)
    binh.says(f"/khenthuong trinh {number}")
    chi.says(f"/khenthuong quyetdinh {number}")
    chi.says("12-QĐ/ĐU")
    asked = chi.picks("Hình thức khác")
    assert "Công dân Đồng Khởi" not in asked
    assert "không do cấp này tặng" in chi.says(form)
    assert "Biểu dương, Quyết định số 12-QĐ/ĐU" in chi.says("biểu dương")


@pytest.mark.parametrize("slip", ["lộn, bằng khen", "lon, danh hieu cong dan dong khoi"])
def test_nor_by_putting_it_right(an: Person, binh: Person, chi: Person, slip: str) -> None:
    number = proposed(binh)
    voted(binh, number)
    binh.says(f"/khenthuong trinh {number}")
    chi.says(f"/khenthuong quyetdinh {number}")
    chi.says("12-QĐ/ĐU")
    assert "không do cấp này tặng" in chi.says(slip)


def test_nor_is_it_noted_as_given_by_a_branch(an: Person, binh: Person) -> None:
    binh.says("ghi nhận đồng chí An được tặng bằng khen, quyết định số 9-QĐ/CB ngày 3/2/2026")
    assert "do cấp trên tặng" in binh.picks("Chi bộ ấp 1")
    assert "đã được khen:\nNguyễn Văn An\nBằng khen" in binh.says("Chủ tịch UBND tỉnh")


def test_other_names_in_the_words_are_hidden_above(an: Person, bay: Person, binh: Person, chi: Person) -> None:
    number = proposed(binh, "đề nghị tặng giấy khen cho đồng chí An vì cùng trần văn bảy và anh bay giúp 3 hộ")
    voted(binh, number)
    binh.says(f"/khenthuong trinh {number}")
    read = chi.says(f"/khenthuong xem {number}")
    assert "một đồng chí của Chi bộ ấp 1" in read
    assert "“cùng … và anh … giúp 3 hộ”" in read
    assert "trần văn bảy" in binh.says(f"/khenthuong xem {number}")


def test_a_committee_names_a_comrade_of_a_branch_who_is_asked(
    village: Village, an: Person, binh: Person, chi: Person
) -> None:
    chi.says("đề nghị tặng giấy khen cho đồng chí An ấp 1 vì giúp 3 hộ thoát nghèo")
    read = chi.picks("17/01")
    assert "An ấp 1" in read
    assert "Nguyễn Văn" not in read
    said = chi.picks("Đúng, đề nghị khen")
    assert "một đồng chí của Chi bộ ấp 1" in said
    assert kept(village, 1).member_id == an.member_id
    heard, _ = arrived(village, an, chi)
    assert "Đảng bộ xã An Thạnh đề nghị khen đồng chí" in heard
    voted(chi, 1, "5/5")
    assert "chưa đồng ý nêu tên" in chi.says("hồ sơ khen thưởng")
    agrees(village, an)
    assert "Nguyễn Văn An (Chi bộ ấp 1)" in chi.says("/khenthuong xem 1")


def test_a_committee_is_told_to_say_the_branch(an: Person, chi: Person) -> None:
    chi.says("đề nghị tặng giấy khen cho đồng chí Nguyễn Văn An vì giúp 3 hộ thoát nghèo")
    assert "nói thêm chi bộ" in chi.picks("17/01")


def test_who_is_no_member_stands_in_the_papers_once_somebody_says_they_agreed(
    village: Village, binh: Person, chi: Person
) -> None:
    number = proposed(binh, "đề nghị tặng giấy khen cho bà Huỳnh Thị Xa vì hiến 200 m2 đất làm đường")
    voted(binh, number, "1/1")
    assert "chưa ai ghi là người này đồng ý" in binh.says("hồ sơ khen thưởng")
    assert "Huỳnh Thị Xa đồng ý" in binh.says(f"/khenthuong ten {number}").replace("và người ấy ", "")
    binh.picks("Có, đã đồng ý")
    assert "khớp nhau" in binh.says("hồ sơ khen thưởng")
    binh.says(f"/khenthuong trinh {number}")
    assert "Huỳnh Thị Xa" in chi.says(f"/khenthuong xem {number}")
    assert "Đã lấy lại" in binh.says(f"/khenthuong ten {number} khong")
    assert "Huỳnh" not in chi.says(f"/khenthuong xem {number}")
    assert "xác nhận" not in chi.says(f"/khenthuong ten {number}")


def test_a_member_answers_for_themselves(an: Person, binh: Person) -> None:
    number = proposed(binh)
    assert "tự đồng chí ấy trả lời" in binh.says(f"/khenthuong ten {number} co")
