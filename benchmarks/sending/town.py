"""A province whose people have all joined: some of them write, of the others is only counted what reaches them."""

import asyncio
import random
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from benchmarks.dialogue.crowd import Chat, Crowd
from benchmarks.dialogue.script import Step, press, say
from benchmarks.growth.province import ADMIN, BOT, ROOT, Province, cell_of
from benchmarks.growth.rows import Row
from benchmarks.sending.strict import StrictBotApi
from domain.pledges.states import PledgeState

WORDS = "Kính mời các đồng chí dự lễ phát động đợt thi đua cao điểm."
ANNOUNCING = (say("/thongbao", "điều gì"), say(WORDS, "Gửi đến đâu"), press(0, WORDS), press(0, ""))
TAKING_BACK = (say("/thongbao thuhoi", ""), press(0, ""), press(0, ""))
TALK = say("/camket"), say("/trogiup"), say("/nhacnho")
REST = 2.0, 3.0  # seconds until a person has read and writes again
RESTS = random.Random(7)
LOOK = 0.2  # seconds between two looks at whether all is over


class Joined(Province):
    """Everybody has a chat; there is one promise, long kept, since a province begins with an entry of its history."""

    @property
    def places(self) -> Sequence[int]:
        """Leave out cells without people."""
        return range(ROOT, cell_of(self.people) + 1)

    def chat_of(self, member: int) -> tuple[str, str]:
        return "telegram", BOT

    def pledges(self) -> Iterator[Row]:
        yield self.pledge(1, PledgeState.DONE, 1, None)


@dataclass(slots=True)
class Heard:
    """What has arrived of one announcement; moments of `perf_counter`, messages by their ids."""

    yes: float
    accepted: int  # by the server, before the yes
    copies: Counter[int] = field(default_factory=Counter)
    standing: dict[int, int] = field(default_factory=dict)
    first: float = 0.0
    last: float = 0.0
    with_replies: int = 0  # by the server, until the last one

    @property
    def duplicates(self) -> int:
        return self.copies.total() - len(self.copies)

    @property
    def seconds(self) -> float:
        return self.last - self.yes


class Unhurried(Crowd):
    """Everybody rests before they write the next line."""

    rest = REST

    def proceed(self, number: int, chat: Chat) -> None:
        if chat.lines:
            self.api.loop.call_later(RESTS.uniform(*self.rest), super().proceed, number, chat)
        else:
            super().proceed(number, chat)


class Town(Unhurried):
    """Those of `chats` write when they are let; `heard` is what everybody has got since the last yes."""

    def __init__(self, writers: Iterable[int], rate: int) -> None:
        super().__init__({number: {} for number in writers})
        self.api = self.server = StrictBotApi(self.hear, self.forget, rate)
        self.admin = Unhurried({ADMIN: {}})
        self.admin.api = self.api
        self.said: Sequence[Step] = ()
        self.heard = Heard(0.0, 0)
        self.waited: list[tuple[float, float]] = []  # when each reply was asked for, and how long it took

    def hear(self, number: int, text: str, buttons: list[str]) -> None:
        if number == ADMIN:
            self.admin.hear(number, text, buttons)
        elif WORDS in text:
            self.heard.copies[number] += 1
            self.heard.standing[self.api.last_message] = number
            self._note()
        elif number in self.chats:
            asked, before = self.chats[number].asked_at, len(self.latencies)
            super().hear(number, text, buttons)
            if len(self.latencies) > before:
                self.waited.append((asked, self.latencies[-1]))

    def forget(self, number: int, message: int) -> None:
        if self.heard.standing.get(message) == number:
            del self.heard.standing[message]
            self._note()

    def _note(self) -> None:
        self.heard.last = time.perf_counter()
        self.heard.first = self.heard.first or self.heard.last
        self.heard.with_replies = self.server.accepted - self.heard.accepted

    async def order(self, steps: Sequence[Step]) -> Heard:
        """Let the administrator say it, up to the yes, from which everything counts."""
        self.admin.rest = REST
        await self.admin.play(steps[:-1])
        await asyncio.sleep(REST[1])
        self.admin.rest = 0.0, 0.0
        self.heard = Heard(time.perf_counter(), self.server.accepted, standing=self.heard.standing)
        await self.admin.play(steps[-1:])
        return self.heard

    async def wait(self, over: Callable[[], bool], patience: float, *, talking: bool = False) -> list[float]:
        """Wait until it is over, let people write meanwhile; return how long each reply took, in order."""
        self.waited, end = [], time.perf_counter() + patience
        while not over() and time.perf_counter() < end:
            if talking:
                await self.play(TALK)
            else:
                await asyncio.sleep(LOOK)
        return sorted(took for asked, took in self.waited if asked <= (self.heard.last or end))
