"""Learn a bot's name and introduce the bot to its platform; try until the platform answers."""

import asyncio
import logging
from collections.abc import Callable, Coroutine, Mapping, Sequence
from typing import Any

from bot.channels.platform import Heard, Platform, Webhook, failed, nobody_listens
from bot.channels.polling import pause_after, unless
from domain.channel import SendError, TokenRefused
from domain.chat import Command

_log = logging.getLogger(__name__)


async def introduce(
    channel: Platform,
    named: Callable[[Platform], None],
    webhook: Webhook | None,
    menus: Mapping[str, Sequence[Command]],
    stop: asyncio.Event,
    heard: Heard = nobody_listens,
) -> None:
    """Tell `heard` why it does not work; that the bot is heard again, only polling or the webhook can tell."""

    async def learn() -> None:
        await channel.start()
        named(channel)

    await _until_done(channel, learn, stop, heard)
    await _until_done(channel, lambda: channel.introduce(webhook, menus), stop, heard)


async def _until_done(
    channel: Platform, work: Callable[[], Coroutine[Any, Any, None]], stop: asyncio.Event, heard: Heard
) -> None:
    failures = 0
    while not stop.is_set():
        try:
            await unless(stop, work())
            return
        except Exception as error:
            failures += 1
            pause = pause_after(error, failures)
            reason = error if isinstance(error, SendError) else type(error).__name__
            if isinstance(error, TokenRefused):
                failed(heard, error)
            _log.error("%s %s: no name or webhook yet (%s); again in %g s", channel.name, channel.bot, reason, pause)
            await unless(stop, asyncio.sleep(pause, True))
