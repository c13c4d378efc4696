"""What stands at the head and the foot of an organisation's papers: guessed from the tree, put right by people."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from domain.roles import Place, Role


class Part(StrEnum):
    """One part that can be put right; the value names its column."""

    NAME = "printed_name"
    UPPER = "upper_name"
    PLACE = "place_name"
    SYMBOL = "symbol"
    SIGNER = "signer"
    POST = "signer_post"
    AUTHORITY = "authority"
    SPELLING = "spelling"
    RECIPIENTS = "recipients"
    NUMBERS = "last_numbers"
    BASES = "bases"


OLD_WAY, NEW_WAY = "uỷ", "ủy"
SLANTED, UPRIGHT = "nghiêng", "đứng"
"""How the papers are printed on which another rests."""
_SYMBOLS = {"Tỉnh ủy": "TU"}
POSTS = {Role.SECRETARY: "BÍ THƯ", Role.DEPUTY: "PHÓ BÍ THƯ"}
_KIND = re.compile(r"^(?:đảng bộ|đảng ủy|đảng uỷ|chi bộ)\b", re.IGNORECASE)
_LEVEL = re.compile(r"\b(?:xã|phường|thị trấn|đặc khu|thành phố|huyện|tỉnh) (?P<name>.+)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Letterhead:
    """`plain`: the name in running text; `numbers`: the last number used, by the kind of paper ("BC")."""

    name: str
    upper: str
    plain: str
    place: str
    symbol: str
    signer: str
    post: str
    authority: str
    recipients: tuple[str, ...]
    spelling: str = NEW_WAY
    bases: str = UPRIGHT
    numbers: Mapping[str, int] = field(default_factory=dict)


def guessed(place: Place, above: Place | None, signer: tuple[str, Role] | None) -> Letterhead:
    """Return what the tree knows; the place where papers are dated is "" where no name tells it."""
    own = _KIND.sub("Đảng bộ", place.name) if place.has_branches else place.name
    own = own if _KIND.match(own) else f"{'Đảng bộ' if place.has_branches else 'Chi bộ'} {own}"
    over = above.name if above and _KIND.match(above.name) else f"Đảng bộ {above.name}" if above else ""
    plain = _office(own) if place.has_branches else own
    levels = (_LEVEL.search(each) for each in (own, over))
    located = next((found["name"] for found in levels if found), "")
    organ = " ".join(plain.split()[:2])  # Chi bộ, Đảng ủy, Tỉnh ủy
    office = _office(over)
    return Letterhead(
        name=plain.upper(),
        upper=over.upper(),
        plain=plain,
        place=located,
        symbol=_SYMBOLS.get(organ, "ĐU" if place.has_branches else "CB"),
        signer=signer[0] if signer else "",
        post=POSTS.get(signer[1], "") if signer else POSTS[Role.SECRETARY],
        authority=f"T/M {organ.upper()}",
        recipients=tuple(each for each in (f"{office};" if office else "", f"Lưu {organ}.") if each),
    )


def _office(organisation: str) -> str:
    """Return the committee of an organisation: "Đảng ủy xã An Thạnh", of a province "Tỉnh ủy Vĩnh Long"."""
    return re.sub(r"^Đảng ủy tỉnh\b", "Tỉnh ủy", _KIND.sub("Đảng ủy", organisation))


def put_right(head: Letterhead, said: Mapping[str, str]) -> Letterhead:
    """Return a letterhead with what people said in place of what was guessed."""
    from_words: dict[Part, Callable[[str], dict[str, object]]] = {
        Part.NAME: lambda words: {"name": words.upper(), "plain": head.plain if words.isupper() else words},
        Part.UPPER: lambda words: {"upper": words.upper()},
        Part.PLACE: lambda words: {"place": words},
        Part.SYMBOL: lambda words: {"symbol": words.upper()},
        Part.SIGNER: lambda words: {"signer": words},
        Part.POST: lambda words: {"post": words.upper()},
        Part.AUTHORITY: lambda words: {"authority": words.upper()},
        Part.SPELLING: lambda words: {"spelling": words},
        Part.RECIPIENTS: lambda words: {"recipients": recipients(words)},
        Part.NUMBERS: lambda words: {"numbers": numbers(words)},
        Part.BASES: lambda words: {"bases": words},
    }
    changes: dict[str, Any] = {}
    for part, words in said.items():
        if words:
            changes |= from_words[Part(part)](words)
    return replace(head, **changes)


def recipients(words: str) -> tuple[str, ...]:
    """Return the lines of "Nơi nhận", each with its sign at the end."""
    each = [part.strip(" -.;\n") for part in re.split(r"[;\n]", words)]
    some = [part for part in each if part]
    return tuple(f"{part}{'.' if place == len(some) else ';'}" for place, part in enumerate(some, start=1))


def numbers(words: str) -> dict[str, int]:
    """Return the last numbers used of "BC 5; NQ 12"."""
    return {kind.upper(): int(number) for kind, number in re.findall(r"([A-Za-zĐđ]{2,3})\s*(\d{1,4})", words)}
