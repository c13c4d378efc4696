"""Thanks, no messages in the evening, a promise given up in illness: each is heard as what it is."""

import pytest

from tests.talking import Person


def register(person: Person) -> None:
    person.says("tôi đăng ký trồng 50 cây dừa trước 30/6")
    person.picks("Đúng")


@pytest.mark.parametrize("words", ["Cám ơn trợ lý nhiều nha, nộp xong hết rồi nhẹ cả người", "cam on em, gui xong roi"])
def test_thanks_that_a_duty_is_done_report_nothing(an: Person, words: str) -> None:
    register(an)
    assert "Không có gì" in an.says(words)


@pytest.mark.parametrize(
    "words", ["tắt giùm mấy cái nhắc buổi tối, đang ngủ mà reng hoài", "bỏ giùm tin nhắc buổi tối đi con"]
)
def test_no_reminders_in_the_evening_are_reminders_in_the_morning(an: Person, words: str) -> None:
    register(an)
    assert "lúc 07:30" in an.says(words)


def test_a_promise_given_up_in_illness_may_be_taken_back(an: Person) -> None:
    register(an)
    an.says("Tui bệnh nằm viện, việc tui hứa giờ làm hổng nổi, xin thôi")
    assert "“Trồng 50 cây dừa”" in an.picks("Rút việc")


def test_why_it_is_entered_for_somebody_is_no_part_of_it(binh: Person, tam: Person) -> None:
    said = binh.says("Ghi giùm bác Tám hổng có điện thoại: bác nuôi 20 con gà giúp hộ nghèo trước 30/6")
    assert "điện thoại" not in said
    assert "Nuôi 20 con gà" in said.replace("nuôi", "Nuôi")
