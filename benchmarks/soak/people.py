"""People who register, report, correct and ask, and an administrator who announces, for hours."""

import random
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

from benchmarks.kills.reporting import Reporter, hear
from tests.processes.phones import Phone

CORRECTS, ASKS = 0.15, 0.15  # shares of what people do


class Member(Reporter):
    """Somebody who reports, corrects what was reported, and asks; `told`: every sum that was read back."""

    def __init__(self, phone: Phone, stop: threading.Event, going: threading.Event, pause: float, seed: int) -> None:
        super().__init__(phone, stop)
        self.going, self.pause, self.chance = going, pause, random.Random(seed)
        self.told: list[int] = []
        self.asked = self.corrected = 0
        self.busy = False

    def run(self) -> None:
        self.stop.wait(self.chance.uniform(0, self.pause))
        self.busy = True
        super().run()
        self.busy = False

    def _once(self) -> None:
        self.busy = False
        self.stop.wait(self.chance.uniform(0.5, 1.5) * self.pause)
        while not self.going.wait(1) and not self.stop.is_set():
            continue
        self.busy = not self.stop.is_set()
        if not self.busy:
            return
        chance = self.chance.random()
        if self.told and chance < ASKS:
            self.phone.says("/camket")
            self._hears(f"{self.total:,}/100.000".replace(",", "."))
            self.asked += 1
            return
        super()._once()
        if chance > 1 - CORRECTS:
            self._correct(self.total - 1)

    def _correct(self, total: int) -> None:
        self.phone.says(f"tôi báo nhầm, mới được {total} cây")
        self._hears(f"Tôi sửa lại là {total:,} cây dừa".replace(",", "."))
        self.phone.picks("Đúng, sửa lại")
        self._reads_back(total)
        self.corrected += 1

    def _reads_back(self, total: int) -> None:
        super()._reads_back(total)
        self.told.append(total)


class Announcer(threading.Thread):
    """The administrator; `words`: what was announced, each with words of its own."""

    def __init__(self, phone: Phone, stop: threading.Event, every: float) -> None:
        super().__init__(daemon=True)
        self.phone, self.stop, self.every = phone, stop, every
        self.words: list[str] = []
        self.failed = ""

    def run(self) -> None:
        try:
            while not self.stop.wait(self.every):
                self._announce()
        except AssertionError as error:
            self.failed = str(error)

    def _announce(self) -> None:
        words = f"Mời họp chi bộ lần {len(self.words) + 1}."
        self.phone.says(f"/thongbao {words}")
        hear(self.phone, self.stop, words, "người")
        self.phone.picks("Gửi")
        self.words.append(words)


@contextmanager
def nobody_in_the_middle(members: list[Member], going: threading.Event) -> Iterator[None]:
    """Let everybody end what they do, and begin nothing: a question of yesterday is not asked on."""
    going.clear()
    try:
        while any(each.busy and each.is_alive() for each in members):
            time.sleep(0.1)
        yield
    finally:
        going.set()
