"""A leader without a pledge who puts off deciding hears what waits, and that it is not lost."""

import pytest

from tests.talking import Person
from tests.talks.registering.test_registering import register


@pytest.mark.parametrize("words", ["mai chú duyệt, nhắc lại", "tối duyệt nha, giờ chị đang họp"])
def test_what_waits_is_told(an: Person, binh: Person, words: str) -> None:
    register(an)
    an.says("đã xong 500 cây")
    an.picks("Đúng")
    heard = binh.says(words)
    assert "việc chờ đồng chí duyệt" in heard
    assert "chưa có gì để nhắc" not in heard


def test_nothing_that_waits_is_told_too(binh: Person) -> None:
    assert "không có việc nào chờ" in binh.says("mai tôi duyệt, nhắc lại")
