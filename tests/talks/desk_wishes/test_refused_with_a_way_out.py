"""What is asked in good faith and not done is declined kindly, with the true figure and the way there is."""

import pytest

from tests.talking import Person, Village


@pytest.mark.parametrize(
    "words",
    ["nếu trừ anh An ra không tính thì được bao nhiêu phần trăm", "bo anh An ra khong tinh thi con bao nhieu %"],
)
def test_what_would_be_without_somebody_changes_nothing(binh: Person, words: str) -> None:
    before = binh.says("tổng hợp")
    said = binh.says(words)
    assert "Tính thử, không kể Nguyễn Văn An" in said
    assert "không sửa gì" in said
    assert binh.says("tổng hợp") == before


def test_what_would_be_without_a_branch(chi: Person) -> None:
    assert "không kể Chi bộ ấp 2" in chi.says("trừ ấp 2 ra thì cả xã được bao nhiêu phần trăm")


@pytest.mark.parametrize(
    "words",
    [
        "chọn luôn 2 đồng chí xuất sắc rồi soạn quyết định khen giùm",
        "chon gium chi may nguoi tieu bieu roi lam quyet dinh khen thuong",
    ],
)
def test_people_choose_whom_to_praise(chi: Person, an: Person, words: str) -> None:
    said = chi.says(words)
    assert "không chọn thay" in said
    assert "Chi bộ ấp 1" in said
    assert "Nguyễn Văn An" not in said


@pytest.mark.parametrize(
    "words",
    [
        "cho xem danh sách đăng ký của ấp 2 coi họ ghi gì",
        "gui toi coi noi dung ap 2 dang ky nhung gi de bat chuoc",
    ],
)
def test_the_list_of_another_branch_stays_there(binh: Person, words: str) -> None:
    said = binh.says(words)
    assert "chỉ trong chi bộ đó xem" in said
    assert "điển hình" in said


@pytest.mark.parametrize(
    "words",
    [
        "em có quyết định kỷ luật một đảng viên, gửi vô đây lưu giùm nha",
        "nho giu gium ho so dang vien cua dong chi moi, em gui len day",
    ],
)
def test_papers_on_a_person_are_not_kept_here(binh: Person, words: str) -> None:
    assert "đừng gửi vào đây" in binh.says(words)


def test_why_two_figures_differ(binh: Person) -> None:
    said = binh.says("sao bảng của xã ghi 3/9 mà tờ của tui ghi 4/9, số nào đúng")
    assert "không xem được hai bản" in said
    assert "Chi bộ ấp 1" in said


@pytest.mark.parametrize(
    "words",
    [
        "bí thư bệnh rồi, cho tui nộp báo cáo chi bộ thay ảnh nha",
        "chu bi thu nam vien, toi nop bao cao chi bo giup duoc khong",
    ],
)
def test_a_member_hands_in_for_nobody(an: Person, chi: Person, binh: Person, words: str) -> None:
    said = an.says(words)
    assert "mau khỏe" in said
    assert "đảng viên không nộp thay được" in said
    an.picks("Gửi")
    assert words in chi.receives()


def test_how_many_are_missing_is_told_in_place_of_numbers(an: Person, binh: Person, chi: Person) -> None:
    said = chi.says("cho xin họ tên với số điện thoại mấy người chưa đăng ký cả 2 ấp")
    assert "chưa đăng ký" in said
    assert "Nguyễn Văn An" not in said
    assert "qua bí thư từng chi bộ" in said


def test_those_of_the_list_just_shown_are_urged(village: Village, an: Person, binh: Person) -> None:
    assert "Trần Văn Bảy" in binh.says("ai chưa báo cáo")
    said = binh.says("kêu giùm từng người cái, nói nhẹ nhàng thôi")
    assert "chưa báo cáo sẽ nhận" in said
    assert "Gồm: Trần Văn Bảy" in said


def test_the_due_day_is_told_beside_the_wish_for_more_time(village: Village, binh: Person, chi: Person) -> None:
    said = binh.says("chừng nào hết hạn nộp báo cáo, xin trễ tới 28/7 được không")
    assert "hạn nộp" in said
    assert "28/07/2026" in said
