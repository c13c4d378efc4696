"""Train weights on sentences of many authors, and tell how good they are about authors never met."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Generic, Protocol, TypeVar

from benchmarks.acts.packing import packed
from benchmarks.acts.training import train
from domain.understanding.acts.model import Model, read_model
from tests.understanding.lines import Sentence

TAUGHT = "author_0"  # never a measure
HEAD = """| | sentences | best is right | among three | served rightly | served wrongly | asked \
| of these, among three | not heard | heard wrongly of what is not about it |
|---|---|---|---|---|---|---|---|---|---|"""

A = TypeVar("A", bound=StrEnum)
A_co = TypeVar("A_co", bound=StrEnum, covariant=True)


class Reading(Protocol[A_co]):
    """What was read: the likeliest, whether it is served, and what else may be meant."""

    @property
    def act(self) -> A_co: ...
    @property
    def sure(self) -> bool: ...
    @property
    def others(self) -> tuple[A_co, ...]: ...


Judged = tuple[Sentence[A], Reading[A]]


@dataclass(frozen=True, slots=True)
class Trained(Generic[A]):
    """What is told apart, from which sentences, and how a sentence is read; `other`: what is none of it."""

    acts: type[A]
    other: A
    corpora: Sequence[Path]
    features: int
    read: Callable[[Sentence[A], Model[A] | None], Reading[A]]

    def text(self, found: Iterable[Sentence[A]]) -> str:
        """Train, and return the file of the weights."""
        return packed(train([(each.text, each.act) for each in found]), self.features, self.corpora)

    def judge(self, found: Iterable[Sentence[A]], weights: Model[A] | None = None) -> list[Judged[A]]:
        return [(each, self.read(each, weights)) for each in found]

    def held_out(
        self, found: Sequence[Sentence[A]], others: Sequence[Sentence[A]], turns: int = 0
    ) -> Iterator[Judged[A]]:
        """Some authors at a time, and a share of the others, judged by weights that were trained on all the rest.

        `turns`: how many times; without it each author has a turn.
        """
        authors = sorted({each.author for each in found} - {TAUGHT})
        turns = turns or len(authors)
        for turn in range(turns):
            out = set(authors[turn::turns])
            mine = [*(each for each in found if each.author in out), *others[turn::turns]]
            rest = [each for each in found if each.author not in out]
            rest += [each for place, each in enumerate(others) if place % turns != turn]
            yield from self.judge(mine, read_model(self.text(rest), self.acts))

    def show(self, title: str, judged: Iterable[Judged[A]], *, errors: bool) -> list[Judged[A]]:
        print(f"\n## {title}\n\n{HEAD}")
        everybody = list(judged)
        print(self._row("all", everybody))
        print(self._row("about it", [each for each in everybody if each[0].act is not self.other]))
        for sentence, reading in everybody if errors else ():
            if reading.act is not sentence.act:
                sure = "" if reading.sure else ", not sure"
                print(f"- {sentence.act} read as {reading.act}{sure}: {sentence.text!r}")
        return everybody

    def _row(self, name: str, judged: Sequence[Judged[A]]) -> str:
        counted: Counter[str] = Counter()
        for sentence, reading in judged:
            counted.update(self._verdicts(sentence.act, reading))
        whole = max(len(judged), 1)
        shares = ("right", "among", "served", "wrong", "asked")
        cells = [str(len(judged)), *(f"{counted[each] / whole:.1%}" for each in shares)]
        cells += [
            f"{counted['asked among'] / max(counted['asked'], 1):.0%}",
            str(counted["unheard"]),
            str(counted["false"]),
        ]
        return f"| {name} | {' | '.join(cells)} |"

    def _verdicts(self, act: A, reading: Reading[A]) -> Iterator[str]:
        among = act in (reading.act, *reading.others[:2])
        if reading.act is act:
            yield "right"
        if among:
            yield "among"
        if reading.act is self.other:
            yield "served" if act is reading.act else "unheard"
        elif reading.sure:
            yield "served" if reading.act is act else "wrong"
        else:
            yield "asked"
            if among:
                yield "asked among"
        if act is self.other and reading.act is not act:
            yield "false"
