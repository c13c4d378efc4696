"""Which act about the movement a sentence performs, by weights of its own made by `benchmarks.movement`."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from domain.understanding.acts.features import features
from domain.understanding.acts.model import Model, confidences, model_of
from domain.understanding.acts.plain_words import LONGEST
from domain.understanding.movement.act import MovementAct
from domain.understanding.text.words import composed

FILE = Path(__file__).with_name("weights.json.gz")
HEARD = {True: 0.2, False: 0.5}
"""The share of all acts about the movement from which a sentence is taken to be about it, of leaders and of members."""
SURE, SURELY_HEARD = 0.4, 0.4
"""The share among those acts, and of all of them, from which the likeliest is served unasked, for it is read back."""
OTHERS = 2
_ROUND = re.compile(r"(?i)\b(?:đợt|dot)(?= (?:báo cáo|bao cao|bc)\b|(?: \w+){0,4} (?:nộp|nop)\b)")
"""Where reports are named "đợt" is a round, and no campaign."""


@dataclass(frozen=True, slots=True)
class MovementReading:
    """The likeliest act, whether to serve it without asking, and what else may be meant, the best first."""

    act: MovementAct
    sure: bool
    others: tuple[MovementAct, ...] = ()


@cache
def model() -> Model[MovementAct]:
    """The weights, read when the first sentence is weighed."""
    return model_of(FILE, MovementAct)


def read_movement_act(text: str, *, leads: bool, weights: Model[MovementAct] | None = None) -> MovementReading:
    """Read what a sentence asks about the movement; `MovementAct.OTHER` where it is not about it.

    `leads`: whether a secretary, staff or an administrator says it.
    """
    said = _ROUND.sub("kỳ", composed(text)[:LONGEST])
    shares = confidences((weights or model()).scores(features(said)))
    about = 1 - shares.pop(MovementAct.OTHER)
    if about < HEARD[leads]:
        return MovementReading(MovementAct.OTHER, sure=True)
    best, *others = shares
    sure = about >= SURELY_HEARD and shares[best] >= SURE * about
    return MovementReading(best, sure=sure, others=tuple(others[:OTHERS]))
