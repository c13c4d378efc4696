"""What is doubtful in a pledge is asked with its reason."""

import pytest

from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept

TWO = "tôi đăng ký trồng 50 cây bưởi và 20 cây mít trước 30/6"


@pytest.mark.parametrize(
    "sentence", ["đăng ký kéo giảm 10% hộ nghèo trước 30/6", "dang ky keo giam 10% ho ngheo truoc 30/6"]
)
def test_a_decrease_in_percent_is_asked_about_and_why(an: Person, village: Village, sentence: str) -> None:
    assert "Giảm 10% có thể hiểu hai cách" in an.says(sentence)
    an.picks("So với trước")
    an.picks("Đúng, đăng ký")
    (pledge,) = kept(village)
    assert pledge.value == 10
    assert (pledge.comparator, pledge.basis) == ("down", "relative")


def test_ten_percent_answered_to_a_decrease_is_one(an: Person, village: Village) -> None:
    assert "bao nhiêu" in an.says("tôi đăng ký kéo giảm hộ nghèo trước 30/6")
    assert "Giảm 10% có thể hiểu hai cách" in an.says("10%")
    an.picks("Điểm phần trăm")
    an.picks("Đúng, đăng ký")
    assert (kept(village)[0].comparator, kept(village)[0].basis) == ("down", "points")


def test_parts_that_are_more_than_the_whole_are_added_up(an: Person, village: Village) -> None:
    heard = an.says("tôi đăng ký trồng 100 cây, trong đó 60 cây dừa và 50 cây mít, trước 30/6")
    assert "Các phần cộng lại là 110 cây, nhiều hơn tổng số 100 cây" in heard
    assert "bao nhiêu" in an.picks("tôi viết lại")
    an.says("110 cây")
    an.picks("Đúng, đăng ký")
    assert kept(village)[0].value == 110


@pytest.mark.parametrize(
    ("picked", "value", "unit"),
    [("Chỉ tiêu là 50", 50, "cây bưởi"), ("Chỉ tiêu là 20", 20, "cây mít"), ("Tính chung", 70, "cây")],
)
def test_of_two_figures_one_is_the_target(an: Person, village: Village, picked: str, value: int, unit: str) -> None:
    assert "Tôi thấy 2 con số: 50 cây bưởi · 20 cây mít" in an.says(TWO)
    an.picks(picked)
    an.picks("Đúng, đăng ký")
    (pledge,) = kept(village)
    assert pledge.value == value
    assert pledge.unit == unit


@pytest.mark.parametrize("answer", ["Tách thành 2 việc", "cả hai", "ca hai", "hai việc", "đúng rồi", "đúng", "ừ"])
def test_two_figures_become_two_pledges_by_the_same_day(an: Person, village: Village, answer: str) -> None:
    an.says(TWO)
    an.says(answer)
    an.picks("Đúng, đăng ký")
    an.picks("Có, đăng ký việc này")
    an.picks("Đúng, đăng ký")
    first, second = kept(village)
    assert (first.content, second.content) == ("Trồng 50 cây bưởi", "Trồng 20 cây mít")
    assert first.deadline == second.deadline


def test_two_figures_in_the_answer_are_seen_too(an: Person, village: Village) -> None:
    an.says("/dangky")
    an.says("Trồng cây ăn trái")
    assert "Tôi thấy 2 con số" in an.says("50 cây bưởi và 20 cây mít")
    an.picks("Tách thành 2 việc")
    an.says("30/6")
    an.picks("Đúng, đăng ký")
    assert kept(village)[0].content == "Trồng cây ăn trái 50 cây bưởi"
    assert kept(village)[0].value == 50
    assert "20 cây mít" in an.reads(an.heard)


def test_figures_that_are_no_two_works_are_not_taken_apart(an: Person, village: Village) -> None:
    heard = an.says("tôi đăng ký đào 2 ao nuôi 5000 con cá trước 30/6")
    assert "Tôi thấy 2 con số: 2 ao · 5.000 con cá" in heard
    assert "Tách" not in heard
    assert "Tính chung" not in an.says("ừ")
    an.says("chỉ tiêu là 5.000 con cá")
    an.picks("Đúng, đăng ký")
    assert kept(village)[0].value == 5000


OTHERS = ["mít tui xuống được hai chục gốc", "được 20 cây mít rồi", "mới 20 cây", "60 cây", "20 gốc", "không"]


@pytest.mark.parametrize("words", OTHERS)
def test_while_two_figures_wait_no_other_words_become_the_target(an: Person, village: Village, words: str) -> None:
    an.says(TWO)
    assert "Đồng chí xem lại giúp" not in an.says(words)
    assert kept(village) == []
    an.picks("Chỉ tiêu là 50")
    an.picks("Đúng, đăng ký")
    assert kept(village)[0].value == 50


@pytest.mark.parametrize(
    ("words", "target"), [("20 cây mít", "20 cây mít"), ("50", "50 cây bưởi"), ("70 cây", "70 cây")]
)
def test_one_of_the_figures_may_be_typed(an: Person, words: str, target: str) -> None:
    an.says(TWO)
    assert f"Chỉ tiêu: {target}" in an.says(words)
