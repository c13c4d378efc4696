"""Lead under numbered terms: one process polls, sends and ticks, and where it falls silent, another begins a term.

Nobody compares clocks of two machines. A leader gives a sign of life every second; who stands by takes over when
it has seen no new one for LEASE seconds of its own clock. A leader acts only until SURE seconds after it last asked,
which is sooner: one that was stopped or cut off notices before it acts, and the database refuses it afterwards.
"""

import asyncio
import logging
import time
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from scheduler.set_back import Real
from storage.ground import leases
from storage.ground.database import UNAVAILABLE, Database, Session
from storage.ground.leases import Seen
from storage.outgoing import messages

log = logging.getLogger(__name__)

BEAT = 1.0  # seconds between two signs of life
SURE = 5.0  # seconds since the last one in which a leader may act
LEASE = 6.5  # seconds without a new one after which another process takes over
LOOK = 0.5  # seconds between two looks of who stands by
LONG_OVER = timedelta(seconds=30)
"""A lease that ended so long ago by the machine's clock is free at once: nobody has been running."""


@dataclass(eq=False, slots=True)
class _Term:
    """One lease as this process knows it; `number` 0: somebody else leads. Times are those of `passed`."""

    name: str
    number: int = 0
    beaten: float = 0.0  # when the last sign of life that arrived was begun
    asked: float = float("-inf")
    seen: Seen | None = None  # the last sign of another leader
    since: float = 0.0  # when it was first seen
    asking: asyncio.Lock = field(default_factory=asyncio.Lock)


class Terms:
    """The terms of one process. `losses`: how often one of them was taken over; what was leased before is not ours."""

    def __init__(self, database: Database, real: Real, owner: str) -> None:
        self.database, self.time, self.owner = database, real, owner
        self.losses = 0
        self._terms: dict[str, _Term] = {}
        self._silent = False

    async def stand(self, names: Iterable[str], stop: asyncio.Event) -> None:
        """Until `stop`, lead where nobody else does, and stand by elsewhere."""
        wanted = list(names)
        while not stop.is_set():
            for name in wanted:
                await self.hold(name)
            await pause(stop, LOOK)

    async def hold(self, name: str) -> int:
        """Return the number of the term this process leads under; 0 while it does not, or is not sure to."""
        term = self._terms.setdefault(name, _Term(name))
        if self._is_due(term):
            async with term.asking:
                if self._is_due(term):
                    await self._ask(term)
        return term.number if self._lasts(term) else 0

    def is_led(self, name: str) -> bool:
        """Tell whether this process leads as far as it knows; the database may not have answered for a while."""
        return name in self._terms and bool(self._terms[name].number)

    def is_sure(self) -> bool:
        """Tell whether no term of this process can have been taken over unnoticed."""
        return all(self._lasts(term) for term in self._terms.values() if term.number)

    def lapsed(self, name: str) -> None:
        """Ask again at the next chance: the database refused what was written under this term."""
        self._terms[name].asked = self._terms[name].beaten = float("-inf")

    def forget(self, name: str) -> None:
        """Lead this no more."""
        self._terms.pop(name, None)

    def _lasts(self, term: _Term) -> bool:
        return bool(term.number) and passed() < term.beaten + SURE

    def _is_due(self, term: _Term) -> bool:
        now = passed()
        return now >= term.asked + LOOK and (not term.number or now >= term.beaten + BEAT)

    async def _ask(self, term: _Term) -> None:
        """Give a sign of life, or look whether the leader gave one."""
        term.asked = asked = passed()
        ask = self._renew if term.number else self._campaign
        try:
            number, seen = await self.database.promptly(ask, term, asked, self.time.real())
        except UNAVAILABLE as error:
            if not self._silent:
                log.error("%s: the database does not answer (%s)", term.name, type(error).__name__)
            self._silent = True
            return
        self._silent = False
        self._know(term, number, seen, asked)

    def _know(self, term: _Term, number: int, seen: Seen | None, asked: float) -> None:
        if term.number and not number:
            self.losses += 1
            log.warning("%s: another process leads now; term %d is over", term.name, term.number)
        if number and not term.number:
            log.info("%s: leads under term %d", term.name, number)
        if number:
            term.beaten, term.seen = asked, None
        elif seen and seen != term.seen:
            if term.seen is None or term.seen.owner != seen.owner:
                log.info("%s: stands by until %s is silent for %g s", term.name, seen.owner or "the leader", LEASE)
            term.seen, term.since = seen, passed()
        term.number = number

    def _renew(self, session: Session, term: _Term, _asked: float, real: datetime) -> tuple[int, Seen | None]:
        lasts = leases.renew(session, term.name, self.owner, term.number, _end(real))
        return (term.number if lasts else 0), None

    def _campaign(self, session: Session, term: _Term, asked: float, real: datetime) -> tuple[int, Seen | None]:
        """Begin a term where the lease is free; otherwise return what was seen of the leader."""
        seen = leases.see(session, term.name)
        if seen and seen.owner == self.owner:
            lasts = leases.renew(session, term.name, self.owner, seen.term, _end(real))
            return (seen.term if lasts else 0), None
        if seen and seen.owner and not self._is_silent(seen, term, asked, real):
            return 0, seen
        number = leases.take(session, term.name, self.owner, seen, _end(real))
        if number and seen and seen.owner:
            log.warning("%s: %s is silent; term %d begins", term.name, seen.owner, number)
            messages.free(session, seen.owner, term.name)
        return number, seen

    def _is_silent(self, seen: Seen, term: _Term, asked: float, real: datetime) -> bool:
        watched = seen == term.seen and asked >= term.since + LEASE
        return watched or seen.until + LONG_OVER < real


def _end(real: datetime) -> datetime:
    """Return what `/tinhtrang` shows, and tells one sign of life from the next; nobody waits for it."""
    return real + timedelta(seconds=LEASE)


def passed() -> float:
    """Return the loop's clock and the time the machine slept, which that clock leaves out."""
    return asyncio.get_running_loop().time() + _slept()


def _slept() -> float:
    boot = getattr(time, "CLOCK_BOOTTIME", None)
    return time.clock_gettime(boot) - time.monotonic() if boot is not None else 0.0


async def pause(stop: asyncio.Event, seconds: float) -> None:
    try:
        await asyncio.wait_for(stop.wait(), seconds)
    except TimeoutError:
        return
