"""The pieces in which a tick does its work, so that turns and messages pass in between."""

from dataclasses import dataclass

HOLDS = 0.02
"""Seconds one piece should take: on SQLite nobody is answered meanwhile."""
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


def next_share(share: float, seconds: float) -> float:
    """Return how large the next piece is to be, after one of a share took so many seconds."""
    wanted = HOLDS / max(seconds, HOLDS / GROWS)
    return min(MOST, max(LEAST, share * max(SHRINKS, wanted)))
