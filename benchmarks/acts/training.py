"""Training of a linear support vector machine, one act against the rest, by dual coordinate descent.

The method is that of Hsieh, Chang, Lin, Keerthi and Sundararajan, "A dual coordinate descent method for large-scale
linear SVM" (2008), with the squared hinge loss; sentences that stay on their right side are soon left out.
"""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import itemgetter, mul
from typing import Any

from domain.understanding.acts.features import Features, features

PENALTY = 1.0
ROUNDS = 60
PATIENCE = 2
"""Rounds in which every sentence is looked at."""
FAR = 0.3
"""How far on its right side a sentence is left out afterwards."""
TOLERANCE = 0.05


@dataclass(frozen=True, slots=True)
class Row:
    """One sentence: where its features stand among the weights, and how much of each there is."""

    take: Callable[[list[float]], Any]
    places: tuple[int, ...]
    amounts: tuple[float, ...]
    square: float


@dataclass(frozen=True, slots=True)
class Weights:
    """For each act the weight of every feature, and what is added to every sentence."""

    names: list[str]
    by_act: dict[str, list[float]]
    offsets: dict[str, float]


def train(sentences: Sequence[tuple[str, str]]) -> Weights:
    """Learn the weights from sentences with their acts; the same sentences always give the same weights."""
    found = [features(text) for text, _ in sentences]
    names = sorted({name for each in found for name in each})
    places = {name: place for place, name in enumerate(names)}
    rows = [_row(each, places, len(names)) for each in found]
    by_act: dict[str, list[float]] = {}
    offsets: dict[str, float] = {}
    for act in sorted({act for _, act in sentences}):
        sides = [1.0 if each == act else -1.0 for _, each in sentences]
        weights = _separate(rows, sides, len(names) + 1)
        offsets[act] = weights.pop()
        by_act[act] = weights
    return Weights(names, by_act, offsets)


def _row(found: Features, places: dict[str, int], offset: int) -> Row:
    """A sentence's features in one order; the last is the offset, which every sentence has."""
    where = (*sorted(places[name] for name in found), offset)
    amount = {places[name]: share for name, share in found.items()} | {offset: 1.0}
    amounts = tuple(amount[place] for place in where)
    return Row(itemgetter(*where), where, amounts, sum(map(mul, amounts, amounts)))


def _separate(rows: Sequence[Row], sides: Sequence[float], size: int) -> list[float]:
    """The weights that separate the rows of one side from those of the other."""
    chance = random.Random(1)
    soft = 0.5 / PENALTY
    weights, pulls = [0.0] * size, [0.0] * len(rows)
    active = list(range(len(rows)))
    for turn in range(ROUNDS):
        chance.shuffle(active)
        kept, farthest = [], 0.0
        for place in active:
            row, side, pull = rows[place], sides[place], pulls[place]
            slope = side * sum(map(mul, row.take(weights), row.amounts)) - 1.0 + soft * pull
            if pull == 0.0 and slope >= 0.0:
                if slope < FAR or turn < PATIENCE:
                    kept.append(place)
                continue
            kept.append(place)
            farthest = max(farthest, abs(slope))
            pulls[place] = max(pull - slope / (row.square + soft), 0.0)
            step = (pulls[place] - pull) * side
            for where, amount in zip(row.places, row.amounts, strict=True):
                weights[where] += step * amount
        active = kept
        if farthest < TOLERANCE:
            break
    return weights
