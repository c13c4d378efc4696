""" "Đúng rồi, à mà …" puts right what is read back, and keeps nothing as it was."""

import pytest

from tests.talking import Person

PLEDGE = "tôi đăng ký thu gom 100 kg rác nhựa đến 5/6/2026"
BUT = [
    ("Đúng rồi, à mà mỗi tháng 100 ký chứ không phải tổng cộng", "mỗi tháng 100"),
    ("ừ mà tới 30/6 nha", "30/06/2026"),
    ("đúng rồi, nhưng 80 kg thôi", "80 kg"),
]


@pytest.mark.parametrize(("said", "shown"), BUT)
def test_what_follows_the_yes_is_put_right_first(an: Person, said: str, shown: str) -> None:
    an.says(PLEDGE)
    answer = an.says(said)
    assert "Đã ghi" not in answer
    assert shown in answer
    assert "rác nhựa" in answer
    assert "Đã ghi" in an.says("đúng")


def test_a_mere_yes_registers(an: Person) -> None:
    an.says(PLEDGE)
    assert "Đã ghi" in an.says("ừ mà đúng rồi đó")
