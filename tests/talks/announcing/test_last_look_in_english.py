"""The last look of an announcement takes its orders in English too, and says what a paid broadcast costs."""

from dataclasses import replace

import pytest

from domain.reach.paid import paid, stars
from tests.talking import Person, Village
from tests.talks.announcing.test_for_whom import WORDS, got


@pytest.fixture
def looked_at(an: Person, binh: Person, dung: Person) -> Person:
    """An administrator who reads English, at the last look on Tuesday 10 March."""
    dung.says("/language en")
    dung.says(f"/broadcast {WORDS}")
    assert "Send it?" in dung.says("CB1")
    return dung


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("add a question: By when? a) 30/6 b) 15/7", "By when?"),
        ("add buttons register and report", "Buttons: Register now · Report now"),
        ("ask for confirmation", "asked to confirm"),
        ("send at 8am on Friday", "Goes out at: 08:00, 13 Mar 2026"),
        ("8 o'clock on Monday", "Goes out at: 08:00, 16 Mar 2026"),
        ("only secretaries", "Only: the secretaries"),
        ("only those who have not registered", "Only: who has not registered"),
        ("until 30/6", "Until the end of Tuesday, 30 June 2026"),
    ],
)
def test_an_order_is_done(looked_at: Person, said: str, shown: str) -> None:
    assert shown in looked_at.says(said)


def test_only_the_secretary_gets_it(looked_at: Person, an: Person, binh: Person, village: Village) -> None:
    looked_at.says("only secretaries")
    looked_at.picks("Send it")
    assert got(village, an, binh) == [False, True]


def test_what_is_paid_for() -> None:
    assert paid(30_000, 30) == 0
    assert (paid(1_000, 1_000), str(stars(1_000, 1_000))) == (970, "97.0")
    assert paid(20, 1_000) == 0
    assert paid(1_030, 1_000) == 970


def test_the_cost_is_said_before_the_yes(an: Person, dung: Person, village: Village, channel: str) -> None:
    village.deployment = replace(village.deployment, telegram_rate=1_000)
    for number in range(40):
        village.person("telegram", f"Người {number}", "CB2")
    dung.says(f"/thongbao {WORDS}")
    assert "phải trả phí" not in dung.says("CB1")
    dung.says("/huy")
    dung.says(f"/thongbao {WORDS}")
    assert "nhiều nhất 10 tin vượt mức miễn phí 30 tin mỗi giây, tốn 1" in dung.says("CB2")
