"""Keep updates for one bot until the bot has fetched them."""

import asyncio
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass

from simulator.world.message import Json


@dataclass(frozen=True, slots=True)
class Letter:
    """One update. `taken` is called when the bot has fetched it, so that the page can tick the message."""

    number: int
    update: Json
    taken: Callable[[], None] = lambda: None


class Mailbox:
    def __init__(self) -> None:
        self.letters: deque[Letter] = deque()
        self.news = asyncio.Event()  # the next arrival; a new event after each, so that no arrival is missed

    def put(self, letter: Letter) -> None:
        self.letters.append(letter)
        self.wake()

    def confirm(self, before: int) -> None:
        """Delete every update with a lower number."""
        while self.letters and self.letters[0].number < before:
            self.letters.popleft().taken()

    def take(self) -> Letter:
        letter = self.letters.popleft()
        letter.taken()
        return letter

    def clear(self) -> None:
        self.letters.clear()

    def wake(self) -> None:
        self.news.set()
        self.news = asyncio.Event()

    async def wait(self, seconds: float) -> None:
        """Wait until something is put in or somebody calls `wake`, at most so long."""
        await happening(self.news, seconds)


async def happening(event: asyncio.Event, seconds: float) -> None:
    """Wait until the event is set, at most so long."""
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await event.wait()
