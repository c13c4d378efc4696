"""Keep one Telegram bot as the service does: waiting updates, webhook, commands and pace."""

import time
from collections import deque
from collections.abc import Callable
from itertools import count

import aiohttp

from simulator.world.courier import Courier
from simulator.world.mailbox import Letter, Mailbox
from simulator.world.message import Json, Message
from simulator.world.people import BotAccount
from simulator.world.refusal import RefusedError, bad_request
from simulator.world.world import Chat, World, first_number

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header


class TelegramBot:
    def __init__(self, world: World, bot: str, session: Callable[[], aiohttp.ClientSession], flood: int) -> None:
        self.id = bot
        self.world = world
        self.mailbox = Mailbox()
        world.live.when_closed(self.mailbox.wake)
        self.courier = Courier(self.mailbox, SECRET_HEADER, session)
        self.commands: dict[tuple[str, str], list[Json]] = {}  # by scope and language
        self.menu_buttons: dict[str, Json] = {}
        self.texts: dict[str, str] = {}  # name and descriptions the bot gave itself
        self.questions: dict[str, str] = {}  # unanswered button presses: query id to chat id
        self.allowed: list[str] = []  # kinds of update asked for; empty: all
        self.polls = 0  # the number of the newest getUpdates; an older request ends
        self.called = False
        self._numbers = count(first_number())
        self._flood = flood
        self._recent: deque[float] = deque()

    @property
    def account(self) -> BotAccount:
        return self.world.cast.bot("telegram", self.id)

    def post(self, kind: str, content: Json, chat: Chat, message: Message | None = None) -> None:
        """Put an update into the mailbox; tick the message when the bot has fetched the update."""
        if self.allowed and kind not in self.allowed:
            return
        number = next(self._numbers)

        def taken() -> None:
            if message and not message.read:
                message.read = True
                self.world.tell(chat, "read", message_id=message.id)

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

    def meet(self) -> None:
        """Note the first call of a bot, after which the page stops saying that nobody answers."""
        if not self.called:
            self.called = True
            self.world.live.tell("bot", channel="telegram", bot=self.id)


class TelegramBots:
    """Every bot that has called or been written to, by the number before the colon of its token."""

    def __init__(self, world: World, session: Callable[[], aiohttp.ClientSession], flood: int = 0) -> None:
        self._world = world
        self._session = session
        self._flood = flood
        self._bots: dict[str, TelegramBot] = {}

    def get(self, bot: str) -> TelegramBot:
        if bot not in self._bots:
            self._bots[bot] = TelegramBot(self._world, bot, self._session, self._flood)
        return self._bots[bot]

    def all(self) -> list[TelegramBot]:
        return list(self._bots.values())
