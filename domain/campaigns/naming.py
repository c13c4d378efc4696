"""Which campaign a sentence names: by its code, its whole name, or by words no other one's name has."""

from collections.abc import Mapping

from domain.understanding.text.phrasebook import plain_words
from domain.understanding.text.words import fold

GENERIC = frozenset(
    ["phong", "trao", "thi", "dua", "dot", "cuoc", "chien", "dich", "chuong", "trinh", "nam", "va", "cua"]
)
KINDS = ("cao diem", "giai doan", "nhiem ky", "phong trao", "chao mung", "ky niem")
"""How people call a campaign for short, where only one is called so."""


def named_campaign(text: str, names: Mapping[int, tuple[str, str]]) -> int | None:
    """Return the number of the one campaign a text names; `names`: code and name by number."""
    said = f" {' '.join(plain_words(text))} "
    whole = [number for number, (code, name) in names.items() if _holds(said, name) or _holds(said, code)]
    if whole:
        return max(whole, key=lambda number: len(names[number][1]))
    called = [each for each in KINDS if f" {each} " in said]
    by_kind = [number for number, (_, name) in names.items() if any(each in fold(name) for each in called)]
    if len(by_kind) == 1 and called:
        return by_kind[0]
    own = {number: _own(number, names) for number in (by_kind or names)}
    found = {number: sum(f" {word} " in said for word in words) for number, words in own.items()}
    best = [number for number, count in found.items() if count and 2 * count >= len(own[number])]
    return best[0] if len(best) == 1 else None


def _own(number: int, names: Mapping[int, tuple[str, str]]) -> list[str]:
    """Return the words of a name that no other name has; a number alone names nothing."""
    others = {word for other, (_, name) in names.items() if other != number for word in plain_words(name)}
    return [
        word
        for word in plain_words(names[number][1])
        if word not in others and word not in GENERIC and not word.isdigit() and len(word) > 1
    ]


def _holds(said: str, name: str) -> bool:
    words = " ".join(plain_words(name))
    return bool(words) and f" {words} " in said
