"""Fetch what somebody sent from the channel it came by."""

from collections.abc import Mapping
from typing import Protocol

from domain.channel import Rejected
from domain.chat import Address


class Fetching(Protocol):
    """A channel, as far as fetching needs one."""

    async def fetch(self, attachment: str) -> bytes: ...


async def fetch(channels: Mapping[tuple[str, str], Fetching], address: Address, attachment: str) -> bytes:
    channel = channels.get((address.channel, address.bot))
    if channel is None:
        raise Rejected("the bot is not on any more")
    return await channel.fetch(attachment)
