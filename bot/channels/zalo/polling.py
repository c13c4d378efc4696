"""Receive from Zalo by polling: one update a call, without offsets, and a handled one may come again and again."""

import asyncio
from collections import OrderedDict
from collections.abc import Sequence
from contextlib import suppress

from bot.channels import polling
from bot.channels.zalo.channel import ZaloChannel
from bot.channels.zalo.platform import POLL_FLOOR, POLL_WAIT
from bot.channels.zalo.updates import incoming
from domain.channel import Rejected, SendError, Unreachable
from domain.chat import Incoming

REMEMBERED = 1000  # updates seen lately: only to pace the polls, what was handled the database knows


async def poll(channel: ZaloChannel, receive: polling.Receive, stop: asyncio.Event) -> None:
    """Hand over what people write until `stop`; `receive` returns when it is committed."""
    await polling.poll(_Queue(channel, receive), stop)


class _Queue:
    """Zalo's queue: nothing can be confirmed, so all there is to do is not to ask too often."""

    def __init__(self, channel: ZaloChannel, receive: polling.Receive) -> None:
        self.name = f"zalo {channel.bot}"
        self._channel, self._receive = channel, receive
        self._ready = False
        self._next = 0.0  # not before this loop time
        self._asked: Incoming | None = None
        self._seen: OrderedDict[str, None] = OrderedDict()

    async def ask(self) -> Sequence[Incoming]:
        if self._asked is not None:  # could not be kept, and Zalo may not send it again
            return (self._asked,)
        if not self._ready:
            await self._make_ready()
        loop = asyncio.get_running_loop()
        await asyncio.sleep(max(self._next - loop.time(), 0))
        self._next = loop.time() + POLL_FLOOR
        self._asked = await self._update()
        if self._asked is None:
            return ()
        if self._asked.update_id not in self._seen:
            self._next = 0.0  # people write faster than once a second
        return (self._asked,)

    async def keep(self, updates: Sequence[Incoming]) -> None:
        await self._receive(updates)
        self._asked = None
        for update in updates:
            self._seen[update.update_id] = None
            self._seen.move_to_end(update.update_id)
        if len(self._seen) > REMEMBERED:
            self._seen.popitem(last=False)

    async def _update(self) -> Incoming | None:
        try:
            result = await self._channel.ask(POLL_WAIT)
        except SendError:
            self._ready = False  # a webhook may have been set meanwhile, and has to go before we are answered
            raise
        return incoming(result, self._channel.bot) if isinstance(result, dict) else None

    async def _make_ready(self) -> None:
        with suppress(Rejected, Unreachable):  # there may be no webhook to delete
            await self._channel.call("deleteWebhook")
        if not self._channel.title:
            await self._channel.start()
        self._ready = True
