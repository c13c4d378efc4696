"""That others have no time is a reason: nobody is promised a reminder for it, and no question is given up."""

import pytest

from tests.talking import Person
from tests.talks.reporting.test_told_at_once import pledged


@pytest.fixture
def asked(an: Person) -> Person:
    """Asked which of two is meant."""
    pledged(an, "Nuôi 30 con vịt trước 31/12/2026", "Quyên góp 2 triệu đồng trước 20/4/2026")
    an.says("xin thêm ít bữa")
    return an


@pytest.mark.parametrize(
    "said",
    [
        "ba con ban cat lua",
        "bà con bận gặt hết rồi",
        "mọi người bận mùa",
        "ai cũng mắc đi đám",
        "người ta bận làm ruộng",
    ],
)
def test_no_reminder_is_promised(asked: Person, said: str) -> None:
    assert "tôi sẽ nhắc" not in asked.says(said)


@pytest.mark.parametrize(
    "said", ["bác bận quá, mai nhắc lại nghen", "bà con bận quá, mai nhắc tui lại", "để mai đi con"]
)
def test_who_asks_for_it_is_reminded(an: Person, said: str) -> None:
    pledged(an, "Nuôi 30 con vịt trước 31/12/2026")
    assert "nhắc" in an.says(said)
