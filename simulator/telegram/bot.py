"""Keep one Telegram bot as the service does: waiting updates, webhook, commands and pace."""

import time
from collections import deque
from collections.abc import Callable
from functools import partial
from itertools import count

import aiohttp

from simulator.world.bots import Bot, Bots
from simulator.world.mailbox import Letter
from simulator.world.message import Json, Message
from simulator.world.refusal import RefusedError, bad_request
from simulator.world.world import Chat, World, first_number


class TelegramBot(Bot):
    channel = "telegram"
    secret_header = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header

    def __init__(self, world: World, bot: str, session: Callable[[], aiohttp.ClientSession], flood: int) -> None:
        super().__init__(world, bot, session)
        self.commands: dict[tuple[str, str], list[Json]] = {}  # by scope and language
        self.menu_buttons: dict[str, Json] = {}
        self.texts: dict[str, str] = {}  # name and descriptions the bot gave itself
        self.questions: dict[str, str] = {}  # unanswered button presses: query id to chat id
        self.allowed: list[str] = []  # kinds of update asked for; empty: all
        self.polls = 0  # the number of the newest getUpdates; an older request ends
        self._numbers = count(first_number())
        self._flood = flood
        self._recent: deque[float] = deque()

    def post(self, kind: str, content: Json, chat: Chat, message: Message | None = None) -> None:
        """Put an update into the mailbox; tick the message when the bot has fetched the update."""
        if self.allowed and kind not in self.allowed:
            return
        number = next(self._numbers)
        taken = partial(self.tick, chat, message)
        self.mailbox.put(Letter(number, {"update_id": number, kind: content}, taken))

    def chat(self, chat_id: str) -> Chat:
        """Return the chat to send to; refuse as the real service does where nobody is there or the bot is unwanted."""
        if not chat_id:
            raise bad_request("chat_id is empty")
        chat = self.world.chat("telegram", self.id, chat_id)
        if chat is None:
            raise bad_request("chat not found")
        if chat.blocked:
            raise RefusedError(403, "Forbidden: bot was blocked by the user")
        return chat

    def keep_pace(self) -> None:
        if not self._flood:
            return
        now = time.monotonic()
        while self._recent and self._recent[0] <= now - 1:
            self._recent.popleft()
        if len(self._recent) >= self._flood:
            raise RefusedError(429, "Too Many Requests: retry after 1", retry_after=1)
        self._recent.append(now)


TelegramBots = Bots[TelegramBot]
