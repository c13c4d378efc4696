"""`python -m benchmarks.movement`: train the weights of the acts about the movement, and tell how good they are."""

import argparse
import gzip
from collections import Counter
from collections.abc import Iterable, Iterator

from benchmarks.acts.packing import packed
from benchmarks.acts.training import train
from domain.understanding.acts.model import Model, read_model
from domain.understanding.movement.act import MovementAct
from domain.understanding.movement.reading import FILE, MovementReading, read_movement_act
from tests.understanding.movement_sentences import CORPORA, NEVER_TRAINED, Sentence, elsewhere, sentences

FEATURES = 12_000
TURNS = 5
TAUGHT = "author_0"  # never a measure
Judged = tuple[Sentence, MovementReading]
HEAD = """| | sentences | best is right | among three | served rightly | served wrongly | asked \
| of these, among three | not heard | heard wrongly of what is not about it |
|---|---|---|---|---|---|---|---|---|---|"""


def main() -> None:
    options = argparse.ArgumentParser(prog="benchmarks.movement", description=__doc__)
    options.add_argument("--figures", action="store_true", help="also hold authors out, two minutes")
    options.add_argument("--errors", action="store_true", help="list what would be served wrongly or not heard")
    chosen = options.parse_args()
    found, others = sentences(), elsewhere()
    FILE.write_bytes(gzip.compress(_trained_text([*found, *others]).encode(), mtime=0))
    print(f"{len(found):,} sentences and {len(others):,} others, {FILE.stat().st_size / 1000:.0f} kB in {FILE.name}")
    show("Never trained on", [_judge(each) for each in sentences(NEVER_TRAINED)], chosen.errors)
    if chosen.figures:
        show("Four authors held out at a time", _held_out(found, others), chosen.errors)


def _trained_text(found: list[Sentence]) -> str:
    return packed(train([(each.text, each.act) for each in found]), FEATURES, CORPORA)


def _held_out(found: list[Sentence], others: list[Sentence]) -> Iterator[Judged]:
    """Four authors at a time, and each fifth of the others, judged by weights that were trained on all the rest."""
    authors = sorted({each.author for each in found} - {TAUGHT})
    for turn in range(TURNS):
        out = set(authors[turn::TURNS])
        mine = [each for each in found if each.author in out] + others[turn::TURNS]
        rest = [each for each in found if each.author not in out]
        rest += [each for place, each in enumerate(others) if place % TURNS != turn]
        weights = read_model(_trained_text(rest), MovementAct)
        yield from (_judge(each, weights) for each in mine)


def _judge(sentence: Sentence, weights: Model[MovementAct] | None = None) -> Judged:
    return sentence, read_movement_act(sentence.text, leads=sentence.role != "member", weights=weights)


def show(title: str, judged: Iterable[Judged], errors: bool) -> None:
    print(f"\n## {title}\n\n{HEAD}")
    everybody = list(judged)
    print(_row("all", everybody))
    print(_row("about the movement", [each for each in everybody if each[0].act is not MovementAct.OTHER]))
    for sentence, reading in everybody if errors else ():
        if reading.act is not sentence.act:
            sure = "" if reading.sure else ", not sure"
            print(f"- {sentence.act} read as {reading.act}{sure}: {sentence.text!r}")


def _row(name: str, judged: list[Judged]) -> str:
    counted: Counter[str] = Counter()
    for sentence, reading in judged:
        counted.update(_verdicts(sentence.act, reading))
    whole = max(len(judged), 1)
    shares = ("right", "among", "served", "wrong", "asked")
    cells = [str(len(judged)), *(f"{counted[each] / whole:.1%}" for each in shares)]
    cells += [
        f"{counted['asked among'] / max(counted['asked'], 1):.0%}",
        str(counted["unheard"]),
        str(counted["false"]),
    ]
    return f"| {name} | {' | '.join(cells)} |"


def _verdicts(act: MovementAct, reading: MovementReading) -> Iterator[str]:
    among = act in (reading.act, *reading.others[:2])
    if reading.act is act:
        yield "right"
    if among:
        yield "among"
    if reading.act is MovementAct.OTHER:
        yield "served" if act is reading.act else "unheard"
    elif reading.sure:
        yield "served" if reading.act is act else "wrong"
    else:
        yield "asked"
        if among:
            yield "asked among"
    if act is MovementAct.OTHER and reading.act is not act:
        yield "false"


if __name__ == "__main__":
    main()
