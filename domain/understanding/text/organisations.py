"""Names of organisations as people type them, and words behind "chi bộ", "xã" that name none."""

import re
import unicodedata

from domain.understanding.text.lexicon_files import lists_of
from domain.understanding.text.words import fold

_LISTS = lists_of(__name__)
ANYBODY = frozenset(_LISTS["anybody"].split())
""" "Cả chi bộ mình biết nha"."""
_NO_NAME = ANYBODY | frozenset(_LISTS["asked"].split())
_PARTY = "chi bo|dang bo|dang uy"
_PLACE = "ap|xa|phuong|khom|thon|khu pho|thi tran"
_UNIT = re.compile(rf"(?<!bi thu )\b(?P<party>(?:{_PARTY}) )?(?P<unit>{_PLACE}|{_PARTY}) (?:so )?(?=\S)")
_ALONE = re.compile(r"\brieng (?:ben )?$")
_COUNTED = frozenset(["nguoi", "dang", "dong", "ho", "viec"])
_LONGEST = 6  # words

_NUMBERED = re.compile(
    r"(?i)\b(ấp|ap|khóm|khom|thôn|thon|tổ|to|khu phố|khu pho|chi bộ|chi bo) "
    r"(một|mot|hai|ba|bốn|bon|tư|năm|nam|sáu|sau|bảy|bay|tám|tam|chín|chin|mười|muoi)\b"
)
_DIGITS = {
    "mot": 1,
    "hai": 2,
    "ba": 3,
    "bon": 4,
    "tu": 4,
    "nam": 5,
    "sau": 6,
    "bay": 7,
    "tam": 8,
    "chin": 9,
    "muoi": 10,
}


def with_digits(text: str) -> str:
    """Return a text with numbers of hamlets in digits: "ấp một" as "ấp 1"."""
    return _NUMBERED.sub(lambda found: f"{found[1]} {_DIGITS[fold(found[2])]}", text)


def names_typed(text: str) -> list[tuple[str, str]]:
    """What may be names of organisations, each as it was typed, with the folded words behind "chi bộ": "ap 7".

    A name has a number or a capital; after "riêng chi bộ" and "chi bộ ấp" also small letters.
    """
    whole = " ".join(unicodedata.normalize("NFC", text).split())
    folded = fold(whole)
    if len(folded) != len(whole) or whole.isupper():
        return []
    found = []
    for unit in _UNIT.finditer(folded):
        small = bool(unit["party"]) or bool(_ALONE.search(folded[: unit.start()]))
        titled = not whole[unit.start() + 1 : unit.end()].islower()  # "Chi Bộ Mình Tới Đâu"
        words = _name(whole[unit.end() :], small=small, titled=titled)
        if words:
            kept = "" if unit["unit"] in _PARTY.split("|") else f"{unit['unit']} "
            found.append((f"{whole[unit.start() : unit.end()]}{words}", f"{kept}{fold(words)}"))
    return found


def _name(rest: str, *, small: bool, titled: bool) -> str:
    """The words up to a sign or one that is no name; of a number that alone."""
    words, folded = rest.split(), [each.strip(" .,:;!?()\"'“”") for each in fold(rest).split()]
    first = words[0].rstrip(".,:;!?")
    if first.isdecimal():
        return first if len(first) < 3 and not _COUNTED & set(folded[1:2]) else ""
    capital = first[:1].isupper() and not first.isupper()
    if not (capital or small) or (folded[0] in _NO_NAME and (titled or not capital)):
        return ""
    kept = list[str]()
    for word, plain in zip(words[:_LONGEST], folded, strict=False):
        if plain in _NO_NAME and not word[:1].isupper():
            break
        kept.append(word.rstrip(".,:;!?"))
        if word[-1:] in ".,:;!?":
            break
    return " ".join(kept)
