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

from scheduler.sender.leasing import HEARTBEAT, LEASED_FOR
from storage.ground.database import Session
from storage.tables import Pledge
from tests.databases import PostgresqlServer, SqliteFiles
from tests.processes.deployment import Deployment
from tests.processes.in_flight import addressed, unhandled, unsent
from tests.processes.phones import Phone

WORKING = 0.8
"""The share of kills that hit a process which has come up; the others may hit one that is still starting."""
PATIENCE = 10  # times as long as a test waits
LONGEST_ON_POSTGRESQL = 45.0
"""Seconds: what a dead process held there is free after half a minute, the messages it had leased after a whole one."""
CONTENT = "Trồng 100000 cây dừa"


class Reporter(threading.Thread):
    """One person, who goes on until told to stop."""

    def __init__(self, phone: Phone, stop: threading.Event) -> None:
        super().__init__(daemon=True)
        self.phone, self.stop, self.total, self.reports, self.failed = phone, stop, 0, 0, ""

    def run(self) -> None:
        try:
            self._report()
        except AssertionError as error:
            self.failed = str(error)

    def _report(self) -> None:
        self.phone.says(f"tôi đăng ký {CONTENT} trước 31/12/2030")
        self._hears("Đồng chí xem lại giúp")
        self.phone.picks("Đúng, đăng ký")
        self._hears("Đã ghi việc đồng chí đăng ký")
        while not self.stop.is_set():
            done = 2 + self.reports % 7  # the same number twice in a row would be asked about
            self.phone.says(f"báo cáo thêm {done} cây dừa")
            self._hears(f"Tiến độ: {self.total + done:,}/".replace(",", "."))
            self.total, self.reports = self.total + done, self.reports + 1

    def _hears(self, words: str) -> None:
        """Wait as long as it may take on a busy machine where every process is killed soon after it has come up."""
        for patience_left in reversed(range(PATIENCE)):
            try:
                self.phone.hears(words)
            except AssertionError:
                if not patience_left or self.stop.is_set():
                    raise
            else:
                return


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
        if options.postgresql:
            server = PostgresqlServer()
            stack.callback(server.stop)
            url = server.take()
        else:
            template = folder / "template"
            template.mkdir()
            url = SqliteFiles(template).create(folder)
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
