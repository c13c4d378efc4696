"""What is offered to be passed on to the secretary goes there, however that is agreed to."""

import pytest

from tests.talking import Person

QUESTION = "theo quy định thì cây trồng đã chết có được tính vào chỉ tiêu hay không?"


@pytest.mark.parametrize(
    "said", ["Vâng, nhờ đồng chí chuyển lời giúp tôi ạ.", "chuyen giup toi di", "ừ hỏi giùm tui nha"]
)
def test_it_is_passed_on(an: Person, binh: Person, said: str) -> None:
    an.says(QUESTION)
    assert "đã chuyển lời" in an.says(said)
    assert "cây trồng đã chết" in binh.receives()
