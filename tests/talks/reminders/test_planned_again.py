"""Reminders come again where a pledge, or its owner, comes back."""

from tests.talking import Person, Village
from tests.talks.pledges.test_taking_back import claim
from tests.talks.registering.test_registering import register


def reminded(person: Person, village: Village, month: int, day: int) -> str:
    """What arrives on the morning of a day."""
    village.now = village.now.replace(month=month, day=day, hour=9)
    village.remind()
    return person.receives()


def test_what_is_claimed_is_not_reminded_of_and_what_is_given_back_is(
    an: Person, binh: Person, village: Village
) -> None:
    register(an)
    claim(an)
    assert reminded(an, village, 6, 23) == ""
    binh.says("/duyet 1 lai")
    binh.picks("Không nhắn gì thêm")
    an.receives()
    assert "Trồng dừa" in reminded(an, village, 6, 29)


def test_what_is_given_back_after_its_deadline_is_reminded_of_the_next_day(
    an: Person, binh: Person, village: Village
) -> None:
    register(an)
    claim(an)
    assert reminded(an, village, 7, 5) == ""
    binh.says("/duyet 1 lai")
    binh.picks("Không nhắn gì thêm")
    an.receives()
    assert reminded(an, village, 7, 5) == ""
    assert "Trồng dừa" in reminded(an, village, 7, 6)
    assert reminded(an, village, 7, 7) == ""


def test_a_claim_taken_back_is_reminded_of_as_before(an: Person, village: Village) -> None:
    register(an)
    claim(an)
    an.says("/laylai")
    an.says("có")
    assert "Trồng dừa" in reminded(an, village, 6, 23)


def test_who_withdrew_and_joins_again_is_reminded_again(an: Person, village: Village) -> None:
    register(an)
    an.says("/dulieu rut")
    an.says("tôi rút")
    an.says(village.code_for(an.member_id))
    an.picks("đồng ý")
    assert "Trồng dừa" in reminded(an, village, 6, 23)


def test_a_reminder_asked_for_on_a_day_of_its_own_comes_once(an: Person, village: Village) -> None:
    register(an)
    village.now = village.now.replace(month=6, day=22)
    an.says("mai nhắc tôi lại")
    assert reminded(an, village, 6, 23).count("Trồng dừa") == 1
