"""The web server listens to each platform at its own route, and only to whoever presents the secret."""

from collections.abc import AsyncIterator

import httpx
import pytest

from bot.app import App
from bot.channels.platform import Platform
from bot.settings import Settings
from bot.web.server import Web
from storage.chats import inbox
from storage.ground.database import Database
from tests.channels.conformance.sides import Side

SECRET = "a-secret-word"


@pytest.fixture
async def app(channel: Platform, database: Database) -> AsyncIterator[App]:
    app = App(Settings(_env_file=None, webhook_secret=SECRET), database, frozenset({"web"}), [channel])
    await app.make_ready()
    yield app
    for sender in app.senders.values():
        await sender.drain()


@pytest.fixture
async def web(app: App) -> AsyncIterator[httpx.AsyncClient]:
    transport = httpx.ASGITransport(Web(app, []).asgi)
    async with httpx.AsyncClient(transport=transport, base_url="https://bot.example.org") as client:
        yield client


async def test_what_is_posted_is_acknowledged_and_answered(
    side: Side, channel: Platform, web: httpx.AsyncClient
) -> None:
    headers = {channel.secret_header: SECRET}
    answer = await web.post(f"/{channel.route}", content=side.posted(side.text(1, "/trogiup")), headers=headers)
    assert answer.status_code == 200
    await side.platform.until(lambda: bool(side.seen()))
    assert "mã mời" in side.seen()[0]


@pytest.mark.parametrize("presented", [{}, {"secret": ""}, {"secret": "a-secret-wor"}, {"elsewhere": SECRET}])
async def test_who_does_not_know_the_secret_is_not_listened_to(
    side: Side, channel: Platform, app: App, web: httpx.AsyncClient, presented: dict[str, str]
) -> None:
    headers = {channel.secret_header if name == "secret" else name: value for name, value in presented.items()}
    answer = await web.post(f"/{channel.route}", content=side.posted(side.text(1)), headers=headers)
    assert answer.status_code == 403
    assert app.database.transact(inbox.waiting) == []


async def test_what_means_nothing_is_accepted_or_it_would_come_again(
    side: Side, channel: Platform, web: httpx.AsyncClient
) -> None:
    answer = await web.post(f"/{channel.route}", content=b"\xff{", headers={channel.secret_header: SECRET})
    assert (answer.status_code, answer.content) == (200, b"")
    assert side.seen() == []
