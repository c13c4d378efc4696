"""Which of one's pledges a sentence names."""

import re
from collections.abc import Sequence

from domain.pledges.pledge import Pledge
from domain.understanding.text.spelling import listed
from domain.understanding.text.words import composed, fold

_EMPTY = listed("cua toi tui em minh viec cac cho trong va la co duoc mot hai ba truoc den ngay thang nam")
"""Words that tell no pledge from another."""


def about(found: Sequence[Pledge], text: str) -> Sequence[Pledge]:
    """The pledges a sentence names most words of; all of them where it names none."""
    said = set(re.findall(r"\w+", fold(text))) - _EMPTY
    named = {pledge.id: len(said & words_of(pledge)) for pledge in found}
    most = max(named.values(), default=0)
    return [pledge for pledge in found if named[pledge.id] == most]


def named(found: Sequence[Pledge], text: str) -> Pledge | None:
    """The one pledge of which a sentence says a word; None where it says none, or fits several."""
    meant = about(found, text)
    said = set(fold(text).split()) - _EMPTY
    return meant[0] if len(meant) == 1 and said & words_of(meant[0]) else None


def by_own_words(found: Sequence[Pledge], text: str) -> Pledge | None:
    """The one pledge of which a sentence says a word that no other of them has."""
    said, words = set(re.findall(r"\w+", fold(text))), {each.id: words_of(each) for each in found}
    named = [
        each
        for each in found
        if said & words[each.id].difference(*(words[other.id] for other in found if other.id != each.id))
    ]
    return named[0] if len(named) == 1 else None


def names(pledge: Pledge, text: str) -> bool:
    """Whether a sentence says a word of the pledge; typed with accents, "đứa" is not the "dừa" of coconut palms."""
    goal = f" {pledge.goal.unit}" if pledge.goal else ""
    typed = {fold(word): word.casefold() for word in f"{pledge.content}{goal}".split()}
    said = {word for word in re.findall(r"\w+", composed(text).casefold()) if fold(word) in words_of(pledge)}
    return any(word.isascii() or word == typed.get(fold(word), word) for word in said)


def words_of(pledge: Pledge) -> set[str]:
    """The words by which a pledge is named."""
    goal = pledge.goal
    unit = goal.unit if goal else ""
    parts = " ".join(part.unit for part in goal.parts) if goal else ""
    words = fold(f"{pledge.content} {unit} {parts}{' tien quyen gop' if unit.startswith('đồng') else ''}").split()
    return {word for word in words if not word.isdecimal()} - _EMPTY
