"""Whoever lets results wait is nudged after three days, then weekly at most, in the morning hours, by their number."""

import pytest

from domain.roles import Role
from tests.talking import Person, Village
from tests.talks.registering.test_registering import register


@pytest.fixture
def claimed(an: Person, binh: Person) -> Person:
    """An, whose result waits for Bình, who has heard of it once."""
    register(an)
    an.says("/baocao 1 500")
    an.picks("đã xong toàn bộ")
    binh.receives()
    return an


def nudged(person: Person, **wait: float) -> str:
    """What arrives after a while."""
    person.village.wait(**wait)
    person.village.nudge()
    return person.receives()


def test_after_three_days_the_count_comes_with_the_button(claimed: Person, binh: Person) -> None:
    assert nudged(binh, days=2) == ""
    heard = nudged(binh, days=1)
    assert "Có 1 việc chờ" in heard
    assert "Nguyễn Văn An" not in heard
    assert "Nguyễn Văn An" in binh.picks("Xem và duyệt")


def test_it_comes_once_and_then_after_a_week(claimed: Person, binh: Person) -> None:
    assert nudged(binh, days=3)
    assert [nudged(binh, days=1) for _ in range(6)] == [""] * 6
    assert "Có 1 việc chờ" in nudged(binh, days=1)


def test_a_second_result_brings_no_second_message_within_the_week(claimed: Person, an: Person, binh: Person) -> None:
    nudged(binh, days=1)
    register(an, "Giúp hộ nghèo", "2 hộ", "cuối năm")
    an.says("/baocao 2 2")
    an.picks("đã xong toàn bộ")
    binh.receives()
    assert "Có 1 việc chờ" in nudged(binh, days=2)
    assert nudged(binh, days=1) == ""
    assert "Có 2 việc chờ" in nudged(binh, days=6)


def test_it_ends_when_all_is_decided(claimed: Person, binh: Person) -> None:
    nudged(binh, days=3)
    binh.says("/duyet")
    binh.picks("Xác nhận hoàn thành")
    assert nudged(binh, days=7) == ""


def test_never_at_night(claimed: Person, binh: Person) -> None:
    assert nudged(binh, days=3, hours=13) == ""
    assert "Có 1 việc chờ" in nudged(binh, hours=10)


def test_whoever_rests_is_left_alone(claimed: Person, binh: Person) -> None:
    binh.says("/nghi het")
    assert nudged(binh, days=3) == ""


def test_the_secretarys_own_result_waits_for_the_deputy(binh: Person, village: Village, channel: str) -> None:
    deputy = village.person(channel, "Phó Một", "CB1", (Role.DEPUTY, "CB1"))
    register(binh)
    binh.says("/baocao 1 500")
    binh.picks("đã xong toàn bộ")
    deputy.receives()
    assert "Có 1 việc chờ" in nudged(deputy, days=3)
    assert binh.receives() == ""


def test_what_is_given_back_and_claimed_again_waits_anew(claimed: Person, an: Person, binh: Person) -> None:
    nudged(binh, days=2)
    binh.says("/duyet")
    binh.picks("Chưa đạt")
    binh.picks("Chưa có hình")
    an.says("/baocao 1 500")
    an.picks("đã xong toàn bộ")
    binh.receives()
    assert nudged(binh, days=1) == ""
    assert nudged(binh, days=2) == ""  # a Sunday
    assert "Có 1 việc chờ" in nudged(binh, days=1)


def test_after_a_month_it_comes_once_a_month_to_secretary_and_deputy(
    claimed: Person, binh: Person, village: Village, channel: str
) -> None:
    deputy = village.person(channel, "Phó Đức", "CB1", (Role.DEPUTY, "CB1"))
    told = {"secretary": 0, "deputy": 0}
    for day in range(150):
        village.wait(days=1)
        village.nudge()
        arrived = [each.address for each in village.deliver(channel)]
        if day > 45:
            told["secretary"] += arrived.count(binh.address)
            told["deputy"] += arrived.count(deputy.address)
    assert told["secretary"] in (3, 4)
    assert told["deputy"] in (3, 4)
