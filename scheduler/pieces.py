"""The pieces in which a tick does its work, so that turns and messages pass in between."""

from dataclasses import dataclass

HOLDS = 0.02
"""Seconds one piece should take on SQLite, where nobody is answered meanwhile."""
BESIDE = 0.1
"""Seconds one should take on PostgreSQL, in a thread: there many small ones only take longer."""
GROWS, SHRINKS = 1.25, 0.5
LEAST, MOST = 0.2, 4.0


@dataclass(frozen=True, slots=True)
class Piece:
    """One transaction of a tick: how much was done, and whether more is due now."""

    did: int = 0
    more: bool = False


def part(at_once: int, share: float) -> int:
    """Return how many are done in a piece that is to be a share of the usual one."""
    return max(1, round(at_once * share))


def next_share(share: float, seconds: float, holds: float = HOLDS) -> float:
    """Return how large the next piece is to be, after one of a share took so many seconds."""
    wanted = holds / max(seconds, holds / GROWS)
    return min(MOST, max(LEAST, share * max(SHRINKS, wanted)))
