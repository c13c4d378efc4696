"""Where a platform posts to us, ask it from time to time whether it can: posts come only when people write."""

import asyncio

from bot.channels.platform import Heard, Platform, WebhookState, failed
from bot.channels.polling import unless
from domain.channel import SendError
from scheduler.clock import Time

SOON, EVERY = 10.0, 300.0  # seconds until the first look, or another where something was wrong; between two others


async def ask_where_it_posts(channel: Platform, expected: str, heard: Heard, time: Time, stop: asyncio.Event) -> None:
    """Until `stop`, tell `heard` whether what people write reaches us."""
    asked, pause = time.real(), SOON
    while not stop.is_set():
        await unless(stop, asyncio.sleep(pause, True))
        if stop.is_set():
            return
        try:
            state = await channel.posts_to()
        except SendError as error:
            failed(heard, error)
            wrong = True
        else:
            trouble = _trouble(state, expected, failed_since=bool(state.failed_at and state.failed_at > asked))
            heard(trouble)
            wrong = bool(trouble)
        pause = SOON if wrong else EVERY
        asked = time.real()


def _trouble(state: WebhookState, expected: str, *, failed_since: bool) -> str:
    if not state.url:
        return "the platform has no webhook of ours"
    if state.url != expected:
        return "the platform posts to another address"
    return state.error if failed_since and state.waiting else ""
