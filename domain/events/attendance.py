"""What a secretary notes of who came: "An, Bình có mặt; Chi vắng", "đủ hết, trừ chị Tám"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from domain.events.replies import meant_key
from domain.names import is_called, sounds_alike
from domain.understanding.text.words import fold

_HERE, _AWAY = r"(?:deu )?(?:co mat|co den|da den|co du|du hop)", r"(?:deu )?(?:vang(?: mat)?|khong den|khong du)"
_PART = re.compile(r"[;.\n]+|,? (?=(?:con|nhung) )|(?<=co mat),|(?<=vang),|(?<=vang mat),")
_SAYS = re.compile(
    rf"(?P<names>.*?),? ?\b(?:(?P<here>{_HERE})|(?P<away>{_AWAY}))\b(?: (?:a|nha|nhe|roi|het|co phep|khong phep))*"
)
_LEADS = re.compile(rf"(?:(?P<here>{_HERE})|(?P<away>{_AWAY}))(?: (?:gom|co|la))?: ?(?P<names>.+)")
_ALL = re.compile(
    r"(?:(?:con lai|moi nguoi|tat ca|ca chi bo|chi bo|anh em|het|deu) ?)*"
    r"(?:du mat|day du|co mat(?: day)? du|co mat het|co mat|den du|den het|du het|deu co mat|deu den)"
    r"(?: (?:het|ca|roi|a|nha))*(?:,? (?:tru|chi (?:vang|thieu)|thieu)(?: (?:co|moi|mot minh))* (?P<but>.+))?"
)
_BETWEEN = re.compile(r"[,+&]|\b(?:va|voi|cung)\b")
_TITLES = re.compile(r"^(?:(?:dong chi|d/c|dc|ong|ba|anh|chi|chu|co|bac|cau|di|em|con|thay|voi) )+")
_LED = re.compile(r"^\W*(?:diem danh|danh sach co mat)(?: (?:hop|buoi|hom|nay|qua|toi|sang|chi bo))*[:, ]+(?=\w)")
_NAMES_IT = re.compile(r"\b(?:diem danh|bien ban(?: hop| cuoc hop)?)\b(?!.*\b(?:nop|mau)\b)")
_SHORTEST = 2  # words of such a sentence


@dataclass(frozen=True, slots=True)
class Noted:
    """Who came and who did not, by number; the names nobody bears, and those that several bear."""

    here: frozenset[int]
    away: frozenset[int]
    unknown: tuple[str, ...] = ()
    several: tuple[str, ...] = ()


def names_it(text: str) -> bool:
    """Tell whether the attendance or the minutes of a meeting are spoken of."""
    return _NAMES_IT.search(fold(text)) is not None


def is_noted(text: str) -> bool:
    """Tell whether every part of the words says who came or did not."""
    parts = [meant_key(part, "vang", "den").strip(" .") for part in _parts(text)]
    said = all(_ALL.fullmatch(each) or _SAYS.fullmatch(each) or _LEADS.fullmatch(each) for each in parts)
    return bool(parts) and said and len(text.split()) >= _SHORTEST and "?" not in text


def read(text: str, people: Mapping[int, str]) -> Noted:
    """Read who of these people came; "đủ hết" means all of them who are not named otherwise."""
    here, away, everybody = set[int](), set[int](), False
    unknown, several = list[str](), list[str]()
    for part in _parts(text):
        key = meant_key(part, "vang", "den")
        bare = key.strip(" .")
        start = key.index(bare) if bare else 0
        if match := _ALL.fullmatch(bare):
            everybody, to, span = True, away, match.span("but")
        elif match := _LEADS.fullmatch(bare) or _SAYS.fullmatch(bare):
            to, span = (here if match["here"] else away), match.span("names")
        else:
            continue
        names = part[start + span[0] : start + span[1]] if span[0] >= 0 else ""
        for name in (each for some in _names(names) for each in _one_by_one(some, people)):
            found = who(name, people)
            to.update(found if len(found) == 1 else ())
            if len(found) != 1:
                (several if found else unknown).append(name)
    here |= (set(people) - away) if everybody else set()
    return Noted(frozenset(here - away), frozenset(away), tuple(unknown), tuple(several))


def _one_by_one(name: str, people: Mapping[int, str]) -> Sequence[str]:
    """Given names that were typed without a comma: "an bình chi"."""
    words = name.split()
    return words if not who(name, people) and all(len(who(each, people)) == 1 for each in words) else (name,)


def who(name: str, people: Mapping[int, str]) -> Sequence[int]:
    """Return those who are called so: by the whole name, its end, or the given name."""
    typed = fold(name)
    called = [
        number for number, whole in people.items() if is_called(whole, typed) or fold(whole).endswith(f" {typed}")
    ]
    return [number for number in called if sounds_alike(name, people[number])] or called


def without_title(name: str) -> str:
    """Return a name without "anh", "đồng chí" before it."""
    title = _TITLES.match(fold(name) + " ")
    return name[len(title[0]) :].strip(" .") if title and len(title[0]) < len(name) else name


def _parts(text: str) -> list[str]:
    """The words, a part for each that is said."""
    led = _LED.match(meant_key(text, "vang", "den"))
    text = text[led.end() :] if led else text
    start, found = 0, list[str]()
    for between in (*_PART.finditer(meant_key(text, "vang", "den")), None):
        found.append(text[start : between.start() if between else None])
        start = between.end() if between else start
    return [part for part in found if part.strip(" ,")]


def _names(words: str) -> Iterator[str]:
    key, start = meant_key(words, "vang", "den"), 0
    for end in (*(match.span() for match in _BETWEEN.finditer(key)), (len(key), len(key))):
        piece, bare = words[start : end[0]], key[start : end[0]].strip()
        start = end[1]
        if bare:
            stripped = piece.strip()
            title = _TITLES.match(bare + " ")
            skip = len(title[0]) if title and len(title[0]) < len(bare) else 0
            name = stripped[skip:].strip(" .")
            if name:
                yield name
