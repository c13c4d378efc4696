"""The figures of all rounds as a table of medians, spreads and ratios."""

from collections.abc import Mapping, Sequence
from statistics import median

from benchmarks.dialogue.contestant import Contestant
from benchmarks.dialogue.measure import Outcome

LEFT = f"{'':15} {'outlives a kill':15} {'updates/s':>9} {'(min–max)':>13} {'/ ours':>7}"
RIGHT = f"{'CPU':>7} {'reply p50':>10} {'p99':>9} {'replies':>8}"


def print_table(
    title: str, contestants: Sequence[Contestant], outcomes: Mapping[str, list[Outcome]], base: str
) -> None:
    """One line a contestant; a ratio above 1.00 is faster than the bot named above it."""
    ours, yardstick = outcomes.get("ours", []), outcomes.get(base, [])
    against = f"/ {base}"
    print(f"\n{title}\n{LEFT} {against:>10} {RIGHT}")
    for contestant in contestants:
        mine = outcomes.get(contestant.name)
        if not mine:
            print(f"{contestant.name:15} not measured")
            continue
        rates = [outcome.rate for outcome in mine]
        cpu = median(o.cpu for o in mine)
        p50, p99 = median(o.p50 for o in mine), median(o.p99 for o in mine)
        print(
            f"{contestant.name:15} {contestant.keeps:15} {figure(median(rates)):>9} {spread(rates):>13} "
            f"{ratio(mine, ours):>7} {ratio(mine, yardstick):>10} "
            f"{cpu * 1000:4.1f} ms {p50 * 1000:7.0f} ms {p99 * 1000:6.0f} ms {mine[0].replies:8}"
        )
    load = max((outcome.server_load for mine in outcomes.values() for outcome in mine), default=0.0)
    print(f"The fake server and the crowd took at most {load:.0%} of one core.")


def figure(rate: float) -> str:
    return f"{rate:.0f}" if rate >= 100 else f"{rate:.1f}"


def spread(rates: Sequence[float]) -> str:
    return f"({figure(min(rates))}–{figure(max(rates))})"


def ratio(mine: Sequence[Outcome], theirs: Sequence[Outcome]) -> str:
    """The middle one of the rounds' ratios: two bots of one round met the same machine."""
    if not theirs:
        return "–"
    return f"{median(a.rate / b.rate for a, b in zip(mine, theirs, strict=False)):.2f}"
