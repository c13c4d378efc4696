"""Give each test a platform of its own, and a channel that knows only the platform's address."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import aiohttp
import pytest

from bot.channels.telegram.channel import TelegramChannel
from bot.channels.wire import open_session
from bot.channels.zalo.channel import ZaloChannel
from storage.ground.database import Database
from tests.channels.sending import Office, Phones
from tests.channels.wire import TELEGRAM_TOKEN, ZALO_TOKEN, FakeTelegram, FakeZalo
from tests.databases import SqliteFiles


@pytest.fixture
async def session() -> AsyncIterator[aiohttp.ClientSession]:
    async with open_session() as session:
        yield session


@pytest.fixture
def phones() -> Phones:
    return Phones()


@pytest.fixture
def office(sqlite_files: SqliteFiles, tmp_path: Path, phones: Phones) -> Iterator[Office]:
    """Return processes that send in virtual time, whose database is in the same thread."""
    database = Database(sqlite_files.create(tmp_path))
    yield Office(database, phones)
    database.close()


@pytest.fixture
async def telegram() -> AsyncIterator[FakeTelegram]:
    platform = FakeTelegram(TELEGRAM_TOKEN)
    await platform.open()
    yield platform
    await platform.close()


@pytest.fixture
def on_telegram(telegram: FakeTelegram, session: aiohttp.ClientSession) -> TelegramChannel:
    return TelegramChannel(TELEGRAM_TOKEN, session, telegram.url + "/bot", telegram.url + "/file/bot")


@pytest.fixture
async def zalo() -> AsyncIterator[FakeZalo]:
    platform = FakeZalo(ZALO_TOKEN)
    await platform.open()
    yield platform
    await platform.close()


@pytest.fixture
def on_zalo(zalo: FakeZalo, session: aiohttp.ClientSession) -> ZaloChannel:
    return ZaloChannel(ZALO_TOKEN, session, zalo.url + "/bot")
