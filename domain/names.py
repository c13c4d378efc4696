"""Sort Vietnamese people by given name, and compare organisations by what people call them."""

import re
import unicodedata
from functools import lru_cache

from domain.understanding.text.words import fold

CAPITAL = f"[{''.join(each for each in map(chr, range(ord('A'), ord('Ỹ') + 1)) if each.isupper())}]"
"""A capital, with and without accents, for a pattern: of "À-Ỹ" every other letter is small."""
_KIND = re.compile(r"^(?:dang uy|dang bo bo phan|dang bo|chi bo|chi uy|dang doan) ")
_ALPHABET = {letter: place for place, letter in enumerate("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")}
_TONES = {"\u0300": 1, "\u0309": 2, "\u0303": 3, "\u0301": 4, "\u0323": 5}  # huyền, hỏi, ngã, sắc, nặng

_NOTE = re.compile(r"\s*\([^()]*\)\s*$")
_LETTER = re.compile(r"(?<=\w) [a-h]$")  # "Nguyễn Như Ý" is called Ý
_WORD = re.compile(r"[^\W\d_]+")
_DIGITS = re.compile(r"\d+|\D+")
_APART = re.compile(r"(?<=\w) [a-hđA-HĐ]$")


def without_note(name: str) -> str:
    """Return a name without what tells it apart from another: "Trần Văn Bảy (1965)"."""
    return _NOTE.sub("", name)


def given_name(name: str) -> str:
    """Return the last word, by which people are called, folded; "Bảy A" is called Bảy."""
    return _LETTER.sub("", fold(without_note(name))).split()[-1]


def forms(name: str) -> tuple[str, ...]:
    """Return how a name may be typed, folded: whole, without the note, without the letter behind ("Bảy A")."""
    whole, bare = fold(name), fold(without_note(name))
    return tuple(dict.fromkeys((whole, bare, _LETTER.sub("", bare))))


def is_called(name: str, typed: str) -> bool:
    """Tell whether somebody of this name is called by the folded words: the given name, or the whole one."""
    return given_name(name) == typed or typed in forms(name)


def sounds_alike(typed: str, name: str) -> bool:
    """Return whether somebody may be called by what was typed: "Hải" is not Hai, "hai" may be Hải; "Thuý" is Thúy."""
    last = (typed.split() or [""])[-1].casefold()
    if last.isascii():
        return True
    marks = sorted(unicodedata.normalize("NFD", last))
    words = without_note(name).casefold().split()
    return all(sorted(unicodedata.normalize("NFD", word)) == marks for word in words if fold(word) == fold(last))


def by_given_name(name: str) -> tuple[tuple[int, ...], ...]:
    """Return a key to sort full names by: "Trần Văn An" before "Lê Thị Bình", "Bảy A" and "Bảy (1965)" beside Bảy."""
    bare = without_note(name)
    whole = _APART.sub("", bare)
    *before, given = whole.split() or [""]
    apart = _letters(bare[len(whole) :].strip()), tuple(ord(sign) for sign in name[len(bare) :])
    return _letters(given), _tones(given), _letters(" ".join(before)), _tones(" ".join(before)), *apart


def found_by(name: str) -> str:
    """Return the key a name is found by, its words folded and from the last to the first: "hoa thi nguyen".

    Whatever is typed of a name's end is the beginning of the key. A letter that tells apart stands last.
    """
    words = fold(without_note(name)).split()
    letter = words[-1:] if _LETTER.search(" ".join(words)) else []
    return " ".join((*reversed(words[: len(words) - len(letter)]), *letter))


def written(name: str) -> str:
    """Return a name typed all in small letters or all in capitals as names are written; others as they are.

    "H'LEN" becomes "H'Len", "SÔ-PHIA" "Sô-Phia", and the letter of "bảy a" a capital.
    """
    whole = unicodedata.normalize("NFC", " ".join(name.split()))
    if not (whole.islower() or whole.isupper()):
        return whole
    return _WORD.sub(lambda word: word[0].capitalize(), whole)


@lru_cache(4_096)  # the codes of a province
def naturally(words: str) -> tuple[tuple[int, int | str], ...]:
    """Return a key to sort codes and names of organisations by, their numbers as numbers: "ấp 2" before "ấp 10"."""
    pieces = _DIGITS.findall(fold(words))
    return tuple((0, int(piece)) if piece.isdecimal() else (1, piece) for piece in pieces)


def called(organisation: str) -> str:
    """Return what people call an organisation, to compare by: "ap 2" of "Chi bộ ấp 2"."""
    return _KIND.sub("", fold(organisation))


@lru_cache(4_096)  # a million people share a few thousand words
def _letters(word: str) -> tuple[int, ...]:
    return tuple(_ALPHABET.get(letter, -1) for letter in _without_tones(word))


@lru_cache(4_096)
def _tones(word: str) -> tuple[int, ...]:
    return tuple(_TONES[mark] for mark in unicodedata.normalize("NFD", word) if mark in _TONES)


def _without_tones(word: str) -> str:
    apart = unicodedata.normalize("NFD", word.casefold())
    return unicodedata.normalize("NFC", "".join(mark for mark in apart if mark not in _TONES))
