"""What was easily mixed up: a thing lost and a death, a joy and a trouble, another target and a report."""

import pytest

from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept, register


@pytest.mark.parametrize("said", ["hóa đơn mất rồi", "giấy chứng nhận mất rồi con ơi", "bien lai mat roi"])
def test_a_paper_that_is_lost_is_no_death(an: Person, said: str) -> None:
    register(an)
    assert "chia buồn" not in an.says(said)


@pytest.mark.parametrize(
    "said", ["phèn lên, mít nhà tui chết hết trơn", "bầy heo nhà em chết 4 con rồi", "bắp của chồng tôi chết ráo"]
)
def test_plants_and_animals_that_die_are_not_mourned(an: Person, said: str) -> None:
    register(an)
    assert "chia buồn" not in an.says(said)


def test_a_child_that_is_born_is_a_joy(an: Person) -> None:
    assert "chúc mừng" in an.says("con dâu tui nó mới sanh, vui quá")


def test_another_target_is_no_report(an: Person, village: Village) -> None:
    register(an)
    heard = an.says("tăng lên 70 cây dùm em, em mướn thêm được 2 công đất")
    assert "500 cây → 70 cây" in heard
    an.says("đúng")
    assert [(pledge.value, pledge.done) for pledge in kept(village)] == [(70, None)]


def test_another_thing_with_its_number_is_the_new_content(an: Person, village: Village) -> None:
    register(an)
    an.says("Tôi xin đổi từ dừa sang 40 cây bưởi da xanh, hạn giữ nguyên")
    an.says("đúng")
    assert kept(village)[0].content == "Trồng 40 cây bưởi da xanh"


def test_a_quarter_in_short_words(an: Person, village: Village) -> None:
    register(an)
    assert "Ghi thêm" not in an.says("e trồng dc 1/2 r ạ")
    assert kept(village)[0].done == 250


def test_a_yes_keeps_the_words_of_a_pledge_that_are_asked_again(an: Person, village: Village) -> None:
    an.says("/dangky Trồng 50 cây dừa trước 30/6")
    an.picks("Sửa việc sẽ làm")
    assert "Trồng 50 cây dừa" in an.says("đúng")


def test_who_is_ill_and_names_a_day_is_wished_well_and_reminded_then(an: Person) -> None:
    register(an)
    heard = an.says("Tui mới mổ cườm mắt, bác sĩ biểu bớt coi điện thoại, ra Giêng hãy nhắc tui")
    assert "chia sẻ" in heard
    assert "tôi sẽ nhắc" in heard
