"""Follow an exemplar: learning from it, catching up, level with it, beyond; and how much is missing."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from domain.pledges.goal import Comparator
from domain.understanding.text.words import fold

LIMITS = frozenset({Comparator.AT_MOST, Comparator.LESS_THAN, Comparator.ZERO})
"""Where fewer are better."""


SHARE = "%"
"""The unit of what is compared by how much of one's own target is reached, where the things cannot be subtracted."""
_TREES = frozenset({"dua", "xanh", "buoi", "xoai", "mit", "bach", "an", "giong", "bong", "phuong", "sao", "kieng"})
_TREES |= {"che", "tram", "ban", "hoa", "lam", "dau", "sua", "keo", "cam", "quyt", "man", "chom", "mang", "sau", "oi"}


class Stage(StrEnum):
    LEARNING = "learning"  # nothing is measured yet
    CATCHING_UP = "catching_up"
    LEVEL = "level"
    BEYOND = "beyond"


@dataclass(frozen=True, slots=True)
class Following:
    """A member or an organisation learns from an exemplar.

    `value` and `unit`: what is to be caught up with, as it was when it was taken; `pledge_id` or `indicator_id`: by
    which one's own figure is measured. `copied_on`: the day it was done the same way here.
    """

    id: int
    nomination_id: int
    member_id: int | None
    organisation_id: int | None
    pledge_id: int | None
    indicator_id: int | None
    value: Decimal | None
    unit: str
    fewer: bool
    begun_on: date
    begun_by_id: int
    ended_on: date | None = None
    copied_on: date | None = None
    copied_words: str = ""

    @property
    def is_measured(self) -> bool:
        return self.value is not None and (self.pledge_id or self.indicator_id) is not None


@dataclass(frozen=True, slots=True)
class Standing:
    """How far somebody is who follows: `missing` to be level, negative beyond; None where nothing is measured yet."""

    following: Following
    done: Decimal | None = None

    @property
    def missing(self) -> Decimal | None:
        if self.done is None or self.following.value is None:
            return None
        missing = self.following.value - self.done
        return -missing if self.following.fewer else missing

    @property
    def stage(self) -> Stage:
        if self.missing is None:
            return Stage.LEARNING
        if self.missing > 0:
            return Stage.CATCHING_UP
        return Stage.LEVEL if self.missing == 0 else Stage.BEYOND


@dataclass(frozen=True, slots=True)
class Followed:
    """How many follow exemplars at each stage, and how many copied one."""

    learning: int = 0
    catching_up: int = 0
    level: int = 0
    beyond: int = 0
    copied: int = 0


NOBODY = Followed()


def counted(standings: Iterable[Standing], day: date) -> Followed:
    """Count each who follows once at their stage; who copied it, also after they ended following."""
    everything = list(standings)
    going_on = [each.stage for each in everything if goes_on(each.following, day)]
    copied = sum(each.following.copied_on is not None and each.following.copied_on <= day for each in everything)
    return Followed(**{stage.value: going_on.count(stage) for stage in Stage}, copied=copied)


def goes_on(following: Following, day: date) -> bool:
    return following.begun_on <= day and (following.ended_on is None or following.ended_on > day)


def common_unit(one: str, other: str) -> str:
    """Return in what both are counted: palms and green trees are "cây"."""
    same = one.split()
    for count, (mine, theirs) in enumerate(zip(one.split(), other.split(), strict=False)):
        if fold(mine) != fold(theirs):
            same = same[:count]
            break
    return " ".join(same[: len(other.split())] if other else same) or one


def same_unit(one: str, other: str) -> bool:
    """Whether two figures can be held against each other: "cây dừa" is counted in "cây", not "hộ" in "căn"."""
    first, second = fold(one).split(), fold(other).split()
    if not first or not second:
        return first == second
    if first[0] == second[0] == "cay" and {*first[1:2], *second[1:2]} <= _TREES:
        return True  # palms and other trees are both counted as trees
    shorter = min(first, second, key=len)
    return first[: len(shorter)] == second[: len(shorter)]
