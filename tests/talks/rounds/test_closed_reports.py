"""What was handed in: put right or not, kept, each time it was, whose is kept and whose goes back."""

from datetime import date

import pytest

from tests.talking import Person, Village


@pytest.fixture(autouse=True)
def april(village: Village, chi: Person) -> None:
    chi.says("đặt kỳ báo cáo hằng tháng, hạn nộp ngày 5 tháng sau")
    chi.picks("Đúng")
    village.wait(days=(date(2026, 4, 1) - village.now.date()).days)


def test_nothing_is_closed_yet(binh: Person) -> None:
    assert "chưa chốt gì" in binh.says("e chốt kỳ này rồi mà phát hiện thiếu 1 việc của a An, giờ mở lại đc hk")
    assert "còn 4 ngày" in binh.says("còn mấy ngày nữa hết hạn z")
    assert "chưa nộp báo cáo lần nào" in binh.says("cho xem lại các lần chốt của ấp 1")


def test_what_is_kept_and_how_it_is_put_right(binh: Person) -> None:
    binh.says("nộp báo cáo tháng 3")
    binh.picks("nộp báo cáo")
    assert "bản cũ vẫn giữ" in binh.says("lỡ nộp báo cáo rồi mà còn sót 1 việc thì sửa lại được không")
    assert "Không mất" in binh.says("z số cũ có mất k")
    assert "đang có hiệu lực" in binh.says("cho coi lịch sử nộp")


def test_one_is_kept_and_the_other_goes_back(binh: Person, chi: Person) -> None:
    said = chi.says("ấp một nộp chưa ấp hai nộp chưa ai nộp trước")
    assert "Chi bộ ấp 1" in said and "Chi bộ ấp 2" in said and "Chưa nơi nào nộp" in said
    binh.says("nộp báo cáo tháng 3")
    binh.picks("nộp báo cáo")
    assert "Nộp trước: Chi bộ ấp 1" in chi.says("ấp một nộp chưa ấp hai nộp chưa ai nộp trước")
    said = chi.says("nhận của ấp hai còn ấp một trả lại vì thiếu chữ ký bí thư")
    assert "Chi bộ ấp 2 chưa nộp" in said and "của Chi bộ ấp 1" in said and "hiếu chữ ký bí thư" in said


def test_closing_says_who_has_not_handed_in(chi: Person) -> None:
    said = chi.says("đóng kỳ báo cáo tháng 3 luôn, không đợi nữa")
    assert "chưa đóng kỳ" in said and "Chi bộ ấp 2" in said


def test_a_file_and_a_code_differ(chi: Person) -> None:
    said = chi.says("mã số liệu ấp 1 với bảng excel bữa 30/3 chênh nhau 2 việc, cái nào đúng?")
    assert "số lúc nộp" in said and "chưa nộp" in said
    assert "Chi bộ ấp 1" in chi.says("vậy lấy số đã chốt làm báo cáo, đừng lấy số hôm nay")
