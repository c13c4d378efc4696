"""What is to be told to the secretary may stand before the wish: "…, nói chị Bình biết giùm em"."""

import pytest

from tests.talking import Person

SAID = [
    "chị Bình ơi tuần này em bận con bệnh, xin nghỉ vài bữa, nói chị Bình biết giùm em",
    "may bua nay dau chan qua di hop hong noi, nhan chi Binh gium nha",
]


@pytest.mark.parametrize("said", SAID)
def test_what_stands_before_is_passed_on(an: Person, binh: Person, said: str) -> None:
    assert "có ghi tên đồng chí" in an.says(said)
    an.picks("Gửi")
    assert said[10:40] in binh.receives()


def test_a_report_with_it_is_no_mere_letter(an: Person, binh: Person) -> None:
    assert "có ghi tên đồng chí" not in an.says("bữa nay trồng được 20 cây, nói chị Bình biết giùm em")
