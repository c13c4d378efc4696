""" "Đúng, đăng ký" is a yes, with and without its accents, and never heard as "đừng đăng ký"."""

import pytest

from tests.talking import Person

PLEDGE = "tôi đăng ký nuôi 15 con gà tới 30/6/2026"
RIGHT = [
    "đúng, đăng ký",
    "Đúng, đăng ký giúp tôi",
    "Đúng đăng ký đi",
    "dung, dang ky",
    "dung dang ky nha",
    "đúng rồi làm đi",
    "đúng, ghi đi em",
]


@pytest.mark.parametrize("said", RIGHT)
def test_the_words_of_the_button_register(an: Person, said: str) -> None:
    an.says(PLEDGE)
    assert "Đã ghi việc đồng chí đăng ký" in an.says(said)


@pytest.mark.parametrize("said", ["đừng đăng ký", "thôi đừng ghi nữa", "dung dang ky nua"])
def test_a_no_stays_a_no(an: Person, said: str) -> None:
    an.says(PLEDGE)
    assert "Đã dừng: việc đăng ký" in an.says(said)


def test_without_accents_what_may_be_a_yes_gives_nothing_up(an: Person) -> None:
    an.says(PLEDGE)
    assert "Đã dừng" not in an.says("dung ghi di")


def test_an_elder_who_calls_themselves_uncle_asks_about_nobody_else(an: Person) -> None:
    assert "Nuôi mấy con dê" in an.says("bác muốn đăng ký nuôi mấy con dê")


def test_a_question_that_holds_a_day_moves_no_deadline(an: Person) -> None:
    an.says(PLEDGE)
    answer = an.says("mấy bữa nay có ai khó khăn gì không")
    assert "10/03/2026" not in answer
    assert "30/06/2026" in an.says("đúng, đăng ký")
