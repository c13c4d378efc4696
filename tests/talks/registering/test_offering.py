"""A sentence with nothing to count, written when nothing is open, is met with the offer to register it."""

import pytest

from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept

WISHES = ["em muốn đóng góp cho quê hương", "phấn đấu làm tốt nhiệm vụ", "giup ba con ngheo trong ap"]


@pytest.mark.parametrize("sentence", WISHES)
def test_a_vague_sentence_is_offered_to_be_registered(an: Person, village: Village, sentence: str) -> None:
    answer = an.says(sentence)
    assert sentence in answer
    assert "muốn đăng ký" in answer
    assert sentence in an.picks("đăng ký việc này")
    an.picks("Phát triển kinh tế")
    an.says("Tặng 20 suất quà")
    an.says("cuối năm")
    an.picks("Đúng, đăng ký")
    assert sentence in kept(village)[0].content


@pytest.mark.parametrize("word", ["có", "vâng", "đúng", "dạ", "ok"])
def test_a_plain_yes_is_enough(an: Person, word: str) -> None:
    an.says("em muốn đóng góp cho quê hương")
    assert "nhóm nội dung" in an.says(word)


@pytest.mark.parametrize("word", ["không", "Không, việc khác"])
def test_a_no_leads_to_the_menu_and_registers_nothing(an: Person, village: Village, word: str) -> None:
    an.says("em muốn đóng góp cho quê hương")
    assert "muốn làm việc nào" in an.says(word)
    assert kept(village) == []


def test_the_offer_still_stands_after_something_else(an: Person) -> None:
    an.says("em muốn đóng góp cho quê hương")
    accepted = an.choice("đăng ký việc này")
    an.says("cam kết")
    assert "em muốn đóng góp" in an.taps(accepted.value)


def test_a_sentence_too_long_to_keep_is_quoted_in_part_and_asked_to_be_shortened(an: Person) -> None:
    assert len(an.says("Em muốn đóng góp cho quê hương " * 40)) < 600
    assert "viết gọn" in an.picks("đăng ký việc này")


@pytest.mark.parametrize("words", ["alo", "???", "cho em hỏi hạn nộp là khi nào", "bao giờ thì xong?", "120"])
def test_what_is_no_sentence_or_a_question_is_not_taken_for_a_wish(an: Person, words: str) -> None:
    assert "muốn đăng ký" not in an.says(words)


def test_who_may_not_register_is_not_offered_it(dung: Person) -> None:
    assert "muốn làm việc nào" in dung.says("em muốn đóng góp cho quê hương")
