"""Who is away for some days and wants no reminders meanwhile gets none, and the next one afterwards."""

from datetime import date

import pytest

from storage import pauses
from tests.talking import Person, Village

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


@pytest.mark.parametrize(
    "said",
    [
        "từ 25/3 tới 31/3 đừng nhắc tui nha",
        "từ 25 tới 31 đừng nhắc tui nha",
        "tu ngay 25/3 den ngay 31/3 khoi nhac toi",
        "tôi đi nuôi bệnh từ 25/3 đến hết 31/3, đừng nhắn tin nghen",
        "khỏi nhắc tui từ 25/3 tới 31/3",
        "từ mai tới 31/3 đừng nhắc",
    ],
)
def test_the_first_day_without_reminders_counts_as_well(an: Person, village: Village, said: str) -> None:
    assert "31/03/2026" in an.says(said)
    before, within = date(2026, 3, 20), date(2026, 3, 26)
    off = [village.database.transact(pauses.running, [an.member_id], day) for day in (before, within)]
    assert bool(off[1])
    assert bool(off[0]) == ("mai" in said)


@pytest.mark.parametrize("said", ["4 bữa rồi sao không nhắc tôi", "mai nhắc tôi lại", "đừng nhắc nữa"])
def test_a_reproach_a_wish_and_a_stop_are_no_absence(an: Person, said: str) -> None:
    assert "ngừng nhắc đến hết" not in an.says(said)
