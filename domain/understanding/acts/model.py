"""How well each act fits a sentence: a linear model whose weights are a data file made by `benchmarks.acts`."""

import gzip
import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from math import exp
from pathlib import Path
from typing import Generic, TypeVar

from domain.understanding.acts.act import Act
from domain.understanding.acts.features import Features

FILE = Path(__file__).with_name("weights.json.gz")
LEVELS = "".join(chr(code) for code in range(35, 127) if chr(code) != "\\")
"""A weight is one of these letters: the one in the middle is nothing."""
MIDDLE = len(LEVELS) // 2
SHARPNESS = 4.6
"""How much one step of a score counts in a confidence."""

A = TypeVar("A", bound=StrEnum)
Scores = dict[Act, float]


@dataclass(frozen=True, slots=True)
class Model(Generic[A]):
    """For each feature its acts with their weights; for each act what it is given beforehand."""

    acts: tuple[A, ...]
    offsets: tuple[float, ...]
    weights: Mapping[str, tuple[tuple[int, float], ...]]
    corpus: str

    def scores(self, found: Features) -> dict[A, float]:
        sums = list(self.offsets)
        for name, amount in found.items():
            for place, weight in self.weights.get(name, ()):
                sums[place] += amount * weight
        return dict(zip(self.acts, sums, strict=True))


@cache
def model() -> Model[Act]:
    """The weights, read when the first sentence is weighed."""
    return model_of(FILE, Act)


def model_of(file: Path, acts: type[A]) -> Model[A]:
    return read_model(gzip.decompress(file.read_bytes()).decode(), acts)


def read_model(text: str, acts: type[A]) -> Model[A]:
    """A model from its file: a feature's weights are pairs of letters, the place of an act and a level."""
    kept = json.loads(text)
    step = kept["step"]
    weights = {name: _pairs(letters, step) for name, letters in kept["weights"].items()}
    return Model(tuple(map(acts, kept["acts"])), tuple(kept["offsets"]), weights, kept["corpus"])


def _pairs(letters: str, step: float) -> tuple[tuple[int, float], ...]:
    places, levels = map(LEVELS.index, letters[::2]), map(LEVELS.index, letters[1::2])
    return tuple((place, (level - MIDDLE) * step) for place, level in zip(places, levels, strict=True))


def confidences(scores: Mapping[A, float]) -> dict[A, float]:
    """Scores as shares of one, the best act first."""
    best = max(scores.values())
    raised = {act: exp(SHARPNESS * (score - best)) for act, score in scores.items()}
    whole = sum(raised.values())
    return {act: share / whole for act, share in sorted(raised.items(), key=lambda each: -each[1])}
