"""`python -m benchmarks.movement`: train the weights of the acts about the movement, and tell how good they are."""

import argparse
import gzip

from benchmarks.acts.authors import Trained
from domain.understanding.acts.model import Model
from domain.understanding.movement.act import MovementAct
from domain.understanding.movement.reading import FILE, MovementReading, read_movement_act
from tests.understanding.lines import Sentence
from tests.understanding.movement_sentences import CORPORA, NEVER_TRAINED, elsewhere, sentences

TURNS = 5
"""Four authors are held out at a time."""


def main() -> None:
    options = argparse.ArgumentParser(prog="benchmarks.movement", description=__doc__)
    options.add_argument("--figures", action="store_true", help="also hold authors out, two minutes")
    options.add_argument("--errors", action="store_true", help="list what would be served wrongly or not heard")
    chosen = options.parse_args()
    found, others = sentences(), elsewhere()
    FILE.write_bytes(gzip.compress(MOVEMENT.text([*found, *others]).encode(), mtime=0))
    print(f"{len(found):,} sentences and {len(others):,} others, {FILE.stat().st_size / 1000:.0f} kB in {FILE.name}")
    MOVEMENT.show("Never trained on", MOVEMENT.judge(sentences(NEVER_TRAINED)), errors=chosen.errors)
    if chosen.figures:
        MOVEMENT.show("Four authors held out at a time", MOVEMENT.held_out(found, others, TURNS), errors=chosen.errors)


def _read(sentence: Sentence[MovementAct], weights: Model[MovementAct] | None) -> MovementReading:
    return read_movement_act(sentence.text, leads=sentence.role != "member", weights=weights)


MOVEMENT = Trained(MovementAct, MovementAct.OTHER, CORPORA, 12_000, _read)

if __name__ == "__main__":
    main()
