"""Write a name as it is kept: without "Đ/c", not shouted, the first of two lines."""

import re

_TITLE = re.compile(r"^(?:đ/?\s?c\.?|đồng chí|đ\.c\.?|d/c)\s+", re.IGNORECASE)
_SPACES = re.compile(r"\s+")


def name_of(words: str) -> str:
    """Return a name without titles and stray spaces; all in capitals, or all small, gets its capitals right."""
    first = words.partition("\n")[0]
    name = _TITLE.sub("", _SPACES.sub(" ", first).strip())
    letters = [sign for sign in name if sign.isalpha()]
    if letters and (name == name.upper() or name == name.lower()) and len(name.split()) > 1:
        return " ".join(_capital(word) for word in name.split(" "))
    return name


def _capital(word: str) -> str:
    """ "H'LEN" stays "H'Len"; a single letter behind a name stays a capital: "Bảy A"."""
    return "'".join(part[:1].upper() + part[1:].lower() for part in word.split("'"))
