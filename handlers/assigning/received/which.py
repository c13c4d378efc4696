"""Which of the targets a unit was given a sentence means: by its words, its figure, its place in the list."""

import re
from dataclasses import dataclass
from decimal import Decimal

from domain.campaigns.permissions import may_report_indicators
from domain.errors import NotAllowed, UserError
from domain.indicators.assigned import Assigned, AssignedState
from domain.indicators.indicators import Indicator
from domain.indicators.measures import in_unit
from domain.indicators.shares_said import Amount, amounts, spans, tokens_of
from domain.names import called
from domain.roles import Place
from domain.understanding.text.words import fold
from handlers.indicators import places
from handlers.talk.turn import Turn
from storage import organisations
from storage.indicators import assigned

_FIRST = re.compile(r"\b(?P<count>\d+|mot|hai|ba|bon) (?:chi tieu|cai|muc|viec) (?:dau|tren)\b")
_AT = re.compile(r"\b(?:chi tieu|cai|muc|viec)?(?: thu| so) (?P<place>\d+|nhat|hai|ba|tu|nam)\b")
_NUMBERS = {"mot": 1, "nhat": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5}
_SMALL = frozenset(
    [
        *(
            "chi",
            "tieu",
            "nhan",
            "dong",
            "y",
            "xin",
            "giao",
            "tren",
            "nhu",
            "la",
            "thi",
            "ma",
            "duoc",
            "lam",
            "cho",
            "ve",
        ),
        *("cua", "tui", "toi", "minh", "chung", "ap", "bo", "dang", "xa", "nam", "va", "co", "het", "doi", "nay", "do"),
    ]
)


@dataclass(frozen=True, slots=True)
class Held:
    """A target that stands, its unit and its indicator."""

    target: Assigned
    place: Place
    indicator: Indicator


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
    own = {each.id: each for each in places.own_places(turn)}
    found = assigned.of_units(turn.session, list(own), turn.today.year)
    known = {number: places.must_be(turn, number) for number in {each.indicator_id for each in found}}
    order = {number: place for place, number in enumerate(own)}
    told = [Held(each, own[each.organisation_id], known[each.indicator_id]) for each in found]
    return sorted(told, key=lambda each: (order[each.place.id], each.target.id))


def figures(turn: Turn, text: str) -> list[Amount]:
    """The figures of a sentence, without those in the names of one's own units."""
    tokens = tokens_of(text)
    return amounts(tokens, spans(tokens, {each.id: called(each.name) for each in places.own_places(turn)}))


def meant(turn: Turn, text: str, found: list[Held]) -> list[Held] | None:
    """Those that are meant; None where the sentence names none of them."""
    folded = " ".join(fold(text).split())
    first, at = _FIRST.search(folded), _AT.search(folded)
    if first:
        return found[: _number(first["count"])]
    numbers = figures(turn, text)
    scores = {each.target.id: _score(folded, numbers, each) for each in found}
    best = max(scores.values(), default=0)
    if best:
        return [each for each in found if scores[each.target.id] == best]
    return found[_number(at["place"]) - 1 :][:1] if at else None


def _number(word: str) -> int:
    return int(word) if word.isdecimal() else _NUMBERS[word]


def _score(folded: str, numbers: list[Amount], one: Held) -> int:
    """Count the words that name it; a figure that is its own counts as one word more."""
    words = set(re.findall(r"[a-z]+", folded)) - _SMALL
    named = len(words & (set(re.findall(r"[a-z]+", fold(one.indicator.name))) - _SMALL))
    is_its = any(value_of(each, one.indicator) == one.target.value for each in numbers)
    return named + is_its


def value_of(amount: Amount, indicator: Indicator) -> Decimal | None:
    return in_unit(amount.value, amount.unit, indicator.unit)
