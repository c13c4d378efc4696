"""A movement as an office writes it in a TOML file: its campaign, content groups, rounds, facts and indicators."""

import tomllib
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from domain.campaigns.campaign import CampaignKind, Told, Window
from domain.campaigns.contents import check_tree
from domain.campaigns.rounds import Every, check_plan
from domain.campaigns.unit_facts import Measure
from domain.errors import UserError
from domain.indicators.indicators import AddsUp
from domain.pledges.goal import Comparator
from domain.reminders import read_reminder_plan

FIRST = Path(__file__).parent / "movements" / "dong_khoi_moi.toml"
"""The movement a new deployment begins with."""


class Section(BaseModel):
    """A part of the file; a word it does not know is a slip of the pen, and refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class Basis(Section):
    """The paper a campaign rests on (căn cứ)."""

    number: str
    day: date | None = Field(default=None, alias="date")
    title: str = ""
    link: str = ""


class Kinds(Section):
    people: tuple[str, ...] = ()
    units: tuple[str, ...] = ()


class RemindSection(Section):
    """When pledges and rounds are reminded of; what is not said is as usual (`ReminderPlan`)."""

    before: tuple[int, ...] | None = None
    after: tuple[int, ...] | None = None
    round_before: tuple[int, ...] | None = None
    round_opens: bool | None = None
    round_closes: bool | None = None
    above_after: int | None = None
    ends_missed_after: int | None = None
    round_after: tuple[int, ...] | None = None
    round_above: int | None = None
    round_members: bool | None = None


class CampaignSection(Section):
    """Without `owner`, `told`, `reminds`, `left_out` or a switch what stands stays; other lines left out empty it."""

    code: str = Field(min_length=1, max_length=40, pattern=r"^\S+$")
    name: str = Field(min_length=1, max_length=200)
    kind: CampaignKind = CampaignKind.STANDING
    opens_on: date
    closes_on: date
    registers_from: date | None = None
    registers_until: date | None = None
    horizon: date | None = None
    within: str = ""  # the code of the campaign it lives in
    owner: str = ""  # the code of the organisation whose campaign it is
    told: Told | None = None
    approves_first: bool | None = None
    promises: bool | None = None
    basis: tuple[Basis, ...] = ()
    audience: Kinds = Kinds()
    left_out: Kinds | None = None
    reminds: RemindSection | None = None

    @property
    def window(self) -> Window:
        return Window(self.opens_on, self.closes_on, self.registers_from, self.registers_until, self.horizon)


class SuggestionSection(Section):
    """A pledge to show to whoever does not know what to register; `units`: the kinds of organisation it is for."""

    text: str = Field(min_length=1, max_length=200)
    units: tuple[str, ...] = ()


class GroupSection(Section):
    """A content group; its keywords are words it is recognised by, those with ~ before them weakly.

    `name` is in plain words; `slogan` is how the movement calls it, `themes` what else it is spoken of as.
    """

    code: str = Field(min_length=1, max_length=40, pattern=r"^\S+$")
    name: str = Field(min_length=1, max_length=200)
    parent: str = ""  # the code of the group it lies below
    slogan: str = ""
    themes: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    suggestions: tuple[SuggestionSection, ...] = ()


class RoundSection(Section):
    """How often results are handed in; the numbers are days around the last day of each stretch."""

    code: str = Field(min_length=1)
    name: str = Field(min_length=1)
    every: Every
    days: tuple[str, ...] = ()
    opens: int = 5
    due: int = 5
    closes: int = 30
    units: tuple[str, ...] = ()


class FactSection(Section):
    """A fact every organisation of the `units` owes; its words are what people call it, the first in short."""

    code: str = Field(min_length=1, max_length=40, pattern=r"^[a-z0-9_]+$")
    name: str = Field(min_length=1, max_length=60)
    words: tuple[str, ...] = Field(min_length=1)
    measure: Measure = Measure.DAY
    units: tuple[str, ...] = ()
    repeats: bool = False


class Aim(Section):
    """A target: `upper` alone for a range."""

    comparator: Comparator = Comparator.AT_LEAST
    value: Decimal | None = None
    upper: Decimal | None = None


class AimWhen(Aim):
    """What units of some kinds, or those of which a fact is noted, have as their target instead."""

    kinds: tuple[str, ...] = ()
    fact: str = ""
    value: Decimal


class IndicatorSection(Aim):
    """One indicator (chỉ tiêu) of a resolution; `domain` is the field (lĩnh vực) it stands under."""

    code: str = Field(min_length=1, max_length=40, pattern=r"^\S+$")
    domain: str = Field(min_length=1)
    name: str = Field(min_length=1, max_length=200)
    unit: str = ""
    per: str = ""
    from_year: int
    until_year: int
    reports: tuple[str, ...] = ()  # the kinds of units who report it; none: every one
    adds_up: AddsUp = AddsUp.SUM
    weight: str = ""  # the code of the indicator an average is weighted by
    resolution: str = ""
    part_of: str = ""  # the code of the indicator it is a part of (trong đó)
    when: tuple[AimWhen, ...] = ()


class Movement(Section):
    """The whole file."""

    campaign: CampaignSection
    groups: tuple[GroupSection, ...] = ()
    rounds: tuple[RoundSection, ...] = ()
    facts: tuple[FactSection, ...] | None = None
    indicators: tuple[IndicatorSection, ...] = ()


def read_movement(file: Path) -> Movement:
    """Read and check a file; raises a UserError that names the place and what is wrong there."""
    try:
        found = tomllib.loads(file.read_text(encoding="utf-8"))
        movement = Movement.model_validate(found)
    except (OSError, UnicodeDecodeError) as error:
        raise UserError("{file} cannot be read: {why}", file=file.name, why=str(error)) from error
    except tomllib.TOMLDecodeError as error:
        raise UserError("{file} is no TOML file: {why}", file=file.name, why=str(error)) from error
    except ValidationError as error:
        raise UserError("{file}, {place}: {why}", file=file.name, **_first(error)) from error
    movement.campaign.window.check()
    if movement.campaign.reminds is not None:
        read_reminder_plan(movement.campaign.reminds.model_dump(exclude_none=True))
    check_tree((each.code, each.parent) for each in movement.groups)
    _check_codes([each.code for each in movement.rounds])
    for each in movement.rounds:
        check_plan(each.every, each.days, each.opens, each.due, each.closes)
    _check_codes([each.code for each in movement.facts or ()])
    _check_indicators(movement.indicators, {each.code for each in movement.facts or ()})
    return movement


def _first(error: ValidationError) -> dict[str, Any]:
    first = error.errors()[0]
    place = ".".join(str(part + 1) if isinstance(part, int) else part for part in first["loc"])
    return {"place": place, "why": first["msg"]}


def _check_codes(codes: list[str]) -> None:
    for code in codes:
        if codes.count(code) > 1:
            raise UserError("The code {code} stands twice.", code=code)


def _check_indicators(indicators: tuple[IndicatorSection, ...], facts: set[str]) -> None:
    codes = [each.code for each in indicators]
    for each in indicators:
        if codes.count(each.code) > 1:
            raise UserError("The code {code} stands twice among the indicators.", code=each.code)
        if each.until_year < each.from_year:
            raise UserError("The indicator {code} would end before it begins.", code=each.code)
        for aim in (each, *each.when):
            if (aim.comparator is Comparator.RANGE) != (aim.upper is not None):
                raise UserError("The indicator {code}: a range has two bounds, and nothing else has.", code=each.code)
        if each.weight and each.weight not in codes:
            raise UserError("The indicator {code} is weighted by none of the file.", code=each.code)
        _check_whole(each, {other.code: other for other in indicators})
        for special in each.when:
            if not (special.kinds or special.fact) or (special.fact and special.fact not in facts):
                raise UserError(
                    "The indicator {code}: “when” names neither kinds nor a fact of the file.", code=each.code
                )


def _check_whole(each: IndicatorSection, known: dict[str, IndicatorSection]) -> None:
    whole = known.get(each.part_of)
    if each.part_of and (whole is None or whole.part_of or whole.code == each.code or whole.unit != each.unit):
        raise UserError("The indicator {code} is part of none of the file that is counted alike.", code=each.code)
