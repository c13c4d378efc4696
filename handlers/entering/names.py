"""Where a sentence names one of the cell, and whom the name fits: "đồng chí Bảy", "chú Ba Hưng", "Bảy: …"."""

import unicodedata
from collections.abc import Sequence

from domain.names import forms, given_name, without_note
from domain.roles import Member
from domain.understanding.statements import WORK
from domain.understanding.text.fillers import says_something
from domain.understanding.text.words import fold, tokenised

TITLES = frozenset(fold("ông bà anh chị chú cô bác dì cậu thím mợ cụ thầy dượng đc d/c viên a c").split())
LONGEST = 4  # words of a name


def name_in(
    words: list[str], folded: list[str], people: Sequence[Member]
) -> tuple[int, int, tuple[Member, ...]] | None:
    """Where a name stands: behind a title, behind "giúp" or first with a capital; with whom it fits."""
    places = [place for place in range(len(words)) if _may_begin(words, folded, place)]
    for start in places:
        for end in range(min(len(words), start + LONGEST), start, -1):
            called = " ".join(folded[start:end])
            found = tuple(each for each in people if called and ends_in(each, called))
            found = as_accented(found, " ".join(words[start:end]).strip(" ,.:;!"))
            if found and not _name_goes_on(words, end):
                return start, end, found
    for start in places:
        end = start
        while end < len(words) and end < start + LONGEST and words[end][:1].isupper():
            end += 1
            if words[end - 1][-1:] in ",.:;":
                break
        if end > start and start and folded[start - 1] in TITLES:
            return start, end, ()
    return None


def as_accented(found: tuple[Member, ...], called: str) -> tuple[Member, ...]:
    """Of those whom a name fits without accents those whom it fits with them: "Hải" is not "Hai"."""
    signs = _signs(called)
    exact = tuple(each for each in found if signs in (_signs(ending) for ending in _endings(each, len(called.split()))))
    plain = signs == _signs(fold(called))
    return exact or (found if plain or any(fold(each.code) == fold(called) for each in found) else ())


def spelled_otherwise(member: Member, text: str) -> bool:
    """Whether somebody of this name's letters is typed with other accents than theirs."""
    typed = [word for word in (each.strip(" ,.:;!?") for each in text.split()) if fold(word) == given_name(member.name)]
    return bool(typed) and not as_accented((member,), typed[-1])


def names_alone(text: str, found: Sequence[Member]) -> bool:
    """Whether a text says no more than the name of one of these: "dạ đồng chí An nha"."""
    known = TITLES | {"dong", "dang"} | {word for each in found for word in (*fold(each.name).split(), fold(each.code))}
    said = tokenised(text)
    besides = (fold(said.typed(place)) for place in range(len(said)) if says_something(said, place))
    return bool(found) and all(word in known for word in besides)


def _endings(member: Member, count: int) -> list[str]:
    """The last words of a name as it may be said: "Bảy", "Bảy A", "Bảy (1965)"."""
    bare = without_note(member.name)
    shorter = bare.rpartition(" ")[0] if len(bare.split()[-1]) == 1 else bare
    return [" ".join(name.split()[-count:]) for name in (member.name, bare, shorter)]


def _signs(name: str) -> list[str]:
    """The letters and accents of a name, so that "Hoà" is "Hòa"."""
    return sorted(unicodedata.normalize("NFD", name.casefold()))


def _name_goes_on(words: list[str], end: int) -> bool:
    """Whether another word of a name follows: "Sáu Thạnh" is not Sáu."""
    ended = words[end - 1][-1:] in ",.:;"
    return not ended and end < len(words) and words[end][:1].isupper() and WORK.at(tokenised(words[end]), 0) is None


def _may_begin(words: list[str], folded: list[str], place: int) -> bool:
    if not folded[place] or not folded[place][0].isalpha():
        return False
    if place and folded[place - 1] in TITLES:
        return True
    behind_for = place > 0 and folded[place - 1] in {"giup", "gium", "dum", "ho", "thay", "cho"}
    return (place == 0 or behind_for) and words[place][:1].isupper()


def title_before(folded: list[str], start: int) -> int:
    """Where the title before a name begins, else the name itself."""
    if start and folded[start - 1] in TITLES:
        return start - 2 if start > 1 and folded[start - 2] in ("dong", "dang") else start - 1
    return start


def ends_in(member: Member, called: str) -> bool:
    return any(f" {form}".endswith(f" {called}") for form in forms(member.name)) or fold(member.code) == called
