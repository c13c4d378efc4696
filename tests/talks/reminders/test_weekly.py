"""Reminders on one day of the week alone: kept, said, planned anew, and taken back with one tap."""

import pytest

from domain.understanding.reminding.once_a_week import once_a_week
from tests.talking import Person, Village


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("một tuần nhắc tui một lần thôi, thứ hai nghen", "thứ Hai"),
        ("nhiều tin quá đọc hông kịp, một tuần nhắn một lần thôi", "thứ Hai"),
        ("moi tuan nhac 1 lan vao thu 6", "thứ Sáu"),
        ("chỉ nhắc tôi thứ năm thôi", "thứ Năm"),
        ("mỗi thứ bảy nhắc tui một lần nghen", "thứ Bảy"),
        ("tuần 1 lần thôi nha, nhắc thứ ba", "thứ Ba"),
        ("hàng tuần nhắc một lần thứ tư", "thứ Tư"),
        ("1 tuan 1 tin thoi nha, dung nhac hoai", "thứ Hai"),
    ],
)
def test_one_day_of_the_week_is_kept(three: Person, said: str, day: str) -> None:
    heard = three.says(said)
    assert f"từ nay tôi chỉ nhắc vào {day}" in heard
    assert f"Lần nhắc tới là {day}" in heard


@pytest.mark.parametrize(
    "said",
    [
        "thứ hai nhắc tôi nha",
        "1 tháng nhắn 1 lần thôi",
        "tuần rồi nhắc mấy lần?",
        "nhắc chủ nhật thôi",
        "tuần sau nhắc",
    ],
)
def test_other_wishes_are_not(said: str) -> None:
    assert once_a_week(said) is None


def test_they_come_on_that_day_alone(three: Person, village: Village) -> None:
    three.says("một tuần nhắc tui một lần thôi, thứ hai nghen")
    came = []
    for _ in range(40):
        village.wait(days=1)
        village.remind()
        if three.receives():
            came.append(village.now.date())
    assert came
    assert {day.weekday() for day in came} == {0}


def test_the_way_back_is_one_tap(three: Person) -> None:
    three.says("một tuần nhắc một lần thôi")
    assert "nhắc vào mọi ngày như trước" in three.picks("Nhắc vào mọi ngày")
    assert "12/12/2026" in three.says("nhắc lại bình thường đi")
