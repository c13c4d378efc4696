"""Which code of figures somebody types: "mã B7K2QD", or the code alone."""

import re
from itertools import pairwise

from domain.understanding.text.words import fold

_NAMED = re.compile(
    r"(?:(?:cho|toi|tui|em|xem|coi|tra|tim|kiem tra|hoi|cai|bao cao|so lieu|cua|voi) )*"
    r"(?:ma so lieu|ma so|ma bao cao|ma)[ :]*(?P<code>[a-z0-9]{6})"
    r"(?: (?:la|cua|bao cao|nao|gi|ai|don vi|vay|khong|ko|hong|con|dung|hay|a|ha))*[ ?.!]*"
)
_ALONE = re.compile(r"[A-Z0-9]{6}")
_TURNS = 3  # from letters to digits and back: neither an amount nor the code of a comrade


def code_named(text: str) -> str:
    """Return the code behind its word, "" where none is."""
    found = _NAMED.fullmatch(fold(text).strip())
    return found["code"].upper() if found else ""


def code_alone(text: str) -> tuple[str, bool]:
    """Return what may be a code and nothing else, and whether it is surely one; "" where it is none."""
    typed = text.strip(' .?!“”"')
    code = typed.upper()
    if not _ALONE.fullmatch(code):
        return "", False
    turns = sum(one.isdigit() != other.isdigit() for one, other in pairwise(code))
    return code, typed == code and turns >= _TURNS
