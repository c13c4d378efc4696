"""A machine that runs the bot's own clock: its ticks in their order, as processes do, with a sender behind them."""

import logging
from dataclasses import dataclass, field
from datetime import date, datetime, tzinfo

import pytest

from scheduler.clock import Clock
from storage.ground.database import Session
from storage.outgoing import joining
from tests import virtual_time
from tests.talking import CAPABILITIES, ZONE, Person, SendersTime, Village


@dataclass
class Machine:
    """`heard`: what arrived, with its day, who read it and the words."""

    village: Village
    caplog: pytest.LogCaptureFixture
    people: dict[str, Person] = field(default_factory=dict)
    zone: tzinfo = ZONE
    heard: list[tuple[date, str, str]] = field(default_factory=list)

    def clock(self, owner: str = "test") -> Clock:
        editing = {name for name, capabilities in CAPABILITIES.items() if capabilities.edits}
        return Clock(self.village.database, SendersTime(self.village), self.zone, owner, lambda: None, editing)

    def on(self, day: str, at: str = "8:00", *, owner: str = "test", sends: bool = True) -> list[tuple[str, str]]:
        """Let one minute pass on a day, "23/6" or "23/6/2027"; return who received what."""
        numbers = [int(each) for each in (*day.split("/"), self.village.now.year)][:3]
        hour, minute = (int(each) for each in at.split(":"))
        self.village.now = datetime(*reversed(numbers), hour, minute, tzinfo=self.zone)
        return self.ticks(owner, sends=sends)

    def ticks(self, owner: str = "test", *, sends: bool = True) -> list[tuple[str, str]]:
        async def run() -> None:
            clock = self.clock(owner)
            await clock.expire()
            await clock.remind()

        self.caplog.clear()
        virtual_time.run(run())
        assert not [each for each in self.caplog.records if each.levelno >= logging.ERROR], self.caplog.text
        return self.sends() if sends else []

    def sends(self) -> list[tuple[str, str]]:
        """Let the senders send; return who received what."""
        came = self.village.deliver_to(self.people)
        self.heard += [(self.village.now.date(), who, text) for who, text in came]
        return came

    def dropped(self) -> int:
        def work(session: Session) -> int:
            return joining.count_pointless(session)

        return self.village.database.transact(work)
