"""Whoever does not know what to register reads examples, in words alone."""

import re

import pytest

from tests.talking import Person

EXAMPLE = "– Trồng 500 cây dừa"


@pytest.mark.parametrize(
    "words",
    [
        "tôi chưa biết đăng ký gì",
        "tui hong biet dang ky gi het",
        "không biết nên làm việc gì",
        "gợi ý cho tôi vài việc để đăng ký",
        "em chưa biết đăng ký cái gì ạ",
    ],
)
def test_examples_are_shown_and_none_is_picked_by_a_number(an: Person, words: str) -> None:
    said = an.says(words)
    assert EXAMPLE in said
    assert not re.search(r"^(?:\d|[A-D])[.)]", said, re.MULTILINE)
    assert len(said.splitlines()) <= 8
    assert "500 cây" not in an.says("1")


def test_at_the_question_they_are_shown_and_the_question_asked_again(an: Person) -> None:
    an.says("/dangky")
    said = an.says("tôi chưa biết đăng ký gì")
    assert EXAMPLE in said
    assert "Đồng chí sẽ làm việc gì" in said
    assert "làm được bao nhiêu" in an.says("Đan lưới")


def test_what_was_left_out_is_not_suggested(an: Person, chi: Person) -> None:
    chi.says("bỏ nhóm kinh tế")
    chi.picks("Không ghi")
    chi.picks("Đúng, từ hôm nay")
    assert EXAMPLE not in an.says("tôi chưa biết đăng ký gì")
