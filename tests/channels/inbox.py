"""Receive what polling hands over, with a database that may be down."""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from bot.channels.platform import Platform, Receive
from domain.chat import Incoming


class Inbox:
    """What was committed; `failures` of the first attempts find the database down."""

    def __init__(self, failures: int = 0) -> None:
        self.kept: list[str] = []
        self.batches: list[list[str]] = []
        self.stop = asyncio.Event()
        self._failures = failures

    async def receive(self, batch: Sequence[Incoming]) -> None:
        self.batches.append([message.update_id for message in batch])
        if self._failures > 0:
            self._failures -= 1
            raise OSError("the database is down")
        self.kept += self.batches[-1]


@asynccontextmanager
async def polled(channel: Platform, inbox: Inbox, receive: Receive | None = None) -> AsyncIterator[None]:
    """Poll until the block ends; `receive` stands between the channel and the inbox."""
    polling = asyncio.create_task(channel.poll(receive or inbox.receive, inbox.stop))
    try:
        yield
    finally:
        inbox.stop.set()
        async with asyncio.timeout(10):
            await polling
