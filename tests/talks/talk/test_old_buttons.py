"""A button answers the question below which it stands, and no later one."""

import pytest

from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept, register


@pytest.fixture
def channel() -> str:
    """Return the channel with buttons."""
    return "telegram"


def test_the_yes_to_an_earlier_question_is_no_yes_to_this_one(an: Person, village: Village) -> None:
    register(an)
    an.says("/baocao 1 5000")
    old = an.choice("Đúng rồi").value
    an.says("/huy")
    an.says("/baocao 1 6000")
    assert an.choice("Đúng rồi").value != old
    assert "câu hỏi trước" in an.taps(old)
    assert kept(village)[0].done is None
    an.picks("Đúng rồi")
    assert kept(village)[0].done == 6000


def test_a_button_tapped_when_nothing_is_open_any_more_changes_nothing(an: Person, village: Village) -> None:
    register(an)
    an.says("/baocao 1 5000")
    old = an.choice("Đúng rồi").value
    an.says("/huy")
    assert "Nút đó" in an.taps(old)
    assert kept(village)[0].done is None
