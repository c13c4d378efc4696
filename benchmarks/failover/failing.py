"""One failover: people report, the primary fails, the standby is promoted, and what came of it."""

import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from sqlmodel import select

from benchmarks.failover.servers import Servers
from benchmarks.kills.reporting import Reporter
from storage.ground.database import Session
from storage.tables import Pledge
from tests.processes.deployment import Deployment
from tests.processes.in_flight import unhandled, unsent
from tests.processes.phones import Phone
from tests.processes.program import until


class Timed(Reporter):
    """A person who notes how long each answer took; `waits`: when it was waited for, and for how many seconds."""

    def __init__(self, phone: Phone, stop: threading.Event) -> None:
        super().__init__(phone, stop)
        self.waits: list[tuple[float, float]] = []

    def _hears(self, words: str) -> None:
        began = time.monotonic()
        super()._hears(words)
        self.waits.append((began, time.monotonic() - began))


@dataclass(frozen=True, slots=True)
class Failover:
    """Seconds of waiting before and across the failover, and what was told against what is written."""

    promoted: float
    before: float
    across: float
    reports: int
    told: list[int]
    written: list[int]
    left: int
    unanswered: list[str]

    def lost(self) -> bool:
        return self.told != self.written or self.left > 0 or bool(self.unanswered)

    def lines(self) -> Iterator[str]:
        differ = sum(a != b for a, b in zip(self.told, self.written, strict=True))
        yield f"the standby took over {self.promoted:.1f} s after the primary failed; {self.reports} reports"
        yield f"longest answer before: {self.before:.1f} s, across the failover: {self.across:.1f} s"
        yield f"sums that differ from what was read back: {differ}"
        yield f"left unhandled or unsent: {self.left}; people who were not answered: {len(self.unanswered)}"
        yield from self.unanswered


def fail_over(
    deployment: Deployment,
    servers: Servers,
    fail: Callable[[], None],
    people: int,
    before: float,
    promoted: float,
    after: float,
) -> Failover:
    """Let two workers serve so many people for some seconds before the failure and after it."""
    workers = [deployment.start("worker"), deployment.start("worker")]
    stop = threading.Event()
    crowd = [Timed(deployment.phone(f"dv{number}"), stop) for number in range(1, people + 1)]
    for reporter in crowd:
        reporter.start()
    until(lambda: all(each.reports for each in crowd), "everybody reports", workers[0].said)
    time.sleep(before)
    failed = time.monotonic()
    fail()
    time.sleep(promoted)
    servers.promote()
    took = time.monotonic() - failed
    time.sleep(after)
    stop.set()
    for reporter in crowd:
        reporter.join(120)
    until(lambda: deployment.read(unsent) == 0, "everything is sent")
    came = _came_of_it(deployment, crowd, failed, took)
    if came.unanswered:
        came.unanswered.extend(worker.said() for worker in workers)
    return came


def _came_of_it(deployment: Deployment, crowd: list[Timed], failed: float, took: float) -> Failover:
    def progress(session: Session) -> list[int]:
        return sorted(int(pledge.done or 0) for pledge in session.exec(select(Pledge)))

    waits = [(began, wait) for each in crowd for began, wait in each.waits]
    return Failover(
        took,
        before=max((wait for began, wait in waits if began + wait <= failed), default=0.0),
        across=max((wait for began, wait in waits if began + wait > failed), default=0.0),
        reports=sum(each.reports for each in crowd),
        told=sorted(each.total for each in crowd),
        written=deployment.read(progress),
        left=deployment.read(unsent) + deployment.read(unhandled),
        unanswered=[each.failed or "never answered" for each in crowd if each.failed or each.is_alive()],
    )
