"""A leader who puts off deciding hears what waits, and that nothing is decided nor lost."""

import pytest

from tests.talking import Person
from tests.talks.registering.test_registering import register


def test_what_waits_is_told(an: Person, binh: Person) -> None:
    register(an)
    an.says("đã xong 500 cây")
    an.picks("Đúng")
    heard = binh.says("mai tôi duyệt, nhắc lại")
    assert "việc chờ đồng chí duyệt" in heard
    assert "chưa có gì để nhắc" not in heard


def test_nothing_that_waits_is_told_too(binh: Person) -> None:
    assert "không có việc nào chờ" in binh.says("mai tôi duyệt, nhắc lại")


@pytest.mark.parametrize("words", ["tối duyệt nha, giờ chị đang họp", "mai chị duyệt cho", "lát nữa tôi xác nhận"])
def test_a_decision_of_later_decides_nothing_now(an: Person, binh: Person, words: str) -> None:
    register(an)
    an.says("đã xong 500 cây")
    an.picks("Đúng")
    binh.says("duyệt")
    heard = binh.says(words)
    assert "Chưa duyệt gì cả" in heard
    assert "Đã xác nhận" not in heard
