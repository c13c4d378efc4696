"""What was sent while nobody could answer is taken in its order, and its delay is said."""

from datetime import timedelta

import pytest

from tests.talking import Person, Village
from tests.talks.beside.phones import says, sends
from tests.talks.registering.test_registering import kept, register


def sent(village: Village, **ago: float) -> dict[str, int]:
    """When it was sent, as the phone's platform writes it."""
    seconds = (village.real - timedelta(**ago)).timestamp()
    return {"date": int(seconds)}


def types(person: Person, text: str, **ago: float) -> str:
    """Type something some time before it arrives."""
    told = sent(person.village, **ago)
    return says(person, text, **(told if person.channel == "telegram" else {"date": told["date"] * 1000}))


def test_what_arrives_late_is_noted_in_its_order_and_the_delay_is_said_once(an: Person, village: Village) -> None:
    register(an)
    first = types(an, "thêm 20 cây dừa", hours=5)
    assert first.startswith("Xin lỗi đồng chí: tin gửi lúc 04:00 thứ Ba, 10/03/2026")
    assert "20/500" in first
    assert types(an, "alo", hours=5) != ""
    last = types(an, "thêm 30 cây dừa", hours=4)
    assert "50/500" in last
    assert "nay tôi mới nhận được" not in last


@pytest.mark.parametrize("ago", [{"minutes": 1}, {"days": 400}, {"minutes": -30}])
def test_what_arrives_in_time_or_by_a_wrong_clock_is_not_called_late(an: Person, ago: dict[str, float]) -> None:
    register(an)
    assert "nay tôi mới nhận được" not in types(an, "thêm 20 cây dừa", **ago)


@pytest.mark.parametrize("words", ["1", "xong", "đúng rồi"])
def test_a_bare_answer_from_before_a_reminder_does_not_answer_it(an: Person, village: Village, words: str) -> None:
    register(an)
    village.now = village.now.replace(month=6, day=23)
    village.remind()
    assert "Trồng dừa" in an.receives()
    village.wait(minutes=30)
    heard = types(an, words, hours=2)
    assert "chưa rõ là trả lời câu nào" in heard
    assert f"“{words}”" in heard
    assert kept(village)[0].done is None
    assert kept(village)[0].state == "active"
    assert "120/500" in types(an, "120", minutes=1)


def test_a_bare_answer_to_what_was_asked_before_is_one(an: Person, village: Village) -> None:
    register(an)
    an.says("/baocao 1")
    village.wait(minutes=20)
    assert "120/500" in types(an, "120", minutes=15)


def test_a_picture_that_comes_late_is_kept(an: Person, village: Village) -> None:
    register(an)
    date = sent(village, hours=2)["date"] * (1 if an.channel == "telegram" else 1000)
    heard = sends(an, "photo", date=date)
    assert "nay tôi mới nhận được" in heard
    assert "Có phải của việc này không" in heard
