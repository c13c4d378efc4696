""" "Mai nhắc tôi lại": the reminder really comes once more."""

import pytest

from tests.talking import Person, Village
from tests.talks.registering.test_registering import register


def days_reminded(person: Person, count: int) -> list[str]:
    """On which of the next days a reminder arrives."""
    heard = []
    for _ in range(count):
        person.village.wait(days=1)
        person.village.remind()
        if person.receives():
            heard.append(person.village.now.date().isoformat())
    return heard


def test_tomorrow_is_tomorrow_and_once(an: Person) -> None:
    register(an)
    assert "11/03/2026" in an.says("mai nhắc tôi lại")
    assert days_reminded(an, 4) == ["2026-03-11"]


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("ngày 15/3 nhắc lại giùm tôi", "2026-03-15"),
        ("ngày mốt nhắc lại nghen", "2026-03-12"),
        ("3 ngày nữa nhắc tôi lại nghe", "2026-03-13"),
    ],
)
def test_another_day_is_that_day(an: Person, sentence: str, day: str) -> None:
    register(an)
    an.says(sentence)
    assert days_reminded(an, 7) == [day]


def test_it_is_the_pledge_last_reminded_of(an: Person, village: Village) -> None:
    register(an, "Giúp hộ nghèo", "2 hộ", "25/6")
    register(an)
    village.now = village.now.replace(month=6, day=18)
    village.remind()
    an.receives()
    village.now = village.now.replace(day=23)
    village.remind()
    assert "Trồng dừa" in an.receives()
    assert "Trồng dừa" in an.says("mai nhắc tôi lại")
    village.wait(days=1)
    village.remind()
    heard = an.receives()
    assert "Trồng dừa" in heard


def test_of_several_the_first_one_that_is_due_before_that_day_is_named(an: Person) -> None:
    register(an, deadline="20/3")
    register(an, "Giúp hộ nghèo", "2 hộ", "30/6")
    said = an.says("ngày 25/3 nhắc lại giùm tôi")
    assert "25/03/2026" in said
    assert "20/03/2026" in said


def test_twice_the_same_day_is_one_reminder(an: Person) -> None:
    register(an)
    an.says("mai nhắc tôi lại")
    an.says("mai nhắc tôi lại")
    assert days_reminded(an, 3) == ["2026-03-11"]


def test_without_a_pledge_there_is_nothing_to_remind_of(an: Person) -> None:
    assert "chưa có" in an.says("mai nhắc tôi lại") or "không có" in an.reads(an.heard)


def test_whoever_asks_for_one_reminder_in_a_pause_gets_that_one(an: Person) -> None:
    register(an)
    an.says("/nghi het")
    an.says("mai nhắc tôi lại")
    assert days_reminded(an, 3) == ["2026-03-11"]


def register_two(person: Person) -> None:
    for sentence in ("trồng 100 cây dừa trước 30/6/2026", "giúp 2 hộ thoát nghèo trước 31/12/2026"):
        person.says(f"tôi đăng ký {sentence}")
        person.picks("Đúng, đăng ký")


def test_a_day_after_the_first_of_several_is_due_says_so(an: Person) -> None:
    register_two(an)
    said = an.says("/nhaclai 2026-09-01")
    assert "01/09/2026" in said
    assert "30/06/2026" in said
    assert "30/06/2026" not in an.says("/nhaclai 2026-05-01")


def test_another_time_names_a_day_and_offers_a_week_or_none(an: Person) -> None:
    register_two(an)
    an.says("/nhaclai")
    assert [choice.value for choice in an.heard[-1].choices] == ["/nhaclai 2026-03-17", "/nghi"]
    an.says("/nhaclai 2026-04-01")
    assert "/nghi" in [choice.value for choice in an.heard[-1].choices]
    assert not any(choice.value.startswith("/nhaclai") for choice in an.heard[-1].choices)
