"""Whoever has not joined is answered when they say something; only repeats are met with silence."""

import pytest

from tests.talking import Person, Village

NEEDS = [
    ("tôi là bí thư chi bộ ấp 3", "cấp ủy"),
    ("tui la pho bi thu chi bo ap 3", "Đảng ủy cấp trên"),
    ("tôi bị mất mã mời rồi thì sao", "mã"),
    ("con là con của ông An, ba con bị tai biến", "bình phục"),
    ("con là con của ông An, ba con mới mất", "chia buồn"),
]


@pytest.fixture
def chatty(village: Village, channel: str) -> Person:
    """A stranger who has written so often that greetings are answered no more."""
    stranger = village.stranger(channel)
    for word in ("alo", "hello", "xin chào", "alo", "hi"):
        stranger.says(word)
    assert stranger.says("alo") == ""
    return stranger


@pytest.mark.parametrize(("words", "heard"), NEEDS)
def test_who_needs_something_is_answered_after_much_talk(chatty: Person, words: str, heard: str) -> None:
    assert heard in chatty.says(words)


@pytest.mark.parametrize(("words", "heard"), NEEDS)
def test_need_is_no_occasion_to_advertise(chatty: Person, words: str, heard: str) -> None:
    assert "Tôi là trợ lý tự động" not in chatty.says(words)


def test_the_family_of_somebody_ill_hears_whom_to_tell(village: Village, channel: str) -> None:
    answer = village.stranger(channel).says("con là con của ông An, ba con bị tai biến")
    assert "chia sẻ" in answer
    assert "bí thư chi bộ" in answer
    assert "Tôi là trợ lý tự động" not in answer


def test_a_repeat_stays_without_an_answer(chatty: Person) -> None:
    assert chatty.says("alo alo") == ""


AGREED = ["ừ thì đồng ý", "dạ đồng ý nghen", "u thi dong y", "ok đồng ý", "thôi thì đồng ý"]


@pytest.mark.parametrize("words", AGREED)
def test_the_words_of_a_yes_are_a_consent(village: Village, channel: str, words: str) -> None:
    an = village.stranger(channel)
    an.says(village.code_for(village.member("Nguyễn Văn An", "CB1")))
    assert "Chào mừng" in an.says(words)


@pytest.mark.parametrize("words", ["ừ", "👍", "dạ", "ok", "đồng ý hả?", "để coi đã rồi đồng ý", "ừ thì"])
def test_less_than_that_is_none(village: Village, channel: str, words: str) -> None:
    an = village.stranger(channel)
    an.says(village.code_for(village.member("Nguyễn Văn An", "CB1")))
    assert "Chào mừng" not in an.says(words)
