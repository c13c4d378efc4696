"""How bots send one text to many with python-telegram-bot, each a program of its own: `peers KIND PEOPLE RATE`."""

import asyncio
import os
import sys
from collections.abc import Iterable

from telegram import Bot
from telegram.error import RetryAfter, TelegramError
from telegram.ext import AIORateLimiter, ExtBot
from telegram.request import HTTPXRequest

from benchmarks.growth.province import ADMIN
from benchmarks.sending.strict import FREE
from benchmarks.sending.town import WORDS

LOOP, GATHER, LIMITER = "loop", "gather", "limiter"
AT_A_TIME = 30  # messages on their way with gather: more make its HTTP client slower
TRIES = 5
POOL_TIMEOUT = 600.0  # seconds; after the usual one second a message that waits for a connection is lost


async def send(bot: Bot, chat: int, paid: bool) -> None:
    """Send it, and again after what a refusal says; give it up after some tries, and where anything else goes wrong."""
    for _ in range(TRIES):
        try:
            await bot.send_message(chat, WORDS, allow_paid_broadcast=paid or None)
        except RetryAfter as error:
            await asyncio.sleep(float(error.retry_after))  # type: ignore[arg-type]  # a timedelta only where asked for
        except TelegramError as error:
            print(chat, error, flush=True)
            return
        else:
            return


async def send_all(kind: str, bot: Bot, chats: Iterable[int], paid: bool) -> None:
    if kind == LOOP:
        for chat in chats:
            await send(bot, chat, paid)
        return
    at_a_time = asyncio.Semaphore(AT_A_TIME)

    async def one(chat: int) -> None:
        async with at_a_time:
            await send(bot, chat, paid)

    await asyncio.gather(*(one(chat) if kind == GATHER else send(bot, chat, paid) for chat in chats))


def everybody(people: int) -> list[int]:
    """Return whom ours writes to: its author does not get an announcement."""
    return [chat for chat in range(1, people + 1) if chat != ADMIN]


async def main(kind: str, people: int, rate: int) -> None:
    request = HTTPXRequest(connection_pool_size=256, pool_timeout=POOL_TIMEOUT)
    limiter = AIORateLimiter(overall_max_rate=rate, max_retries=TRIES) if kind == LIMITER else None
    token, base_url = os.environ["TELEGRAM_BOT_TOKEN"], os.environ["TELEGRAM_BASE_URL"]
    async with ExtBot(token, base_url, request=request, rate_limiter=limiter) as bot:
        (yes,) = await bot.get_updates(timeout=60)
        await send_all(kind, bot, everybody(people), paid=rate > FREE)
        await bot.get_updates(offset=yes.update_id + 1, timeout=60)  # says that it is through


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3])))
