"""How well acts are told apart in sentences of authors, or voices, that were not trained on."""

from collections import Counter
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass

from benchmarks.acts.alike import answered_alike
from benchmarks.acts.packing import packed
from benchmarks.acts.training import train
from domain.understanding.acts.act import Act, Speaker
from domain.understanding.acts.model import Model, read_model
from domain.understanding.acts.reading import ActReading, read_act
from tests.understanding.sentences import NEVER_A_MEASURE, Sentence

NEVER_PROMISES = {
    *(Act.DEATH, Act.HARDSHIP, Act.REFUSAL, Act.STOP_REMINDERS, Act.WITHDRAW, Act.WITHDRAW_CONSENT, Act.COMPLAINT),
    *(Act.QUESTION, Act.GREETING, Act.THANKS, Act.HELP, Act.SHOW_MINE, Act.SHOW_DEADLINE, Act.SHOW_LEADER),
}
"""Acts that must never be taken for a promise."""
HEAD = """| | sentences | best is right | among three | acted on rightly | wrongly | answered otherwise | asked \
| of these, among three | false promises | from a grave or harmless act | false reports |
|---|---|---|---|---|---|---|---|---|---|---|---|"""
"""Wrongly: another act than was meant; answered otherwise: of these, where that changes what is answered."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A sentence and what was read in it without having trained on its author or voice."""

    sentence: Sentence
    reading: ActReading

    @property
    def right(self) -> bool:
        return self.reading.act is self.sentence.act

    @property
    def among_three(self) -> bool:
        return self.right or self.sentence.act in self.reading.others[:2]

    @property
    def alike(self) -> bool:
        """Whether what was read is answered as what was meant."""
        return answered_alike(self.reading, self.sentence.act, self.sentence.role)

    def falsely(self, act: Act) -> bool:
        return self.reading.sure and self.reading.act is act is not self.sentence.act


@dataclass(frozen=True, slots=True)
class Figures:
    """Counts over some judged sentences."""

    counted: Counter[str]

    def share(self, what: str) -> float:
        return self.counted[what] / max(self.counted["all"], 1)

    def row(self, name: str) -> str:
        shares = ("right", "among three", "acted rightly", "acted wrongly", "answered otherwise", "asked")
        numbers = ("promises", "grave promises", "reports")
        of_asked = self.counted["asked among three"] / max(self.counted["asked"], 1)
        cells = [str(self.counted["all"]), *(f"{self.share(each):.1%}" for each in shares), f"{of_asked:.0%}"]
        return f"| {name} | {' | '.join([*cells, *(str(self.counted[each]) for each in numbers)])} |"


def figures(judged: list[Judged]) -> Figures:
    counted: Counter[str] = Counter()
    for each in judged:
        false_promise = each.falsely(Act.PROMISE)
        counted.update(
            {
                "all": 1,
                "right": each.right,
                "among three": each.among_three,
                "asked": not each.reading.sure,
                "asked among three": not each.reading.sure and each.among_three,
                "acted rightly": each.reading.sure and each.right,
                "acted wrongly": each.reading.sure and not each.right,
                "answered otherwise": each.reading.sure and not each.alike,
                "promises": false_promise,
                "grave promises": false_promise and each.sentence.act in NEVER_PROMISES,
                "reports": each.falsely(Act.REPORT),
            }
        )
    return Figures(counted)


def held_out(
    found: list[Sentence], group: Callable[[Sentence], str], only: Collection[str] = ()
) -> Iterator[tuple[str, list[Judged]]]:
    """Each group judged by weights that were trained on the others; what is never a measure is left out wholly."""
    measured = [each for each in found if each.author != NEVER_A_MEASURE]
    for name in sorted({group(each) for each in measured} & (set(only) or {group(each) for each in measured})):
        weights = trained([each for each in measured if group(each) != name])
        yield name, [judge(each, weights) for each in measured if group(each) == name]


def trained(found: list[Sentence]) -> Model[Act]:
    return read_model(packed(train([(each.text, each.act) for each in found])), Act)


def judge(sentence: Sentence, weights: Model[Act]) -> Judged:
    return Judged(sentence, read_act(sentence.text, sentence.role, weights=weights))


def of_members(judged: list[Judged]) -> list[Judged]:
    return [each for each in judged if each.sentence.role is Speaker.MEMBER]
