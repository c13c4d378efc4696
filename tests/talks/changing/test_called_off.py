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


@pytest.mark.parametrize("said", ["khoan, tui hong rut nua", "trả lại, không muốn rút nữa", "dạ thôi đừng rút"])
def test_where_it_is_asked_whether_it_is_meant_it_is_a_no(an: Person, village: Village, said: str) -> None:
    register(an)
    an.says("/rut 1")
    assert "Mọi thứ vẫn giữ nguyên" in an.says(said)
    assert kept(village)[0].state == "active"


@pytest.mark.parametrize("said", ["tôi không rút nữa, vẫn làm", "tui hổng rút nữa đâu nghen"])
def test_whoever_withdraws_nothing_is_asked_nothing(an: Person, village: Village, said: str) -> None:
    register(an)
    heard = an.says(said)
    assert "Mọi thứ vẫn giữ nguyên" in heard
    assert "rút việc này" not in heard
