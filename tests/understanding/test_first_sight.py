"""Phrases of people nobody here has met, never learned from: so many are read as meant, so many wrongly in silence."""

import pytest

from domain.understanding.json_lines import reading_as_json
from tests.understanding.test_blind_phrases import Blind, blind, is_right

FILES = {"first_sight_everyday.tsv": (143, 5), "first_sight_hard.tsv": (122, 9)}
"""Of 150 each: so many at least are right, so many at most wrong without a question. Never mend a phrase of these."""


def is_silent(phrase: Blind) -> bool:
    """Whether it is read otherwise, and nothing is asked."""
    as_ = "pledge" if phrase.as_ == "not" else phrase.as_
    return not is_right(phrase) and not reading_as_json(phrase.text, as_, phrase.today, phrase.unit)["asks"]


@pytest.mark.parametrize("name", FILES)
def test_what_strangers_write_is_read_no_worse(name: str) -> None:
    phrases = blind(name)
    right, silent = sum(map(is_right, phrases)), sum(map(is_silent, phrases))
    least, most = FILES[name]
    assert (right >= least, silent <= most) == (True, True), f"{right} right, {silent} silently wrong"
