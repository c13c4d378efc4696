"""What a process takes while it lives: memory, open files, log, database; and how much of it grows."""

import os
import threading
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import linear_regression

from tests.processes.program import Program

EVERY = 1.0  # seconds between two samples
WARM = 0.25  # share of a life that counts as warming up
PAGE = os.sysconf("SC_PAGE_SIZE")
MEMORY_A_RUN, MEMORY_AN_HOUR = 16.0, 8.0  # MB by which the memory may grow in the time measured
FILES_A_RUN = 8.0  # open files by which a process may grow: connections to a platform come and go


@dataclass(frozen=True, slots=True)
class Growth:
    """By how much something grew from the end of warming up, as least squares see it."""

    seconds: float
    memory: float
    files: float
    most: float

    @property
    def memory_bound(self) -> float:
        return MEMORY_A_RUN + MEMORY_AN_HOUR * self.seconds / 3600

    @property
    def files_bound(self) -> float:
        return FILES_A_RUN

    def is_flat(self) -> bool:
        return self.memory <= self.memory_bound and self.files <= self.files_bound


class Watcher(threading.Thread):
    """Looks at one process until it is told to stop."""

    def __init__(self, program: Program, stop: threading.Event) -> None:
        super().__init__(daemon=True)
        self.program, self.stop = program, stop
        self.samples: list[tuple[float, float, float]] = []

    def run(self) -> None:
        place = Path(f"/proc/{self.program.number}")
        while not self.stop.wait(EVERY):
            try:
                pages = int((place / "statm").read_text(encoding="ascii").split()[1])
                files = len(os.listdir(place / "fd"))  # noqa: PTH208 - as many as there are
            except OSError:
                return
            self.samples.append((time.monotonic(), pages * PAGE / 2**20, files))

    def growth(self) -> Growth:
        kept = self.samples[int(len(self.samples) * WARM) :]
        moments, memory, files = zip(*kept, strict=True)
        seconds = moments[-1] - moments[0]
        grown = [linear_regression(moments, each).slope * seconds for each in (memory, files)]
        return Growth(seconds, grown[0], grown[1], max(memory))
