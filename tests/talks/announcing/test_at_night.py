"""At night people are written to only in answer: what is said unasked waits for the morning, asked when it is sent."""

from datetime import datetime

import pytest

from domain.chat import Outgoing
from storage.outgoing.writing import write_to_person
from tests.talking import ZONE, Person, Village

WORDS = "Nước dâng, mời các đồng chí lên đê"
NIGHT = datetime(2026, 3, 10, 22, 15, tzinfo=ZONE)


@pytest.fixture
def at_night(an: Person, dung: Person, village: Village) -> str:
    """Somebody announces in the middle of the night."""
    village.now = NIGHT
    dung.says(f"/thongbao {WORDS}")
    dung.says("CB1")
    return dung.picks("Gửi")


def test_an_announcement_at_night_asks_first(at_night: str, an: Person, dung: Person, village: Village) -> None:
    assert "Giờ này mọi người đang nghỉ" in at_night
    village.advance_broadcasts()
    assert an.receives() == ""


def test_in_the_morning_it_goes_out(at_night: str, an: Person, dung: Person, village: Village) -> None:
    assert "sẽ được gửi lúc 07:00 11/03/2026" in dung.picks("Buổi sáng")
    village.advance_broadcasts()
    assert an.receives() == ""
    village.wait(hours=8)
    assert an.receives() == ""
    village.wait(hours=2)
    assert WORDS in an.receives()


def test_what_is_urgent_goes_out_at_once(at_night: str, an: Person, dung: Person, village: Village) -> None:
    assert "đang được gửi" in dung.picks("Gửi ngay")
    village.advance_broadcasts()
    assert WORDS in an.receives()


def test_at_night_it_may_still_be_left(at_night: str, an: Person, dung: Person, village: Village) -> None:
    assert "chưa gửi tin nào" in dung.picks("Không gửi")
    village.wait(hours=10)
    village.advance_broadcasts()
    assert an.receives() == ""


def test_by_day_nobody_is_asked(an: Person, dung: Person) -> None:
    dung.says(f"/thongbao {WORDS}")
    dung.says("CB1")
    assert "đang được gửi" in dung.picks("Gửi")


def test_what_was_put_by_day_and_is_sent_at_night_waits(an: Person, village: Village) -> None:
    village.now = datetime(2026, 3, 10, 20, 59, tzinfo=ZONE)
    told = Outgoing("Bí thư đã xác nhận")
    village.database.transact(write_to_person, an.member_id, lambda speak: told, village.real, dedupe_key="told")
    village.wait(minutes=2)
    assert an.receives() == ""
    village.wait(hours=11)
    assert "Bí thư đã xác nhận" in an.receives()


def test_answers_are_given_at_any_hour(an: Person, village: Village) -> None:
    village.now = NIGHT
    assert an.says("/camket")
