"""Guess the content group of a pledge: first by a committee's own words, then by what people picked, then by all."""

from collections.abc import Collection, Iterable
from fractions import Fraction

from domain.campaigns.contents import Contents, Heading
from domain.understanding.taxonomy import Group, propose_group
from domain.understanding.text.words import fold

ALIKE = Fraction(1, 2)
"""So large a part of the words of two sentences is the same where they are alike."""


def guess(content: str, contents: Contents, picked: Iterable[tuple[str, int]] = ()) -> Heading | None:
    """Return the group a content speaks for; `picked`: contents with the group people chose, the newest first."""
    known = {each.code: each for each in contents.offered}
    own = [Group(each.code, each.name, contents.own_keywords(each)) for each in contents.offered]
    code = propose_group(content, [each for each in own if each.keywords])
    code = code or _picked_before(content, known.values(), picked)
    code = code or propose_group(
        content, [Group(each.code, each.name, contents.keywords(each)) for each in known.values()]
    )
    return known.get(code or "")


def _picked_before(content: str, offered: Collection[Heading], picked: Iterable[tuple[str, int]]) -> str | None:
    """Return the group of the sentence most alike, of two alike the newer; None where none is alike."""
    codes, said = {each.id: each.code for each in offered}, _words(content)
    best, found = Fraction(0), None
    for earlier, group_id in picked:
        words = _words(earlier)
        alike = Fraction(len(said & words), len(said | words) or 1)
        if group_id in codes and alike > best and alike >= ALIKE:
            best, found = alike, codes[group_id]
    return found


def _words(content: str) -> set[str]:
    """Return the words that say what is done; numbers say how much."""
    plain = "".join(sign if sign.isalpha() else " " for sign in fold(content))
    return {word for word in plain.split() if len(word) > 1}
