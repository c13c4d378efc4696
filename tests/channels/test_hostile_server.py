"""A Bot API server that refuses one chat, floods, fails and goes away: over the wire, in real time."""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator

import aiohttp
import pytest

from bot.channels.telegram.channel import TelegramChannel
from bot.running.clocks import Clocks
from domain.chat import Address, Outgoing
from scheduler.sender.pace import Pace
from scheduler.sender.sender import Sender
from storage.ground.database import Database
from storage.outgoing import outbox
from storage.outgoing.envelopes import Lane
from tests.channels.sending import ZONE
from tests.channels.wire import TELEGRAM_TOKEN, Call, FakeTelegram, Json

REFUSED = 1


class HostileTelegram(FakeTelegram):
    """Refuses one chat for `chat_pause` seconds, everybody for `token_pause`, or hangs for one chat."""

    chat_pause = token_pause = 0.0
    hangs = 0

    def __init__(self, token: str) -> None:
        super().__init__(token)
        self.arrived: list[tuple[float, str, str]] = []
        self.refusals: Counter[str] = Counter()
        self.began = asyncio.get_running_loop().time()

    async def usual(self, call: Call) -> tuple[Json, int]:
        if call.method != "sendMessage":
            return await super().usual(call)
        now, chat = asyncio.get_running_loop().time() - self.began, call.fields["chat_id"]
        if chat == str(self.hangs):
            await asyncio.sleep(60)
        left = max(self.token_pause - now, self.chat_pause - now if chat == str(REFUSED) else 0.0)
        if left > 0:
            self.refusals[chat] += 1
            parameters = {"retry_after": max(1, round(left))}
            return {"ok": False, "error_code": 429, "description": "Too Many Requests", "parameters": parameters}, 429
        self.arrived.append((now, chat, call.fields["text"]))
        return await super().usual(call)

    def last(self, chats: range) -> float:
        """Return when the last of these chats had its message."""
        return max(at for at, chat, _ in self.arrived if int(chat) in chats)


@pytest.fixture
async def hostile() -> AsyncIterator[HostileTelegram]:
    platform = HostileTelegram(TELEGRAM_TOKEN)
    await platform.open()
    yield platform
    await platform.close()


@pytest.fixture
def database(sqlite_files, tmp_path):
    database = Database(sqlite_files.create(tmp_path))
    yield database
    database.close()


def sender(database: Database, session: aiohttp.ClientSession, url: str, rate: int = 100) -> Sender:
    channel = TelegramChannel(TELEGRAM_TOKEN, session, f"{url}/bot", f"{url}/file/bot")
    clocks = Clocks()
    return Sender(database, channel, Pace(rate), clocks, ZONE, "us")


def put(database: Database, *chats: int, text: str = "Xin chào") -> None:
    """Write replies, which leave at any hour of the day the tests run."""
    for chat in chats:
        address = Address("telegram", TELEGRAM_TOKEN.partition(":")[0], str(chat))
        database.transact(outbox.put, address, Outgoing(text), Lane.REPLY, Clocks().real())


async def play(sending: Sender, hostile: HostileTelegram, messages: int) -> None:
    """Send until so many messages have arrived."""
    stop = asyncio.Event()
    running = asyncio.ensure_future(sending.send_until(stop))
    await hostile.until(lambda: len(hostile.arrived) >= messages)
    stop.set()
    sending.close()
    await running


async def test_one_chat_that_is_refused_delays_nobody(hostile, database, session):
    hostile.chat_pause = 2.0
    put(database, *range(1, 41))
    await play(sender(database, session, hostile.url), hostile, 40)
    assert hostile.last(range(2, 41)) < 1.5
    assert hostile.refusals == {str(REFUSED): 1}


async def test_a_flood_in_one_chat_delays_nobody(hostile, database, session):
    hostile.chat_pause = 2.0
    put(database, *[REFUSED] * 200)
    put(database, *range(2, 41))
    await play(sender(database, session, hostile.url), hostile, 39)
    assert hostile.last(range(2, 41)) < 1.5


async def test_a_halt_of_the_whole_token_is_kept_to(hostile, database, session):
    hostile.token_pause = 3.0
    put(database, *range(1, 61))
    await play(sender(database, session, hostile.url, rate=20), hostile, 60)
    assert sum(hostile.refusals.values()) <= 20 + 3, "what was in flight, and a few probes"
    assert len({chat for _, chat, _ in hostile.arrived}) == len(hostile.arrived) == 60


async def test_a_server_that_goes_away_and_comes_back_gets_everything_once(hostile, database, session):
    port = int(hostile.url.rpartition(":")[2])
    sending = sender(database, session, hostile.url)
    await hostile.close()
    put(database, *range(1, 41))
    coming = asyncio.ensure_future(_come_back(hostile, port))
    await play(sending, hostile, 40)
    await coming
    assert sorted(int(chat) for _, chat, _ in hostile.arrived) == list(range(1, 41))


async def _come_back(hostile: HostileTelegram, port: int) -> None:
    await asyncio.sleep(1.5)
    await hostile.open(port)


async def test_a_chat_the_server_hangs_for_delays_nobody(hostile, database, session):
    hostile.hangs = 1
    put(database, *range(1, 41))
    sending = sender(database, session, hostile.url)
    stop = asyncio.Event()
    running = asyncio.ensure_future(sending.send_until(stop))
    await hostile.until(lambda: len(hostile.arrived) >= 39)
    running.cancel()
    for task in sending._sending:
        task.cancel()
    await asyncio.gather(running, *sending._sending, return_exceptions=True)
    assert hostile.last(range(2, 41)) < 2
