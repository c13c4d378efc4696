"""Nonsense that was begun can be left by its name, by “cái đó”, or all at once; what is registered stays."""

import pytest

from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept, register


@pytest.fixture
def entangled(an: Person) -> Person:
    """A member with a pledge of 500 palms, who left a registration half done hours ago."""
    register(an)
    an.says("/dangky Trồng rau muống sau hè")
    an.village.wait(hours=30)
    return an


ALL = [
    "xóa hết mấy cái đang dở cho bác đi con, rối quá",
    "bo het may cai dang lam do di",
    "thôi hủy cái còn dở dang giùm tui",
    "dẹp luôn mấy cái ghi dở đi con",
    "bỏ cái đó đi",
    "xoa cai do giup bac",
    "bỏ cái trồng rau muống đi con",
]


@pytest.mark.parametrize("said", ALL)
def test_what_is_half_done_goes(entangled: Person, village: Village, said: str) -> None:
    heard = entangled.says(said)
    assert "Đã dừng" in heard
    assert "Trồng rau muống" in heard
    assert "Làm tiếp" not in entangled.says("việc của tôi")
    assert [each.state for each in kept(village)] == ["active"]


@pytest.mark.parametrize("said", ALL[:4])
def test_at_an_open_question_too(an: Person, village: Village, said: str) -> None:
    register(an)
    an.says("/dangky Trồng rau muống sau hè")
    assert "Đã dừng" in an.says(said)
    assert len(kept(village)) == 1


def test_what_waits_behind_it_goes_too(entangled: Person, village: Village) -> None:
    entangled.says("/dangky Nuôi 30 con vịt")
    entangled.says("xóa hết mấy cái đang dở cho bác đi con")
    assert "Có, đăng ký" not in entangled.reads(entangled.heard)
    assert len(kept(village)) == 1


def test_what_was_only_offered_is_let_be(an: Person, village: Village) -> None:
    an.says("trước khi nó thi, cuối tháng 4")
    assert "không ghi" in an.says("bỏ cái đó đi con") or not kept(village)


@pytest.mark.parametrize("said", ["bỏ cái dừa đi", "rút cái trồng dừa", "bỏ được 20 cây xuống đất rồi"])
def test_a_pledge_is_no_draft(entangled: Person, said: str) -> None:
    assert "Đã dừng" not in entangled.says(said)
