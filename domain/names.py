"""Sort a Vietnamese list of people: by given name, then by the rest, letters in the order of the alphabet."""

import unicodedata

_ALPHABET = {letter: place for place, letter in enumerate("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")}
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}  # huyền, hỏi, ngã, sắc, nặng


def by_given_name(name: str) -> tuple[tuple[int, ...], ...]:
    """Return a key to sort full names by: "Trần Văn An" before "Lê Thị Bình"."""
    *before, given = name.split() or [""]
    return _letters(given), _tones(given), _letters(" ".join(before)), _tones(" ".join(before))


def _letters(word: str) -> tuple[int, ...]:
    return tuple(_ALPHABET.get(letter, -1) for letter in _without_tones(word))


def _tones(word: str) -> tuple[int, ...]:
    return tuple(_TONES[mark] for mark in unicodedata.normalize("NFD", word) if mark in _TONES)


def _without_tones(word: str) -> str:
    apart = unicodedata.normalize("NFD", word.casefold())
    return unicodedata.normalize("NFC", "".join(mark for mark in apart if mark not in _TONES))
