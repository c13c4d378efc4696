"""Learn a bot's name and tell its platform where to post, as often as it takes until the platform answers."""

import asyncio
import logging
from collections.abc import Callable
from dataclasses import dataclass

from bot.channels.polling import pause_after, unless
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.webhook import set_webhook as set_telegram_webhook
from bot.channels.zalo.channel import ZaloChannel
from bot.channels.zalo.webhook import set_webhook as set_zalo_webhook
from domain.channel import SendError

_log = logging.getLogger(__name__)

AnyChannel = TelegramChannel | ZaloChannel
"""Whatever this process talks through."""


@dataclass(frozen=True, slots=True)
class Webhook:
    """Where a platform is to post, and the secret it is to present."""

    url: str
    secret: str


async def introduce(
    channel: AnyChannel, named: Callable[[AnyChannel], None], webhook: Webhook | None, stop: asyncio.Event
) -> None:
    """Once, with growing pauses while it fails, or until `stop`; `named` is told when the bot's name is known."""
    failures = 0
    while not stop.is_set():
        try:
            await unless(stop, _introduce(channel, named, webhook))
            return
        except Exception as error:
            failures += 1
            pause = pause_after(error, failures)
            reason = error if isinstance(error, SendError) else type(error).__name__
            _log.error("%s %s: no name or webhook yet (%s); again in %g s", channel.name, channel.bot, reason, pause)
            await unless(stop, asyncio.sleep(pause, True))


async def _introduce(channel: AnyChannel, named: Callable[[AnyChannel], None], webhook: Webhook | None) -> None:
    await channel.start()
    named(channel)
    if webhook is None:
        return
    if isinstance(channel, TelegramChannel):
        await set_telegram_webhook(channel, webhook.url, webhook.secret)
    else:
        await set_zalo_webhook(channel, webhook.url, webhook.secret)
