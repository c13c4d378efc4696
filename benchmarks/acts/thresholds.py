"""How sure each act has to be: where so many of a hundred sentences of authors never met are right, and no fewer."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import exp, log

from benchmarks.acts.figures import Judged
from domain.understanding.acts.act import GRAVE, THRESHOLDS, Act

RIGHT = dict.fromkeys(Act, 0.75) | {Act.PROMISE: 0.85, Act.REPORT: 0.85}
"""Of the sentences just above a threshold so many are right; of all above it more than nine in ten. What would be
written has to be surer: where it is not, it is read back or asked."""
LEAST_SURE = 0.4
"""Below this there are too few sentences to tell by."""
ROUNDS = 60
PRIOR = 2.0
"""How many sentences an act must have before it is believed apart from the others."""
LEAST, MOST = 0.001, 0.999

Point = tuple[Act, float, bool]


def thresholds(judged: Iterable[Judged], right: Mapping[Act, float] = RIGHT) -> dict[Act, float]:
    """For each act the confidence from which it may be acted upon; grave acts have theirs by hand."""
    points = [
        (each.reading.act, _logit(each.reading.confidence), each.alike) for each in judged if not each.reading.doubt
    ]
    slope, offsets = _fitted(points)
    return {
        act: max(LEAST_SURE, _share((_logit(right[act]) - offset) / slope))
        for act, offset in sorted(offsets.items())
        if act not in GRAVE
    }


def write(found: dict[Act, float]) -> None:
    """Keep them beside the weights."""
    lines = ["# How sure each act has to be to be acted upon: made by `python -m benchmarks.acts --thresholds`."]
    lines += [f"{act} = {share:.2f}" for act, share in found.items()]
    THRESHOLDS.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _fitted(points: Sequence[Point]) -> tuple[float, dict[Act, float]]:
    """A logistic curve for each act, all of one slope, by Newton's method, one number at a time."""
    by_act: dict[Act, list[tuple[float, bool]]] = defaultdict(list)
    for act, raised, right in points:
        by_act[act].append((raised, right))
    slope, offsets = 1.0, dict.fromkeys(by_act, 0.0)
    for _ in range(ROUNDS):
        mean = sum(offsets.values()) / max(len(offsets), 1)
        for act, found in by_act.items():
            shares = [(_share(slope * raised + offsets[act]), right) for raised, right in found]
            pull = sum(right - share for share, right in shares) - PRIOR * 0.1 * (offsets[act] - mean)
            offsets[act] += pull / (sum(share * (1 - share) for share, _ in shares) + PRIOR * 0.1)
        pull = bend = 0.0
        for act, raised, right in points:
            share = _share(slope * raised + offsets[act])
            pull += (right - share) * raised
            bend += share * (1 - share) * raised**2
        slope += pull / (bend + 1)
    return slope, offsets


def _logit(share: float) -> float:
    kept = min(max(share, LEAST), MOST)
    return log(kept / (1 - kept))


def _share(raised: float) -> float:
    return 1 / (1 + exp(-max(min(raised, 30.0), -30.0)))
