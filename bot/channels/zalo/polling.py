"""Receive from Zalo by polling: one update a call, without offsets; a handled update may come again and again."""

import asyncio
from collections import OrderedDict
from collections.abc import Sequence
from contextlib import suppress

from bot.channels import polling
from bot.channels.platform import Heard, Leads, Receive
from bot.channels.zalo.assumptions import POLL_FLOOR, POLL_WAIT
from bot.channels.zalo.client import ZaloClient
from bot.channels.zalo.updates import incoming
from domain.channel import Rejected, Unreachable
from domain.chat import Incoming
from storage.ground.database import UNAVAILABLE

REMEMBERED = 1000  # updates seen lately, only to slow the polls down: the database knows what was handled


async def poll(client: ZaloClient, receive: Receive, stop: asyncio.Event, leads: Leads, heard: Heard) -> None:
    queue = _Queue(client, receive)
    try:
        await polling.poll(queue, stop, leads, heard)
    finally:
        await queue.close()


class _Queue:
    """Zalo's queue: nothing can be confirmed, so the class only limits how often Zalo is asked."""

    def __init__(self, client: ZaloClient, receive: Receive) -> None:
        self.name = f"zalo {client.bot}"
        self._client, self._receive = client, receive
        self._next = 0.0  # ask not before this loop time
        self._asked: Incoming | None = None
        self._seen: OrderedDict[str, None] = OrderedDict()

    async def make_ready(self) -> None:
        with suppress(Rejected, Unreachable):  # there may be no webhook to delete
            await self._client.call("deleteWebhook")

    async def ask(self) -> Sequence[Incoming]:
        if self._asked is not None:  # the update could not be committed, and Zalo may not send it again
            return (self._asked,)
        loop = asyncio.get_running_loop()
        await asyncio.sleep(max(self._next - loop.time(), 0))
        self._next = loop.time() + POLL_FLOOR
        update = await self._client.ask(POLL_WAIT)
        self._asked = incoming(update, self._client.bot) if isinstance(update, dict) else None
        if self._asked is None:
            return ()
        if self._asked.update_id not in self._seen:
            self._next = 0.0  # people write faster than one message a second
        return (self._asked,)

    async def close(self) -> None:
        """Commit what could not be committed before: Zalo does not hand it out again."""
        if self._asked is not None:
            with suppress(*UNAVAILABLE):
                await self.keep((self._asked,))

    async def keep(self, updates: Sequence[Incoming]) -> None:
        await self._receive(updates)
        self._asked = None
        for update in updates:
            self._seen[update.update_id] = None
            self._seen.move_to_end(update.update_id)
        if len(self._seen) > REMEMBERED:
            self._seen.popitem(last=False)
