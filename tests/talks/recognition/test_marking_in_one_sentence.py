"""How many criteria are met is said in a sentence; which are not is asked, and what is lacking is said again."""

import pytest

from tests.talking import Person


@pytest.mark.parametrize(
    "said",
    [
        "chi bộ tôi tự chấm được 6 tiêu chí rồi, còn sổ sách với sinh hoạt chi bộ là chưa đạt",
        "tui cham duoc 6 tieu chi, con so sach voi sinh hoat chi bo chua dat",
        "chi bộ mình đạt 6 tiêu chí, còn sổ sách và sinh hoạt chi bộ thì chưa xong",
    ],
)
def test_names_that_fit_no_criterion_are_asked_for(binh: Person, said: str) -> None:
    asked = binh.says(said)
    assert "6 trong 8 tiêu chí đạt, 75%" in asked
    assert "s" in asked and "chưa đạt" in asked.casefold()
    lacking = binh.says("vậy còn thiếu gì nữa mới được công nhận")
    assert "cấp ủy cấp trên xem và quyết định" in lacking
    assert "gõ số thứ tự" in lacking
    read = binh.says("số 7, 8")
    assert "6 trong 8 tiêu chí đạt, 75%" in read
    assert "chưa đạt: Địa bàn" in read
    assert "Đã ghi" in binh.says("ừ")
    assert "Địa bàn không xảy ra" in binh.says("còn thiếu gì nữa mới được công nhận")


@pytest.mark.parametrize("said", ["tự chấm đạt 7 tiêu chí, chỉ thiếu số 5", "chấm được 7 tiêu chí, trừ tiêu chí 5"])
def test_numbers_are_taken_at_once(binh: Person, said: str) -> None:
    read = binh.says(said)
    assert "7 trong 8 tiêu chí đạt, 88%" in read
    assert "chưa đạt: Có ít nhất 1 mô hình" in read


@pytest.mark.parametrize(
    "said",
    [
        "nam nay cho ca 2 chi bo cham theo 8 tieu chi trong sach vung manh toan dien nha",
        "nhờ các chi bộ tự chấm theo bộ tiêu chí trong sạch vững mạnh toàn diện giùm",
        "yêu cầu chi bộ ấp 1 chấm theo tiêu chí trong sạch vững mạnh",
    ],
)
def test_units_are_asked_to_mark_themselves_after_a_yes(chi: Person, binh: Person, said: str) -> None:
    asked = chi.says(said)
    assert "8 tiêu chí" in asked
    assert "Chi bộ ấp 1" in asked
    assert "tự chấm" not in binh.receives()
    chi.says("ừ")
    assert "tự chấm theo" in binh.receives()
    assert "Hoàn thành xuất sắc nhiệm vụ từ 2 năm" in binh.picks("Chấm ngay")


def test_a_member_reads_that_nothing_is_marked_and_who_marks(an: Person, binh: Person) -> None:
    said = an.says("ap 1 minh dat may tieu chi roi z")
    assert "Lê Thị Bình" in said
    assert "chưa chấm năm 2026" in said
    assert "0/8" not in said


@pytest.mark.parametrize("said", ["tôi trồng đạt 6 cây", "chi bộ đạt 3 chỉ tiêu rồi", "còn thiếu 4 hộ nữa mới đủ"])
def test_other_figures_are_no_criteria(binh: Person, said: str) -> None:
    assert "tiêu chí" not in binh.says(said)
