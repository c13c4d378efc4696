"""Run every test here on each platform."""

from collections.abc import AsyncIterator

import aiohttp
import pytest

from bot.channels import polling
from bot.channels.platform import Platform
from bot.channels.zalo import polling as zalo_polling
from tests.channels.conformance.sides import SIDES, Side


@pytest.fixture(params=SIDES)
async def side(request: pytest.FixtureRequest) -> AsyncIterator[Side]:
    side = SIDES[request.param]()
    await side.platform.open()
    yield side
    await side.platform.close()


@pytest.fixture
def channel(side: Side, session: aiohttp.ClientSession) -> Platform:
    return side.channel(session)


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Shorten the pauses between attempts."""
    monkeypatch.setattr(polling, "LONGEST_PAUSE", 0.01)
    monkeypatch.setattr(zalo_polling, "POLL_FLOOR", 0.01)
