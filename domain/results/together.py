"""Add up what says the same of another number, whoever's it is: "trồng 62/150 cây dừa" of three people, unnamed."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from domain.people.called import called
from domain.pledges.pledge import Pledge
from domain.pledges.progress import is_percentage
from domain.pledges.states import COUNTS_UP, PledgeState
from domain.understanding.acts.persons import names_somebody
from domain.understanding.text.words import composed, fold, tokenised

_NUMBER = re.compile(r"(?<![\w/])\d[\d.,]*\s*(?:(?:nghìn|ngàn|triệu|tỷ|tỉ|tr)\s+)*", re.IGNORECASE)
_OF_ALL = re.compile(
    r"\b(?:mẹ (?:việt nam|vn) anh hùng|mẹ vnah|(?:(?:bác|chủ tịch|hồ chủ tịch) )?hồ chí minh|bác hồ|bác tôn)\b",
    re.IGNORECASE,
)
"""Whom everybody may name."""
_JOINED = ("before", "after", "unit", "pledges", "told")


@dataclass(frozen=True, slots=True)
class Tally:
    """`before`, `after`: what stands around the amount; `told`: of how many contents a result is known.

    `of`: the numbers of the pledges, where they are at hand.
    """

    before: str
    after: str
    unit: str
    pledges: int
    told: int
    done: Decimal
    target: Decimal
    of: tuple[int, ...] = ()

    @property
    def key(self) -> tuple[str, ...]:
        return tuple(each.casefold() for each in (self.before, self.unit, self.after))  # "dừa" is not "dứa"

    def __add__(self, other: "Tally") -> "Tally":
        return replace(
            self,
            pledges=self.pledges + other.pledges,
            told=self.told + other.told,
            done=self.done + other.done,
            target=self.target + other.target,
            of=self.of + other.of,
        )

    def to_json(self) -> dict[str, Any]:
        kept = {name: getattr(self, name) for name in _JOINED}
        return kept | {"done": f"{self.done:f}", "target": f"{self.target:f}"}


def read(kept: Mapping[str, Any]) -> Tally:
    """Return what `to_json` wrote."""
    said = {name: kept[name] for name in _JOINED}
    return Tally(**said, done=Decimal(kept["done"]), target=Decimal(kept["target"]))


def is_added(pledge: Pledge) -> bool:
    """Whether its amount may be added to others: no target of each month, no percentage and no limit.

    What waits for approval is read by nobody above, and what names somebody is added to nothing.
    """
    goal = pledge.goal
    if goal is None or pledge.state is PledgeState.WAITING or not goal.unit or not without_persons(pledge.content):
        return False
    return goal.comparator in COUNTS_UP and not goal.per and not is_percentage(goal)


def tallied(pledges: Iterable[Pledge]) -> list[Tally]:
    """Return the sums of what may be added up, those of many contents first, then what came farthest."""
    return together(map(_tally, filter(is_added, pledges)))


def together(tallies: Iterable[Tally]) -> list[Tally]:
    found: dict[tuple[str, ...], Tally] = {}
    for each in tallies:
        found[each.key] = found[each.key] + each if each.key in found else each
    return sorted(found.values(), key=lambda one: (-one.pledges, -(one.done / one.target if one.target else one.done)))


def _tally(pledge: Pledge) -> Tally:
    goal = pledge.goal
    assert goal is not None  # of what is added up
    before, after = _around(without_persons(pledge.content), goal.unit)
    told = pledge.done is not None
    done = pledge.done or Decimal(0)
    return Tally(before, after, goal.unit, 1, int(told), done, goal.value, (pledge.id,))


def without_persons(content: str) -> str:
    """Return a content as it may be read above the cell without its owner; "" where it names somebody."""
    told = _OF_ALL.sub(" ", composed(content))
    said = tokenised(told)
    return "" if names_somebody(said, len(said)) or called(told) else " ".join(content.split())


def _around(content: str, unit: str) -> Sequence[str]:
    """Return what stands before and behind the amount: "vận động", "tham gia BHYT"; else the content with a colon."""
    folded = fold(content)
    for number in _NUMBER.finditer(content) if len(folded) == len(content) else ():
        rest = folded[number.end() :]
        if re.match(rf"{re.escape(fold(unit))}(?!\w)", rest):
            return content[: number.start()].strip(), content[number.end() + len(unit) :].strip(" .;")
    return (f"{content}:" if content else ""), ""
