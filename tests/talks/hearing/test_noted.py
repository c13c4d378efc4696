"""Words that only say that something was heard, or that it pleases, begin nothing and offer nothing."""

import pytest

from domain.understanding.moves.move import Move, read_move
from tests.talking import Person
from tests.talks.registering.test_registering import register

HEARD = ["ừ đúng rồi đó cháu", "dung r", "tốt quá", "vậy hả", "bác đọc rồi", "rồi, để tui làm", "da hieu"]


@pytest.mark.parametrize("said", HEARD)
def test_they_are_answered_in_two_words(an: Person, said: str) -> None:
    register(an)
    an.says("việc của tui tới hạn chừng nào")
    an.village.wait(hours=2)
    assert an.says(said) in ("", "Dạ, thưa đồng chí.")
    assert not [choice for message in an.heard for choice in message.choices]


def test_inside_a_question_it_is_asked_again(an: Person) -> None:
    asked = an.says("tôi đăng ký nuôi gà")
    answer = an.says("vậy hả")
    assert "Đồng chí sẽ làm được bao nhiêu" in asked
    assert "Đồng chí sẽ làm được bao nhiêu" in answer


@pytest.mark.parametrize("said", ["dừng r", "rối quá", "nhận 2 hộ rồi", "hay là thôi", "làm được rồi", "biết làm sao"])
def test_other_words_are_none_of_these(said: str) -> None:
    assert read_move(said) is not Move.NOTED


def test_beautiful_is_no_stop() -> None:
    assert read_move("đẹp") is not Move.STOP
    assert read_move("dẹp") is Move.STOP
