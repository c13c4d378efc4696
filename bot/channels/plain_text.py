"""Write choices as text for a channel without buttons; clean and split text for every channel."""

import unicodedata
from collections.abc import Sequence

from domain.chat import MARKS, Choice, Numbering, Outgoing

ZERO_WIDTH_JOINER = "\u200d"
_UNSEEN = (
    *((0x00, 0x08), (0x0B, 0x1F), (0x7F, 0x9F), (0xAD, 0xAD), (0x200B, 0x200C), (0x200E, 0x200F)),
    *((0x202A, 0x202E), (0x2060, 0x2069), (0xFEFF, 0xFEFF)),
    *((ord(mark), ord(mark)) for mark in MARKS),
)
UNSEEN = {code: None for first, last in _UNSEEN for code in range(first, last + 1)}
"""Line breaks and tabs stay, and the joiner that holds pictures together."""

BREAKS = (("\n\n", 0.5), ("\n", 0.3), (" ", 0.0))  # where to cut, and how full the part before the cut must be

LATEST = 10**11  # seconds since 1970


def clean(text: str) -> str:
    """Compose accents; delete control characters, marks of direction and lone surrogates.

    An invisible sign within "30/6" would hide the date, and a mark of direction would turn the branch's list around.
    """
    if text.isascii():
        return text if text.isprintable() else text.translate(UNSEEN)
    text = unicodedata.normalize("NFC", text.translate(UNSEEN))
    return text.encode("utf-8", "replace").decode()


def menu(choices: Sequence[Choice], numbering: Numbering, before: int = 0) -> str:
    return "\n".join(f"{mark(place, numbering)}. {choice.label}" for place, choice in enumerate(choices, before))


def mark(place: int, numbering: Numbering) -> str:
    return chr(ord("A") + place) if numbering is Numbering.LETTERS and place < 26 else str(place + 1)


def with_links(message: Outgoing) -> str:
    """Return the text, the address of each link behind its words."""
    text = message.text
    for part in sorted(message.looks, key=lambda part: -part.end):
        if part.link and part.link != text[part.start : part.end]:
            text = f"{text[: part.end]} ({part.link}){text[part.end :]}"
    return text


def with_menu(message: Outgoing) -> str:
    answers = [choice for choice in message.choices if not choice.copy]
    return "\n\n".join(
        part for part in (with_links(message), menu(answers, message.numbering, message.choices_before)) if part
    )


def units(text: str) -> int:
    """Count UTF-16 units, as the platforms do."""
    return len(text) + sum(character > "\uffff" for character in text)


def split(text: str, limit: int) -> list[str]:
    if len(text) * 2 <= limit or units(text) <= limit:
        return [text]
    parts = []
    start = 0
    while start < len(text):
        end = _reach(text, start, limit)
        if end < len(text):
            end = _cut(text, start, end)
        part = text[start:end].strip()
        if part:
            parts.append(part)
        start = end
    return parts


def _reach(text: str, start: int, limit: int) -> int:
    """Return the end of the longest piece from `start` that is within the limit."""
    end = min(start + limit, len(text))
    excess = units(text[start:end]) - limit
    while excess > 0:
        end -= 1
        excess -= units(text[end])
    return end


def _cut(text: str, start: int, end: int) -> int:
    """Return the best place to cut, at `end` or before."""
    for separator, fill in BREAKS:
        place = text.rfind(separator, start, end + 1)
        if place > start + fill * (end - start):
            return place
    place = end
    while place > start and _inseparable(text, place):
        place -= 1
    return place if place > start else end


def _inseparable(text: str, place: int) -> bool:
    """Tell whether the characters on both sides of `place` are one letter or one picture to the reader."""
    before, after = text[place - 1], text[place]
    if unicodedata.category(after).startswith("M") or ZERO_WIDTH_JOINER in (before, after) or _is_skin_tone(after):
        return True
    if not (_is_flag_half(before) and _is_flag_half(after)):
        return False
    first = place
    while first > 0 and _is_flag_half(text[first - 1]):
        first -= 1
    return (place - first) % 2 == 1


def _is_skin_tone(character: str) -> bool:
    return "\U0001f3fb" <= character <= "\U0001f3ff"


def _is_flag_half(character: str) -> bool:
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def moment(seconds: object) -> float:
    """Return a moment as a platform tells it; 0 where it is none that a clock can show."""
    plausible = isinstance(seconds, int | float) and 0 < seconds < LATEST
    return float(seconds) if plausible else 0.0  # type: ignore[arg-type]  # plausible only where it is a number
