"""Keep one Zalo bot as the service does: waiting updates, webhook and the rest of its quota."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

import aiohttp

from simulator.world.bots import Bot, Bots
from simulator.world.mailbox import Letter
from simulator.world.message import Json, Message
from simulator.world.refusal import RefusedError
from simulator.world.world import Chat, World


@dataclass(frozen=True, slots=True)
class ZaloOptions:
    """`replay`: the update consumed last comes back on every later poll. `quota`: messages a bot may send; 0: any."""

    replay: bool = False
    quota: int = 0


class ZaloBot(Bot):
    channel = "zalo"
    secret_header = "X-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header

    def __init__(
        self, world: World, bot: str, session: Callable[[], aiohttp.ClientSession], options: ZaloOptions
    ) -> None:
        super().__init__(world, bot, session)
        self.options = options
        self.webhook_changed = 0.0
        self.consumed: Json | None = None
        self._sent = 0

    def post(self, event: str, content: Json, chat: Chat, message: Message) -> None:
        self.mailbox.put(Letter(0, {"event_name": event, "message": content}, partial(self.tick, chat, message)))

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


ZaloBots = Bots[ZaloBot]
