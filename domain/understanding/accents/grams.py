"""How often syllables follow each other: counts of one, two and three, a data file made by `benchmarks.accents`."""

import gzip
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from domain.understanding.text.words import fold

FILE = Path(__file__).with_name("grams.json.gz")
LETTERS = "".join(chr(code) for code in range(35, 127) if chr(code) != "\\")
"""Two of these name a word, one a count."""
STEPS = 7
"""A count is kept as so many levels for each doubling."""
START, END, NUMBER, BREAK = "<", ">", "#", ","
_MORE = 0.3
"""What a word that was never met counts."""
_PLACES = {letter: place for place, letter in enumerate(LETTERS)}
_AMOUNTS = {letter: 2 ** (place / STEPS) for place, letter in enumerate(LETTERS)}

Following = tuple[float, int, Mapping[str, float]]
"""How often something came behind, how many kinds of it, and how often each."""
_NOTHING: Following = (0.0, 0, {})


@dataclass(slots=True)
class Grams:
    """Counts of words, and of what came behind one and two of them; these are unpacked when first asked for."""

    corpus: str
    counts: dict[str, float]
    behind_one: Mapping[str, str]
    behind_two: Mapping[str, str]
    words: list[str] = field(init=False)
    total: float = field(init=False)
    spellings: dict[str, list[str]] = field(default_factory=dict)
    """By each syllable without accents, those with them, the most frequent first."""
    unpacked: dict[str, Following] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.words = list(self.counts)
        self.total = sum(self.counts.values()) + _MORE * len(self.counts)
        for word in self.words:
            self.spellings.setdefault(fold(word), []).append(word)

    def chances(self, before: str, last: str, words: list[str]) -> list[float]:
        """How likely each word is behind two others, after Witten and Bell."""
        often, kinds, behind = self._following(last, self.behind_one)
        twice, of_two, behind_two = self._following(f"{before} {last}", self.behind_two)
        found = []
        for word in words:
            share = (self.counts.get(word, 0.0) + _MORE) / self.total
            if often:
                share = (behind.get(word, 0.0) + kinds * share) / (often + kinds)
            if twice:
                share = (behind_two.get(word, 0.0) + of_two * share) / (twice + of_two)
            found.append(share)
        return found

    def _following(self, history: str, packed: Mapping[str, str]) -> Following:
        known = self.unpacked.get(history)
        if known is None:
            line = packed.get(history, "")
            found = {
                self.words[_PLACES[line[at]] * len(LETTERS) + _PLACES[line[at + 1]]]: _AMOUNTS[line[at + 2]]
                for at in range(0, len(line), 3)
            }
            known = self.unpacked[history] = (sum(found.values()), len(found), found) if found else _NOTHING
        return known


@cache
def grams() -> Grams:
    """The counts, read when the first accents are put in."""
    return read_grams(gzip.decompress(FILE.read_bytes()).decode())


def read_grams(text: str) -> Grams:
    kept = json.loads(text)
    counts = dict(zip(kept["words"].split(" "), map(float, kept["counts"]), strict=True))
    return Grams(kept["corpus"], counts, kept["behind_one"], kept["behind_two"])
