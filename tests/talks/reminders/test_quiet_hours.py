"""Whoever wants quiet at some hours, or of one work, keeps all other reminders."""

import pytest

from tests.talking import Person
from tests.talks.registering.test_registering import register

HOUR, STOPPED = "Đồng chí muốn tôi nhắc vào giờ nào?", "đã ngừng nhắc"


@pytest.mark.parametrize(
    "words",
    [
        "đừng nhắn giờ đứng lớp, ý là giờ dạy nha",
        "xin đừng gửi tin vào giờ ngủ trưa",
        "giờ trực đừng nhắc tôi",
        "lúc tui đang họp đừng có nhắn",
        "dung goi tin vao gio com nua, ca nha dang an",
        "khỏi nhắn ban đêm nữa nghen, cháu tui giựt mình",
        "đừng gửi từ 21h tới 6h giùm",
        "chỉ nhắn trong giờ hành chính thôi",
    ],
)
def test_some_hours_stop_nothing(an: Person, words: str) -> None:
    register(an)
    heard = an.says(words)
    assert HOUR in heard
    assert STOPPED not in heard


@pytest.mark.parametrize(
    "words",
    ["đừng nhắn nữa, phiền quá", "giờ đừng nhắn nữa nghe", "thôi tắt luôn đi, giờ nào cũng nhắn", "khỏi nhắc tui luôn"],
)
def test_all_is_stopped_where_all_is_meant(an: Person, words: str) -> None:
    register(an)
    assert HOUR not in an.says(words)


def test_the_hour_that_disturbs_is_not_taken(an: Person) -> None:
    register(an)
    assert "từ nay tôi nhắc" not in an.says("chín giờ tối còn nhắn việc, xin đừng nhắn ban đêm nữa")


@pytest.mark.parametrize(
    "words",
    ["đừng nhắc việc hộ nghèo nữa, việc kia thì vẫn nhắc", "tắt nhắc vụ hộ nghèo nha", "ngưng nhắc việc giúp hộ nghèo"],
)
def test_one_work_alone_is_quiet(an: Person, words: str) -> None:
    register(an, "Giúp hộ nghèo", "2 hộ", "25/6")
    register(an)
    heard = an.says(words)
    assert "“Giúp hộ nghèo”" in heard
    assert "Trồng dừa" not in heard
    assert STOPPED not in heard


def test_another_work_than_ones_own_stops_nothing(an: Person) -> None:
    register(an)
    heard = an.says("đừng nhắc vụ hiến máu nữa")
    assert "Tôi không thấy việc đó" in heard
    assert STOPPED not in heard
