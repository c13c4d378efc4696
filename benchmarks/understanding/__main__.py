"""`python -m benchmarks.understanding`: accuracy tables, phrases a second, and how time grows with length."""

import argparse
import time
from pathlib import Path

from benchmarks.understanding.others import DATES, NUMBERS
from benchmarks.understanding.scores import our_dates, our_numbers, ours, outcome, read_of, their_dates, their_numbers
from domain.understanding.json_lines import KINDS, reading_as_json
from tests.understanding.phrases import CASES, Phrase, phrases
from tests.understanding.test_blind_phrases import blind, is_right
from tests.understanding.test_first_sight import FILES as FIRST_SIGHT
from tests.understanding.test_first_sight import is_silent
from tests.understanding.test_linear import PIECES

FILES = ("development.tsv", "held_out.tsv", "review.tsv", "mekong.tsv")
HEAD = "| | right | | asked instead | silently wrong |\n|---|---|---|---|---|"
ROUNDS = 5


def main() -> None:
    options = argparse.ArgumentParser(prog="benchmarks.understanding", description=__doc__)
    options.add_argument("--failures", metavar="FILE", help="also list what is not read as expected in one file")
    options.add_argument("--jumbles", type=int, default=0, help="also read so many jumbles; none may raise")
    chosen = options.parse_args()
    for name in FILES:
        if (CASES / name).exists():
            compare(name)
    first_sight()
    speed()
    growth()
    if chosen.failures:
        list_failures(Path(chosen.failures).name)
    if chosen.jumbles:
        read_jumbles(chosen.jumbles)


def compare(name: str) -> None:
    """The tables of one file."""
    found = phrases(name)
    print(f"\n## {name}\n\n{HEAD}")
    for kind in KINDS:
        print(ours([phrase for phrase in found if phrase.as_ == kind]).row(kind))
    print(ours(found).row("**all**"))
    dated = [phrase for phrase in found if phrase.as_ == "deadline" and "deadline" in phrase.expected]
    print(f"\nThe day of a deadline (none where none can be believed)\n\n{HEAD}")
    print(our_dates(dated).row("**this project**"))
    for reader, read in DATES.items():
        print(their_dates(read, dated).row(reader))
    counted = [phrase for phrase in found if phrase.as_ == "goal" and (phrase.expected.get("goal") or {}).get("value")]
    print(f"\nThe number of a goal\n\n{HEAD}")
    print(our_numbers(counted).row("**this project**"))
    for counter, count in NUMBERS.items():
        print(their_numbers(count, counted).row(counter))


def first_sight() -> None:
    """What people nobody here has met wrote, never learned from."""
    print("\n## Never learned from\n\n| | right | silently wrong |\n|---|---|---|")
    for name in FIRST_SIGHT:
        found = blind(name)
        print(f"| {name} | {sum(map(is_right, found))} of {len(found)} | {sum(map(is_silent, found))} |")


def speed() -> None:
    """Phrases a second over the development phrases, the best of some rounds."""
    found = phrases("development.tsv")
    best = min(_seconds(found) for _ in range(ROUNDS))
    print(f"\n## Speed\n\n{len(found) / best:,.0f} phrases a second, {1000 * best / len(found):.2f} ms each")


def _seconds(found: list[Phrase]) -> float:
    began = time.process_time()
    for phrase in found:
        read_of(phrase)
    return time.process_time() - began


def growth() -> None:
    """Time for twice the length, the worst of the adversarial texts."""
    worst = max((_ratio(piece, kind), piece, kind) for piece in PIECES for kind in ("pledge", "progress"))
    print(f"\nTwice the length takes at most {worst[0]:.2f} times as long (worst: {worst[1]!r} as {worst[2]})")


def _ratio(piece: str, kind: str) -> float:
    """Measured again where the machine was busy with something else."""
    short = piece * (1200 // len(piece))
    ratio = _best(short * 2, kind) / _best(short, kind)
    for _ in range(ROUNDS):
        if ratio < 2.5:
            break
        ratio = min(ratio, _best(short * 2, kind) / _best(short, kind))
    return ratio


def _best(text: str, kind: str) -> float:
    day = phrases("development.tsv")[0].today
    times = []
    for _ in range(ROUNDS):
        began = time.process_time()
        reading_as_json(text, kind, day)
        times.append(time.process_time() - began)
    return min(times)


def list_failures(name: str) -> None:
    """Every phrase of a file that is not read as expected."""
    print(f"\n## Not read as expected in {name}\n")
    for phrase in phrases(name):
        result = outcome(phrase)
        if result != "right":
            read = read_of(phrase)
            print(f"- {result}, {phrase.as_}, {phrase.today}: {phrase.text!r}")
            print(f"  - expected {phrase.expected}")
            shown = {field: read[field] for field in (*phrase.expected, "asks") if field in read}
            print(f"  - read {shown}")


def read_jumbles(count: int) -> None:
    from tests.understanding.test_properties import jumbles  # noqa: PLC0415  brings hypothesis with it

    for text, today in jumbles(count):
        for kind in KINDS:
            reading_as_json(text, kind, today)
    print(f"\n{count:,} jumbles read in every way; none raised")


if __name__ == "__main__":
    main()
