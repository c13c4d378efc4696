"""Which of the targets a unit was given a sentence means: by its words, its figure, its place in the list."""

import re
from dataclasses import dataclass
from decimal import Decimal

from domain.campaigns.permissions import may_report_indicators
from domain.chat import Choice
from domain.errors import NotAllowed, UserError
from domain.indicators.assigned import Assigned, AssignedState
from domain.indicators.indicators import Indicator
from domain.indicators.measures import fits, in_unit
from domain.indicators.said.naming import named
from domain.indicators.said.worded import in_digits
from domain.indicators.shares_said import Amount, amounts, spans, tokens_of
from domain.names import called
from domain.roles import Place
from domain.understanding.text.words import fold
from handlers.figures.named import starting_places
from handlers.indicators import places
from handlers.talk.turn import Turn
from locales.wording.campaigns.assigned import given_amount
from storage import organisations
from storage.indicators import assigned, indicators

_FIRST = re.compile(r"\b(?P<count>\d+|mot|hai|ba|bon) (?:chi tieu|cai|muc|viec) (?:dau|tren)\b")
_AT = re.compile(r"\b(?:chi tieu|cai|muc|viec)?(?: thu| so) (?P<place>\d+|nhat|hai|ba|tu|nam)\b")
SHOWN = 4
_NUMBERS = {"mot": 1, "nhat": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5}


@dataclass(frozen=True, slots=True)
class Held:
    """A target that stands, its unit and its indicator."""

    target: Assigned
    place: Place
    indicator: Indicator


@dataclass(frozen=True, slots=True)
class Meant:
    """`missing`: what is named and was not given; `no_such`: a place behind the end of the list is named."""

    found: list[Held]
    missing: str = ""
    no_such: bool = False


def must_be(turn: Turn, number: int) -> Held:
    """A target that stands."""
    target = assigned.get(turn.session, number)
    place = organisations.by_id(turn.session, target.organisation_id) if target else None
    if target is None or place is None or target.state is AssignedState.WITHDRAWN:
        raise UserError("This target was withdrawn or given anew.")
    return Held(target, place, places.must_be(turn, target.indicator_id))


def must_be_mine(turn: Turn, number: int) -> Held:
    """The same, of a unit whose leader or staff is asking."""
    found = must_be(turn, number)
    if not may_report_indicators(turn.member, found.place):
        raise NotAllowed("A target is answered by those who lead or serve the unit.")
    return found


def held(turn: Turn) -> list[Held]:
    """The targets of this year of the units somebody leads or serves, in the order in which they are shown."""
    own = {each.id: each for each in starting_places(turn)}
    found = assigned.of_units(turn.session, list(own), turn.today.year)
    known = {number: places.must_be(turn, number) for number in {each.indicator_id for each in found}}
    order = {number: place for place, number in enumerate(own)}
    told = [Held(each, own[each.organisation_id], known[each.indicator_id]) for each in found]
    return sorted(told, key=lambda each: (order[each.place.id], each.target.id))


def figures(turn: Turn, text: str) -> list[Amount]:
    """The figures of a sentence, without those in the names of one's own units."""
    tokens = tokens_of(in_digits(text))
    return amounts(tokens, spans(tokens, {each.id: called(each.name) for each in starting_places(turn)}))


def meant(turn: Turn, text: str, found: list[Held]) -> Meant:
    """Those that are meant, none where the sentence names none of them; and what it names that was not given."""
    folded = fold(text)
    first, at = _FIRST.search(folded), _AT.search(folded)
    if first:
        return Meant(found[: _number(first["count"])])
    numbers = figures(turn, text)
    others = indicators.of_year(turn.session, places.must_see(turn).path, turn.today.year)
    said = named(text, list({each.indicator.id: each.indicator for each in found}.values()), others, numbers)
    mine = [each for each in found if each.indicator.id in said.found]
    exact = [each for each in mine or found if _is_its(each, numbers)]
    if mine or (exact and not said.missing):
        return Meant(exact if mine and exact else mine or exact, said.missing)
    if at:
        place = _number(at["place"]) - 1
        return Meant(found[place : place + 1], no_such=place >= len(found))
    return Meant([], said.missing)


def _number(word: str) -> int:
    return int(word) if word.isdecimal() else _NUMBERS[word]


def _is_its(one: Held, numbers: list[Amount]) -> bool:
    return any(value_of(each, one.indicator) == one.target.value for each in numbers)


def value_of(amount: Amount, indicator: Indicator) -> Decimal | None:
    """A figure in the unit of an indicator; None where it counts something else."""
    return (
        in_unit(amount.value, amount.unit, indicator.unit)
        if fits(amount.unit, indicator.unit, indicator.name)
        else None
    )


def not_given(turn: Turn, missing: str) -> str:
    return turn.tr("Not given to you: {indicator}.", indicator=missing)


def say_not_given(turn: Turn, missing: str, found: list[Held]) -> None:
    """Say that what was named was not given, and what was; nothing else is put in its place."""
    lines = [not_given(turn, missing), turn.tr("Given to you:")]
    lines += [
        f"– {each.indicator.name}: {given_amount(turn.language, each.indicator, each.target.value, each.target.upper)}"
        for each in found[:SHOWN]
    ]
    lines += [turn.tr("and {count} more", count=len(found) - SHOWN)] if len(found) > SHOWN else []
    turn.say("\n".join(lines), (Choice(turn.tr("Targets given to us"), "/chitieugiao cua"),))
