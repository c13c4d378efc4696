"""Share a target out among units, so that the parts add up to the whole."""

from collections.abc import Sequence
from decimal import Decimal


def in_proportion(total: Decimal, weights: Sequence[int]) -> list[Decimal]:
    """Return the parts by the largest remainder, of equal ones in their order; they are whole where the total is."""
    step, whole = step_of(total), sum(weights)
    pieces = int(total / step)
    parts = [pieces * weight // whole for weight in weights]
    left = sorted(range(len(weights)), key=lambda place: (-(pieces * weights[place] % whole), place))
    for place in left[: pieces - sum(parts)]:
        parts[place] += 1
    return [part * step for part in parts]


def step_of(total: Decimal) -> Decimal:
    """Return the least by which parts of a total differ: 1 of 130, 0.1 of 2.5."""
    return Decimal(1).scaleb(min(int(total.normalize().as_tuple().exponent), 0))
