"""Whoever thinks better of it where the reason is asked changes nothing, and what they say is no reason."""

import pytest

from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept, register


@pytest.mark.parametrize("said", ["thôi không rút nữa", "khong rut nua dau", "thôi cứ để vậy", "dạ thôi khỏi rút"])
def test_a_withdrawal_called_off_leaves_the_pledge(an: Person, village: Village, said: str) -> None:
    register(an)
    an.says("/baocao 1 20")
    an.says("/rut 1")
    an.says("có")
    an.says(said)
    assert kept(village)[0].state == "active"
    assert "rút" not in an.says("/nhatky viec 1")


def test_what_cannot_be_done_is_a_reason(an: Person, village: Village) -> None:
    register(an)
    an.says("/baocao 1 20")
    an.says("/rut 1")
    an.says("có")
    assert "Đã rút" in an.says("không sửa được đất, phèn quá")
