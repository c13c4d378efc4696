"""Write a name as it is kept: without "Đ/c", not shouted, the first of two lines."""

import re

from domain.names import written

_TITLE = re.compile(r"^(?:đ/?\s?c\.?|đồng chí:?|đ\.c\.?|d/c)\s+", re.IGNORECASE)
_SPACES = re.compile(r"\s+")


def name_of(words: str) -> str:
    """Return a name without titles and stray spaces; all in capitals, or all small, gets its capitals right."""
    first = words.partition("\n")[0]
    name = _TITLE.sub("", _SPACES.sub(" ", first).strip())
    return written(name) if len(name.split()) > 1 else name
