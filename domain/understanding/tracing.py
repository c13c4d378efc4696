"""Name the rules and lists that fired in a reading; keep what was read of the last texts, which fires nothing again."""

import sys
from collections.abc import Callable
from functools import lru_cache, wraps
from types import FrameType
from typing import Any, TypeVar, cast

from domain.understanding.text.phrasebook import Lexicon, Phrasebook
from domain.understanding.text.words import Text

T = TypeVar("T")
Read = TypeVar("Read", bound=Callable[..., object])
_ROOT = "domain.understanding."
_GROUND = ("domain.understanding.text.", "domain.understanding.acts.features", "domain.understanding.acts.model")
"""What every reading goes through says nothing of this one."""
_PLACES = ("index", "start", "place", "at")


_REMEMBERED: list[Any] = []


def remembered(read: Read) -> Read:
    """Keep what a reader made of the last texts: one turn asks the same of one text many times."""
    kept = lru_cache(maxsize=256)(read)
    _REMEMBERED.append(kept)
    return cast("Read", wraps(read)(kept))


def traced(read: Callable[[], T]) -> tuple[T, list[str]]:
    """Return what is read, and what fired on the way, each once and in order: 'calendar.dates.calendar_day "30/6"'."""
    fired: dict[str, None] = {}

    def hear(frame: FrameType, event: str, said: object) -> None:
        if event == "return" and frame.f_globals.get("__name__", "").startswith(_ROOT):
            name = _found(frame, said) or _rule(frame, said)
            if name:
                fired.setdefault(name)

    for kept in _REMEMBERED:
        kept.cache_clear()
    before = sys.getprofile()
    sys.setprofile(hear)
    try:
        reading = read()
    finally:
        sys.setprofile(before)
    return reading, list(fired)


def _rule(frame: FrameType, said: object) -> str:
    """The name of a function that tells in its docstring which words it knows, where it found them."""
    module, code, text = frame.f_globals["__name__"], frame.f_code, frame.f_locals.get("text")
    documented = bool(code.co_consts) and isinstance(code.co_consts[0], str) and code.co_name.isidentifier()
    if not documented or module.startswith(_GROUND) or not isinstance(text, Text) or not said:
        return ""
    place = next((frame.f_locals[name] for name in _PLACES if isinstance(frame.f_locals.get(name), int)), None)
    name = f"{module}.{frame.f_locals.get('cue', code.co_name)}"
    if place is None or said is True:
        return _named(name, "") if said is True and "cue" not in frame.f_locals else ""
    return _named(name, text.slice(place, min(_end(said), len(text)))) if _end(said) > place >= 0 else ""


def _end(said: object) -> int:
    """The token behind what was found, or 0."""
    if isinstance(said, tuple) and said and isinstance(said[-1], int):
        return int(said[-1])
    if isinstance(said, int) and not isinstance(said, bool):
        return said
    end = getattr(said, "end", 0)
    return end if isinstance(end, int) else 0


def _found(frame: FrameType, said: object) -> str:
    """The name of the list in which a phrase was found."""
    book, asks = frame.f_locals.get("self"), frame.f_back
    if frame.f_code.co_name != "at" or not isinstance(book, Phrasebook | Lexicon) or not isinstance(said, tuple):
        return ""
    owner: dict[str, Any] = asks.f_globals if asks else {}
    name = next((each for each, value in owner.items() if value is book), "")
    if not name:
        return ""
    text, index = frame.f_locals["text"], frame.f_locals["index"]
    return _named(f"{owner['__name__']}.{name}", text.slice(index, min(said[1], len(text))))


def _named(rule: str, words: str) -> str:
    rule = rule.removeprefix(_ROOT)
    return f'{rule} "{words}"' if words else rule
