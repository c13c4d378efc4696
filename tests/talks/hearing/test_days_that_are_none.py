"""A day no month has, said of campaigns, rounds, targets, facts and nominations: it is said, and the day is asked."""

import pytest

from domain.campaigns.said.missing_day import missing_day
from tests.talking import Person

FEBRUARY = "Tháng 2 không có ngày 31"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("mở cao điểm chào mừng Đại hội từ 31/2 đến 30/6", FEBRUARY),
        ("gia hạn phong trào Đồng Khởi mới tới 31/11", "Tháng 11 không có ngày 31"),
        ("đặt kỳ báo cáo tháng, hạn nộp 31/2", FEBRUARY),
        ("dời hạn báo cáo quý I sang 31/4", "Tháng 4 không có ngày 31"),
        ("đặt chỉ tiêu kết nạp 50 đảng viên trước 29/2/2027", "Tháng 2/2027 không có ngày 29"),
    ],
)
def test_an_administrator_hears_it_of_campaigns_rounds_and_indicators(dung: Person, words: str, said: str) -> None:
    assert said in dung.says(words)


@pytest.mark.parametrize(
    "words",
    [
        "chi bộ ấp 1 phát động ngày 31/2",
        "giao chi bộ ấp 1 trồng 500 cây dừa trước 31/2",
        "chi bộ mình đã quán triệt ngày 31 tháng 2",
    ],
)
def test_staff_hear_it_of_targets_and_facts(hai: Person, words: str) -> None:
    assert FEBRUARY in hai.says(words)


def test_a_secretary_hears_it_of_a_nomination_which_goes_on(binh: Person, an: Person) -> None:
    asked = binh.says("đăng ký cá nhân điển hình: đồng chí An, về giúp 3 hộ thoát nghèo ngày 31/2")
    assert FEBRUARY in asked
    said = binh.says("28/2") if "Đồng chí muốn nói ngày nào?" in asked else asked
    assert "“giúp 3 hộ thoát nghèo ngày 28/2”" in said


@pytest.mark.parametrize("day", ["30/11/2026", "30/11", "ngày 30 tháng 11"])
def test_the_day_is_picked_or_typed_and_the_sentence_goes_on(dung: Person, day: str) -> None:
    asked = dung.says("mở đợt thi đua cao điểm chào mừng Đại hội từ 1/3 đến 31/11/2026")
    assert "Đồng chí muốn nói ngày nào?" in asked
    said = dung.picks(day) if day == "30/11/2026" else dung.says(day)
    assert "Từ 01/03/2026 đến 30/11/2026" in said


def test_an_answer_about_days_hears_it_too(dung: Person) -> None:
    dung.says("mở cao điểm chào mừng Đại hội")
    assert "Tháng 11 không có ngày 31" in dung.says("từ 1/3 đến 31/11")
    assert "Từ 01/03/2026 đến 30/11/2026" in dung.says("từ 1/3 đến 30/11")


@pytest.mark.parametrize(
    "words",
    [
        "đạt 31/11 căn",
        "31.2%",
        "số 31/2-KH",
        "đến 30/4",
        "hạn 29/2",
        "62/150 hộ",
        "là 28/4 chứ không phải 31/4",
        "1/31",
        "849-CV/ĐUK",
    ],
)
def test_what_is_no_such_day(words: str) -> None:
    assert missing_day(words) is None
