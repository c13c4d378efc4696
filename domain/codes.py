"""Make and read invite codes: eight characters nobody misreads, kept only as a keyed hash."""

import hashlib
import hmac
import re
import secrets
import unicodedata
from datetime import timedelta

ALPHABET = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
"""No O and 0, no I, L and 1: they look alike on paper."""

LENGTH = 8
VALID_DAYS = 30
FREE_TRIES = 3
LONGEST_WAIT = timedelta(hours=1)
"""Wrong codes of one chat in a day: after three each further one costs a minute, two, four … an hour at most."""

GUESSED_AT = 200
"""With so many wrong codes in an hour, of all chats together, somebody is guessing: then one is free, not three."""

_TELEX = str.maketrans(
    {"\u0301": "S", "\u0300": "F", "\u0309": "R", "\u0303": "X", "\u0323": "J"}
    | {"\u0302": "*", "\u0306": "W", "\u031b": "W", "Đ": "DD"}
)
"""What a Vietnamese keyboard makes of letters: the S of "YS" becomes the accent of "Ý"; * doubles the letter before."""

_SEPARATORS = re.compile(r"[\s\-._–—]+")


def new_code() -> str:
    """Return an unguessable code (about 39 bits) with a digit, so that no ordinary word looks like a code."""
    while True:
        code = "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))
        if read_code(code):
            return code


def read_code(text: str) -> str | None:
    """Return the code a person typed, alone or in groups ("abcd 2345"); None for what is no code."""
    code = _typed(text)
    known = len(code) == LENGTH and all(letter in ALPHABET for letter in code)
    return code if known and any(letter.isdigit() for letter in code) else None


def is_nearly_a_code(text: str) -> bool:
    """Tell whether one letter is missing or too many: nothing else has letters, digits and this length."""
    code = _typed(text)
    kinds = any(sign.isdigit() for sign in code) and any(sign.isalpha() for sign in code)
    return kinds and abs(len(code) - LENGTH) == 1 and code.isascii() and code.isalnum() and len(text.split()) == 1


def _typed(text: str) -> str:
    """Return the letters as pressed, before the keyboard made accents of them."""
    pressed = unicodedata.normalize("NFD", _SEPARATORS.sub("", text).upper()).translate(_TELEX)
    return re.sub(r"(.)\*", r"\1\1", pressed)


def wait_after(wrong: int, wrong_of_all: int) -> timedelta:
    """Return how long after the last of so many wrong codes a chat may type the next; whoever typed none never waits.

    `wrong` counts the chat's own in a day, `wrong_of_all` everybody's in an hour.
    """
    costly = wrong - (1 if wrong_of_all >= GUESSED_AT else FREE_TRIES)
    return min(LONGEST_WAIT, timedelta(minutes=2 ** min(costly, 10))) if costly >= 0 and wrong else timedelta(0)


def code_hash(code: str, secret_key: str) -> str:
    """Return what is stored of a code: useless without the deployment's key."""
    return hmac.new(secret_key.encode(), code.encode(), hashlib.sha256).hexdigest()
