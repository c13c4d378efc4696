"""Accuracy of readings over files of phrases: right, asked instead, silently wrong."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from benchmarks.understanding.others import DateReader, NumberReader
from domain.understanding.json_lines import reading_as_json
from tests.understanding.phrases import Phrase, agrees


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


def outcome(phrase: Phrase) -> str:
    read = reading_as_json(phrase.text, phrase.as_, phrase.today, phrase.unit)
    if agrees(phrase.expected, read):
        return "right"
    return "asked" if read["asks"] else "silent"


def our_dates(phrases: list[Phrase]) -> Score:
    """The day alone, as the other readers give it: no day where none is to be believed."""
    outcomes = []
    for phrase in phrases:
        read = reading_as_json(phrase.text, phrase.as_, phrase.today, phrase.unit)
        outcomes.append(_told(read["deadline"], phrase.expected["deadline"]))
    return _score(outcomes)


def our_numbers(phrases: list[Phrase]) -> Score:
    outcomes = []
    for phrase in phrases:
        goal = reading_as_json(phrase.text, phrase.as_, phrase.today)["goal"]
        outcomes.append(_told(goal and goal["value"], phrase.expected["goal"]["value"]))
    return _score(outcomes)


def their_dates(read: DateReader, phrases: list[Phrase]) -> Score:
    outcomes = []
    for phrase in phrases:
        try:
            day = read(phrase.text, phrase.today)
        except Exception:
            day = None
        outcomes.append(_told(day.isoformat() if day else None, phrase.expected["deadline"]))
    return _score(outcomes)


def their_numbers(read: NumberReader, phrases: list[Phrase]) -> Score:
    outcomes = []
    for phrase in phrases:
        try:
            value = read(phrase.text)
        except Exception:
            value = None
        wanted = Decimal(phrase.expected["goal"]["value"])
        outcomes.append("right" if value == wanted else "asked" if value is None else "silent")
    return _score(outcomes)


def _told(said: str | None, wanted: str | None) -> str:
    if said == wanted:
        return "right"
    return "silent" if said else "asked"
