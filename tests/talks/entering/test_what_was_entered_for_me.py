"""What a leader entered for a member is shown to them, and an objection puts it right; it is no report."""

import pytest

from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept


@pytest.fixture
def lanh(village: Village, channel: str, binh: Person) -> Person:
    lanh = village.person(channel, "Phan Thị Lành", "CB1")
    binh.says("đăng ký cho cô Lành giúp 5 hộ vay vốn, hạn 30/9")
    assert "Đã đăng ký giúp" in binh.says("ừ")
    return lanh


@pytest.mark.parametrize(
    "words", ["cô Bình ghi gì cho tôi vậy", "ai ghi giùm tôi cái gì vậy", "đăng ký gì cho tui vậy"]
)
def test_it_is_shown(lanh: Person, words: str) -> None:
    answer = lanh.says(words)
    assert "Giúp 5 hộ vay vốn" in answer
    assert "Lê Thị Bình" in answer


@pytest.mark.parametrize(
    "words", ["sao tới 5 hộ, tôi nói có hai hộ thôi mà", "ủa, tôi chỉ dặn 2 hộ thôi mà", "ghi sai rồi, tôi nói 2 hộ"]
)
def test_what_was_meant_is_read_back_as_a_change(lanh: Person, binh: Person, village: Village, words: str) -> None:
    assert "5 hộ → 2 hộ" in lanh.says(words)
    assert kept(village)[0].content == "Giúp 5 hộ vay vốn"
    lanh.says("phải, hai hộ")
    assert kept(village)[0].content == "Giúp 2 hộ vay vốn"
    assert "chưa đúng hẳn" in binh.receives()


def test_what_was_never_said_may_be_taken_back(lanh: Person) -> None:
    assert "Chưa đúng chỗ nào" in lanh.says("đâu có, tôi có đăng ký 5 hộ hồi nào đâu")


def test_a_report_stays_one(lanh: Person) -> None:
    assert "2/5 hộ" in lanh.says("tôi giúp được 2 hộ rồi")


def test_whose_it_is_is_said_again_at_the_questions(village: Village, channel: str, binh: Person) -> None:
    village.person(channel, "Phan Thị Lành", "CB1")
    binh.says("đăng ký cho cô Lành giúp 5 hộ vay vốn, hạn 30/9")
    answer = binh.says("của cô Lành nha, không phải của tôi")
    assert "ghi cho đồng chí Phan Thị Lành, không phải cho đồng chí" in answer
    assert "Người đăng ký: Phan Thị Lành" in answer
    assert kept(village) == []
