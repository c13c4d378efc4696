"""Below an announcement stand up to three commands: buttons where there are some, numbered words elsewhere."""

from datetime import timedelta

import pytest

from tests.talking import Person, Village

WORDS = "Phát động đợt thi đua cao điểm"


@pytest.fixture
def asked(an: Person, dung: Person) -> Person:
    dung.says(f"/thongbao {WORDS}")
    dung.says("CB1")
    return dung


def labels(person: Person) -> list[str]:
    return [choice.label for message in person.heard for choice in message.choices]


def test_they_are_chosen_by_tapping_and_stand_below_it(asked: Person, an: Person, village: Village) -> None:
    asked.picks("Thêm")
    asked.picks("Nút bấm bên dưới")
    asked.picks("Đăng ký ngay")
    asked.picks("Báo cáo ngay")
    answer = asked.picks("Xem tổng hợp")
    assert "Nút bấm: Đăng ký ngay · Báo cáo ngay · Xem tổng hợp" in answer
    asked.picks("Gửi")
    village.advance_broadcasts()
    assert WORDS in an.receives()
    assert labels(an) == ["Đăng ký ngay", "Báo cáo ngay", "Xem tổng hợp"]
    assert "Đồng chí" in an.picks("Đăng ký ngay")
    assert an.heard


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("thêm nút đăng ký", "Nút bấm: Đăng ký ngay"),
        ("kem nut bao cao va nut xem tong hop", "Nút bấm: Báo cáo ngay · Xem tổng hợp"),
        ("cho thêm nút việc tôi đã đăng ký nha", "Nút bấm: Việc tôi đã đăng ký"),
    ],
)
def test_they_are_chosen_in_words(asked: Person, said: str, shown: str) -> None:
    answer = asked.says(said)
    assert shown in answer
    assert "Gửi" in answer


def test_they_are_taken_away_in_words(asked: Person) -> None:
    asked.says("thêm nút đăng ký và nút báo cáo")
    assert "Nút bấm: Báo cáo ngay" in asked.says("bỏ nút đăng ký đi")
    assert "không có nút bấm" in asked.says("bỏ nút luôn")


def test_more_than_three_are_too_many(asked: Person) -> None:
    asked.says("thêm nút đăng ký, nút báo cáo, nút tổng hợp")
    assert "nhiều nhất 3 nút" in asked.says("thêm nút hướng dẫn")


def test_a_button_of_a_year_ago_still_answers(asked: Person, an: Person, village: Village) -> None:
    asked.says("thêm nút báo cáo")
    asked.picks("Gửi")
    village.advance_broadcasts()
    an.receives()
    wire = an.choice("Báo cáo ngay").value
    village.now += timedelta(days=365)
    assert "không có việc nào đang làm để báo cáo" in an.taps(wire)


def test_a_number_answers_them_where_there_are_no_buttons(asked: Person, an: Person, village: Village) -> None:
    asked.says("thêm nút trợ giúp và nút việc tôi đã đăng ký")
    asked.picks("Gửi")
    village.advance_broadcasts()
    an.receives()
    assert an.picks("Việc tôi đã đăng ký") == an.says("/camket")
