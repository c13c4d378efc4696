"""Live the written half-year; print what it costs the secretary and the commune: `python -m benchmarks.half_year`."""

import argparse
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.half_year import by_hand
from benchmarks.half_year.effort import Effort
from benchmarks.half_year.playing import SCRIPT, HalfYear
from storage.ground.database import Database
from tests.databases import SqliteFiles
from tests.talking import Village

AIM = 60  # minutes of the secretary
WHO = {"Bình": "secretary of a branch of 30", "Hải": "staff of a commune of 20 branches"}


def main() -> int:
    """Return 1 where the secretary needs longer than an hour."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.half_year")
    parser.add_argument("--channel", choices=("zalo", "telegram"), default="zalo")
    parser.add_argument("--papers", type=Path, help="keep the files that were sent in this folder")
    options = parser.parse_args()
    with TemporaryDirectory() as name:
        database = Database(SqliteFiles(Path(name)).create(Path(name)))
        lived = HalfYear(Village(database), options.channel, Path(name))
        lived.play(SCRIPT.read_text(encoding="utf-8"))
        database.close()
    for when, key, file in lived.files if options.papers else ():
        options.papers.mkdir(parents=True, exist_ok=True)
        (options.papers / f"{when:%m%d}-{key}-{file.name}").write_bytes(file.content)
    for key, who in WHO.items():
        print(f"\n{who}\n\n| month | lines typed | taps | lines read | papers | minutes |\n|---|---|---|---|---|---|")
        for month, effort in sorted(lived.efforts[key].months.items()):
            print(_row(month, effort))
        print(_row("**all**", lived.efforts[key].total))
    print("\nthe secretary with a Google Form, a Zalo group and Excel (steps of by_hand.py, not measured)\n")
    print("| step | lines typed | taps | lines read | papers | minutes |\n|---|---|---|---|---|---|")
    for each in by_hand.STEPS:
        print(_row(f"{each.times} × {each.what}", each.effort))
    print(_row("**all**", by_hand.total()))
    return lived.efforts["Bình"].total.minutes > AIM


def _row(month: str, effort: Effort) -> str:
    counts = (effort.typed, effort.taps, effort.read, effort.papers)
    return f"| {month} | {' | '.join(map(str, counts))} | {effort.minutes:.1f} |"


if __name__ == "__main__":
    sys.exit(main())
