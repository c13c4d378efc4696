"""Sets of criteria (tiêu chí) as data, what a unit marks by them, and what comes of its marks."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field

from domain.understanding.text.words import fold

_SETS = Path(__file__).parent / "sets"
_SIGNS = re.compile(r"[^a-z0-9]+")
WHOLE = Decimal(100)
"""What the points of a set add up to."""


class Fill(StrEnum):
    """What the figures say of a criterion before anybody marks it."""

    EXCELLENT = "excellent"  # graded as excellent, so many years running
    TASKS = "tasks"  # everybody has a piece of work
    PRODUCT = "product"  # something registered is done
    MODEL = "model"  # an exemplar of the unit is recognised, to be copied
    REGISTERED = "registered"  # everybody has registered


class Every(StrEnum):
    """How often a set is marked."""

    YEAR = "year"
    MONTH = "month"


class _Data(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Criterion(_Data):
    """Met or not, or with at most so many `points`; `least`: how many years or things `fill` asks for."""

    code: str = Field(min_length=1, max_length=20)
    text: str = Field(min_length=1, max_length=400)
    points: Decimal | None = Field(default=None, gt=0)
    fill: Fill | None = None
    least: int = 1


class CriteriaSet(_Data):
    """`words`: what people call it beside its name; `passes`: the points from which it is met, without: all of them.

    `lasts`: for how many years a recognition by it holds, 0: no end; `suggested`: nobody has issued it so.
    """

    code: str = Field(min_length=1, max_length=40)
    name: str = Field(min_length=1, max_length=120)
    words: tuple[str, ...] = ()
    every: Every = Every.YEAR
    criteria: tuple[Criterion, ...] = Field(min_length=1)
    passes: Decimal | None = None
    lasts: int = 0
    suggested: bool = False
    basis: str = ""

    @property
    def in_points(self) -> bool:
        return self.criteria[0].points is not None

    @property
    def most(self) -> Decimal:
        """What all criteria bring together; of those met or not how many they are."""
        return sum((each.points or Decimal(1) for each in self.criteria), Decimal(0))

    def period(self, day: date) -> str:
        """ "2026", "2026-03"."""
        return f"{day:%Y-%m}" if self.every is Every.MONTH else str(day.year)

    def is_called(self, folded: str) -> bool:
        """Whether folded words name it."""
        said = f" {_plain(folded)} "
        return any(f" {_plain(fold(each))} " in said for each in (self.name, *self.words))


def _plain(folded: str) -> str:
    """Without signs: "trong sach, vung manh" and "trong sach vung manh" are one."""
    return " ".join(_SIGNS.sub(" ", folded).split())


class State(StrEnum):
    """How far a sheet is."""

    DRAFT = "draft"
    HANDED_IN = "handed_in"
    AGREED = "agreed"
    RETURNED = "returned"


MARKED_IN = (State.DRAFT, State.RETURNED)
"""Only there marks change; what was handed in is taken back or returned first."""


@dataclass(frozen=True, slots=True)
class Mark:
    """`value`: points, or 1 for met and 0 for not; `words`: the grounds or proof, as somebody typed them."""

    value: Decimal
    words: str = ""


@dataclass(frozen=True, slots=True)
class Result:
    """What marks come to: `reached` of `most`, with `unmarked` criteria left; `met` None while some are."""

    reached: Decimal
    most: Decimal
    unmarked: int
    met: bool | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """What one organisation marks of itself by a set, as it was when the sheet was begun."""

    id: int
    organisation_id: int
    set: CriteriaSet
    period: str
    state: State
    handed_in_by_id: int | None = None
    decided_by_id: int | None = None
    decided_on: date | None = None
    marks: Mapping[str, Mark] = field(default_factory=dict)

    @property
    def result(self) -> Result:
        given = [self.marks.get(each.code) for each in self.set.criteria]
        reached = sum((each.value for each in given if each), Decimal(0))
        unmarked = given.count(None)
        enough = self.set.passes if self.set.in_points and self.set.passes else self.set.most
        return Result(reached, self.set.most, unmarked, None if unmarked else reached >= enough)

    @property
    def year(self) -> int:
        return int(self.period[:4])


def kept_in(new: CriteriaSet, marks: Mapping[str, Mark], old: CriteriaSet) -> dict[str, Mark]:
    """Return the marks that hold by a changed set: of criteria whose words and points are the same."""
    same = {(each.text, each.points): each.code for each in old.criteria}
    codes = {each.code: same.get((each.text, each.points)) for each in new.criteria}
    return {code: marks[before] for code, before in codes.items() if before and before in marks}


@cache
def shipped() -> dict[str, CriteriaSet]:
    """Return the sets that stand ready for every office, by code; each may set its own in their place."""
    files = sorted(_SETS.glob("*.toml"))
    found = [CriteriaSet.model_validate(tomllib.loads(file.read_text(encoding="utf-8"))) for file in files]
    return {each.code: each for each in sorted(found, key=lambda each: (each.suggested, each.every, each.name))}


def entered(name: str, lines: list[tuple[str, Decimal | None]], known: CriteriaSet | None) -> CriteriaSet:
    """Return a set as an office types it; one it is called like keeps its code, and what it fills of the same words."""
    filled = {fold(each.text): each for each in known.criteria} if known else {}
    criteria = tuple(
        Criterion(
            code=str(place),
            text=text,
            points=points,
            fill=same.fill if (same := filled.get(fold(text))) else None,
            least=same.least if same else 1,
        )
        for place, (text, points) in enumerate(lines, start=1)
    )
    code = known.code if known else fold(name).replace(" ", "-")[:40]
    as_known = {"words": known.words, "every": known.every, "lasts": known.lasts} if known else {}
    new = CriteriaSet(code=code, name=known.name if known else name, criteria=criteria, **as_known)
    passes = known.passes if known and known.in_points and new.in_points else None
    return new.model_copy(update={"passes": passes}) if passes and passes <= new.most else new
