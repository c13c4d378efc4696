"""The pieces in which a tick does its work, so that turns and messages pass in between."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """One transaction of a tick: how much was done, and whether more is due now."""

    did: int = 0
    more: bool = False
