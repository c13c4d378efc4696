"""Lets the days of a year pass over a commune: its deeds, the clock's own ticks, and what they send."""

import time
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

from benchmarks.five_years.commune import Commune
from benchmarks.growth import province
from benchmarks.growth.questions import ZONE
from scheduler.clock import Clock
from storage.ground.database import Session
from storage.outgoing import messages
from storage.outgoing.envelopes import LeaseTerms
from tests import virtual_time

MORNING, NINE, EVENING, NIGHT = (7, 35), (9, 0), (21, 0), (22, 30)
"""The figures that are kept are all counted anew at night: here once a month, which is most of what a year computes."""
AT_ONCE = 200


@dataclass
class Life:
    """Both clocks of the process are the commune's; `seconds`: computed by the ticks, `sent`: what left."""

    commune: Commune
    seconds: float = 0.0
    sent: int = 0
    clock: Clock = field(init=False)

    def __post_init__(self) -> None:
        self.clock = Clock(self.commune.database, self, ZONE, "five years", lambda: None, {"telegram"})

    def now(self) -> datetime:
        return self.commune.now

    def real(self) -> datetime:
        return self.commune.now.astimezone(UTC)

    def days(self, first: date, last: date) -> Iterator[date]:
        day = first
        while day <= last:
            self._moves(day, MORNING)
            self._runs(self.clock.expire, self.clock.broadcast, self.clock.remind)
            self._moves(day, NINE)
            self.commune.live_a_day()
            self._runs(self.clock.broadcast)
            self._moves(day, NIGHT if day.day == 1 else EVENING)
            self._runs(self.clock.keep, self.clock.tidy)
            yield day
            day += timedelta(days=1)

    def _moves(self, day: date, at: tuple[int, int]) -> None:
        self.commune.now = datetime(day.year, day.month, day.day, *at, tzinfo=ZONE)

    def _runs(self, *ticks: Callable[[], Awaitable[None]]) -> None:
        async def run() -> None:
            for tick in ticks:
                await tick()

        began = time.process_time()
        virtual_time.run(run())
        self.seconds += time.process_time() - began
        while some := self.commune.database.transact(self._send):
            self.sent += some

    def _send(self, session: Session) -> int:
        terms = LeaseTerms("five years", self.real(), self.real() + timedelta(minutes=1))
        leased = messages.lease(session, "telegram", province.BOT, terms, AT_ONCE, day=self.now().date())
        messages.sent(session, [(each.key, f"arrived{each.id}") for each in leased], terms.now, terms.owner)
        return len(leased)
