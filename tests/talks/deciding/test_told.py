"""Whoever is to decide is told: at once, next morning, after some days, then the deputy, then the level above."""

import itertools

import pytest
from sqlmodel import col, select

from domain.pledges.states import PledgeState
from domain.roles import Role
from scheduler import queues
from storage.reminders import CLAIM
from storage.tables import Reminder
from tests.talking import ZONE, Person, Village
from tests.talks.campaigns.test_approving import registered
from tests.talks.registering.test_registering import kept


def post(village: Village, *people: Person) -> list[str]:
    """What reaches each of these people when everything due is sent."""
    arrived = village.deliver(people[0].channel)
    return ["\n".join(each.message.text for each in arrived if each.address == person.address) for person in people]


def morning(village: Village, *people: Person, **wait: float) -> list[str]:
    village.wait(**wait)
    village.nudge()
    return post(village, *people)


def palms(person: Person, number: int) -> None:
    registered(person, f"Tôi đăng ký trồng {number} cây dừa trước 30/6")


def test_the_first_of_a_day_comes_at_once_the_rest_next_morning_in_one_message(
    approving: Person, an: Person, bay: Person, village: Village
) -> None:
    palms(an, 50)
    assert "Trồng 50 cây dừa" in post(village, approving)[0]
    palms(an, 60)
    palms(bay, 70)
    assert post(village, approving) == [""]
    (told,) = morning(village, approving, hours=23)
    assert "2 việc đăng ký chờ duyệt" in told
    assert morning(village, approving, minutes=1) == [""]


def test_the_next_day_the_first_comes_at_once_again(approving: Person, an: Person, village: Village) -> None:
    palms(an, 50)
    post(village, approving)
    village.wait(days=1)
    palms(an, 60)
    assert "Trồng 60 cây dừa" in post(village, approving)[0]


def test_one_alone_is_named_next_morning(approving: Person, an: Person, village: Village) -> None:
    palms(an, 50)
    palms(an, 60)
    post(village, approving)
    (told,) = morning(village, approving, hours=23)
    assert "Nguyễn Văn An đăng ký" in told
    assert "Trồng 60 cây dừa" in told


def test_what_is_decided_meanwhile_is_not_told(approving: Person, an: Person, village: Village) -> None:
    palms(an, 50)
    palms(an, 60)
    post(village, approving)
    approving.says("/duyet 1 dat")
    approving.says("/duyet 2 dat")
    post(village, an)
    assert morning(village, approving, days=1) == [""]


def test_at_night_nobody_is_told_before_morning_and_then_once(approving: Person, an: Person, village: Village) -> None:
    village.wait(hours=13)
    palms(an, 50)
    palms(an, 60)
    assert morning(village, approving, hours=1) == [""]
    (told,) = morning(village, approving, hours=8, minutes=45)
    assert "2 việc đăng ký chờ duyệt" in told
    assert morning(village, approving, hours=1) == [""]


def test_before_the_hours_of_the_morning_it_waits_for_them(approving: Person, an: Person, village: Village) -> None:
    village.wait(hours=20)
    palms(an, 50)
    assert morning(village, approving, hours=1) == [""]
    assert "Trồng 50 cây dừa" in morning(village, approving, hours=2)[0]


def test_a_secretary_who_asked_for_quiet_is_left_alone_and_the_deputy_is_told(
    approving: Person, an: Person, pho: Person, village: Village
) -> None:
    approving.says("/nghi het")
    an.says("Tôi đăng ký trồng 50 cây dừa trước 30/6")
    assert "chờ đồng chí Đỗ Văn Phó duyệt" in an.picks("Đúng, đăng ký")
    assert post(village, approving, pho)[0] == ""
    assert morning(village, approving, days=12)[0] == ""
    assert "Trồng 50 cây dừa" in approving.says("/duyet")


def test_a_slow_one_is_reminded_then_the_deputy_then_the_level_above_in_counts(
    approving: Person, an: Person, pho: Person, chi: Person, village: Village
) -> None:
    palms(an, 50)
    post(village, approving)
    assert morning(village, approving, pho, chi, days=2) == ["", "", ""]
    secretary, deputy, above = morning(village, approving, pho, chi, days=1)
    assert "Có 1 việc chờ đồng chí duyệt đã ba ngày" in secretary
    assert (deputy, above) == ("", "")
    assert morning(village, approving, pho, chi, days=2) == ["", "", ""]
    secretary, deputy, above = morning(village, approving, pho, chi, days=1)
    assert "Có 1 việc" in deputy
    assert (secretary, above) == ("", "")
    assert morning(village, approving, pho, chi, days=3) == ["", "", ""]
    secretary, deputy, above = morning(village, approving, pho, chi, days=1)
    assert "Chi bộ ấp 1: 1 việc" in above
    assert "An" not in above.replace("An Thạnh", "")
    assert "dừa" not in above
    assert "Có 1 việc" in secretary


