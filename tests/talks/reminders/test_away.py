"""Who is away for some days and wants no reminders meanwhile gets none, and the next one afterwards."""

import pytest

from tests.talking import Person

# today is 10/3/2026
AWAY = [
    ("mai tui đi Sài Gòn thăm con trai 4 bữa, cháu đừng nhắc nha", "14/03/2026"),
    ("mai moi bac di Sai Gon tham con trai 4 bua, chau dung nhac nha", "14/03/2026"),
    ("Tuần sau tôi đi tập huấn ở tỉnh, từ 23/3 đến 28/3, xin đừng nhắc trong thời gian ấy.", "28/03/2026"),
    ("tôi về quê hai tuần khỏi nhắc nghen", "24/03/2026"),
]


@pytest.mark.parametrize(("said", "day"), AWAY)
def test_no_reminder_comes_while_somebody_is_away(an: Person, said: str, day: str) -> None:
    answer = an.says(said)
    assert day in answer
    assert "tôi sẽ nhắc" not in answer


@pytest.mark.parametrize("said", ["4 bữa rồi sao không nhắc tôi", "mai nhắc tôi lại", "đừng nhắc nữa"])
def test_a_reproach_a_wish_and_a_stop_are_no_absence(an: Person, said: str) -> None:
    assert "ngừng nhắc đến hết" not in an.says(said)
