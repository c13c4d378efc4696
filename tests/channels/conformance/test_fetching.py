"""A file somebody sent is fetched within limits."""

import pytest

from bot.channels.platform import Platform
from domain.channel import Rejected, TryLater
from tests.channels.conformance.sides import Side


async def test_a_file_is_fetched(side: Side, channel: Platform) -> None:
    assert await channel.fetch(side.attached("ảnh 1")) == b"xxxxx"


@pytest.mark.parametrize("name", ["missing", "large"])
async def test_what_is_gone_or_too_large_is_refused(side: Side, channel: Platform, name: str) -> None:
    with pytest.raises(Rejected):
        await channel.fetch(side.attached(name))


async def test_a_server_in_trouble_is_asked_later(side: Side, channel: Platform) -> None:
    with pytest.raises(TryLater):
        await channel.fetch(side.attached("broken"))
