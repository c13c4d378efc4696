"""A recognition (công nhận): a dated decision with its number, in a register that runs across terms."""

from dataclasses import dataclass
from datetime import date, timedelta

from domain.understanding.text.words import fold

AHEAD = timedelta(days=60)
"""So long before it lapses those who decided and those recognised are told."""
TERM = 5


@dataclass(frozen=True, slots=True)
class Recognition:
    """An organisation recognised as something, by whom, by which paper on which day; `until`: the last day it holds.

    `code`: the set of criteria it was recognised by, "" for a title of its own; `withdrawn_on`: the history stays.
    """

    id: int
    organisation_id: int
    code: str
    title: str
    year: int
    decider_id: int
    number: str
    decided_on: date
    until: date | None
    noted_by_id: int
    noted_on: date
    withdrawn_on: date | None = None
    withdrawn_by_id: int | None = None

    @property
    def key(self) -> str:
        """What tells one title from another."""
        return key_of(self.code, self.title)

    def stands(self, day: date) -> bool:
        return self.withdrawn_on is None and not self.has_lapsed(day)

    def has_lapsed(self, day: date) -> bool:
        return self.until is not None and self.until < day

    def lapses_soon(self, day: date) -> bool:
        return self.stands(day) and self.until is not None and self.until <= day + AHEAD


@dataclass(frozen=True, slots=True)
class Recognised:
    """How many recognitions there were in the year of a day and since its term began; how many cells hold one then."""

    year: int = 0
    term: int = 0
    holding: int = 0
    cells: int = 0


def key_of(code: str, title: str) -> str:
    return code or fold(title)


def term_began(day: date) -> date:
    """Return the first day of the term a day lies in: terms end in years divisible by five."""
    return date(day.year - day.year % TERM, 1, 1)


def until_after(decided_on: date, years: int) -> date | None:
    """Return the last day on which a recognition holds for so many years; None: it has no end."""
    return date(decided_on.year + years, 12, 31) if years else None
