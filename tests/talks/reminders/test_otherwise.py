"""Reminders wished again after they were stopped, on some days of the week alone, and near the deadline."""

import pytest

from domain.understanding.reminding.otherwise import wishes_again, wishes_some_weekdays
from tests.talking import Person, Village
from tests.talks.registering.test_registering import register
from tests.talks.reminders.test_pausing import LAST_WEEK, reminder


@pytest.mark.parametrize(
    "said",
    [
        "mở lại nhắc nhở giùm em",
        "lỡ tay tắt thông báo rồi, nhắc tiếp cho tui nghen",
        "bat nhac lai cho toi",
        "tiếp tục nhắc tôi nha",
        "bữa trước kêu ngừng nhắc, giờ cứ nhắc tôi như bình thường",
        "cho em xin nhắc lại như cũ, bữa trước bấm nhầm",
    ],
)
def test_whoever_wishes_to_be_reminded_again_is(an: Person, said: str) -> None:
    register(an)
    an.says("/nghi het")
    heard = an.says(said)
    assert "Từ nay tôi lại nhắc" in heard
    assert "Lần nhắc tới là thứ Bảy, 30/05/2026" in heard
    assert "Trồng dừa" in reminder(an, **LAST_WEEK)


def test_where_nothing_was_stopped_that_is_said_and_nothing_is_stopped(an: Person) -> None:
    register(an)
    assert "vẫn đang nhắc" in an.says("nhắc tôi như trước nay vẫn nhắc, như thường lệ nghen")
    assert "Trồng dừa" in reminder(an, **LAST_WEEK)


@pytest.mark.parametrize(
    "said", ["đừng nhắc tôi như hồi trước nữa", "sao không nhắc tôi như trước", "khỏi nhắc lại như cũ", "nhắc lại đi"]
)
def test_other_words_take_up_nothing(said: str) -> None:
    assert not wishes_again(said)


def test_a_day_named_is_that_day(an: Person) -> None:
    register(an)
    an.says("/nghi het")
    assert "17/03/2026 tôi sẽ nhắc" in an.says("tuần sau nhắc lại như cũ")


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("chỉ nhắc cuối tuần thôi, trong tuần đi làm", "14/03/2026"),
        ("chủ nhật hằng tuần hãy nhắc tôi", "15/03/2026"),
    ],
)
def test_one_day_of_the_week_stops_nothing_and_says_what_can_be_set(an: Person, said: str, day: str) -> None:
    register(an)
    heard = an.says(said)
    assert "chưa giữ riêng được một ngày" in heard
    assert an.choice("Chọn giờ nhắc")
    assert "tôi sẽ nhắc" in an.picks(f"Nhắc một lần vào {day}")
    assert "Trồng dừa" in reminder(an, **LAST_WEEK)


def test_a_day_that_is_not_wished_is_not_offered(an: Person) -> None:
    register(an)
    heard = an.says("chủ nhật đừng nhắc nha, để tui đi lễ")
    assert "chưa giữ riêng được một ngày" in heard
    assert "Nhắc một lần" not in heard


@pytest.mark.parametrize("said", ["chủ nhật này nhắc tôi", "thứ bảy nhắc tôi nha", "đừng nhắc tới chủ nhật"])
def test_one_day_alone_is_no_rule(said: str) -> None:
    assert not wishes_some_weekdays(said)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("cách hạn 5 ngày nhắc tui", "25/06/2026"),
        ("hai tuần trước hạn nhắc bác nha", "16/06/2026"),
        ("sắp tới hạn cỡ 3 bữa thì nhắc em", "27/06/2026"),
    ],
)
def test_so_long_before_is_that_day(an: Person, said: str, day: str) -> None:
    register(an)
    assert f"{day} tôi sẽ nhắc" in an.says(said)


@pytest.mark.parametrize("said", ["sắp tới hạn thì nhắc tôi", "chừng nào gần hết hạn thì nhắc em với"])
def test_near_the_deadline_it_is_said_when(an: Person, village: Village, said: str) -> None:
    register(an)
    heard = an.says(said)
    assert "trước hạn 30, 7 và 1 ngày" in heard
    assert "không thuộc nhiệm vụ" not in heard


def test_others_are_reminded_as_before(binh: Person, an: Person) -> None:
    register(binh)
    assert "trước hạn 30 ngày" not in binh.says("gần tới hạn thì nhắc anh em giùm")
