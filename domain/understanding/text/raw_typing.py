"""Read what is left in a sentence where a typing program failed: tooi ddawng kys (Telex), to6i d9a8ng ky1 (VNI)."""

import re
import unicodedata
from collections.abc import Callable
from functools import lru_cache

from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.spelling import listed, unaccented

_LISTS = lists_of(__name__)
_VOWELS, _TONES_AT_END = "aeiouy", "sfrxj"
_TONES = dict(zip("sfrxj12345", "\u0301\u0300\u0309\u0303\u0323" * 2, strict=True))
_MARKS = {"a": "â", "e": "ê", "o": "ô"}
_HORNS = {"a": "ă", "o": "ơ", "u": "ư"}
_VNI = {"6": _MARKS, "7": {"o": "ơ", "u": "ư"}, "8": {"a": "ă"}, "9": {"d": "đ"}}
_ONSETS = "ngh|ng|nh|gh|gi|kh|ph|th|tr|ch|qu|[bcdđghklmnpqrstvx]"
_SYLLABLE = re.compile(rf"(?P<onset>(?:{_ONSETS})?)(?P<nucleus>[aăâeêioôơuưy]+)(?P<coda>ch|nh|ng|[cmnpt]|)")
_NUCLEI = listed(_LISTS["nuclei"])
_MARKED = "ăâêôơư"
_STOPS, _OF_STOPS = {"c", "ch", "p", "t"}, {"", "\u0301", "\u0323"}
_FOREIGN = listed(_LISTS["foreign"])
_SURE_TELEX = re.compile(
    r"(?i)\bdd[aeiouyw]|\b(?=[a-z]*(?:aa|ee|oo|aw|ow|uw))[a-z]*[aeouwy][a-z]{0,2}[sfrxj][a-z]{0,2}\b"
)
_SURE_VNI = re.compile(r"(?i)\bd9[a-z]|(?:[aeo]6|[ou]7|a8)[a-z1-5]")
_TELEX_WORD = re.compile(r"(?<![\w@.])[A-Za-z]{2,9}(?![\w@])")
_VNI_WORD = re.compile(r"(?<![\w@.])[A-Za-z]+[1-9][A-Za-z1-9]*")
_LONGEST, _CODE, _SURE_ENOUGH = 1_500, 8, 2
_PLACES = listed("to ap khu")
""" "To1" is as well "tổ 1"."""


@lru_cache(maxsize=256)
def as_meant(text: str) -> str:
    """Return a sentence with its raw syllables put into Vietnamese, where it surely holds some; else as it is."""
    if len(text) > 4 * _LONGEST or not (text.isascii() or all(sign.isascii() for sign in text if sign.isalpha())):
        return text
    return _mended(_mended(text, _TELEX_WORD, _SURE_TELEX, _telex), _VNI_WORD, _SURE_VNI, _vni)


def _mended(text: str, word: re.Pattern[str], sure: re.Pattern[str], syllable: Callable[[str], str]) -> str:
    """The text with its words as syllables, where enough of them surely are some."""
    surely = {found.group() for found in word.finditer(text) if sure.search(found.group())}
    if sum(_read(each, syllable) != each for each in surely) < _SURE_ENOUGH:
        return text
    return word.sub(lambda found: _read(found.group(), syllable), text)


def _read(word: str, syllable: Callable[[str], str]) -> str:
    """One word as it is meant; itself where it is foreign, or a code of eight capitals."""
    foreign = word.casefold() in _FOREIGN or (len(word) >= _CODE and word.isupper())
    return word if foreign else syllable(word)


@lru_cache(maxsize=4096)
def _telex(word: str) -> str:
    spelled, tone = "", ""
    lower = word.casefold()
    for place, char in enumerate(lower):
        voiced = any(unaccented(letter) in _VOWELS for letter in spelled)
        if char in _TONES_AT_END and voiced:
            tone = _TONES[char]
        elif char == "d" and spelled[:1] == "d" and (place == 1 or voiced):
            spelled = "đ" + spelled[1:]
        elif char in _MARKS and _again(spelled, char, lower[place + 1 :]):
            spelled = _replaced(spelled, {char: _MARKS[char]})
        elif char == "w":
            spelled = _horned(spelled) if voiced else spelled + "ư"
        else:
            spelled += char
    marked = any(letter in _MARKED + "đ" for letter in spelled) or lower.endswith(tuple(_TONES_AT_END))
    bare = spelled == lower or not marked
    return word if bare else _composed(word, spelled, tone)


@lru_cache(maxsize=4096)
def _vni(word: str) -> str:
    spelled, tone = "", ""
    if word.rstrip("12345").casefold() in _PLACES:
        return word
    for char in word.casefold():
        if char in _VNI:
            after = _horned(spelled) if char == "7" else _replaced(spelled, _VNI[char])
            if after == spelled:
                return word
            spelled = after
        elif char.isdecimal():
            tone = _TONES.get(char, "")
        else:
            spelled += char
    return _composed(word, spelled, tone)


def _again(spelled: str, char: str, rest: str) -> bool:
    """Whether a vowel is typed a second time: at once, or behind the syllable, "trongof"."""
    behind = spelled[-1:] not in _VOWELS and spelled.count(char) == 1 and not rest.strip(_TONES_AT_END)
    return spelled.endswith(char) or (bool(spelled) and behind)


def _replaced(spelled: str, marks: dict[str, str]) -> str:
    """The letters so far with the last one that can take a mark marked."""
    for place in range(len(spelled) - 1, -1, -1):
        if spelled[place] in marks:
            return spelled[:place] + marks[spelled[place]] + spelled[place + 1 :]
    return spelled


def _horned(spelled: str) -> str:
    for bare, horned in (("uo", "ươ"), ("ưo", "ươ"), ("uô", "ươ")):
        if bare in spelled:
            return spelled.replace(bare, horned)
    if "ua" in spelled and not spelled.startswith("qu"):
        return spelled.replace("ua", "ưa")
    return _replaced(spelled, _HORNS)


def _composed(word: str, spelled: str, tone: str) -> str:
    """The syllable with its tone, written as the word was: in capitals or not; the word where it is no syllable."""
    found = _SYLLABLE.fullmatch(spelled)
    if found is None or found["nucleus"] not in _NUCLEI or (found["coda"] in _STOPS and tone not in _OF_STOPS):
        return word
    if found["nucleus"] == "ươ" and not found["coda"]:
        spelled = spelled.replace("ươ", "uơ")  # "thuở"
    place = found.start("nucleus") + _toned(found["nucleus"], found["coda"])
    syllable = unicodedata.normalize("NFC", spelled[: place + 1] + tone + spelled[place + 1 :])
    if word.isupper():
        return syllable.upper()
    return syllable.capitalize() if word[0].isupper() else syllable


def _toned(nucleus: str, coda: str) -> int:
    """Which vowel bears the tone."""
    marked = [place for place, letter in enumerate(nucleus) if letter in _MARKED]
    if marked:
        return marked[-1]
    return 1 if len(nucleus) == 3 or (len(nucleus) == 2 and coda) else 0
