"""When reminders come, asked in other words; an hour said once; everything reminded of again."""

import pytest

from tests.talking import Person
from tests.talks.registering.test_registering import register


@pytest.mark.parametrize(
    "said",
    ["khi nào nhắc tôi nữa", "sao sáng nay không thấy nhắc gì", "chừng nào bot nhắc tui", "bữa nào nhắc lại vậy"],
)
def test_what_will_come_is_shown(an: Person, said: str) -> None:
    register(an)
    assert "31/05/2026: “Trồng dừa”" in an.says(said) or "30/05/2026: “Trồng dừa”" in an.reads(an.heard)


@pytest.mark.parametrize(
    ("said", "moment"),
    [
        ("nhắc tôi lúc 9 giờ sáng", "09:00 thứ Tư, 11/03/2026"),
        ("sáng mai nhắc tôi lúc 9 giờ", "09:00 thứ Tư, 11/03/2026"),
        ("nhắc tôi 5 giờ chiều nay", "17:00"),
    ],
)
def test_an_hour_is_said_once(an: Person, said: str, moment: str) -> None:
    register(an)
    assert moment in an.says(said)


def test_all_is_reminded_of_again(an: Person) -> None:
    register(an)
    an.says("/nghi viec 1")
    assert "Từ nay tôi lại nhắc" in an.says("bật nhắc lại hết")
    assert "chưa biết hôm đó" not in an.reads(an.heard)
    assert "“Trồng dừa”" in an.says("lịch nhắc")


def test_nothing_more_is_left_to_read(an: Person) -> None:
    assert "đã đọc hết" in an.says("đọc tiếp")
