"""`python -m benchmarks.accents`: count what accents are put in by, and tell how well that does for strangers."""

import argparse
import gzip
import time

from benchmarks.accents.corpus import by_author, fingerprint
from benchmarks.accents.figures import HEAD, held_out, never_trained
from benchmarks.accents.packing import packed
from domain.understanding.accents.grams import FILE
from domain.understanding.accents.restoring import with_accents

LONG = "van dong {} ho dan hien dat lam duong giao thong nong thon o ap 4 moi thang mot lan"
ASKED = 200


def main() -> None:
    options = argparse.ArgumentParser(prog="benchmarks.accents", description=__doc__)
    options.add_argument("--figures", action="store_true", help="also hold each author out, about a minute")
    options.add_argument("--errors", action="store_true", help="list what would be offered wrongly")
    chosen = options.parse_args()
    found = by_author()
    text = packed((each for said in found.values() for each in said), fingerprint())
    FILE.write_bytes(gzip.compress(text.encode(), mtime=0))
    print(f"{sum(map(len, found.values())):,} sentences, {FILE.stat().st_size / 1000:.0f} kB in {FILE.name}\n\n{HEAD}")
    judged = [("never trained on", never_trained()), *(held_out() if chosen.figures or chosen.errors else ())]
    for name, figures in judged:
        print(figures.row(name))
        for wrong in figures.wrong if chosen.errors else ():
            print(f"  - {wrong}")
    print(f"\na sentence of 20 syllables takes {_milliseconds():.1f} ms")


def _milliseconds() -> float:
    began = time.process_time()
    for number in range(ASKED):
        with_accents(LONG.format(number))
    return (time.process_time() - began) / ASKED * 1000


if __name__ == "__main__":
    main()
