"""Read a list as an official text has it: one line or many, numbered, with dashes, with what stands below each."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from domain.understanding.text.words import fold

LONGEST = 200  # characters of a name
_MARK = re.compile(
    r"\s*(?:(?P<roman>[IVX]+[.)/])|(?P<sub>\d+\.\d+[.)]?)|(?P<number>\(?\d{1,2}[.)/])(?!\d)|(?P<letter>[a-zđ]\))|(?P<dash>[-–—•+*]))\s+"
)
_INLINE = re.compile(r"(?:(?<=\s)|^)\(?\d{1,2}[.)]\s+(?=\S)")
_LEAD = re.compile(r"(?:nhom|phan|noi dung|linh vuc|mang)(?: thu)? (?:\d+|mot|hai|ba|bon|nam|sau)\s*[:.\-–]\s*")
_FRAME = " .,;:*“”\"'‘’"
_REST = re.compile(r"(?:con|may|cac|nhung) .*(?:khoi|bo|thoi|kia|con lai)\b.*")
_TAIL = re.compile(
    r"\s+(?:gium|giup|dum|nha|nhe|nghen|nghe|di|a|luon|voi|voi nhe|cai|giup toi|gium toi|dum toi|em|dong chi)$"
)
_KEPT = re.compile(
    r"\b(?:tai|o|trong|xoa|xay|xay dung|sua|sua chua|mai|quanh|ngoai|san|tung|den|ve) nha$|\b(?:tre|anh|chi|cac) em$"
    r"|\b(?:loi|duong|nguoi) di$"
)
_BEHIND = re.compile(
    r",?\s+(?:vao|vo|trong|cho|cua)\s+(?:(?:cai|cac)\s+)?(?:phong trao|dot|cao diem|chien dich|nam \d{4}"
    r"|xa (?:minh|ta|toi)|dang bo|chi bo minh|don vi minh|cuoc thi dua)\b.*$"
)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a list with what stands below it."""

    name: str
    below: tuple[str, ...] = ()


def key_of(text: str) -> str:
    """Fold a text sign by sign, so that a place in the key is the same place in the text (NFC)."""
    return "".join(fold(sign)[:1] or " " for sign in text)


def composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def cleaned(name: str) -> str:
    """Return a name without the words around it: "nhóm 1: Chuyển đổi số vào phong trào 2026 nha"."""
    name = " ".join(composed(name).split()).strip(_FRAME)
    if lead := _LEAD.match(key_of(name)):
        name = name[lead.end() :]
    name = name.removeprefix("mới ")
    for form in (_BEHIND, _TAIL, _TAIL):
        found = form.search(key_of(name))
        if found and not (form is _TAIL and _is_of_the_name(name)):
            name = name[: found.start()]
    return name.strip(_FRAME)[:LONGEST]


def _is_of_the_name(name: str) -> bool:
    """Whether the last word only sounds like one of courtesy: "Phân loại rác tại nhà", "Chăm sóc trẻ em"."""
    return name.casefold().endswith(" nhà") or _KEPT.search(key_of(name)) is not None


def read_outline(text: str) -> list[Entry]:
    """Return the entries of a list: by lines where there are several, else by numbers, semicolons or commas."""
    lines = [line for line in composed(text).splitlines() if line.strip(_FRAME + "-–")]
    if len(lines) > 1:
        return _of_lines(lines)
    one = unmarked(lines[0])[1] if lines else ""
    if len(_INLINE.findall(lines[0] if lines else "")) > 1:
        parts: Sequence[str] = _INLINE.split(lines[0])
    else:
        parts = one.split(";") if ";" in one else [one] if ":" in one else one.split(",")
    return [entry for part in parts if (entry := _entry(part)) is not None]


def _of_lines(lines: Sequence[str]) -> list[Entry]:
    """Whoever stands under another mark than the first line lies below the line above."""
    first, found = "", list[Entry]()
    for line in lines:
        mark, rest = unmarked(line)
        first = first or mark
        entry = _entry(rest)
        if entry is None:
            continue
        if mark == first or not found:
            found.append(entry)
        else:
            found[-1] = Entry(found[-1].name, (*found[-1].below, entry.name, *entry.below))
    return found


def unmarked(line: str) -> tuple[str, str]:
    """Return the kind of mark a line begins with, and the line without it."""
    found = _MARK.match(line)
    return (found.lastgroup or "none", line[found.end() :]) if found else ("none", line)


def _entry(part: str) -> Entry | None:
    if lead := _LEAD.match(key_of(part.strip())):
        part = part.strip()[lead.end() :]
    head, colon, rest = part.partition(":")
    if _REST.fullmatch(key_of(head.strip(_FRAME))):
        return None
    name = cleaned(head)
    below = [cleaned(each) for each in (rest.split(";") if ";" in rest else rest.split(","))] if colon else []
    return Entry(name, tuple(each for each in below if each)) if any(map(str.isalpha, name)) else None
