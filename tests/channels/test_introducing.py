"""A platform that is away when the bot starts is greeted as soon as it is back, without a restart."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager

import pytest
from wire import TELEGRAM_TOKEN, ZALO_TOKEN, FakePlatform, FakeTelegram, FakeZalo

from bot.app import App
from bot.channels import polling
from bot.channels.introducing import introduce
from bot.channels.telegram.channel import TelegramChannel
from bot.settings import Settings
from storage.ground.database import Database

LINK = "https://t.me/dongkhoi_bot?start={code}"


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """The pauses between attempts, shortened."""
    monkeypatch.setattr(polling, "LONGEST_PAUSE", 0.01)


@asynccontextmanager
async def running(database: Database, **settings: str) -> AsyncIterator[App]:
    """The whole bot, until the block ends."""
    app = App(Settings(_env_file=None, **settings), database, frozenset({"web", "worker"}))  # type: ignore[call-arg]
    async with AsyncExitStack() as stack:
        await app.open(stack)
        working = asyncio.ensure_future(app.serve())
        try:
            yield app
        finally:
            app.stop.set()
            await working


def telegram_at(platform: FakePlatform) -> dict[str, str]:
    return {"telegram_bot_token": TELEGRAM_TOKEN, "telegram_base_url": platform.url + "/bot"}


def with_webhooks() -> dict[str, str]:
    return {"public_url": "https://bot.example.org", "webhook_secret": "a-secret-word"}


def away(platform: FakePlatform, method: str) -> None:
    for _ in range(2):
        platform.will_refuse(method, 502, "Bad Gateway")


async def test_telegrams_webhook_is_set_when_telegram_is_back(telegram: FakeTelegram, database: Database) -> None:
    away(telegram, "getMe")
    away(telegram, "setWebhook")
    async with running(database, **telegram_at(telegram), **with_webhooks()) as app:
        await telegram.until(lambda: len(telegram.called("setWebhook")) == 3)
        assert telegram.called("setWebhook")[-1].fields["url"] == "https://bot.example.org/telegram"
        assert app.receiver.deployment.bot_links == {"telegram": LINK}


async def test_without_a_webhook_the_name_is_learnt_all_the_same(
    telegram: FakeTelegram, on_telegram: TelegramChannel
) -> None:
    away(telegram, "getMe")
    telegram.will_answer("getMe", {"ok": True, "result": {}})
    names: list[str] = []
    await introduce(on_telegram, lambda channel: names.append(on_telegram.username), None, asyncio.Event())
    assert names == ["dongkhoi_bot"]
    assert {call.method for call in telegram.calls} == {"getMe"}


async def test_zalos_webhook_is_set_when_zalo_is_back(zalo: FakeZalo, database: Database) -> None:
    away(zalo, "getMe")
    unreached = {"verification": {"ok": False, "outcome": "timeout"}}
    zalo.will_answer("setWebhook", {"ok": True, "result": unreached, "error_code": 0})
    async with running(database, zalo_bot_tokens=ZALO_TOKEN, zalo_base_url=zalo.url + "/bot", **with_webhooks()):
        await zalo.until(lambda: len(zalo.called("setWebhook")) == 2)
        assert zalo.called("setWebhook")[-1].fields["url"] == "https://bot.example.org/zalo/1459"


async def test_a_stop_does_not_wait_for_a_platform_that_is_away(
    telegram: FakeTelegram, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(polling, "LONGEST_PAUSE", 3600.0)
    for _ in range(9):
        away(telegram, "getMe")
    async with running(database, **telegram_at(telegram), **with_webhooks()):
        await telegram.until(lambda: bool(telegram.called("getMe")))
