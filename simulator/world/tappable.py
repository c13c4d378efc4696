"""Find what can be tapped in a plain text: addresses and commands, at UTF-16 offsets as both platforms count."""

import re

from simulator.world.message import Json

_ADDRESS = re.compile(r"(?:https?://|tg://|(?<![\w.@/])t\.me/)[^\s<>\"]+", re.IGNORECASE)
_COMMAND = re.compile(r"(?<![\w/.:])/[A-Za-z0-9_]{1,64}(?:@\w+)?(?![\w/])")
_TRAILING = ".,;:!?)]}'»…"


def units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def addresses(text: str) -> list[Json]:
    found = []
    for match in _ADDRESS.finditer(text):
        address = match.group().rstrip(_TRAILING)
        found.append({"type": "url", "offset": units(text[: match.start()]), "length": units(address)})
    return found


def commands(text: str) -> list[Json]:
    return [
        {"type": "bot_command", "offset": units(text[: match.start()]), "length": units(match.group())}
        for match in _COMMAND.finditer(text)
    ]


def with_tappable(text: str, entities: list[Json]) -> list[Json]:
    """Return the entities given, and the addresses and commands that none of them covers."""
    taken = [entity for entity in entities if entity["type"] in ("code", "pre", "text_link", "url")]
    for entity in addresses(text) + commands(text):
        if not any(_overlap(entity, other) for other in taken):
            taken.append(entity)
            entities = [*entities, entity]
    return sorted(entities, key=lambda entity: (entity["offset"], -entity["length"]))


def _overlap(one: Json, other: Json) -> bool:
    return bool(one["offset"] < other["offset"] + other["length"] and other["offset"] < one["offset"] + one["length"])
