"""A wish about hours is kept within those allowed and stops nothing; a pause that names its end is kept."""

import pytest
from sqlmodel import select

from storage.ground.database import Session
from storage.tables import HistoryEntry
from tests.talking import Person
from tests.talks.registering.test_registering import register

HOURS = [
    "tối đừng nhắn nữa, sáng hẵng nhắn",
    "ban đêm đừng nhắn",
    "mấy giờ thì nhắn tin",
    "sau 8 giờ tối đừng nhắn",
    "khuya nhắn ai mà ngủ",
]


@pytest.mark.parametrize("words", HOURS)
def test_the_hours_are_said_and_nothing_stops(an: Person, words: str) -> None:
    register(an)
    assert "bảy giờ rưỡi sáng" in an.says(words)
    assert "Tạm ngừng nhắc tôi" in an.heard[-1].choices[0].label
    an.says("/nghi")
    assert "bao lâu" in an.heard[-1].text or "Không nhắc" in str(an.heard[-1].choices)


@pytest.mark.parametrize("words", HOURS[:2])
def test_the_hours_are_said_also_at_an_open_question(an: Person, words: str) -> None:
    an.says("/dangky")
    assert "bảy giờ rưỡi sáng" in an.says(words)


@pytest.mark.parametrize(
    ("words", "hour"),
    [
        ("chiều hãy nhắn, sáng tui đi ruộng", "16:00"),
        ("nhắc tôi buổi tối thôi", "19:00"),
        ("nhac toi buoi toi thoi", "19:00"),
    ],
)
def test_another_part_of_the_day_is_kept_for_all_that_comes(an: Person, words: str, hour: str) -> None:
    register(an, deadline="18/3")
    assert hour in an.says(words)
    register(an, "Giúp hộ nghèo", "2 hộ", "18/3")
    an.village.now = an.village.now.replace(day=17, hour=9)
    assert an.village.remind() == 0
    an.village.now = an.village.now.replace(hour=int(hour[:2]))
    an.village.remind()
    heard = an.receives()
    assert "Trồng dừa" in heard
    assert "Giúp hộ nghèo" in heard


def test_the_morning_is_one_tap_away_again(an: Person) -> None:
    register(an)
    an.says("nhắc tôi buổi tối thôi")
    assert "07:30" in an.picks("Nhắc tôi lúc 07:30")
    an.village.now = an.village.now.replace(month=6, day=23, hour=8)
    assert an.village.remind() == 1


def test_whoever_asks_hears_at_what_hour_they_are_reminded_and_chooses_another(an: Person) -> None:
    register(an)
    assert "bảy giờ rưỡi sáng" in an.says("/nghi gio")
    an.picks("Nhắc tôi lúc 19:00")
    assert "19:00" in an.says("/nghi gio")
    assert "07:30" in an.picks("Nhắc tôi lúc 07:30")


def test_the_history_keeps_from_which_hour_to_which(an: Person) -> None:
    an.says("/nghi gio 19:00")
    an.says("/nghi gio 16:00")

    def chosen(session: Session) -> list[tuple[object, object]]:
        entries = session.exec(select(HistoryEntry).where(HistoryEntry.verb == "hour_chosen").order_by(HistoryEntry.id))
        return [(entry.details["before"], entry.details["after"]) for entry in entries]

    assert an.village.database.transact(chosen) == [("07:30", "19:00"), ("19:00", "16:00")]


def test_early_is_not_wanted_and_other_hours_are_offered(an: Person) -> None:
    register(an)
    an.says("sáng sớm đừng nhắn")
    assert "11:30" in an.picks("Nhắc tôi lúc 11:30")


@pytest.mark.parametrize("words", ["tối nhắc lại", "7 giờ tối nhắc", "tối nay nhắc tui nha", "bảy giờ tối nhắc lại"])
def test_an_hour_of_today_is_kept(an: Person, words: str) -> None:
    register(an)
    said = an.says(words)
    assert "19:00" in said
    assert "10/03/2026" in said
    an.village.now = an.village.now.replace(hour=18)
    assert an.village.remind() == 0
    an.village.now = an.village.now.replace(hour=19)
    assert an.village.remind() == 1


def test_an_hour_of_the_night_is_the_nearest_that_may_be(an: Person) -> None:
    register(an)
    said = an.says("mai 5 giờ sáng nhắc lại")
    assert "07:00" in said
    assert "bảy giờ sáng" in said


@pytest.mark.parametrize("words", ["Tạm ngưng nhắc tới ra Tết", "nghỉ nhắc tới qua tết nghen"])
def test_a_pause_until_the_festival_ends_with_it(an: Person, words: str) -> None:
    register(an)
    assert "11/02/2027" in an.says(words) or "/02/2027" in an.heard[-1].text


def test_no_more_is_still_obeyed(an: Person) -> None:
    register(an)
    assert "ngừng nhắc" in an.says("đừng nhắn nữa")


def test_later_with_two_pledges_names_both(an: Person) -> None:
    register(an)
    register(an, "Giúp hộ nghèo", "2 hộ", "30/6")
    answer = an.says("mai nhắc lại nhen")
    assert "“Trồng dừa”" in answer
    assert "“Giúp hộ nghèo”" in answer
    an.village.wait(days=1)
    assert an.village.remind() == 1
    heard = an.receives()
    assert "Trồng dừa" in heard
    assert "Giúp hộ nghèo" in heard


def test_later_with_a_name_is_about_that_one(an: Person) -> None:
    register(an)
    register(an, "Giúp hộ nghèo", "2 hộ", "30/6")
    answer = an.says("mai nhắc lại vụ hộ nghèo nhen")
    assert "“Giúp hộ nghèo”" in answer
    assert "“Trồng dừa”" not in answer


@pytest.mark.parametrize(
    "said",
    [
        "từ nay nhắc tôi buổi tối thôi nha",
        "Từ nay xin nhắc tôi vào buổi tối, sau 19 giờ, vì ban ngày tôi lên lớp.",
        "tu nay nhac bac 7 gio toi nghen",
    ],
)
def test_an_hour_for_all_reminders_to_come_is_kept(an: Person, said: str) -> None:
    assert "19:00" in an.says(said)
    assert "tôi sẽ nhắc đồng chí lúc" not in an.says(said)


@pytest.mark.parametrize(
    ("said", "hour"),
    [
        ("Đừng nhắc buổi sáng sớm nữa, sáng tôi đi lấy mật dừa, nhắc sau 7 giờ tối giùm", "19:00"),
        ("đừng nhắc buổi trưa, nhắc 4 giờ chiều giùm", "16:00"),
        ("dung nhac buoi sang, nhac luc 7 gio toi", "19:00"),
    ],
)
def test_the_hour_that_is_wished_instead_is_kept(an: Person, said: str, hour: str) -> None:
    register(an)
    assert hour in an.says(said).splitlines()[0]


def test_without_another_hour_the_hours_are_offered(an: Person) -> None:
    register(an)
    assert "Đã ghi" not in an.says("đừng nhắc buổi sáng nữa")
