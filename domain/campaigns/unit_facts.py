"""Facts an organisation owes a campaign (đã phát động, có kế hoạch …), as `[[facts]]` of its file declares them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from domain.people.kinds import is_among


class Measure(StrEnum):
    """What is kept of a fact beside its day: nothing, or how many of how many people."""

    DAY = "day"
    SHARE = "share"


@dataclass(frozen=True, slots=True)
class FactKind:
    """One fact. `words`: what people call it, the first in short; `units`: who owes it, empty: everybody.

    `repeats`: it may be so on several days, where another one is noted anew on a new day.
    """

    code: str
    name: str
    words: tuple[str, ...]
    measure: Measure = Measure.DAY
    units: tuple[str, ...] = ()
    repeats: bool = False

    def is_owed_by(self, kind: str) -> bool:
        return is_among(kind, self.units)

    @property
    def adds(self) -> bool:
        """Tell whether a newer one stands beside the older: it is no correction."""
        return self.repeats or self.measure is Measure.SHARE


def of_study(kinds: Sequence[FactKind]) -> FactKind | None:
    """Return the fact that says how many have studied the papers: the first that is a share of people."""
    return next((each for each in kinds if each.measure is Measure.SHARE), None)


@dataclass(frozen=True, slots=True)
class Noted:
    """A fact of one organisation: its day, and of a share how many of how many."""

    day: date
    done: int | None = None
    of: int | None = None
