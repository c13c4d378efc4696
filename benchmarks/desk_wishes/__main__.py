"""`python -m benchmarks.desk_wishes`: train the weights of the wishes at the desk, and tell how good they are."""

import argparse
import gzip
from collections.abc import Sequence

from benchmarks.acts.authors import Judged, Trained
from domain.understanding.acts.model import Model
from domain.understanding.desk.reading import FILE, WishReading, read_wish
from domain.understanding.desk.wish import DeskWish
from tests.understanding.desk_sentences import CORPORA, NEVER_TRAINED, elsewhere, sentences
from tests.understanding.lines import Sentence

STEPS = (0.15, 0.2, 0.3, 0.4, 0.5, 0.6, 0.8)


def main() -> None:
    options = argparse.ArgumentParser(prog="benchmarks.desk_wishes", description=__doc__)
    options.add_argument("--figures", action="store_true", help="also hold each author out, some minutes")
    options.add_argument("--errors", action="store_true", help="list what would be served wrongly or not heard")
    chosen = options.parse_args()
    found, others = sentences(), elsewhere()
    FILE.write_bytes(gzip.compress(DESK.text([*found, *others]).encode(), mtime=0))
    print(f"{len(found):,} sentences and {len(others):,} others, {FILE.stat().st_size / 1000:.0f} kB in {FILE.name}")
    DESK.show("Never trained on", DESK.judge(sentences(NEVER_TRAINED)), errors=chosen.errors)
    if chosen.figures:
        judged = DESK.show("An author held out at a time", DESK.held_out(found, others), errors=chosen.errors)
        show_steps(judged)


def show_steps(judged: Sequence[Judged[DeskWish]]) -> None:
    """Print how many wishes are heard from each confidence on, and how many of these are right."""
    print("\n| from | heard | of these right | of what is no wish, heard |\n|---|---|---|---|")
    wishes = [each for each in judged if each[0].act is not DeskWish.OTHER]
    none = [each for each in judged if each[0].act is DeskWish.OTHER]
    for step in STEPS:
        heard = [each for each in wishes if _from(each, step)]
        right = sum(sentence.act is reading.act for sentence, reading in heard)
        false = sum(_from(each, step) for each in none)
        print(
            f"| {step} | {len(heard) / len(wishes):.1%} | {right / max(len(heard), 1):.1%} | {false / len(none):.1%} |"
        )


def _from(each: Judged[DeskWish], step: float) -> bool:
    reading = each[1]
    return isinstance(reading, WishReading) and reading.act is not DeskWish.OTHER and reading.confidence >= step


def _read(sentence: Sentence[DeskWish], weights: Model[DeskWish] | None) -> WishReading:
    return read_wish(sentence.text, weights)


DESK = Trained(DeskWish, DeskWish.OTHER, CORPORA, 12_000, _read)

if __name__ == "__main__":
    main()
