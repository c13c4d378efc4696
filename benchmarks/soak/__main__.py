"""Lets people talk for hours while something fails every few minutes; at the end nothing is lost and nothing grew.

Exit status 1: a sum that was read back is not in the history, an announcement did not arrive or arrived twice though no
killed process had it on its way, somebody was not answered, or memory, files, database or log grew past their bound.
"""

import argparse
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

from benchmarks.kills.reporting import fresh_database
from benchmarks.soak.faults import KINDS
from benchmarks.soak.soaking import Soak, Wanted, soak
from tests.processes.deployment import Deployment


def read_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.soak", description=__doc__)
    parser.add_argument("--minutes", type=float, default=120.0)
    parser.add_argument("--people", type=int, default=200)
    parser.add_argument("--pause", type=float, default=20.0, help="seconds between two deeds of a person, about")
    parser.add_argument("--every", type=float, default=90.0, help="seconds between two faults, about")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--postgresql", action="store_true", help="on PostgreSQL instead of SQLite")
    return parser.parse_args()


def main() -> int:
    options = read_arguments()
    wanted = Wanted(options.minutes * 60, options.people, options.pause, options.every, KINDS, options.seed)
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="dongkhoi-soak-")))
        url = fresh_database(stack, folder, postgresql=options.postgresql)
        deployment = Deployment(folder, url, ("telegram",), folder / "bytecode")
        stack.callback(deployment.close)
        deployment.open(options.people + 1, (), phones=True)
        soaked = soak(deployment, wanted, lambda said: print(said, file=sys.stderr, flush=True))
        return _tell(soaked)


def _tell(soaked: Soak) -> int:
    print(*soaked.lines(), sep="\n")
    print(*soaked.troubles(), sep="\n")
    return int(bool(soaked.troubles()))


if __name__ == "__main__":
    sys.exit(main())
