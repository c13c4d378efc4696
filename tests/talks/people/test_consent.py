"""Consent is said in words or by the number: a thumb, an "ừ" or an "ok" is none."""

import pytest

from domain.chat import Kind
from tests.talking import Person, Village


def asked(village: Village, channel: str) -> Person:
    """Somebody who is asked for consent."""
    person = village.stranger(channel)
    person.member_id = village.member("Nguyễn Văn An", "CB1")
    assert "đồng ý" in person.says(village.code_for(person.member_id))
    return person


def joined(person: Person) -> bool:
    """Whether the chat is the member's, as the assistant answers it."""
    return "Họ tên: Nguyễn Văn An" in person.says("/dulieu")


@pytest.mark.parametrize("words", ["👍", "ừ", "ok", "uh", "dạ", "vâng", "rồi", "oke", "👌", "đc", "à", "hả", "?"])
def test_a_particle_is_no_consent(village: Village, channel: str, words: str) -> None:
    person = asked(village, channel)
    assert "đồng ý" in person.says(words)
    assert not joined(person)


@pytest.mark.parametrize("words", ["đồng ý", "dạ tôi đồng ý", "Tôi đồng ý.", "dong y", "toi dong y a"])
def test_the_words_are(village: Village, channel: str, words: str) -> None:
    person = asked(village, channel)
    assert "Nguyễn Văn An" in person.says(words)
    assert joined(person)


def test_so_is_the_number_where_there_are_no_buttons(village: Village, channel: str) -> None:
    person = asked(village, channel)
    person.says("1")
    assert joined(person) == (channel == "zalo")


@pytest.mark.parametrize("words", ["không đồng ý", "tôi không đồng ý", "khong dong y", "2", "chưa đồng ý đâu"])
def test_a_no_is_never_a_yes(village: Village, channel: str, words: str) -> None:
    person = asked(village, channel)
    person.says(words)
    assert not joined(person)


@pytest.mark.parametrize("kind", [Kind.OTHER, Kind.PHOTO, Kind.VOICE])
def test_a_sticker_is_no_consent(village: Village, channel: str, kind: Kind) -> None:
    person = asked(village, channel)
    person.sends(kind=kind)
    assert not joined(person)


def test_what_was_said_before_the_consent_still_leads_to_it(village: Village, channel: str) -> None:
    person = asked(village, channel)
    person.says("ok")
    person.says("đồng ý")
    assert joined(person)


@pytest.mark.parametrize("words", ["thôi", "thôi khỏi, lộn người rồi"])
def test_who_lets_go_is_asked_no_more_and_nothing_is_kept(village: Village, channel: str, words: str) -> None:
    person = asked(village, channel)
    assert "Đã dừng" in person.says(words)
    assert not joined(person)
