"""Keep the bots of a platform: what each has on either one, and all that have called or been written to."""

from collections.abc import Callable
from typing import Generic, TypeVar

import aiohttp

from simulator.world.courier import Courier
from simulator.world.mailbox import Mailbox
from simulator.world.message import Message
from simulator.world.people import BotAccount
from simulator.world.world import Chat, World


class Bot:
    """One bot: the updates that wait for it, and the courier that takes them to its webhook."""

    channel = ""
    secret_header = ""

    def __init__(self, world: World, bot: str, session: Callable[[], aiohttp.ClientSession]) -> None:
        self.id, self.world = bot, world
        self.mailbox = Mailbox()
        world.live.when_closed(self.mailbox.wake)
        self.courier = Courier(self.mailbox, self.secret_header, session)
        self.called = False

    @property
    def account(self) -> BotAccount:
        return self.world.cast.bot(self.channel, self.id)

    def meet(self) -> None:
        """Note the first call of a bot, after which the page stops saying that nobody answers."""
        if not self.called:
            self.called = True
            self.world.live.tell("bot", channel=self.channel, bot=self.id)

    def tick(self, chat: Chat, message: Message | None) -> None:
        """Let the page show that the bot has read a message."""
        if message and not message.read:
            message.read = True
            self.world.tell(chat, "read", message_id=message.id)


B = TypeVar("B")


class Bots(Generic[B]):
    """Every bot that has called or been written to, by the number before the colon of its token."""

    def __init__(self, make: Callable[[str], B]) -> None:
        self._make = make
        self._bots: dict[str, B] = {}

    def get(self, bot: str) -> B:
        if bot not in self._bots:
            self._bots[bot] = self._make(bot)
        return self._bots[bot]

    def all(self) -> list[B]:
        return list(self._bots.values())
