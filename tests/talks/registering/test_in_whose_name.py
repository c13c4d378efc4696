"""Whoever leads a branch is asked in whose name; what is typed there never takes the place of the words in silence."""

import pytest

from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept

ASKED = "Đồng chí đăng ký cho ai?"
WORDS = "Làm một tuyến đường hoa 500 mét"


@pytest.fixture
def asked(binh: Person) -> Person:
    assert ASKED in binh.says("đăng ký làm một tuyến đường hoa 500 mét")
    return binh


@pytest.mark.parametrize(
    "words", ["rồi làm tiếp đường hoa đi", "tính ra cũng được", "làm cho đẹp nha bà con", "để tôi tính lại coi"]
)
def test_what_answers_nothing_changes_nothing(asked: Person, words: str) -> None:
    answer = asked.says(words)
    assert ASKED in answer
    assert WORDS in answer


def test_a_day_fills_the_deadline(asked: Person, village: Village) -> None:
    answer = asked.says("rồi làm tiếp đường hoa đi, hạn 30/6")
    assert "Thời hạn: thứ Ba, 30/06/2026" in answer
    assert WORDS in answer
    assert "“Làm một tuyến đường hoa 300 mét”" in asked.says("300 mét thôi cho chắc")
    answer = asked.says("cả chi bộ")
    assert "Người đăng ký: Chi bộ" in answer
    assert "Chỉ tiêu: 300 mét" in answer
    asked.says("ừ")
    assert [each.content for each in kept(village)] == ["Làm một tuyến đường hoa 300 mét"]


def test_another_pledge_waits_for_afterwards(asked: Person) -> None:
    answer = asked.says("tôi đăng ký thêm trồng 50 cây xoài")
    assert "giữ lại" in answer
    assert WORDS in answer


@pytest.mark.parametrize(
    ("words", "content"),
    [
        ("đăng ký cho cả chi bộ: dọn 2 km kênh trước 30/6", "Dọn 2 km kênh"),
        ("thay mặt chi bộ tôi xin đăng ký dọn 2 km kênh trước 30/6", "Dọn 2 km kênh"),
        ("ghi cho tập thể chi bộ: trồng 100 cây dừa, xong trước 30/6", "Trồng 100 cây dừa"),
        ("dang ky cho ca chi bo: don 2 km kenh truoc 30/6", "Dọn 2 km kênh"),
    ],
)
def test_who_says_it_already_is_not_asked(binh: Person, words: str, content: str) -> None:
    answer = binh.says(words)
    assert "Người đăng ký: Chi bộ" in answer
    assert content in answer
    assert "cả chi bộ" not in answer


@pytest.mark.parametrize(
    "words", ["đăng ký tặng chi bộ 5 cái bàn trước 30/6", "đăng ký cùng cả chi bộ dọn 2 km kênh trước 30/6"]
)
def test_a_branch_in_the_work_names_nobody(binh: Person, words: str) -> None:
    assert ASKED in binh.says(words)


@pytest.mark.parametrize("words", ["rồi làm tiếp đi", "làm tiếp cái vụ cây xanh đi", "trồng cho đẹp nha"])
def test_loose_words_take_no_content_away_at_the_review(an: Person, words: str) -> None:
    an.says("tôi đăng ký trồng 200 cây xanh trước 30/6")
    assert "Việc sẽ làm: Trồng 200 cây xanh" in an.says(words)
