"""A notice that arrives below a menu: where choices are numbered, the numbers of both hold."""

import pytest

from domain.chat import Choice, Outgoing
from storage.outgoing.writing import write_to_person
from tests.talking import Person, Village


@pytest.fixture
def below(village: Village, an: Person) -> str:
    """What arrived below the menu of An, who has not answered it."""
    village.deliver(an.channel)
    an.says("/menu")
    told = Outgoing("Có một việc mới.", (Choice("Xem việc mới", "/ngonngu"),))
    assert village.database.transact(write_to_person, an.member_id, lambda speak: told, village.real, dedupe_key="new")
    (arrived,) = village.deliver(an.channel)
    return an.reads([arrived.message])


@pytest.mark.parametrize("channel", ["zalo"])
def test_numbers_go_on_behind_those_of_the_menu(below: str, an: Person) -> None:
    count = len(an.heard[0].choices)
    assert f"{count + 1}. Xem việc mới" in below
    assert "ngôn ngữ nào" in an.says(str(count + 1))


@pytest.mark.parametrize("channel", ["zalo"])
def test_the_menu_above_still_takes_its_number(village: Village, below: str, an: Person) -> None:
    assert "Đăng ký thi đua" in an.heard[0].choices[0].label
    assert "sẽ làm việc gì" in an.says("1")


@pytest.mark.parametrize("channel", ["zalo"])
def test_after_half_an_hour_a_notice_begins_at_one(village: Village, an: Person) -> None:
    an.says("/menu")
    village.wait(minutes=31)
    told = Outgoing("Có một việc mới.", (Choice("Xem việc mới", "/ngonngu"),))
    village.database.transact(write_to_person, an.member_id, lambda speak: told, village.real, dedupe_key="new")
    assert "1. Xem việc mới" in an.reads([each.message for each in village.deliver(an.channel)])


@pytest.mark.parametrize("channel", ["telegram"])
def test_buttons_have_no_numbers(below: str) -> None:
    assert "[Xem việc mới]" in below
