"""Stays from day to day, hours from now on, one work silent until a day, and units left alone: by other words."""

from datetime import datetime

import pytest

from tests.talking import ZONE, Person, Village


@pytest.mark.parametrize(
    "said",
    [
        "từ 20 tháng chạp tới mùng 8 tui về quê, đừng nhắn gì hết",
        "tu 20 thang chap den mung 8 ban lam, khoi nhac",
        "từ 20 chạp âm lịch đến hết mùng 8, đừng nhắc tôi",
    ],
)
def test_the_moon_of_the_first_day_is_that_of_the_last(three: Person, said: str) -> None:
    heard = three.says(said)
    assert "13/02/2027" in heard
    assert "/12/2026" not in heard


@pytest.mark.parametrize(
    "said",
    [
        "sáng tui ở ngoài ruộng, đổi lại 5 giờ chiều hãy nhắc",
        "Từ rày nhắn tui lúc 5 giờ chiều, sáng tui đi chợ",
        "tu ray nhan toi luc 17h nha",
        "tin buổi sáng sớm quá, chuyển qua 5 giờ chiều giùm",
        "lời nhắc đổi qua 17 giờ nghen",
    ],
)
def test_an_hour_for_always(three: Person, said: str) -> None:
    assert "từ nay tôi nhắc việc của đồng chí lúc 17:00" in three.says(said)


def test_one_work_is_silent_until_the_day_told_before(three: Person) -> None:
    heard = three.says("thứ sáu tuần sau giống mới về, tới bữa đó đừng hỏi vụ dừa nữa")
    assert "18/12/2026" in heard
    assert "Trồng 50 cây dừa" in heard


@pytest.mark.parametrize("said", ["tuần một lần thôi", "Mỗi tuần 1 lần là đủ", "thôi tuần một bữa nghen"])
def test_once_a_week_in_few_words(three: Person, said: str) -> None:
    assert "từ nay tôi chỉ nhắc vào thứ Hai" in three.says(said)


@pytest.mark.parametrize(
    "said", ["chồng tui mới mất hôm qua, mấy bữa này đừng nhắn", "ma toi moi mat, vai hom nay dung nhac"]
)
def test_who_mourns_is_left_alone_for_some_days(three: Person, said: str) -> None:
    heard = three.says(said)
    assert "chia buồn" in heard
    assert "15/12/2026" in heard


@pytest.mark.parametrize(
    "said",
    [
        "đất nhiễm phèn chưa trồng thêm được, cho tui thêm 2 tháng",
        "mặn quá chưa đặt cây được, xin thêm 2 tháng",
    ],
)
def test_more_time_with_its_reason(pomelos: Person, said: str) -> None:
    assert "/02/2027" in pomelos.says(said)


@pytest.mark.parametrize("said", ["những ai nhắn hoài mà im ru", "có đồng chí nào nhắc hoài mà không trả lời"])
def test_who_is_silent_is_a_question(pomelos: Person, binh: Person, said: str) -> None:
    assert "Xin lỗi đã làm phiền" not in binh.says(said)


@pytest.mark.parametrize("said", ["đôn đốc hai đồng chí đó giùm", "nhac may nguoi do dum toi", "nhắc 2 người này đi"])
def test_those_of_the_morning_are_urged(pomelos: Person, binh: Person, said: str) -> None:
    heard = binh.says(said)
    assert "đều đã đăng ký" not in heard
    assert "Võ Thị Tám" in heard or "1 đồng chí" in heard


@pytest.mark.parametrize(
    "said",
    [
        "Thôi đừng hối ấp 1 nữa, bên đó đang có đám, tới thứ hai hãy nhắc",
        "khoan giục chi bộ ấp 1 đến thứ hai tuần sau",
    ],
)
def test_a_unit_is_left_alone(pomelos: Person, chi: Person, said: str) -> None:
    assert "Chi bộ ấp 1 nghỉ 08/12/2026 đến 12/12/2026" in chi.says(said)


@pytest.mark.parametrize(
    ("said", "days"),
    [
        ("tết này ngưng nhắc toàn tỉnh từ 25 tháng chạp tới hết mùng 8", "01/02/2027"),
        ("Từ 25 tháng chạp đến mùng 8 im toàn tỉnh nghen", "01/02/2027"),
        ("Xã An Thạnh có lễ 19 và 20/12... cho nghỉ riêng xã đó ngày 19/12", "19/12/2026"),
    ],
)
def test_days_of_rest_of_all(village: Village, dung: Person, said: str, days: str) -> None:
    village.now = datetime(2026, 12, 8, 9, 5, tzinfo=ZONE)
    heard = dung.says(said)
    assert "nghỉ" in heard
    assert days in heard
    assert "tôi ngừng nhắc đến hết" not in heard


def test_a_day_of_rest_by_mistake_is_taken_back(village: Village, binh: Person) -> None:
    village.now = datetime(2026, 12, 8, 9, 5, tzinfo=ZONE)
    binh.says("10/12 chi bộ tôi nghỉ, đừng nhắn ai")
    binh.picks("Đúng")
    assert "lấy lại điều vừa ghi" in binh.says("lỡ tay cho nghỉ ngày 10/12, gỡ ra giùm")
    binh.picks("Không")
    assert "Bỏ ngày nghỉ 10/12/2026" in binh.says("lỡ tay cho nghỉ ngày 10/12, gỡ ra giùm")


def test_two_weekdays_are_both_of_rest(village: Village, binh: Person) -> None:
    village.now = datetime(2026, 12, 8, 9, 5, tzinfo=ZONE)
    heard = binh.says("thứ năm này họp xã, thứ bảy thì giỗ hội, hai bữa đó đừng nhắn ai")
    assert "10/12/2026" in heard
    assert "12/12/2026" in heard


def test_the_length_of_a_message_is_no_target(three: Person) -> None:
    heard = three.says("Tin sáng gửi dài quá, mà đổi qua 8 giờ nghen")
    assert "→" not in heard
    assert "08:00" in heard
