"""A wish for fewer reminders is no pause, and one to stop them is no wish for somebody else."""

import pytest

from tests.talking import Person
from tests.talks.registering.test_registering import register


@pytest.mark.parametrize(
    "words",
    [
        "1 tháng nhắn 1 lần thôi, nhiều quá tui mệt",
        "mỗi quý nhắc một lần thôi nghen",
        "xin mỗi tháng nhắc một lượt thôi",
        "hai tuần nhắn tôi một lần là vừa, đừng nhắc dồn",
    ],
)
def test_less_often_is_no_pause(an: Person, words: str) -> None:
    register(an)
    heard = an.says(words)
    assert "chưa nhắc được đúng như vậy" in heard
    assert "ngừng nhắc đến hết" not in heard


@pytest.mark.parametrize(
    "words", ["tắt thông báo giúp em", "tat thong bao gium tui", "ngưng nhắc tôi đi", "ngung nhac toi nha"]
)
def test_stopping_is_obeyed(an: Person, words: str) -> None:
    register(an)
    assert "đã ngừng nhắc" in an.says(words)


@pytest.mark.parametrize("words", ["nghỉ nhắc 1 tháng", "ngưng nhắc tui một tuần đi", "12 tin trong 2 ngày, phiền quá"])
def test_a_pause_stays_one(an: Person, words: str) -> None:
    register(an)
    assert "chưa nhắc được đúng như vậy" not in an.says(words)


def test_reports_for_somebody_else_are_still_answered(an: Person) -> None:
    register(an)
    assert "ngừng nhắc" not in an.says("tui báo giùm má tui được không")
