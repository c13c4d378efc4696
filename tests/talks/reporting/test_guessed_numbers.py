"""A number that somebody only guesses for later is noted as their guess, never read back as done."""

import pytest

from tests.talking import Person
from tests.talks.registering.test_registering import register

PALMS = "Trồng 200 cây dừa trước 30/6/2027"


@pytest.mark.parametrize(
    "guess",
    [
        "chắc ra Giêng được 130 gốc",
        "tui nhắm hết mùa mưa trồng được 140 cây là mừng",
        "e tới cuối năm chỉ được 90 cây thôi",
        "du kien thang 9 dat 80%",
        "ráng lắm tới tháng 11 được 160 cây",
        "so hong du 200 cay dau",
        "chắc còn 40 cây nữa, tuần sau xong",
        "Nhiều khả năng chỉ đạt 75% thôi",
    ],
)
def test_a_guess_is_noted_and_nothing_is_done(an: Person, guess: str) -> None:
    register(an, PALMS, "")
    answer = an.says(guess)
    assert "Đến nay được" not in answer
    assert "Tiến độ" not in answer
    assert "0/200" not in an.says("việc của tôi")


@pytest.mark.parametrize(
    ("told", "done"),
    [
        ("mới được 70 cây, chắc tới tháng 8 mới xong", "70"),
        ("tới nay được 95 cây, khả năng cuối năm đủ", "95"),
        ("da trong 55 cay, du kien thang 6 them 50", "55"),
        ("trồng được 45 cây", "45"),
        ("mới có 60 cây, chắc không kịp", "60"),
    ],
)
def test_what_is_done_so_far_is_a_report(an: Person, told: str, done: str) -> None:
    register(an, PALMS, "")
    answer = an.says(told)
    assert f"{done} cây" in answer or f"{done}/200" in answer


@pytest.mark.parametrize("more", ["con 19 cay nua chac thang 9 moi xong noi", "may chieu nua lat xong"])
def test_so_many_more_are_no_half(an: Person, more: str) -> None:
    register(an, PALMS, "")
    assert "100 cây dừa, phải không" not in an.says(more)


@pytest.mark.parametrize(("told", "done"), [("từ 60 lên 75 cây", "75"), ("tu 40 len toi 55 cay roi", "55")])
def test_what_has_risen_is_the_higher_number(an: Person, told: str, done: str) -> None:
    register(an, PALMS, "")
    assert f"{done} cây" in an.says(told) or f"{done}/200" in an.says("việc của tôi")


@pytest.mark.parametrize("told", ["moi gop 2 trieu ruoi thoi con 4 trieu ruoi nua", "hổng được phân nửa đâu"])
def test_what_is_still_to_come_or_denied_is_no_half(an: Person, told: str) -> None:
    register(an, PALMS, "")
    an.says(told)
    assert "100/200" not in an.says("việc của tôi")


def test_a_guess_at_the_question_is_kept_in_its_words(an: Person) -> None:
    register(an, PALMS, "")
    an.says("/baocao")
    answer = an.says("chắc tới tháng 6 được 120 cây")
    assert "Ghi thêm: “chắc tới tháng 6 được 120 cây”" in answer
    assert "Tiến độ" not in answer
