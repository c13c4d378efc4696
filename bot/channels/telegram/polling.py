"""Receive from Telegram by long polling; confirm an update only after the commit."""

import asyncio
import json
import logging
from collections.abc import Sequence
from operator import itemgetter
from typing import Any

from bot.channels import polling
from bot.channels.platform import Heard, Leads, Receive
from bot.channels.telegram.client import TelegramClient
from bot.channels.telegram.updates import ALLOWED, pressed_buttons, readable
from domain.channel import SendError, TryLater

Update = dict[str, Any]  # an update as Telegram writes it

_log = logging.getLogger(__name__)

WAIT = 25  # seconds Telegram waits before an empty answer
BATCH = 100  # the most updates Telegram returns at once
AHEAD = 30  # so few updates of a long batch are uncommitted when the next batch is asked for
ANSWERS = 100  # buttons answered at a time; the platform ends the clock of any other after a while


async def poll(client: TelegramClient, receive: Receive, stop: asyncio.Event, leads: Leads, heard: Heard) -> None:
    queue = _Queue(client, receive, leads)
    try:
        await polling.poll(queue, stop, leads, heard)
    finally:
        await queue.close()


class _Queue:
    """Telegram's queue: a request with a higher number deletes all updates below that number."""

    def __init__(self, client: TelegramClient, receive: Receive, leads: Leads) -> None:
        self.name = f"telegram {client.bot}"
        self._client, self._receive, self._leads = client, receive, leads
        self._offset = 0  # the number of the first update that is not committed
        self._ahead: asyncio.Task[list[Update]] | None = None
        self._answers: set[asyncio.Task[None]] = set()

    async def make_ready(self) -> None:
        with self._client.spoken():
            await self._client.api.delete_webhook(drop_pending_updates=False)

    async def ask(self) -> Sequence[Update]:
        ahead, self._ahead = self._ahead, None
        if (
            ahead is None
        ):  # take the numbers given: after a quiet week Telegram starts from a new one, maybe a lower one
            return await self._get()
        return [update for update in await ahead if update["update_id"] >= self._offset]

    async def keep(self, updates: Sequence[Update]) -> None:
        """Commit updates; near the end of a long batch ask for the next one, confirming only committed updates."""
        most = len(updates) - AHEAD if len(updates) > 2 * AHEAD else len(updates)
        await self._commit(updates[:most])
        if most < len(updates):
            if await self._leads():
                self._ahead = asyncio.ensure_future(self._get())
            await self._commit(updates[most:])

    async def _get(self) -> list[Update]:
        fields = {"limit": str(BATCH), "timeout": str(WAIT), "allowed_updates": json.dumps(ALLOWED)}
        if self._offset:
            fields["offset"] = str(self._offset)
        updates = await self._client.call("getUpdates", fields, wait=WAIT)
        if not isinstance(updates, list):
            raise TryLater("the answer holds no updates")
        numbered = [each for each in updates if isinstance(each, dict) and isinstance(each.get("update_id"), int)]
        return sorted(numbered, key=itemgetter("update_id"))

    async def _commit(self, updates: Sequence[Update]) -> None:
        await self._receive(readable(updates, self._client.bot))
        self._offset = updates[-1]["update_id"] + 1
        for button in pressed_buttons(updates):
            if len(self._answers) < ANSWERS:
                task = asyncio.ensure_future(self._answer(button))
                self._answers.add(task)
                task.add_done_callback(self._answers.discard)

    async def close(self) -> None:
        open_calls = [*self._answers, *([self._ahead] if self._ahead else [])]
        for call in open_calls:
            call.cancel()
        await asyncio.gather(*open_calls, return_exceptions=True)

    async def _answer(self, button: str) -> None:
        """Stop the clock on a pressed button; the press itself is answered with a message."""
        try:
            await self._client.call("answerCallbackQuery", {"callback_query_id": button})
        except SendError as error:
            _log.debug("telegram %s: a button was not answered (%s)", self._client.bot, error)
