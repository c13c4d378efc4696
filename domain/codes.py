"""Make and read invite codes: eight characters nobody misreads, which no Vietnamese keyboard turns into others."""

import hashlib
import hmac
import re
import secrets
import unicodedata
from collections.abc import Iterator
from datetime import timedelta
from itertools import pairwise

from domain.understanding.text.words import fold

ALPHABET = "BCFGHJKMNPQRSTVXZ23456789"
"""No O and 0, no I, L and 1: they look alike on paper. No vowel, no W and no D: on a Vietnamese keyboard a letter or
digit typed behind one of them becomes its accent (YS is Ý by Telex, U7 is Ư by VNI, D9 is Đ)."""

_EARLIER = ALPHABET + "ADEUWY"
"""What codes were made of before; they are read while they last."""

LENGTH = 8
VALID_DAYS = 30
FREE_TRIES = 3
LONGEST_WAIT = timedelta(hours=1)
"""Wrong codes of one chat in a day: after three each further one costs a minute, two, four … an hour at most."""

GUESSED_AT = 200
"""With so many wrong codes in an hour, of all chats together, somebody is guessing: then one is free, not three."""

_TELEX = {"\u0301": "S", "\u0300": "F", "\u0309": "R", "\u0303": "X", "\u0323": "J", "\u0306": "W", "\u031b": "W"}
_VNI = {"\u0300": "2", "\u0309": "3", "\u0303": "4", "\u0323": "5", "\u0302": "6", "\u031b": "7", "\u0306": "8"}
"""The key behind each accent: the S of "YS" becomes the accent of "Ý"."""

_SEPARATORS = re.compile(r"[\s\-._–—,:;!*\"'“”()\[\]]+")
_MOST_KEYS = 3
MOST_WORDS = 40
"""A code stands among the first words of a message."""
_CONFUSED = frozenset("O0IL1")
_NAMED = re.compile(r"\b(?:ma|code|link|lien ket)\b|https?:|start=")
_AMOUNT = re.compile(r"\d+(?=[a-z]*[aeiouy])[a-z]+")
""" "24caytre": an amount typed without spaces; codes of today have no vowel."""
_IN_LINK = re.compile(r"[?&=/](?P<code>[A-Za-z0-9]{8})(?![A-Za-z0-9])")


def new_code() -> str:
    """Return an unguessable code (about 37 bits) with two letters and two digits at least.

    No word or number looks like one, and one sign mistyped still leaves what is read as a code.
    """
    while True:
        code = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
        if 2 <= sum(sign.isdigit() for sign in code) <= LENGTH - 2:
            return code


def read_code(text: str) -> str | None:
    """Return the code a person typed, alone or in groups ("abcd 2345"); None for what is no code."""
    return next(iter(typed_codes(text)), None)


def typed_codes(text: str) -> tuple[str, ...]:
    """Return every code that may have been typed: a keyboard leaves several open where it made accents of letters."""
    plain = unicodedata.normalize("NFKC", _SEPARATORS.sub("", text)).upper()
    if len(plain) > LENGTH or not any(sign.isdigit() for sign in plain):  # "Văn Bảy" would be a code by VNI
        return ()
    found = [code for accents in (_TELEX, _VNI) for code in _pressed(plain, accents)]
    return tuple(dict.fromkeys(code for code in found if _is_code(code)))


def code_in(text: str) -> str:
    """Return the part of a sentence that is a code: alone, in two groups, behind "mã của tôi là", in a link; or ""."""
    if (code := read_code(text)) and (_is_grouped(text) or set(code) <= set(ALPHABET)):
        return text
    if link := _IN_LINK.search(text):
        return link["code"] if read_code(link["code"]) else ""
    words = re.split(r"[\s:=]+", text.strip())[:MOST_WORDS]
    groups = [*words, *(f"{first} {second}" for first, second in pairwise(words))]
    groups += [" ".join(words[place:]) for place in range(1, len(words) - 2)]
    return next((group for group in groups if read_code(group) and _is_grouped(group)), "")


def code_of_a_member(text: str) -> str:
    """Return the code in what somebody writes who has other things to say: "xay 23 nha" is none; "" where none is."""
    code = code_in(text)
    alone = code == text and _is_grouped(text) and not _AMOUNT.fullmatch(text.strip())
    return code if alone or (code != text and _NAMED.search(fold(text))) else ""


def nearly_a_code(text: str) -> str:
    """Return what in a text is a code but for one letter missing, too many, or not in use; "" where there is nothing.

    Nothing else has letters and digits and this length.
    """
    words = [_SEPARATORS.sub("", word).upper() for word in (text, *text.split()) if len(word.split()) <= 2]
    return next((word for word in words if _is_near(word)), "")


def confused_in(code: str) -> str:
    """Return the signs of what was typed that no code has, because they look like others: "O", "0"."""
    return ", ".join(dict.fromkeys(sign for sign in code if sign in _CONFUSED))


def _is_near(word: str) -> bool:
    kinds = any(sign.isdigit() for sign in word) and any(sign.isalpha() for sign in word)
    near = abs(len(word) - LENGTH) == 1 or (len(word) == LENGTH and bool(_CONFUSED & set(word)))
    return kinds and near and word.isascii() and word.isalnum()


def _is_grouped(text: str) -> bool:
    """Tell whether a code stands in one piece, or in pieces of one length: "ABCD 2345", "AB CD 23 45"."""
    pieces = text.split()
    return len(pieces) == 1 or len({len(_SEPARATORS.sub("", piece)) for piece in pieces}) == 1


def _is_code(code: str) -> bool:
    known = len(code) == LENGTH and all(letter in _EARLIER for letter in code)
    return known and any(letter.isdigit() for letter in code) and any(letter.isalpha() for letter in code)


def _pressed(plain: str, accents: dict[str, str]) -> Iterator[str]:
    """Yield the keys that a keyboard may have made this of; that of an accent comes any place behind its vowel."""
    letters, keys = "", list[tuple[str, int]]()
    for char in plain:
        base, *marks = list(unicodedata.normalize("NFD", "D" if char == "Đ" else char))
        letters += base
        pressed = [base if mark == "\u0302" and accents is _TELEX else accents.get(mark, "") for mark in marks]
        pressed += [("D" if accents is _TELEX else "9")] if char == "Đ" else []
        keys += [(key, len(letters)) for key in pressed]
    if len(keys) <= _MOST_KEYS and all(key for key, _ in keys):
        yield from _inserted(letters, keys)
    if accents is _TELEX and "Ư" in plain:  # a W alone makes it too
        yield from _pressed(plain.replace("Ư", "W"), accents)


def _inserted(letters: str, keys: list[tuple[str, int]]) -> Iterator[str]:
    if not keys:
        yield letters
        return
    *others, (key, first) = keys
    for place in range(first, len(letters) + 1):
        yield from _inserted(letters[:place] + key + letters[place:], others)


def wait_after(wrong: int, wrong_of_all: int) -> timedelta:
    """Return how long after the last of so many wrong codes a chat may type the next; whoever typed none never waits.

    `wrong` counts the chat's own in a day, `wrong_of_all` everybody's in an hour.
    """
    costly = wrong - (1 if wrong_of_all >= GUESSED_AT else FREE_TRIES)
    return min(LONGEST_WAIT, timedelta(minutes=2 ** min(costly, 10))) if costly >= 0 and wrong else timedelta(0)


def code_hash(code: str, secret_key: str) -> str:
    """Return what is stored of a code: useless without the deployment's key."""
    return hmac.new(secret_key.encode(), code.encode(), hashlib.sha256).hexdigest()
