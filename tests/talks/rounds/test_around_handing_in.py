"""What is asked and said around the handing in of a report: how, by which code, whether it came, who is reminded."""

from datetime import date

import pytest

from tests.talking import Person, Village


@pytest.fixture
def july(village: Village, chi: Person) -> Village:
    """Return a village whose report of the half-year is due in five days."""
    chi.says("mở kỳ báo cáo 6 tháng đầu năm, hạn 15/7")
    chi.picks("Đúng")
    village.wait(days=(date(2026, 7, 10) - village.now.date()).days)
    return village


@pytest.mark.usefixtures("july")
def test_how_it_is_done_is_no_remark(binh: Person) -> None:
    said = binh.says("tôi xin nộp báo cáo 6 tháng đầu năm, cho biết tôi phải làm gì trước")
    assert "15/07/2026" in said and "Ghi thêm:" not in said
    assert "chưa nộp" in binh.says("mã số liệu là bao nhiêu").lower()
    handed = binh.says("vậy tôi đồng ý chốt số liệu")
    assert "Mã số liệu:" in handed and "Nộp lúc" in handed


@pytest.mark.usefixtures("july")
def test_a_remark_still_is_one(binh: Person) -> None:
    said = binh.says("nộp báo cáo 6 tháng đầu năm, khó khăn: nước mặn vào sâu")
    assert "nước mặn vào sâu" in said
    assert "Mã số liệu" not in binh.says("nộp chậm vì mưa bão")


@pytest.mark.usefixtures("july")
def test_the_code_is_asked_for_and_held_against_today(binh: Person, chi: Person) -> None:
    assert "chưa nộp" in binh.says("cho tôi xin mã số liệu 6 tháng đầu năm")
    binh.says("nộp báo cáo 6 tháng đầu năm")
    binh.picks("nộp báo cáo")
    assert "đang có hiệu lực" in binh.says("mã số liệu 6 tháng đầu năm là bao nhiêu")
    assert "không có gì thay đổi" in chi.says("mã số liệu ấp 1 6 tháng đầu năm có khớp với số hiện giờ không")
    assert "/xuat danop" in str([each.value for each in _offered(binh, "lấy số đã chốt làm báo cáo")])


def _offered(who: Person, said: str) -> list[object]:
    who.says(said)
    return [choice for message in who.heard for choice in message.choices]


@pytest.mark.usefixtures("july")
def test_who_says_that_it_came_is_told_how_it_stands(binh: Person) -> None:
    said = binh.says("ngày nào cũng nhắc mà tui nộp rồi chứ có phải chưa đâu")
    assert "chưa nộp" in said and "ngừng nhắc" not in said
    assert "ngừng nhắc" in binh.says("phiền quá, đừng nhắc tôi nữa").lower() or "nhắc" in binh.heard[-1].text


@pytest.mark.usefixtures("july")
def test_it_is_handed_in_where_a_round_is_open(binh: Person) -> None:
    assert "Tôi nộp như vậy nhé" in binh.says("nộp lên xã giùm tôi và báo tôi biết nộp lúc mấy giờ")


def test_no_round_is_open(binh: Person) -> None:
    assert "Không phải nộp" not in binh.says("nộp lên xã giùm tôi và báo tôi biết nộp lúc mấy giờ")


@pytest.mark.usefixtures("july")
def test_two_units_are_asked_after_and_the_silent_reminded(binh: Person, bao: Person, chi: Person) -> None:
    binh.says("nộp báo cáo 6 tháng đầu năm")
    binh.picks("nộp báo cáo")
    said = chi.says("ap 1 ap 2 nop bc ky 6 thang chua a")
    assert "Chi bộ ấp 1" in said and "đã nộp" in said and "Chi bộ ấp 2" in said
    assert "Chi bộ ấp 2" in chi.says("ấp nào chưa thì nhắc bí thư ấp đó giúp em")
    assert "Báo cáo 6 tháng" in bao.receives()
