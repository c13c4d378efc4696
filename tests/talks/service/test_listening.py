"""A reproach is listened to and offered to be passed on; trouble with water is met with a warm word."""

import pytest

from tests.talking import Person

REPROACHES = [
    "phong trào này nọ hoài mà dân có được gì đâu",
    "nói hoài chứ có làm gì đâu",
    "đảng ủy hứa hoài có thấy cái đường nào đâu",
    "phong trào gì mà dân khổ quá",
]


@pytest.mark.parametrize("words", REPROACHES)
def test_a_reproach_is_listened_to_and_passed_on_in_its_words(an: Person, binh: Person, words: str) -> None:
    answer = an.says(words)
    assert "nói thẳng" in answer
    assert "Tên gọi nhắc lại" not in answer
    an.picks("Nhắn bí thư")
    assert f"“{words}”" in binh.receives()


@pytest.mark.parametrize("words", ["phong trào thi đua là gì", "Đồng Khởi mới là gì vậy"])
def test_a_question_is_still_answered(an: Person, words: str) -> None:
    assert "Đồng Khởi" in an.says(words)


WATER = ["mưa ngập hết sân rồi", "nước ngập sân nhà tôi rồi", "lụt tới cửa rồi con ơi", "triều cường ngập hết đường"]


@pytest.mark.parametrize("words", WATER)
def test_water_is_met_with_a_warm_word_first(an: Person, binh: Person, words: str) -> None:
    answer = an.says(words)
    assert "chia sẻ" in answer
    assert "Đăng ký" not in answer


def test_work_against_the_water_is_still_a_pledge(an: Person) -> None:
    assert "ăng ký" in an.says("tôi đăng ký khơi thông 200 mét cống cho khỏi ngập đường trước 30/6")
