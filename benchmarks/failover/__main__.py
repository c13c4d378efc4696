"""Kills the database's primary while a crowd reports, promotes its standby, counts what is lost and how long it takes.

Two workers on `postgresql://a,b/…`. Everybody reports only after the sum of the reports before was read back: one that
is lost, or counts twice, is read back with a wrong sum. Ends with an error where that happens, or an answer takes long.
"""

import argparse
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

from benchmarks.failover.failing import fail_over
from benchmarks.failover.servers import Servers
from tests.processes.deployment import Deployment


def read_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.failover", description=__doc__)
    parser.add_argument("--people", type=int, default=8)
    parser.add_argument("--before", type=float, default=10.0, help="seconds of reports before the primary fails")
    parser.add_argument("--promoted", type=float, default=3.0, help="seconds after which the standby is promoted")
    parser.add_argument("--after", type=float, default=20.0, help="seconds of reports afterwards")
    parser.add_argument("--longest", type=float, default=15.0, help="seconds an answer may take")
    parser.add_argument("--frozen", action="store_true", help="let the primary stand still instead of killing it")
    parser.add_argument("--bytecode", type=Path, help="a folder where bytecode is kept")
    return parser.parse_args()


def main() -> int:
    options = read_arguments()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="dongkhoi-failover-")))
        servers = Servers()
        stack.callback(servers.close)
        deployment = Deployment(folder, servers.url, ("telegram",), options.bytecode or folder / "bytecode")
        stack.callback(deployment.close)
        deployment.open(options.people, (), phones=True)
        fail = servers.freeze if options.frozen else servers.kill
        failover = fail_over(deployment, servers, fail, options.people, options.before, options.promoted, options.after)
        print(*failover.lines(), sep="\n")
        return int(failover.lost() or failover.across > options.longest)


if __name__ == "__main__":
    sys.exit(main())
