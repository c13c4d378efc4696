"""A sentence with nothing to count, written when nothing is open: begun as a pledge, or asked about with wishes."""

import pytest

from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept

VAGUE = "mai mốt rảnh tôi tính trồng ít cây gì đó"
QUESTIONS = (
    *("làm việc gì", "sẽ làm được bao nhiêu", "Bao giờ hoàn thành"),
    *("nhóm nội dung thi đua nào", "xem lại giúp"),
)
"""What a registration may ask first."""


@pytest.mark.parametrize(
    ("sentence", "asked"),
    [("phấn đấu làm tốt nhiệm vụ", "ghi giúp một con số"), ("giúp bà con nghèo trong ấp", "sẽ làm được bao nhiêu")],
)
def test_a_promise_without_a_number_is_begun_and_asked_how_much(
    an: Person, village: Village, sentence: str, asked: str
) -> None:
    assert asked in an.says(sentence)
    an.says("Tặng 20 suất quà")
    if "nhóm nội dung thi đua nào" in an.says("cuối năm"):
        an.picks("Phát triển kinh tế")
    titled = sentence[0].upper() + sentence[1:]
    assert f"Việc sẽ làm: {titled}" in an.reads(an.heard)
    an.picks("Đúng, đăng ký")
    assert titled in kept(village)[0].content


def test_what_is_not_sure_is_asked_with_a_few_wishes_never_with_a_pledge_alone(an: Person, village: Village) -> None:
    an.says(VAGUE)
    labels = [choice.label for choice in an.heard[-1].choices]
    assert 2 <= len(labels) <= 4
    assert "chưa chắc" in an.reads(an.heard)
    assert kept(village) == []


def test_none_of_the_wishes_leads_to_the_menu(an: Person, village: Village) -> None:
    an.says(VAGUE)
    assert "Đăng ký" in an.picks("Không phải")
    assert kept(village) == []


@pytest.mark.parametrize("words", ["alo", "???", "cho em hỏi hạn nộp là khi nào", "bao giờ thì xong?", "120"])
def test_what_is_no_sentence_or_a_question_is_not_taken_for_a_wish(an: Person, words: str) -> None:
    heard = an.says(words)
    assert [question for question in QUESTIONS if question in heard] == []


def test_who_may_not_register_is_told_so(dung: Person, village: Village) -> None:
    assert "chưa thuộc chi bộ nào" in dung.says("Tôi đăng ký trồng 50 cây dừa trước 30/6")
    assert kept(village) == []


def test_flowers_to_be_planted_are_no_thanks(an: Person) -> None:
    an.says("/dangky")
    assert "bao nhiêu" in an.says("Trồng hoa ven đường")
