"""Kills a bot at random moments while a crowd reports, and counts what is lost or written twice.

Telegram is polled; with `--webhooks` both channels post. Zalo is not polled: it hands an update out once, and a kill
may lose it.

Everybody pledges once and then reports again and again, each report only after the sum of those before was read back.
A report that is lost is never read back, one that counts twice is read back with a wrong sum: either ends the run.
"""

import argparse
import random
import sys
import tempfile
import threading
import time
from collections import Counter
from contextlib import ExitStack
from pathlib import Path

from sqlmodel import select, text

from benchmarks.kills.reporting import Reporter, fresh_database
from scheduler.sender.leasing import HEARTBEAT, LEASED_FOR
from storage.ground.database import Session
from storage.tables import Pledge
from tests.processes.deployment import Deployment
from tests.processes.in_flight import addressed, unhandled, unsent

WORKING = 0.8
"""The share of kills that hit a process which has come up; the others may hit one that is still starting."""
LONGEST_ON_POSTGRESQL = 45.0
"""Seconds: what a dead process held there is free after seven."""


def read_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.kills", description=__doc__)
    parser.add_argument("--kills", type=int, default=1000)
    parser.add_argument("--people", type=int, default=8, help="with webhooks half of them on each channel")
    parser.add_argument("--longest", type=float, default=2.0, help="seconds a process works at most")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--postgresql", action="store_true", help="on PostgreSQL instead of SQLite")
    parser.add_argument(
        "--webhooks", action="store_true", help="posted to, on both channels, instead of polling Telegram"
    )
    options = parser.parse_args()
    options.longest = options.longest or (LONGEST_ON_POSTGRESQL if options.postgresql else 2.0)
    return options


def main() -> int:
    options, began = read_arguments(), time.monotonic()
    with ExitStack() as stack:
        folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="dongkhoi-kills-")))
        url = fresh_database(stack, folder, postgresql=options.postgresql)
        deployment = Deployment(folder, url, ("telegram", "zalo")[: 1 + options.webhooks], folder / "bytecode")
        deployment.settings |= deployment.public() if options.webhooks else {}
        stack.callback(deployment.close)
        deployment.open(options.people, (), phones=True)
        crowd = _talk_while_killed(deployment, options)
        return _count(deployment, crowd, options.kills, time.monotonic() - began)


def _talk_while_killed(deployment: Deployment, options: argparse.Namespace) -> list[Reporter]:
    stop, moments = threading.Event(), random.Random(options.seed)
    names = [f"dv{number}" for number in range(1, options.people + 1)]
    channels = deployment.channels
    phones = [deployment.phones.of(name, channels[place % len(channels)]) for place, name in enumerate(names)]
    crowd = [Reporter(phone, stop) for phone in phones]
    for reporter in crowd:
        reporter.start()
    for number in range(options.kills):
        bot = deployment.start(ready=moments.random() < WORKING)
        time.sleep(moments.uniform(0.0, options.longest))
        bot.kill()
        assert "Traceback" not in bot.said(), bot.said()
        deployment.programs.remove(bot)
        bot.words.unlink()
        if not any(each.is_alive() for each in crowd):
            break  # nobody reports any more, so nothing would be tried
        if (number + 1) % 50 == 0:
            print(f"{number + 1} kills, {sum(each.reports for each in crowd)} reports", file=sys.stderr, flush=True)
    bot = deployment.start()
    stop.set()
    for reporter in crowd:
        reporter.join(120)
    failed = [each.failed or "never answered" for each in crowd if each.failed or each.is_alive()]
    assert not failed, "\n\n".join(failed)
    if options.postgresql:
        time.sleep(LEASED_FOR.total_seconds() + HEARTBEAT.total_seconds())  # the last one killed may hold an answer
    assert bot.stop() == 0
    return crowd


def _count(deployment: Deployment, crowd: list[Reporter], kills: int, seconds: float) -> int:
    def progress(session: Session) -> list[int]:
        return sorted(int(pledge.done or 0) for pledge in session.exec(select(Pledge)))

    def whole(session: Session) -> str:
        return str(session.connection().execute(text("PRAGMA integrity_check")).scalar())

    told, written = sorted(each.total for each in crowd), deployment.read(progress)
    reports, sent = sum(each.reports for each in crowd), Counter(addressed(deployment.phones.sent()))
    left = deployment.read(unsent) + deployment.read(unhandled)
    print(f"kills {kills}, reports {reports}, pledges {len(written)} of {len(crowd)}, in {seconds:.0f} s")
    print(f"sums that differ from what was read back: {sum(a != b for a, b in zip(told, written, strict=True))}")
    print(f"answers that arrived twice: {sum(times - 1 for times in sent.values())} of {sent.total()}")
    print(f"left unhandled or unsent: {left}")
    if deployment.url.startswith("sqlite"):
        print(f"integrity: {deployment.read(whole)}")
    return int(told != written or left > 0)


if __name__ == "__main__":
    sys.exit(main())
