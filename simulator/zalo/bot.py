"""Keep one Zalo bot as the service does: waiting updates, webhook and the rest of its quota."""

from collections.abc import Callable
from dataclasses import dataclass

import aiohttp

from simulator.world.courier import Courier
from simulator.world.mailbox import Letter, Mailbox
from simulator.world.message import Json, Message
from simulator.world.people import BotAccount
from simulator.world.refusal import RefusedError
from simulator.world.world import Chat, World

SECRET_HEADER = "X-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header


@dataclass(frozen=True, slots=True)
class ZaloOptions:
    """`replay`: the update consumed last comes back on every later poll. `quota`: messages a bot may send; 0: any."""

    replay: bool = False
    quota: int = 0


class ZaloBot:
    def __init__(
        self, world: World, bot: str, session: Callable[[], aiohttp.ClientSession], options: ZaloOptions
    ) -> None:
        self.id = bot
        self.world = world
        self.options = options
        self.mailbox = Mailbox()
        world.live.when_closed(self.mailbox.wake)
        self.courier = Courier(self.mailbox, SECRET_HEADER, session)
        self.webhook_changed = 0.0
        self.consumed: Json | None = None
        self.called = False
        self._sent = 0

    @property
    def account(self) -> BotAccount:
        return self.world.cast.bot("zalo", self.id)

    def post(self, event: str, content: Json, chat: Chat, message: Message) -> None:
        def taken() -> None:
            message.read = True
            self.world.tell(chat, "read", message_id=message.id)

        self.mailbox.put(Letter(0, {"event_name": event, "message": content}, taken))

    def chat(self, chat_id: str) -> Chat:
        chat = self.world.chat("zalo", self.id, chat_id)
        if chat is None:
            raise RefusedError(404, "Not Found: chat not found")
        if chat.blocked:
            raise RefusedError(404, "Not Found: user has blocked the bot")
        return chat

    def spend(self) -> None:
        if self.options.quota and self._sent >= self.options.quota:
            raise RefusedError(429, "Quota exceeded")
        self._sent += 1

    def meet(self) -> None:
        if not self.called:
            self.called = True
            self.world.live.tell("bot", channel="zalo", bot=self.id)


class ZaloBots:
    def __init__(self, world: World, session: Callable[[], aiohttp.ClientSession], options: ZaloOptions) -> None:
        self._world = world
        self._session = session
        self._options = options
        self._bots: dict[str, ZaloBot] = {}

    def get(self, bot: str) -> ZaloBot:
        if bot not in self._bots:
            self._bots[bot] = ZaloBot(self._world, bot, self._session, self._options)
        return self._bots[bot]

    def all(self) -> list[ZaloBot]:
        return list(self._bots.values())
