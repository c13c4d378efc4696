""" "Bớt cho ấp 1 còn 4, cái dư đẩy qua ấp 2": a part of a target moves from one unit to another, the sum kept."""

import re
from collections.abc import Sequence
from decimal import Decimal

from domain.indicators.assigned import Assigned
from domain.indicators.measures import fits, in_unit
from domain.indicators.shares_said import Amount, amounts, spans, tokens_of
from domain.understanding.text.words import fold
from handlers.assigning import giving, units
from handlers.assigning.said import is_new
from handlers.indicators import places
from handlers.talk.turn import Turn

_MOVES = re.compile(r"\b(?:chuyen|day|san|dua|don|nhuong|qua|sang)\b")
_FROM = re.compile(r"\b(?:tu|cua|lay)(?: (?:ben|chi bo))? $")


def begin(turn: Turn, text: str, named: Sequence[int], given: Sequence[Assigned]) -> bool:
    """Read back what moves between the two units a sentence names; False where it moves nothing."""
    giver = next(iter(units.givers(turn)), None)
    if giver is None or not _MOVES.search(fold(text)):
        return False
    tokens = tokens_of(text)
    named_units = spans(tokens, units.names_in(turn, text, giver))
    figures = amounts(tokens, named_units)
    if len(named_units) != 2 or not figures:
        return False
    first, second = (number for _, _, number in named_units)
    if _FROM.search(fold(" ".join(tokens[: named_units[1][0]])) + " "):
        first, second = second, first
    has = [each for each in given if each.organisation_id == first and (not named or each.indicator_id in named)]
    if len(has) != 1:
        return False
    source, indicator = has[0], places.must_be(turn, has[0].indicator_id)
    figure = _moved(tokens, figures, source.value)
    value = in_unit(figure.value, figure.unit, indicator.unit)
    if value is None or not fits(figure.unit, indicator.unit, indicator.name):
        return False
    rest = value if _is_new(tokens, figure) else source.value - value
    if not 0 <= rest < source.value:
        return False
    other = next((each for each in given if (each.organisation_id, each.indicator_id) == (second, indicator.id)), None)
    more = (other.value if other else Decimal(0)) + source.value - rest
    giving.begin_values(turn, indicator.id, giver.id, source.year, {first: rest, second: more})
    return True


def _moved(tokens: Sequence[str], figures: Sequence[Amount], had: Decimal) -> Amount:
    """The figure that tells what moves: what is left ("hạ còn 2"), else the first that is not what there was."""
    left = (each for each in figures if _is_new(tokens, each) and each.value < had)
    other = (each for each in figures if each.value != had)
    return next(left, next(other, figures[0]))


def _is_new(tokens: Sequence[str], figure: Amount) -> bool:
    return is_new(fold(" ".join(tokens[: figure.start])))
