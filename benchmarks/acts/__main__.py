"""`python -m benchmarks.acts`: train the weights of the acts, and tell how good they are about people never met."""

import argparse
import gzip
import time
from collections.abc import Callable, Iterable, Iterator

from benchmarks.acts import thresholds
from benchmarks.acts.figures import HEAD, Judged, figures, held_out, judge, of_members
from benchmarks.acts.packing import packed
from benchmarks.acts.training import train
from domain.understanding.acts.model import FILE, model
from tests.understanding.sentences import NEVER_TRAINED, Sentence, sentences

LATER = tuple(f"author_{number}" for number in range(12, 19))
"""Written after the vetoes; the thresholds are chosen by them."""
A_FEW = 400
"""Fewer sentences than these get no row of their own."""


def main() -> None:
    options = argparse.ArgumentParser(prog="benchmarks.acts", description=__doc__)
    options.add_argument("--figures", action="store_true", help="also hold each author out, about a minute")
    options.add_argument("--voices", action="store_true", help="also hold voices out, some minutes")
    options.add_argument("--thresholds", action="store_true", help="choose anew how sure each act has to be, minutes")
    options.add_argument("--errors", action="store_true", help="list what would be acted upon wrongly")
    chosen = options.parse_args()
    found = sentences()
    write_weights(found)
    if chosen.thresholds:
        choose_thresholds(found)
    show("Never trained on", never_trained(), chosen.errors)
    if chosen.figures or chosen.errors:
        show("An author held out", held_out(found, lambda sentence: sentence.author), chosen.errors, A_FEW)
    if chosen.voices:
        show("Voices held out, one of each author at a time", held_out(found, _turns(found)), chosen.errors, A_FEW)


def write_weights(found: list[Sentence]) -> None:
    began = time.process_time()
    text = packed(train([(each.text, each.act) for each in found]))
    FILE.write_bytes(gzip.compress(text.encode(), mtime=0))
    spent = time.process_time() - began
    print(f"{len(found):,} sentences, {FILE.stat().st_size / 1000:.0f} kB in {FILE.name}, {spent:.0f} s of CPU")


def choose_thresholds(found: list[Sentence]) -> None:
    """Write them, from each of the later authors judged by weights trained on the others."""
    judged = [each for _, of_one in held_out(found, lambda sentence: sentence.author, LATER) for each in of_one]
    thresholds.write(thresholds.thresholds(judged))
    print(f"{thresholds.THRESHOLDS.name}: from {len(judged):,} sentences; run once more for the figures")


def never_trained() -> Iterator[tuple[str, list[Judged]]]:
    found, weights = sentences(NEVER_TRAINED), model()
    for author in sorted({each.author for each in found}):
        yield author, [judge(each, weights) for each in found if each.author == author]


def show(title: str, groups: Iterable[tuple[str, list[Judged]]], errors: bool, few: int = 0) -> None:
    everybody: list[Judged] = []
    print(f"\n## {title}\n\n{HEAD}")
    for name, judged in groups:
        everybody += judged
        if len(judged) > few:
            print(figures(judged).row(name))
    print(figures(everybody).row("all"))
    print(figures(of_members(everybody)).row("members alone"))
    if errors:
        print()
        for each in everybody:
            if each.reading.sure and not each.right:
                print(f"- {each.sentence.act} read as {each.reading.act}: {each.sentence.text!r}")


def _turns(found: list[Sentence]) -> Callable[[Sentence], str]:
    """The turn in which a voice is held out: the first of each author, then the second."""
    voices: dict[str, list[str]] = {}
    for each in found:
        known = voices.setdefault(each.author, [])
        if each.voice not in known:
            known.append(each.voice)
    return lambda sentence: f"turn {voices[sentence.author].index(sentence.voice) + 1:02}"


if __name__ == "__main__":
    main()