def test_the_level_above_cannot_decide_on_what_it_is_told_of(
    approving: Person, an: Person, chi: Person, village: Village
) -> None:
    palms(an, 50)
    for _ in range(11):
        morning(village, approving, days=1)
    assert "Không có việc nào chờ" in chi.says("/duyet")
    assert "Tổng hợp" in {choice.label for each in chi.heard for choice in each.choices} or chi.says("/tonghop")
    chi.says("/duyet 1 dat")
    assert kept(village)[0].state is PledgeState.WAITING


def test_nobody_is_reminded_of_several_more_than_once_a_week(
    approving: Person, an: Person, bay: Person, village: Village
) -> None:
    heard = []
    for day in range(21):
        if day < 5:
            palms(an if day % 2 else bay, 50 + day)
        heard += morning(village, approving, days=1)
    reminded = [day for day, text in enumerate(heard) if "ba ngày trở lên" in text]
    assert len(reminded) == 3
    assert all(later - earlier >= 7 for earlier, later in itertools.pairwise(reminded))
    assert "Có 5 việc" in heard[reminded[-1]]


def test_after_a_month_nobody_is_reminded_every_week(approving: Person, an: Person, village: Village) -> None:
    palms(an, 50)
    heard = [text for _ in range(100) for text in morning(village, approving, days=1)]
    reminded = [day for day, text in enumerate(heard) if "ba ngày trở lên" in text]
    assert len([day for day in reminded if day <= 31]) >= 4
    assert all(later - earlier >= 30 for earlier, later in itertools.pairwise([day for day in reminded if day > 31]))
    assert [day for day in reminded if day > 60]


def test_it_ends_when_it_is_withdrawn(approving: Person, an: Person, pho: Person, village: Village) -> None:
    palms(an, 50)
    post(village, approving)
    an.says("/rut 1")
    an.picks("Đúng, rút việc này")
    an.picks("Vì sức khỏe")
    post(village, approving)
    for _ in range(12):
        assert morning(village, approving, pho, days=1) == ["", ""]


@pytest.mark.parametrize("code", ["CB1", "XA"])
def test_restarting_tells_nothing_twice(
    approving: Person, an: Person, village: Village, channel: str, code: str
) -> None:
    second = village.person(channel, "Phó Hai", "CB1", (Role.DEPUTY, code))
    palms(an, 50)
    palms(an, 60)
    first = morning(village, approving, second, days=1)
    again = [text for _ in range(3) for text in morning(village, approving, second)]
    assert any(first)
    assert not any(again)


def test_what_waits_again_after_a_mistake_is_looked_at_again(approving: Person, an: Person, village: Village) -> None:
    palms(an, 50)
    approving.says("/duyet 1 dat")
    village.wait(minutes=1)
    approving.says("bấm nhầm")
    approving.picks("Đúng, lấy lại")
    post(village, approving)
    assert morning(village, approving, days=2) == [""]
    assert "Có 1 việc" in morning(village, approving, days=1)[0]


def test_what_has_waited_for_months_counts_whenever_it_is_told_of(
    approving: Person, an: Person, bay: Person, village: Village
) -> None:
    palms(an, 50)
    for _ in range(40):
        morning(village, approving, days=1)
    palms(bay, 60)
    everything = [text for _ in range(14) for text in morning(village, approving, days=1)]
    heard = [text for text in everything if "ba ngày trở lên" in text]
    assert heard, everything
    assert all("Có 2 việc" in text for text in heard)


def test_a_tick_that_breaks_off_anywhere_is_made_up_for_and_nobody_is_told_twice(
    approving: Person, an: Person, bay: Person, village: Village
) -> None:
    for number in (50, 60, 70):
        palms(an, number)
        palms(bay, 100 + number)
    post(village, approving)
    little, told = 1 / queues.AT_ONCE, list[str]()
    for day in range(12):
        village.wait(hours=23 if day == 0 else 24)
        for broken_off in range(30):
            tick = queues.Nudging()
            pieces = (village.database.transact(tick.nudge, village.now, village.real, ZONE, little) for _ in range(30))
            for piece in itertools.islice(pieces, broken_off):
                if not piece.more:
                    break
        village.nudge()
        (text,) = post(village, approving)
        told += [text] if text else []
        assert looks(village) == 6
    assert [number in told[0] for number in ("5 việc", "6 việc")] == [True, False]
    assert [len(told), "6 việc" in told[1], "6 việc" in told[2]] == [3, True, True]


def looks(village: Village) -> int:
    """Count what is to be looked at again."""
    waiting = select(Reminder.id).where(Reminder.subject == CLAIM, col(Reminder.settled_at).is_(None))
    return len(village.database.transact(lambda session: session.exec(waiting).all()))
