"""Accuracy of readings over files of phrases: right, asked instead, silently wrong."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any, TypeVar

from benchmarks.understanding.others import DateReader, NumberReader
from domain.understanding.json_lines import reading_as_json
from tests.understanding.phrases import Phrase, agrees

T = TypeVar("T")


@dataclass(frozen=True)
class Score:
    """How many of some phrases were right, wrongly asked, and wrong without a word."""

    right: int
    asked: int
    silent: int

    @property
    def total(self) -> int:
        return self.right + self.asked + self.silent

    def row(self, name: str) -> str:
        share = 100 * self.right / self.total if self.total else 0
        return f"| {name} | {self.right} of {self.total} | {share:.1f} % | {self.asked} | {self.silent} |"


def _score(outcomes: Iterable[str]) -> Score:
    counted = Counter(outcomes)
    return Score(counted["right"], counted["asked"], counted["silent"])


def ours(phrases: list[Phrase]) -> Score:
    """A wrong reading that asks something is not believed by anybody; one that asks nothing is."""
    return _score(outcome(phrase) for phrase in phrases)


def read_of(phrase: Phrase) -> dict[str, Any]:
    return reading_as_json(phrase.text, phrase.as_, phrase.today, phrase.unit)


def outcome(phrase: Phrase) -> str:
    read = read_of(phrase)
    if agrees(phrase.expected, read):
        return "right"
    return "asked" if read["asks"] else "silent"


def our_dates(phrases: list[Phrase]) -> Score:
    """The day alone, as the other readers give it: no day where none is to be believed."""
    return _score(_told(read_of(phrase)["deadline"], phrase.expected["deadline"]) for phrase in phrases)


def our_numbers(phrases: list[Phrase]) -> Score:
    goals = ((reading_as_json(phrase.text, phrase.as_, phrase.today)["goal"], phrase) for phrase in phrases)
    return _score(_told(goal and goal["value"], phrase.expected["goal"]["value"]) for goal, phrase in goals)


def their_dates(read: DateReader, phrases: list[Phrase]) -> Score:
    days = ((_or_nothing(read, phrase.text, phrase.today), phrase) for phrase in phrases)
    return _score(_told(day.isoformat() if day else None, phrase.expected["deadline"]) for day, phrase in days)


def their_numbers(read: NumberReader, phrases: list[Phrase]) -> Score:
    values = ((_or_nothing(read, phrase.text), Decimal(phrase.expected["goal"]["value"])) for phrase in phrases)
    return _score("right" if value == wanted else "asked" if value is None else "silent" for value, wanted in values)


def _or_nothing(read: Callable[..., T | None], *given: object) -> T | None:
    """What another reader makes of a phrase; some raise where they cannot read it."""
    try:
        return read(*given)
    except Exception:
        return None


def _told(said: str | None, wanted: str | None) -> str:
    return "right" if said == wanted else "silent" if said else "asked"
