"""Quote somebody's words in another's chat: on one line, in quotation marks, so that nobody takes them for ours."""

import re
from collections.abc import Sequence

from locales.language import Language

SHOWN, LONGEST = 6, 100  # lines, characters
_OPENING, _CLOSING, _STRAIGHT, _BLANK = "“„‟«❝〝", "”»❞〞", '"″＂', "\u2800\u3164\u115f\u1160\uffa0"
_EMPTY_LINES, _ONE = r"\n{3,}", "\n\n"
_INSIDE = (
    str.maketrans(dict.fromkeys(_OPENING, "‘"))
    | str.maketrans(dict.fromkeys(_CLOSING, "’"))
    | str.maketrans(dict.fromkeys(_STRAIGHT, "'"))
    | str.maketrans(dict.fromkeys(_BLANK, " "))
)
"""Marks that would close the quotation too early, and signs that look like empty lines."""

_SIGN = re.compile(r"(?m)^[ \t]*[📢🔔📊📋✅]")
"""What the bot's own messages begin with."""


def folded(words: str) -> str:
    """Return the words on one line."""
    return " ".join(words.split())


def quoted(words: str, most: int = 0) -> str:
    """Quote the words, cut to `most` characters where a number is given."""
    line = folded(words.translate(_INSIDE))
    if most and len(line) > most:
        line = f"{line[:most].rstrip()}…"
    return f"“{line}”"


def quoted_lines(words: str) -> str:
    """Quote the words with their lines, at most one of them empty between two others, none like a head of the bot's."""
    lines = "\n".join(folded(line) for line in _SIGN.sub("–", words.translate(_INSIDE)).strip().split("\n"))
    return f"“{re.sub(_EMPTY_LINES, _ONE, lines)}”"


def their_words(speak: Language, words: str) -> str:
    """Quote what somebody gave as a reason, or wrote with it, on a line of its own."""
    return speak.tr("Their words: {words}", words=quoted(words, 300))


def bulleted(speak: Language, sentences: Sequence[str]) -> str:
    """Somebody's own sentences, each on a line; of many the first, and how many more there are."""
    fit = sentences if len(sentences) <= SHOWN else sentences[: SHOWN - 1]
    lines = [f"• {folded(each)[:LONGEST]}{'…' if len(folded(each)) > LONGEST else ''}" for each in fit]
    more = len(sentences) - len(fit)
    return "\n".join([*lines, speak.trn("• and {count} more", "• and {count} more", more)] if more else lines)
