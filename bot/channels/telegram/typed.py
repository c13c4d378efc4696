"""Read how people marked what they typed: Telegram counts in UTF-16 units, and we in characters of the clean text."""

from collections.abc import Mapping, Sequence
from typing import Any

from bot.channels.plain_text import clean
from domain.chat import Look, Part

LOOKS = {
    "bold": Look.BOLD,
    "italic": Look.ITALIC,
    "underline": Look.UNDERLINE,
    "strikethrough": Look.STRIKE,
    "code": Look.CODE,
    "pre": Look.CODE,
    "text_link": Look.LINK,
}
MOST, LONGEST_LINK = 200, 500  # parts of a text, characters
_OPENABLE = ("https://", "http://")


def typed_looks(text: str, entities: Sequence[Mapping[str, Any]] | None) -> tuple[Part, ...]:
    """Return the parts of a text that are marked; what cannot be shown again, or opened, is left plain."""
    found = []
    for entity in (entities or ())[:MOST]:
        look, link = LOOKS.get(str(entity.get("type"))), str(entity.get("url") or "")
        if look is None or (look is Look.LINK and not _opens(link)):
            continue
        start = _characters(text, int(entity["offset"]))
        end = _characters(text, int(entity["offset"]) + int(entity["length"]))
        part = Part(look, len(clean(text[:start])), len(clean(text[:end])), link if look is Look.LINK else "")
        found += [part] if part.start < part.end else []
    return tuple(found)


def _opens(link: str) -> bool:
    return link.startswith(_OPENABLE) and len(link) <= LONGEST_LINK and clean(link) == link


def _characters(text: str, units: int) -> int:
    """Count the characters of so many UTF-16 units."""
    return len(text.encode("utf-16-le")[: 2 * units].decode("utf-16-le", "ignore"))
