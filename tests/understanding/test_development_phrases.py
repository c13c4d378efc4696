"""Phrases collected while the grammar was written: each one is read as it is meant."""

import pytest

from domain.understanding.json_lines import reading_as_json
from tests.understanding.phrases import Phrase, agrees, phrases


@pytest.mark.parametrize("kind", ["deadline", "goal", "progress", "pledge"])
def test_every_development_phrase_is_read_as_it_is_meant(kind: str) -> None:
    chosen = [phrase for phrase in phrases("development.tsv") if phrase.as_ == kind]
    assert chosen
    wrong = [
        (phrase.text, phrase.expected, read(phrase)) for phrase in chosen if not agrees(phrase.expected, read(phrase))
    ]
    assert wrong == []


def read(phrase: Phrase) -> dict[str, object]:
    return reading_as_json(phrase.text, phrase.as_, phrase.today, phrase.unit)
