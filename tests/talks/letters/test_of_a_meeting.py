"""Who comes to a meeting and who does not is for the secretary who called it."""

import pytest

from tests.talking import Person


@pytest.mark.parametrize(
    "words",
    [
        "dạ chị Bình ơi tối 20 em bận đám giỗ, xin vắng",
        "tui đi họp được nghen",
        "mai tui không đi họp được, chân đau quá",
        "xin phép vắng họp bữa chủ nhật",
        "em xin nghỉ họp tối nay",
        "toi khong du hop duoc, dang o Sai Gon",
    ],
)
def test_it_is_passed_on_to_the_secretary(an: Person, binh: Person, words: str) -> None:
    assert f"“{words}”" in an.says(words)
    assert "Lê Thị Bình" in an.picks("Gửi")
    assert words in binh.receives()


@pytest.mark.parametrize(
    "words", ["vắng họp có bị trừ điểm không", "mấy giờ đi họp vậy", "tôi đăng ký đi họp đủ 12 buổi trước 31/12"]
)
def test_a_question_and_a_pledge_are_not(an: Person, binh: Person, words: str) -> None:
    assert "có ghi tên đồng chí, phải không" not in an.says(words)


def test_the_secretary_tells_nobody_above(binh: Person) -> None:
    assert "có ghi tên đồng chí, phải không" not in binh.says("đồng chí An xin vắng họp")
