"""A member asks what became of the words passed on to the secretary: none, waiting, arrived, answered."""

import pytest

from tests.talking import Person

ASKED = "bí thư đọc tin tôi nhắn bữa trước chưa?"


def passed_on(an: Person) -> None:
    an.says("nhắn bí thư: mai tôi vắng")
    an.picks("Gửi")


@pytest.mark.parametrize(
    "said",
    [
        ASKED,
        "tin tôi gửi bí thư tới chưa",
        "hôm qua tui nhắn bí thư sao không thấy trả lời",
        "chi Binh coi tin em nhan chua",
        "lời tôi nhờ chuyển, bí thư nhận được chưa em",
    ],
)
def test_where_nothing_was_passed_on_that_is_said(an: Person, binh: Person, said: str) -> None:
    assert "không chuyển lời nào" in an.says(said)


def test_it_waits_then_arrives_then_is_answered(an: Person, binh: Person) -> None:
    passed_on(an)
    assert "đang chờ gửi" in an.says(ASKED)
    assert "mai tôi vắng" in binh.receives()
    heard = an.says(ASKED)
    assert "đã tới máy" in heard
    assert "chưa có lời đáp" in heard
    binh.says("nhắn chú An: chị biết rồi")
    binh.says("ừ")
    assert "đã có lời đáp" in an.says(ASKED)


@pytest.mark.parametrize(
    "said", ["nhắn bí thư: chị coi tin tôi chưa", "bí thư duyệt báo cáo tôi gửi chưa", "bí thư là ai vậy"]
)
def test_other_words_ask_something_else(an: Person, binh: Person, said: str) -> None:
    heard = an.says(said)
    assert "không chuyển lời nào" not in heard
