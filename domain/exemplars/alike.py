"""Tell whether a pledge does what an exemplar did, so that the exemplar may be of use to whoever made it."""

from fractions import Fraction

from domain.campaigns.guessing import ALIKE
from domain.exemplars.following import same_unit
from domain.understanding.exemplars.finding import words_of


def is_alike(exemplar: str, unit: str, content: str, own_unit: str) -> bool:
    """Whether they are counted alike and have two words in common, or half the words of the pledge stand there."""
    said, own = set(words_of(exemplar)), {word for word in words_of(content) if not word.isdecimal()}
    common = {word for word in said & own if not word.isdecimal()}
    if unit and own_unit and same_unit(unit, own_unit):
        return len(common) > 1
    return bool(own) and Fraction(len(common), len(own)) >= ALIKE
