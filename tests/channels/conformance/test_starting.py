"""A bot learns its name and tells its platform where to post, also where the platform is away at first."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp
import pytest

from bot.app import App
from bot.channels import polling
from bot.channels.introducing import introduce
from bot.channels.platform import Platform, Webhook
from bot.settings import Settings
from storage.ground.database import Database
from tests.channels.conformance.sides import Side
from tests.channels.wire import FakePlatform

WEBHOOK = Webhook("https://bot.example.org/here", "a-secret-word")
WITH_WEBHOOKS = {"public_url": "https://bot.example.org", "webhook_secret": WEBHOOK.secret}


@asynccontextmanager
async def running(database: Database, channel: Platform, **settings: str) -> AsyncIterator[App]:
    """The whole bot, until the block ends."""
    app = App(Settings(_env_file=None, **settings), database, frozenset({"web", "worker"}), [channel])
    await app.make_ready()
    working = asyncio.ensure_future(app.serve())
    try:
        yield app
    finally:
        app.stop.set()
        await working


def away(platform: FakePlatform, method: str, times: int = 2) -> None:
    for _ in range(times):
        platform.will_refuse(method, 502, "Bad Gateway")


def webhooks(side: Side) -> list[tuple[str, str]]:
    return [(call.fields["url"], call.fields["secret_token"]) for call in side.platform.called("setWebhook")]


async def test_the_bot_learns_under_which_name_it_is_found(side: Side, channel: Platform) -> None:
    assert (channel.title, channel.invitation_link) == ("", "")
    await channel.start()
    assert (channel.title, channel.invitation_link) == (side.title, side.invitation_link)


async def test_an_account_is_told_by_its_number_and_never_by_its_token(side: Side, channel: Platform) -> None:
    assert channel.bot == side.token.partition(":")[0]
    assert channel.route == side.route


async def test_the_platform_is_told_where_to_post(side: Side, channel: Platform) -> None:
    await channel.introduce(WEBHOOK, {})
    assert webhooks(side) == [(WEBHOOK.url, WEBHOOK.secret)]


async def test_where_there_is_nothing_to_tell_nothing_is_told(side: Side, channel: Platform) -> None:
    await channel.introduce(None, {})
    assert side.platform.calls == []


async def test_the_name_is_learnt_once_the_platform_is_back(side: Side, channel: Platform) -> None:
    away(side.platform, "getMe")
    side.platform.will_answer("getMe", {"ok": True, "result": "what?"})
    titles: list[str] = []
    await introduce(channel, lambda named: titles.append(named.title), None, {}, asyncio.Event())
    assert titles == [side.title]


async def test_the_webhook_is_set_once_the_platform_is_back(side: Side, channel: Platform, database: Database) -> None:
    away(side.platform, "getMe")
    away(side.platform, "setWebhook")
    async with running(database, channel, **WITH_WEBHOOKS) as app:
        await side.platform.until(lambda: len(webhooks(side)) == 3)
        assert webhooks(side)[-1] == (f"https://bot.example.org/{side.route}", WEBHOOK.secret)
        link = app.receiver.deployment.bot_links.get(channel.name, "")
        assert link == side.invitation_link


async def test_a_bot_that_polls_asks_for_its_name_once(side: Side, channel: Platform, database: Database) -> None:
    async with running(database, channel):
        await side.platform.until(lambda: bool(side.platform.called("getUpdates")) and bool(channel.title))
    assert len(side.platform.called("getMe")) == 1
    assert webhooks(side) == []


async def test_a_stop_does_not_wait_for_a_platform_that_is_away(
    side: Side, session: aiohttp.ClientSession, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(polling, "LONGEST_PAUSE", 3600.0)
    away(side.platform, "getMe", 9)
    async with running(database, side.channel(session), **WITH_WEBHOOKS):
        await side.platform.until(lambda: bool(side.platform.called("getMe")))
