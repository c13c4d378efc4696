"""The figures of all rounds as a table of medians, spreads and ratios."""

from collections.abc import Mapping, Sequence
from statistics import median

from benchmarks.dialogue.contestant import Contestant
from benchmarks.dialogue.measure import Outcome

HEAD = (
    f"{'':15} {'a kill loses all but':21} {'updates/s':>9} {'(min–max)':>13} {'ours':>6} {'{yardstick}':>8} "
    f"{'reply p50':>10} {'p99':>9} {'replies':>8}"
)


def print_table(
    title: str, contestants: Sequence[Contestant], outcomes: Mapping[str, list[Outcome]], base: str
) -> None:
    """One line a contestant; a ratio above 1.00 is faster than the bot named above it."""
    ours, yardstick = outcomes.get("ours", []), outcomes.get(base, [])
    print(f"\n{title}\n{HEAD.replace('{yardstick}', base)}")
    for contestant in contestants:
        mine = outcomes.get(contestant.name)
        if not mine:
            print(f"{contestant.name:15} not measured")
            continue
        rates = [outcome.rate for outcome in mine]
        p50, p99 = median(o.p50 for o in mine), median(o.p99 for o in mine)
        print(
            f"{contestant.name:15} {contestant.keeps:21} {median(rates):9.0f} {spread(rates):>13} "
            f"{ratio(mine, ours):>6} {ratio(mine, yardstick):>8} "
            f"{p50 * 1000:7.0f} ms {p99 * 1000:6.0f} ms {mine[0].replies:8}"
        )
    load = max((outcome.server_load for mine in outcomes.values() for outcome in mine), default=0.0)
    print(f"The fake server and the crowd took at most {load:.0%} of one core.")


def spread(rates: Sequence[float]) -> str:
    return f"({min(rates):.0f}–{max(rates):.0f})"


def ratio(mine: Sequence[Outcome], theirs: Sequence[Outcome]) -> str:
    """The middle one of the rounds' ratios: two bots of one round met the same machine."""
    if not theirs:
        return "–"
    return f"{median(a.rate / b.rate for a, b in zip(mine, theirs, strict=False)):.2f}"
