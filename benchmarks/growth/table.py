"""The growth tables: how much more the largest province reads than the smallest, then the figures of each size."""

from collections.abc import Mapping, Sequence

from benchmarks.growth.counting import Cost
from benchmarks.growth.questions import Question

MOST = 2.0
"""How many times as much the largest province may read where the cost may not follow its size."""


def print_table(
    title: str, read: str, sizes: Sequence[int], asked: Sequence[Question], found: Mapping[str, Sequence[Cost]]
) -> list[str]:
    """Print one line a question; return the names of those that grow and should not."""
    columns = "".join(f"{f'{size:,}':>24}" for size in sizes)
    print(f"\n{title}: {read} and milliseconds at each number of members\n{'grows':>7}  {'':34}{columns}")
    grown = []
    for question in asked:
        costs = found[question.name]
        ratio = costs[-1].read / max(costs[0].read, 1)
        if question.bounded and ratio > MOST:
            grown.append(question.name)
        figures = "".join(f"{cost.read:>13,} {cost.seconds * 1000:>7.1f} ms" for cost in costs)
        print(
            f"{ratio:>6.1f}x  {question.name:34}{figures}{'' if question.bounded else '  (reads everybody, as asked)'}"
        )
    return grown
