"""A wish about hours is told the hours and stops nothing; a pause that names its end is kept; "later" names all."""

import pytest

from tests.talking import Person
from tests.talks.registering.test_registering import register

HOURS = [
    "tối đừng nhắn nữa, sáng hẵng nhắn",
    "ban đêm đừng nhắn",
    "mấy giờ thì nhắn tin",
    "sau 8 giờ tối đừng nhắn",
    "khuya nhắn ai mà ngủ",
]


@pytest.mark.parametrize("words", HOURS)
def test_the_hours_are_said_and_nothing_stops(an: Person, words: str) -> None:
    register(an)
    assert "bảy giờ rưỡi sáng" in an.says(words)
    assert "Tạm ngừng nhắc tôi" in an.heard[-1].choices[0].label
    an.says("/nghi")
    assert "bao lâu" in an.heard[-1].text or "Không nhắc" in str(an.heard[-1].choices)


def test_another_hour_cannot_be_kept_and_it_is_said(an: Person) -> None:
    assert "chưa hẹn được giờ khác" in an.says("chiều hãy nhắn, sáng tui đi ruộng")


@pytest.mark.parametrize("words", ["Tạm ngưng nhắc tới ra Tết", "nghỉ nhắc tới qua tết nghen"])
def test_a_pause_until_the_festival_ends_with_it(an: Person, words: str) -> None:
    register(an)
    assert "11/02/2027" in an.says(words) or "/02/2027" in an.heard[-1].text


def test_no_more_is_still_obeyed(an: Person) -> None:
    register(an)
    assert "ngừng nhắc" in an.says("đừng nhắn nữa")


def test_later_with_two_pledges_names_both(an: Person) -> None:
    register(an)
    register(an, "Giúp hộ nghèo", "2 hộ", "30/6")
    answer = an.says("mai nhắc lại nhen")
    assert "“Trồng dừa”" in answer
    assert "“Giúp hộ nghèo”" in answer
    an.village.wait(days=1)
    assert an.village.remind() == 1
    heard = an.receives()
    assert "Trồng dừa" in heard
    assert "Giúp hộ nghèo" in heard


def test_later_with_a_name_is_about_that_one(an: Person) -> None:
    register(an)
    register(an, "Giúp hộ nghèo", "2 hộ", "30/6")
    answer = an.says("mai nhắc lại vụ hộ nghèo nhen")
    assert "“Giúp hộ nghèo”" in answer
    assert "“Trồng dừa”" not in answer
