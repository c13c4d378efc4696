"""The reason told with a withdrawal or a change is shown with who hears of it, and may stay here."""

import pytest

from tests.talking import Person
from tests.talks.registering.test_registering import register


@pytest.mark.parametrize(
    ("wish", "words"),
    [
        ("xin rút cái vụ trồng dừa, đất bán rồi mà nói hoài ngại lắm", "đất bán rồi mà nói hoài ngại lắm"),
        ("cho tui rut viec trong dua, con bo tien het roi", "con bo tien het roi"),
        ("tôi xin rút việc trồng dừa, đường mở ngang hết đất rồi", "đường mở ngang hết đất rồi"),
    ],
)
def test_they_go_only_after_they_were_shown(an: Person, binh: Person, wish: str, words: str) -> None:
    register(an, "Trồng dừa", "20 cây", "30/9/2026")
    asked = an.says(wish)
    assert "Tôi báo đồng chí Lê Thị Bình biết, kèm lời của đồng chí" in asked
    assert words in asked
    an.says("đúng, rút đi")
    assert words in binh.receives()


@pytest.mark.parametrize("answer", ["rút thôi, khỏi gửi lời đó", "dung gui loi nay nha", "3"])
def test_they_may_stay_here(an: Person, binh: Person, answer: str) -> None:
    register(an, "Trồng dừa", "20 cây", "30/9/2026")
    an.says("xin rút cái vụ trồng dừa, đất bán rồi mà nói hoài ngại lắm")
    assert "Đã rút" in (an.picks("Đúng, nhưng không gửi lời này") if answer == "3" else an.says(answer))
    heard = binh.receives()
    assert "rút việc đã đăng ký" in heard
    assert "ngại lắm" not in heard
    assert "Lời nhắn" not in heard


def test_of_a_change_as_well(an: Person, binh: Person) -> None:
    register(an, "Trồng dừa", "20 cây", "30/9/2026")
    assert "kèm lời của đồng chí: “vì mưa miết cây chết”" in an.says("xin gia hạn tới cuối năm, vì mưa miết cây chết")
    assert "31/12" in an.picks("Đúng, nhưng không gửi lời này")
    heard = binh.receives()
    assert "31/12/2026" in heard
    assert "mưa" not in heard
