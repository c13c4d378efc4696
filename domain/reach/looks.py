"""How the words of an announcement look as its author typed them: bold, italic, a link; kept when words change."""

import re
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from typing import Any

from domain.chat import CLOSING as CLOSED
from domain.chat import Look, Part, opening

TYPED = (Look.BOLD, Look.ITALIC, Look.UNDERLINE, Look.STRIKE, Look.CODE, Look.LINK)
_TOKEN = re.compile(r"\s+|\w+|[^\w\s]")


def noted(parts: Sequence[Part]) -> list[list[Any]] | None:
    """Return what is kept of them; None where nothing is marked."""
    return [[part.look.value, part.start, part.end, *filter(None, [part.link])] for part in parts] or None


def read(kept: Iterable[Sequence[Any]] | None) -> tuple[Part, ...]:
    """Return what is kept; a look that this program does not know is left out."""
    known = {each.value for each in TYPED}
    return tuple(Part(Look(look), *places) for look, *places in kept or () if look in known)


def marked_up(text: str, parts: Sequence[Part]) -> str:
    """Return the text with its marks, each within another or apart from it: one that crosses another is cut."""
    shown = [found for part in parts if (found := _without_blanks(text, part))]
    places = sorted({place for part in shown for place in (part.start, part.end)})
    written, opened, at = list[str](), list[Part](), 0
    for place in places:
        written.append(text[at:place])
        at = place
        ending = next((depth for depth, part in enumerate(opened) if part.end <= place), len(opened))
        crossing = [part for part in opened[ending:] if part.end > place]
        written.append(CLOSED * (len(opened) - ending))
        begun = sorted((part for part in shown if part.start == place), key=lambda part: -part.end)
        opened = [*opened[:ending], *crossing, *begun]
        written += [opening(part) for part in (*crossing, *begun)]
    return "".join([*written, text[at:]])


def _without_blanks(text: str, part: Part) -> Part | None:
    """Return it without the blanks at its ends; None where nothing is left."""
    words = text[part.start : part.end]
    start = part.start + len(words) - len(words.lstrip())
    end = part.start + len(words.rstrip())
    return part._replace(start=start, end=end) if start < end else None


def within(parts: Sequence[Part], start: int, end: int, moved: int = 0) -> list[Part]:
    """Return what is marked between two places of a text, counted from the first of them and `moved` on."""
    by = moved - start
    cut = [part._replace(start=max(part.start, start) + by, end=min(part.end, end) + by) for part in parts]
    return [part for part in cut if part.start < part.end]


def carried(before: str, parts: Sequence[Part], after: str) -> list[Part]:
    """Return where the marks of a text stand once some of its words have changed.

    What takes the place of marked words is marked, and what is put between them.
    """
    if not parts:
        return []
    moves = _moves(before, after)
    found = list[Part]()
    for part in parts:
        spans = [span for move in moves if (span := _moved(part, *move))]
        for start, end in spans:
            last = found[-1] if found else None
            if last and last.end == start and (last.look, last.link) == (part.look, part.link):
                found[-1] = last._replace(end=end)
            else:
                found.append(part._replace(start=start, end=end))
    return found


def _moves(before: str, after: str) -> list[tuple[bool, bool, int, int, int, int]]:
    """Say which piece of one text became which of the other, whether it is the same, and whether it is a number."""
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    old_at, new_at = _places(old), _places(new)
    steps = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return [
        (tag == "equal", "".join(new[c:d]).strip().isdecimal(), old_at[a], old_at[b], new_at[c], new_at[d])
        for tag, a, b, c, d in steps
    ]


def _places(tokens: Sequence[str]) -> list[int]:
    places = [0]
    for token in tokens:
        places.append(places[-1] + len(token))
    return places


def _moved(
    part: Part, same: bool, is_number: bool, old: int, old_end: int, new: int, new_end: int
) -> tuple[int, int] | None:
    """Return what of a changed piece is marked."""
    if same:
        start, end = max(part.start, old), min(part.end, old_end)
        return (new + start - old, new + end - old) if start < end else None
    if old == old_end:
        inside = part.start < old < part.end or (old == part.end and is_number)  # "7 giờ" that becomes "7 giờ 30"
    else:
        inside = part.start <= old and old_end <= part.end
    return (new, new_end) if inside and new < new_end else None


def standing_in(said: str, parts: Sequence[Part], text: str) -> list[Part]:
    """Return what is marked in a sentence where its words stand once in a text: "sửa lại **6 giờ 30**"."""
    found = list[Part]()
    for part in parts:
        words = said[part.start : part.end].strip()
        if words and text.count(words) == 1:
            at = text.index(words)
            found.append(part._replace(start=at, end=at + len(words)))
    return found
