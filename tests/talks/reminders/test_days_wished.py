"""When somebody wants to be reminded again, as people say it on Tuesday 10 March 2026."""

import pytest

from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept, register

DAYS = [
    ("tuần sau nhắc lại", "17/03/2026"),
    ("Thôi tuần tới nhắc lại tui nghen", "17/03/2026"),
    ("một tuần nữa hãy nhắc", "17/03/2026"),
    ("thang sau nhac lai", "10/04/2026"),
    ("mốt nhắc", "12/03/2026"),
    ("mai nhắc lại giùm", "11/03/2026"),
    ("thứ hai nhắc lại nha", "16/03/2026"),
    ("thứ hai tới nhắc tui", "16/03/2026"),
    ("qua Tết hãy nhắc", "11/02/2027"),
    ("Hết Tết nhắc lại nghen con", "11/02/2027"),
    ("ra giêng nhắc giùm tui", "11/02/2027"),
    ("qua rằm nhắc lại", "03/04/2026"),
    ("mùng 10 nhắc tui", "28/03/2026"),
    ("cuối tuần nhắc lại", "14/03/2026"),
    ("đầu tháng nhắc lại tui", "01/04/2026"),
    ("cuối tháng hãy nhắc", "31/03/2026"),
    ("3 bữa nữa nhắc", "13/03/2026"),
    ("thôi để tuần sau đi", "17/03/2026"),
    ("qua tháng hãy hỏi tôi", "10/04/2026"),
    ("hết Tết rồi tính", "11/02/2027"),
    ("sau rằm tháng này nhắc nha", "03/04/2026"),
    ("tháng 5 hãy nhắc", "01/05/2026"),
    ("cuối tuần sau nhắc", "21/03/2026"),
    ("cuối tháng sau nhắc", "30/04/2026"),
    ("nửa tháng nữa nhắc lại", "25/03/2026"),
    ("sau lễ 30/4 nhắc", "01/05/2026"),
    ("mùng 1 nhắc", "19/03/2026"),
    ("thu ba nhac lai", "17/03/2026"),
]
AT_AN_HOUR = [("chiều nay nhắc lại", "16:00", "10/03"), ("7 giờ tối mai nhắc tui", "19:00", "11/03")]
VAGUE = [
    "vài bữa nữa nhắc lại",
    "mấy bữa nữa rảnh tui trả lời",
    "để bữa khác trả lời nghe, giờ đang bận",
    "Để khi khác đi con",
    "đang bận, để hôm khác nói",
    "gio dang ban lam, bua khac nghe",
    "mai mốt rảnh tôi trả lời sau",
    "bữa nào rảnh tui trả lời",
    "giờ tui kẹt, khi nào rảnh tui nhắn",
]
RESTS = [
    ("nghỉ 1 tháng", "09/04/2026"),
    ("đừng nhắc tới hết tháng", "31/03/2026"),
    ("dung nhac toi het thang 4", "30/04/2026"),
    ("đừng nhắc tôi tới qua Tết", "10/02/2027"),
]


@pytest.mark.parametrize(("sentence", "day"), DAYS)
def test_the_day_that_is_said_is_taken(an: Person, sentence: str, day: str) -> None:
    register(an)
    heard = an.says(sentence)
    assert "sẽ nhắc" in heard
    assert day in heard


@pytest.mark.parametrize(("sentence", "hour", "day"), AT_AN_HOUR)
def test_an_hour_is_kept(an: Person, sentence: str, hour: str, day: str) -> None:
    register(an)
    heard = an.says(sentence)
    assert hour in heard
    assert f"{day}/2026" in heard


@pytest.mark.parametrize("sentence", VAGUE)
def test_a_vague_day_is_three_days_with_a_week_and_none_to_choose(an: Person, village: Village, sentence: str) -> None:
    register(an)
    assert "13/03/2026" in an.says(sentence)
    assert an.choice("đừng nhắc")
    assert "17/03/2026" in an.picks("một tuần")
    assert [(pledge.state, pledge.done) for pledge in kept(village)] == [("active", None)]


@pytest.mark.parametrize(("sentence", "day"), RESTS)
def test_a_rest_has_its_last_day(an: Person, sentence: str, day: str) -> None:
    register(an, deadline="30/6/2027")
    heard = an.says(sentence)
    assert "ngừng nhắc" in heard
    assert day in heard


@pytest.mark.parametrize("sentence", ["để bữa khác, giờ đang bận", "tuần sau nhắc lại"])
def test_without_a_pledge_the_answer_is_kind(an: Person, village: Village, sentence: str) -> None:
    assert "khi nào" in an.says(sentence)
    assert kept(village) == []


@pytest.mark.parametrize("sentence", ["con mệt quá", "chú mệt, bữa khác", "hôm nay mệt trong người"])
def test_somebody_tired_gets_a_kind_word(an: Person, sentence: str) -> None:
    register(an)
    assert "nghỉ" in an.says(sentence)


def test_the_other_calendar_is_one_tap_away(an: Person) -> None:
    register(an)
    an.says("mùng 10 nhắc tui")
    assert "10/04/2026" in an.picks("10/04/2026")


def test_the_newest_wish_holds(an: Person, village: Village) -> None:
    register(an)
    an.says("vài bữa nữa nhắc lại")
    an.picks("một tuần")
    village.wait(days=3)
    village.remind()
    assert an.receives() == ""
    village.wait(days=4)
    village.remind()
    assert "Trồng dừa" in an.receives()


def test_a_deadline_before_that_day_is_named(an: Person) -> None:
    register(an)
    assert "30/06/2026" in an.says("qua Tết hãy nhắc")


@pytest.mark.parametrize("argument", ["2026-02-31", "2026-03-10", "2030-01-01"])
def test_a_day_that_cannot_be_is_said_so(an: Person, argument: str) -> None:
    register(an)
    assert "sẽ nhắc" not in an.says(f"/nhaclai {argument}")


def test_somebody_tired_who_puts_it_off_is_heard_in_both(an: Person) -> None:
    register(an)
    heard = an.says("chú mệt, bữa khác")
    assert "nghỉ cho khỏe" in heard
    assert "13/03/2026" in heard
