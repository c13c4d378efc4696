"""Those of the branch named one after the other at the begin of a letter: "nhắn anh An với chị Tám …"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from domain.roles import Member
from domain.understanding.text.words import fold
from handlers.entering.names import ends_in

NAME_ENDS = 4  # words behind the title at most
_AND = frozenset({"voi", "va", "cung", "&", "+"})
_TITLES = frozenset(["ong", "ba", "anh", "chi", "chu", "co", "bac", "dc", "di", "cau", "thim", "mo", "em"])
_LEADS_ON = re.compile(r"(?:la|rang|biet)$")
_ENDS = ":"


@dataclass
class Named:
    """Those whom the first name fits, each other who is named behind, what fits nobody alone, and where all ends."""

    first: list[Member]
    end: int
    others: list[Member] = field(default_factory=list)
    unclear: list[str] = field(default_factory=list)


def told_alone(people: Sequence[Member], text: str) -> tuple[list[Member], str]:
    """Those who alone are written to, with a title or without, and the words: "nhắn riêng cho Chi với Bình thôi: …"."""
    folded = fold(text)
    begun = _ALONE.match(folded) if len(folded) == len(text) else None
    if begun is None:
        return [], ""
    called = [_TITLE.sub("", each).strip() for each in re.split(r",| voi | va | cung ", begun["names"])]
    found = [[each for each in people if name and ends_in(each, name)] for name in called]
    words = text[begun.end() :].strip(" .,")
    behind = _TO_NOBODY_ELSE.search(fold(words))
    words = words[: behind.start()].strip(" ,.") if behind and len(fold(words)) == len(words) else words
    return ([each[0] for each in found], words) if all(len(each) == 1 for each in found) else ([], "")


_ALONE = re.compile(
    r"(?:(?:nho|toi|tui|em|con|muon|xin|hay|giup|gium|dum|da|a|oi|,) ?)*(?:nhan|gui|goi|noi|bao)(?: tin| loi)?"
    r"(?: (?:giup|gium|dum|cho|voi|toi|den))*(?P<alone> (?:rieng|chi|dung))(?: (?:cho|voi|toi|den|minh|hai|ba))*"
    r" (?P<names>[^:.;]{2,80}?)(?: (?:thoi|biet|la|rang|gium|giup|dum))* ?: ?"
)
_TITLE = re.compile(r"^(?:(?:dong chi|dc|anh|chi|chu|co|bac|ong|ba|di|cau|thim|mo|thang|em|con)(?= ))*")
_TO_NOBODY_ELSE = re.compile(
    r"[,.;]? ?\b(?:dung|khoi|khong|hong)(?: co)? (?:gui|goi|nhan|bao|cho)(?: (?:cho|toi|het|luon))*"
    r" (?:ca|het|toan|tat ca|ai khac|nguoi khac|may nguoi)\b.*$"
)
""" "…, đừng gởi cả chi bộ nghe": said to the assistant."""


def read(people: Sequence[Member], said: Sequence[str], at: int) -> Named:
    """Who is named from this word on, behind a title, and behind "với", "và" or a comma with another title."""
    first, end = _name(people, said, at)
    named = Named(first, end)
    while first and (begun := _another(said, named.end)):
        found, end = _name(people, said, begun)
        if not found and said[named.end - 1].endswith(","):
            break  # "nhắn anh An, chị nhà …"
        named.others += found if len(found) == 1 else []
        named.end = end if found else min(begun + 1, len(said))
        named.unclear += [] if len(found) == 1 else [" ".join(said[begun : named.end]).strip(" ,.:;")]
    return named if _is_list(said, named) else Named(first, _name(people, said, at)[1])


def _name(people: Sequence[Member], said: Sequence[str], at: int) -> tuple[list[Member], int]:
    for end in range(min(len(said), at + NAME_ENDS), at, -1):
        called = fold(" ".join(said[at:end]).strip(" ,.:;"))
        if called and (found := [each for each in people if ends_in(each, called)]):
            return found, end
    return [], at


def _another(said: Sequence[str], end: int) -> int:
    """Where the next name begins behind "với chị", ", chị"; 0 where none does."""
    if said[end - 1].endswith(_ENDS):
        return 0
    at = end + (end < len(said) and fold(said[end]) in _AND)
    joined = at > end or said[end - 1].endswith(",")
    if joined and fold(" ".join(said[at : at + 2])) == "dong chi":
        return at + 2
    return at + 1 if joined and at + 1 < len(said) and fold(said[at]) in _TITLES else 0


def _is_list(said: Sequence[str], named: Named) -> bool:
    """Behind commas alone the words must be led to: "nhắn anh An, chị Tám bệnh rồi" is to one."""
    spoken = [fold(word) for word in said[: named.end]]
    leads = said[named.end - 1].endswith(_ENDS) or (
        named.end < len(said) and _LEADS_ON.match(fold(said[named.end]).strip(":"))
    )
    return not named.others or bool(_AND & set(spoken)) or bool(leads)
