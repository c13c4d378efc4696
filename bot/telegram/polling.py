"""Receive from Telegram by long polling, confirming an update only after it is committed."""

import asyncio
import json
import logging
from collections.abc import Sequence
from typing import Any

from bot import polling
from bot.telegram.channel import TelegramChannel
from bot.telegram.updates import ALLOWED, pressed_buttons, readable
from domain.channel import SendError, TryLater
from domain.chat import Incoming

_log = logging.getLogger(__name__)

WAIT = 25  # seconds Telegram holds an empty answer back
BATCH = 100  # the most it hands out at once
ANSWERS = 100  # buttons being answered at a time; beyond that their little clock runs out by itself


async def poll(channel: TelegramChannel, receive: polling.Receive, stop: asyncio.Event) -> None:
    """Hand over what people write until `stop`; `receive` returns when all of it is committed."""
    queue = _Queue(channel)
    try:
        await polling.poll(queue, receive, stop)
    finally:
        await queue.close()


class _Queue:
    """Telegram's queue: it forgets an update when it is asked for one with a higher number."""

    def __init__(self, channel: TelegramChannel) -> None:
        self.name = f"telegram {channel.bot}"
        self._channel = channel
        self._ready = False
        self._offset = ""
        self._asked: list[dict[str, Any]] = []
        self._answers: set[asyncio.Task[None]] = set()

    async def ask(self) -> Sequence[Incoming]:
        if not self._ready:
            await self._channel.call("deleteWebhook", {"drop_pending_updates": "false"})
            if not self._channel.username:
                await self._channel.start()
            self._ready = True
        fields = {"limit": str(BATCH), "timeout": str(WAIT), "allowed_updates": json.dumps(ALLOWED)}
        if self._offset:
            fields["offset"] = self._offset
        updates = await self._channel.call("getUpdates", fields, wait=WAIT)
        if not isinstance(updates, list):
            raise TryLater("the answer holds no updates")
        self._asked = [update for update in updates if isinstance(update, dict) and "update_id" in update]
        return readable(self._asked, self._channel.bot)

    def kept(self) -> None:
        if not self._asked:
            return
        self._offset = str(max(int(update["update_id"]) for update in self._asked) + 1)
        for button in pressed_buttons(self._asked):
            if len(self._answers) < ANSWERS:
                task = asyncio.ensure_future(self._answer(button))
                self._answers.add(task)
                task.add_done_callback(self._answers.discard)
        self._asked = []

    async def close(self) -> None:
        for task in self._answers:
            task.cancel()
        await asyncio.gather(*self._answers, return_exceptions=True)

    async def _answer(self, button: str) -> None:
        """Stop the clock on a pressed button; what the press meant is said in a message of its own."""
        try:
            await self._channel.call("answerCallbackQuery", {"callback_query_id": button})
        except SendError as error:
            _log.debug("telegram %s: a button was not answered (%s)", self._channel.bot, error)
