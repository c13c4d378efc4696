"""What is waited for without a day is never silently tomorrow: the day is said to be a guess, and another is taken."""

import pytest

from tests.talking import Person
from tests.talks.registering.test_registering import register
from tests.talks.reminders.test_putting_off import days_reminded

GUESSED = "chưa biết hôm đó là ngày nào"


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("thu hoạch lúa xong nhắc tui", "09/04/2026"),
        ("chờ qua mùa mưa rồi hãy nhắc", "09/04/2026"),
        ("đám giỗ ông nội xong nhắc lại", "17/03/2026"),
        ("nào lãnh lương thì nhắc tôi", "17/03/2026"),
        ("doi tanh mua roi nhac", "17/03/2026"),
        ("hội nghị xong hãy nhắc em", "17/03/2026"),
        ("tui đi tái khám, chừng nào về nhắc tui", "17/03/2026"),
    ],
)
def test_an_occasion_of_days_or_months_is_said_to_be_a_guess(an: Person, words: str, day: str) -> None:
    register(an)
    heard = an.says(words)
    assert GUESSED in heard
    assert day in heard


@pytest.mark.parametrize("words", ["tan ca nhắc tui nha", "ăn cơm xong tui nói", "đang họp, họp xong nhắc"])
def test_an_occasion_of_hours_is_this_evening(an: Person, words: str) -> None:
    register(an)
    assert "19:00 hôm nay" in an.says(words)


@pytest.mark.parametrize("answer", ["15/4", "15/4 nhắc", "ngày 15/4 đi"])
def test_the_day_typed_instead_takes_its_place(an: Person, answer: str) -> None:
    register(an, deadline="31/12")
    an.says("gặt xong nhắc tui")
    assert "15/04/2026" in an.says(answer)
    assert days_reminded(an, 40) == ["2026-04-15"]


def test_another_guess_is_one_tap_away(an: Person) -> None:
    register(an, deadline="31/12")
    an.says("qua đợt tiêm ngừa rồi nhắc")
    an.picks("Một tháng nữa nhắc") if "Một tháng" in an.reads(an.heard) else an.picks("Ngày mai nhắc")
    assert days_reminded(an, 40) == ["2026-04-09"]


def test_a_number_behind_it_is_a_report(an: Person) -> None:
    register(an)
    an.says("lễ xong nhắc tôi")
    assert "20 cây" in an.says("20")


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("mười bảy âm nhắc tui", "04/04/2026"),
        ("qua ngày mười tám hãy nhắc", "19/03/2026"),
        ("đi 12 ngày, về hãy nhắc", "22/03/2026"),
        ("mai ra Bắc, 9 bữa nữa về nhắc tui", "19/03/2026"),
        ("rằm tôi mới rảnh, lúc đó nhắc", "02/04/2026"),
        ("bữa nay bận, mùng 10 nhắc", "28/03/2026"),
        ("dang bo phan, chieu hay nhac", "16:00 thứ Ba, 10/03/2026"),
        ("đang cuốc đất, chiều tối hãy nhắc", "18:00 thứ Ba, 10/03/2026"),
        ("40 phút nữa nhắc", "09:40 thứ Ba, 10/03/2026"),
    ],
)
def test_days_and_hours_in_other_words(an: Person, words: str, day: str) -> None:
    register(an)
    heard = an.says(words)
    assert day in heard
    assert GUESSED not in heard


@pytest.mark.parametrize("words", ["nhắc tui nghe", "mai nhắc lại", "thứ bảy hãy nhắc"])
def test_no_occasion(an: Person, words: str) -> None:
    register(an)
    assert GUESSED not in an.says(words)
