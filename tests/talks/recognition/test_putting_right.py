"""What is said while a decision or grades are read back changes that draft, and is never taken for a title."""

import pytest

from tests.talking import Person

TAKEN = "công nhận chi bộ ấp 1 trong sạch vững mạnh năm 2026 theo QĐ 45-QĐ/ĐU ngày 3/3/2026"
WITHOUT_TITLE = "công nhận chi bộ ấp 2 năm 2026, quyết định 48-QĐ/ĐU ngày 4/3/2026"


@pytest.mark.parametrize(
    "said",
    [
        "lộn, số 46",
        "lon so 46",
        "gõ lộn, số 46 mới đúng",
        "à nhầm, 46-QĐ/ĐU",
        "go nham roi so 46 nghen",
        "chết, ghi lộn, qđ số 46",
        "số 46",
        "ui lộn rồi, số 46 em ơi",
        "sai số rồi, quyết định 46",
        "sửa lại số 46",
    ],
)
def test_another_number_is_no_title(chi: Person, said: str) -> None:
    chi.says(WITHOUT_TITLE)
    answered = chi.says(said)
    assert "Công nhận đạt gì" in answered
    assert "Đã sửa: số 46-QĐ/ĐU" in answered
    assert "số 46-QĐ/ĐU, ngày 04/03/2026" in chi.picks("Chi bộ 4 tốt")


@pytest.mark.parametrize("said", ["để tui hỏi lại cái đã", "ngày 5/3/2026", "6 phiếu đồng ý", "sao vậy?"])
def test_what_is_no_title_is_not_kept_as_one(chi: Person, said: str) -> None:
    chi.says(WITHOUT_TITLE)
    chi.says(said)
    assert "đạt " + said not in chi.says("làm tiếp")


def test_a_title_of_ones_own_is_one_still(chi: Person) -> None:
    chi.says(WITHOUT_TITLE)
    assert "đạt Đơn vị kiểu mẫu nông thôn mới" in chi.says("Đơn vị kiểu mẫu nông thôn mới")


def test_the_number_asked_anew_may_be_said_in_short(chi: Person) -> None:
    chi.says(TAKEN)
    chi.picks("Đúng, ghi vào sổ")
    asked = chi.says("công nhận luôn ấp 2 nha, quyết định số 45-QĐ/ĐU ngày 4/3")
    assert "đã có ở quyết định ngày 03/03/2026" in asked
    read = chi.says("lộn, số 46")
    assert "trong sạch, vững mạnh toàn diện, năm 2026:\n• Chi bộ ấp 2 (chưa chấm tiêu chí nào)" in read
    assert "số 46-QĐ/ĐU, ngày 04/03/2026" in read
    assert "Chi bộ ấp 3" not in chi.says("ngày 5/3 mới đúng")
    counted = chi.says("ừ ghi đi, mà từ đầu nhiệm kỳ tới giờ được mấy chi bộ công nhận rồi")
    assert "Đã ghi 1 đơn vị" in counted
    assert "từ 01/01/2025: 2 trong" in counted


@pytest.mark.parametrize(
    "said",
    [
        "Ghi sổ giùm: QĐ 45-QĐ/ĐU ngày 3/3/2026 công nhận chi bộ ấp 2 trong sạch vững mạnh toàn diện năm 2025",
        "ghi so giup QD 45-QĐ/ĐU ngay 3/3/2026 cong nhan chi bo ap 2 trong sach vung manh nam 2025",
        "theo quyết định số 45-QĐ/ĐU ngày 3/3/2026 thì công nhận chi bộ ấp 2 đạt trong sạch vững mạnh năm 2025 nhé",
        "Đảng ủy có QĐ 45-QĐ/ĐU ngày 3/3/2026 công nhận chi bộ ấp 2 trong sạch vững mạnh năm 2025, vô sổ giùm tui",
    ],
)
def test_the_decision_may_be_named_first(chi: Person, said: str) -> None:
    read = chi.says(said)
    assert "• Chi bộ ấp 2" in read
    assert "số 45-QĐ/ĐU, ngày 03/03/2026" in read


@pytest.mark.parametrize(
    "said",
    [
        "nhà tôi được công nhận gia đình văn hóa theo QĐ 12-QĐ/UB",
        "tôi công nhận anh An làm tốt thiệt",
        "vận động 40 hộ được công nhận gia đình văn hóa trước 30/6",
    ],
)
def test_other_recognitions_are_no_decision(bay: Person, said: str) -> None:
    assert "Quyết định số" not in bay.says(said)


GRADES = "Xếp loại năm 2025: chi bộ ấp 1 hoàn thành xuất sắc, chi bộ ấp 2 hoàn thành tốt"


@pytest.mark.parametrize(
    "said",
    [
        "ấp 2 sửa lại hoàn thành nhiệm vụ thôi",
        "ap 2 hoan thanh nhiem vu thoi",
        "lộn, ấp 2 hoàn thành nhiệm vụ",
        "ấp 2 chỉ hoàn thành thôi nghen",
        "đổi ấp 2 thành hoàn thành nhiệm vụ giùm",
        "chi bộ ấp 2: htnv",
    ],
)
def test_one_grade_of_several_is_changed(chi: Person, said: str) -> None:
    chi.says(GRADES)
    read = chi.says(said)
    assert "Chi bộ ấp 1: hoàn thành xuất sắc nhiệm vụ" in read
    assert "Chi bộ ấp 2: hoàn thành nhiệm vụ" in read
    assert "Đã ghi 2" in chi.picks("Đúng, ghi như vậy")


def test_it_is_changed_after_it_was_kept_too(chi: Person, binh: Person, an: Person) -> None:
    chi.says(GRADES)
    chi.picks("Đúng, ghi như vậy")
    read = chi.says("ấp 2 sửa lại hoàn thành nhiệm vụ thôi")
    assert "Xếp loại năm 2025" in read
    assert "Chi bộ ấp 2: hoàn thành nhiệm vụ (thay cho" in read
    chi.picks("Đúng, ghi như vậy")
    for each in ("nam ngoai chi bo toi xep loai j v", "năm ngoái chi bộ mình xếp loại gì vậy"):
        assert "hoàn thành xuất sắc nhiệm vụ" in binh.says(each)
        said = an.says(each)
        assert "hoàn thành xuất sắc nhiệm vụ" in said
        assert "ấp 2" not in said
