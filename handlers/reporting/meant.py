"""Which of one's pledges a sentence names."""

import re
from collections.abc import Sequence

from domain.pledges.pledge import Pledge
from domain.understanding.quantities.quantities import quantities
from domain.understanding.tallies.gifts import is_of_money, is_spent
from domain.understanding.text.spelling import listed
from domain.understanding.text.words import composed, fold, tokenised

_EMPTY = listed("cua toi tui em con minh viec cac cho trong va la co duoc mot hai ba truoc den ngay thang nam dong")
"""Words that tell no pledge from another."""


def of_money(found: Sequence[Pledge], text: str) -> Sequence[Pledge]:
    """The pledges of money and those that are named, where a sentence counts nothing but money; else all of them."""
    return [each for each in found if is_in_money(each) or names(each, text)] if is_of_money(text) else found


def of_kind(found: Sequence[Pledge], text: str) -> Sequence[Pledge]:
    """The pledges whose unit begins with what a sentence counts; all where it counts nothing that tells."""
    if is_of_money(text):
        return of_money(found, text)
    counted = {fold(each.unit).split()[0] for each in quantities(tokenised(text), frozenset()) if each.unit}
    if is_of_costs(found, text):
        counted.discard("dong")  # "gà bán hết rồi, được triệu hai"
    own = [each for each in found if each.goal and counted & set(fold(each.goal.unit).split()[:1])]
    return own or found


def is_of_costs(found: Sequence[Pledge], text: str) -> bool:
    """Whether money was spent, or earned by selling, where no pledge is about that: "bán được triệu hai"."""
    return is_spent(text) and not any(is_in_money(each) and is_spent(each.content) for each in found)


def is_in_money(pledge: Pledge) -> bool:
    return bool(pledge.goal and pledge.goal.unit.startswith("đồng"))


def about(found: Sequence[Pledge], text: str) -> Sequence[Pledge]:
    """The pledges a sentence names most words of; all of them where it names none."""
    named = {pledge.id: len(said_of(pledge, text)) for pledge in found}
    most = max(named.values(), default=0)
    return [pledge for pledge in found if named[pledge.id] == most]


def named(found: Sequence[Pledge], text: str) -> Pledge | None:
    """The one pledge of which a sentence says a word; None where it says none, or fits several."""
    meant = about(found, text)
    return meant[0] if len(meant) == 1 and names(meant[0], text) else None


def by_own_words(found: Sequence[Pledge], text: str) -> Pledge | None:
    """The one pledge of which a sentence says a word that no other of them has."""
    words = {each.id: words_of(each) for each in found}
    named = [
        each
        for each in found
        if said_of(each, text) & words[each.id].difference(*(words[other.id] for other in found if other.id != each.id))
    ]
    return named[0] if len(named) == 1 else None


def names(pledge: Pledge, text: str) -> bool:
    return bool(said_of(pledge, text))


def said_of(pledge: Pledge, text: str) -> set[str]:
    """The words of a pledge that a sentence says; typed with accents, "đứa" is not the "dừa" of coconut palms."""
    goal = f" {pledge.goal.unit}" if pledge.goal else ""
    typed = {fold(word): word.casefold() for word in f"{pledge.content}{goal}".split()}
    own = words_of(pledge)
    said = {word for word in re.findall(r"\w+", composed(text).casefold()) if fold(word) in own}
    return {fold(word) for word in said if word.isascii() or word == typed.get(fold(word), word)}


def words_of(pledge: Pledge) -> set[str]:
    goal = pledge.goal
    unit = goal.unit if goal else ""
    parts = " ".join(part.unit for part in goal.parts) if goal else ""
    words = fold(f"{pledge.content} {unit} {parts}{' tien quyen gop' if unit.startswith('đồng') else ''}").split()
    return {word for word in words if not word.isdecimal()} - _EMPTY
