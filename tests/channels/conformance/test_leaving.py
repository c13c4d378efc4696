"""A message whose process lost it meanwhile does not leave, however far its sending has come."""

import pytest

from bot.channels.platform import Platform
from domain.channel import checked
from domain.chat import Outgoing
from scheduler.sender.leasing import NotOurs
from tests.channels.conformance.sides import Side
from tests.channels.conformance.test_parts import LONG

HELLO = Outgoing("Xin chào")


class Ours:
    """Whether messages are still ours: the first so many times they are asked about."""

    def __init__(self, times: int) -> None:
        self.left = times

    def check(self) -> None:
        self.left -= 1
        if self.left < 0:
            raise NotOurs("another process may have it")


@pytest.mark.parametrize("connected", [False, True], ids=["a new connection", "one that is open"])
async def test_it_is_asked_once_more_when_there_is_a_connection(side: Side, channel: Platform, connected: bool) -> None:
    if connected:
        await channel.send(side.chat, HELLO)
    with checked(Ours(0).check), pytest.raises(NotOurs):
        await channel.send(side.chat, HELLO)
    assert len(side.platform.called("sendMessage")) == int(connected)
    await channel.send(side.chat, HELLO)
    assert len(side.platform.called("sendMessage")) == int(connected) + 1, "what is said later is asked by nobody"


async def test_the_parts_that_were_still_to_come_stay(side: Side, channel: Platform) -> None:
    with checked(Ours(1).check), pytest.raises(NotOurs):
        await channel.send(side.chat, LONG)
    assert len(side.platform.called("sendMessage")) == 1
