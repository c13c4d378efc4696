"""No reminders for a while: they are really not sent, and sent again afterwards."""

import pytest

from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept, register

LAST_WEEK = {"month": 6, "day": 23}


def reminder(person: Person, **on: int) -> str:
    """What arrives on a day at nine."""
    person.village.now = person.village.now.replace(**on, hour=9)
    person.village.remind()
    return person.receives()


def test_without_a_pause_the_reminder_comes(an: Person) -> None:
    register(an)
    assert "Trồng dừa" in reminder(an, **LAST_WEEK)


def test_until_one_says_so_nothing_comes_and_nothing_is_made_up_for(an: Person, village: Village) -> None:
    register(an)
    an.says("/nghi")
    an.picks("cho tới khi tôi bảo")
    assert reminder(an, month=5, day=31) == ""
    assert reminder(an, **LAST_WEEK) == ""
    an.says("/nghi")
    an.picks("Nhắc lại")
    assert reminder(an, month=6, day=24) == ""
    assert "Trồng dừa" in reminder(an, month=6, day=29)
    assert kept(village)[0].state == "active"


@pytest.mark.parametrize(("how_long", "still"), [("một tuần", 29), ("một tháng", 30)])
def test_a_week_or_a_month_ends_by_itself(an: Person, village: Village, how_long: str, still: int) -> None:
    register(an, deadline="30/6")
    register(an, "Giúp hộ nghèo", "2 hộ", "30/7")
    village.now = village.now.replace(month=6, day=22 if how_long == "một tuần" else 29)
    an.says("/nghi")
    an.picks(how_long)
    assert reminder(an, month=6, day=still) == ""
    assert bool(reminder(an, month=7, day=23)) == (how_long == "một tuần")
    assert "Giúp hộ nghèo" in reminder(an, month=7, day=31)


def test_a_week_is_over_the_day_after(an: Person, village: Village) -> None:
    register(an)
    village.now = village.now.replace(month=6, day=21)
    an.says("/nghi tuan")
    assert reminder(an, month=6, day=23) == ""
    assert "Trồng dừa" in reminder(an, month=6, day=29)


def test_one_pledge_is_not_reminded_of_and_the_other_is(an: Person) -> None:
    register(an)
    register(an, "Giúp hộ nghèo", "2 hộ", "30/6")
    assert "Trồng dừa" in an.says("/nghi viec 1")
    heard = reminder(an, **LAST_WEEK)
    assert "Giúp hộ nghèo" in heard
    assert "Trồng dừa" not in heard


def test_where_one_pledge_is_silent_the_others_can_still_be_silenced(an: Person) -> None:
    register(an)
    register(an, "Giúp hộ nghèo", "2 hộ", "30/6")
    an.says("/nghi viec 1")
    an.says("đừng nhắn nữa")
    assert reminder(an, **LAST_WEEK) == ""


def test_the_one_that_is_silent_is_taken_up_again(an: Person) -> None:
    register(an)
    an.says("/nghi viec 1")
    an.says("/nghi")
    assert "Từ nay tôi lại nhắc" in an.picks("Nhắc lại")
    assert "Trồng dừa" in reminder(an, **LAST_WEEK)


def test_the_one_that_is_silent_stays_so_after_a_week_without_any(an: Person, village: Village) -> None:
    register(an)
    register(an, "Giúp hộ nghèo", "2 hộ", "30/6")
    an.says("/nghi viec 1")
    an.says("/nghi tuan")
    heard = reminder(an, **LAST_WEEK)
    assert "Giúp hộ nghèo" in heard
    assert "Trồng dừa" not in heard


def test_the_one_just_reminded_of_is_offered_alone(an: Person) -> None:
    register(an)
    reminder(an, **LAST_WEEK)
    an.says("đừng nhắc nữa")
    assert "Trồng dừa" in an.picks("Trồng dừa")
    assert reminder(an, month=6, day=29) == ""


def test_reminders_are_taken_up_again_at_once(an: Person) -> None:
    register(an)
    an.says("/nghi het")
    an.picks("Nhắc lại")
    assert "Trồng dừa" in reminder(an, **LAST_WEEK)


def test_a_day_named_in_the_sentence_is_taken(an: Person) -> None:
    register(an, deadline="15/1/2027")
    assert "31/12/2026" in an.says("đừng nhắc nữa tới 31/12")
    assert reminder(an, month=12, day=16) == ""
    assert "Trồng dừa" in reminder(an, year=2027, month=1, day=8)


@pytest.mark.parametrize("sentence", ["đừng nhắn nữa", "dung nhac toi nua", "Đừng nhắn tin cho tôi nữa, phiền quá"])
def test_whoever_wants_to_be_left_alone_is_obeyed_at_once(an: Person, sentence: str) -> None:
    register(an)
    assert "Xin lỗi" in an.says(sentence)
    assert reminder(an, **LAST_WEEK) == ""
    an.says("/nghi")
    an.picks("Nhắc lại")
    assert "Trồng dừa" in reminder(an, month=6, day=29)


def test_having_stopped_everything_only_a_month_is_one_tap_away(an: Person) -> None:
    register(an, deadline="15/7")
    an.village.now = an.village.now.replace(month=6, day=20)
    an.says("đừng nhắn nữa")
    an.picks("một tháng")
    assert reminder(an, month=6, day=30) == ""
    assert "Trồng dừa" in reminder(an, month=7, day=21)


def test_keeping_the_reminders_keeps_them(an: Person) -> None:
    register(an)
    an.says("/nghi")
    an.picks("Cứ nhắc")
    assert "Trồng dừa" in reminder(an, **LAST_WEEK)


def test_anothers_pledge_is_not_paused(an: Person, binh: Person) -> None:
    register(an)
    assert "không có việc số 1" in binh.says("/nghi viec 1")
    assert "Trồng dừa" in reminder(an, **LAST_WEEK)


def test_the_pause_of_one_person_silences_nobody_else(an: Person, binh: Person, village: Village) -> None:
    register(an)
    register(binh, "Giúp hộ nghèo", "2 hộ", "30/6")
    an.says("/nghi het")
    village.now = village.now.replace(**LAST_WEEK)
    assert village.remind() == 1
    assert [each.address for each in village.deliver(an.channel)] == [binh.address]


def test_a_day_that_is_none_is_said_so(an: Person) -> None:
    register(an)
    assert "2026-02-31" in an.says("/nghi ngay 2026-02-31")
    assert "Trồng dừa" in reminder(an, **LAST_WEEK)


def test_what_others_decide_is_told_all_the_same(an: Person, binh: Person) -> None:
    register(an)
    an.says("/nghi het")
    an.says("/baocao 1 500")
    an.picks("đã xong toàn bộ")
    binh.says("/duyet 1 dat")
    assert "xác nhận hoàn thành" in an.receives()


def test_a_rest_with_its_end_is_heard_beside_an_illness(an: Person, village: Village) -> None:
    heard = an.says("tôi nằm viện, đừng nhắc tôi đến hết tháng 5")
    assert "chia sẻ" in heard
    assert "31/05/2026" in heard
    assert an.choice("Nhắc lại như trước")


def test_until_today_is_a_rest_of_this_day(an: Person, village: Village) -> None:
    register(an)
    assert f"{village.now:%d/%m/%Y}" in an.says(f"đừng nhắc tới ngày {village.now:%d/%m/%Y}")
