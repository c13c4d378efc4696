"""Long texts are cut where a reader would cut them, and nothing of them is lost."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.channels.plain_text import clean, split, units, with_menu
from domain.chat import Choice, Numbering, Outgoing

WORDS = st.text(st.sampled_from("aạ\u0323ế🌴\U0001f1fb\U0001f1f3👩\u200d🌾🏽 \n\t"), max_size=400)


def without_blanks(text: str) -> str:
    return "".join(text.split())


@given(st.text(max_size=300) | WORDS, st.integers(10, 60))
def test_every_part_is_within_the_limit_and_nothing_is_lost(text: str, limit: int) -> None:
    parts = split(text, limit)
    assert all(units(part) <= limit for part in parts)
    assert without_blanks("".join(parts)) == without_blanks(text)
    assert all(part.strip() for part in parts) or parts == [text]


@given(
    st.lists(
        st.sampled_from(["đồng", "chí", "Khởi", "🌴", "👩\u200d🌾", "\U0001f1fb\U0001f1f3", "a\u0323"]), min_size=1
    )
)
def test_words_stay_whole(words: list[str]) -> None:
    parts = split(" ".join(words), 12)
    assert [word for part in parts for word in part.split(" ")] == words


@given(
    st.lists(st.sampled_from(["đ", "🌴", "👩\u200d🌾", "\U0001f1fb\U0001f1f3", "a\u0323\u0302", "👍🏽"]), min_size=1)
)
def test_what_the_reader_sees_as_one_sign_stays_one(signs: list[str]) -> None:
    rest = signs
    for part in split("".join(signs), 20):
        taken = ""
        while taken != part:
            assert rest, part
            taken, rest = taken + rest[0], rest[1:]
    assert rest == []


@given(st.text(max_size=200))
def test_units_are_utf_16(text: str) -> None:
    assert units(text) == len(text.encode("utf-16-le", "surrogatepass")) // 2


def test_a_paragraph_is_preferred_to_a_line_and_a_line_to_a_word() -> None:
    assert split("một hai ba bốn\n\nnăm\nsáu bảy", 20) == ["một hai ba bốn", "năm\nsáu bảy"]
    assert split("một hai ba bốn\nnăm sáu bảy", 20) == ["một hai ba bốn", "năm sáu bảy"]
    assert split("một hai ba bốn năm sáu", 10) == ["một hai ba", "bốn năm", "sáu"]


def test_a_heap_of_accents_is_cut_all_the_same() -> None:
    assert split("a" + "\u0323" * 50, 20) == ["a" + "\u0323" * 19, "\u0323" * 20, "\u0323" * 11]


@pytest.mark.parametrize("text", ["", "ngắn", "x" * 20])
def test_what_fits_is_left_alone(text: str) -> None:
    assert split(text, 20) == [text]


def test_a_menu_is_numbered_or_lettered() -> None:
    choices = (Choice("Có", "yes"), Choice("Không", "no"))
    assert with_menu(Outgoing("Đúng không?", choices, Numbering.DIGITS)) == "Đúng không?\n\n1. Có\n2. Không"
    assert with_menu(Outgoing("Mấy cây?", choices, Numbering.LETTERS)) == "Mấy cây?\n\nA. Có\nB. Không"
    assert with_menu(Outgoing("", choices, Numbering.DIGITS)) == "1. Có\n2. Không"
    assert with_menu(Outgoing("Xong", (), Numbering.DIGITS)) == "Xong"


@given(st.text(st.characters() | st.characters(categories=["Cs"])))
def test_cleaned_text_is_composed_and_can_be_stored(text: str) -> None:
    found = clean(text)
    assert "\x00" not in found
    assert found.encode().decode() == found
    assert unicodedata.is_normalized("NFC", found)


def test_what_nobody_sees_is_dropped_and_what_is_seen_stays() -> None:
    assert clean("30\u200b/6\x00\x07 \u202ean\u202c\ufeff\xad\x85") == "30/6 an"
    assert clean("dòng một\r\ndòng\thai 👩\u200d🌾") == "dòng một\ndòng\thai 👩\u200d🌾"
