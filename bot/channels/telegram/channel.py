"""Implement the channel interface for Telegram: buttons, editing, files, links that open the bot with a code."""

import asyncio
import logging
from collections.abc import Mapping, Sequence

import aiohttp
from telegram import BotCommand

from bot.channels.platform import Heard, Leads, Post, Receive, Webhook, WebhookState, always, nobody_listens
from bot.channels.telegram import polling
from bot.channels.telegram.client import TelegramClient
from bot.channels.telegram.sending import CAPABILITIES, send
from bot.channels.telegram.updates import ALLOWED, pressed_buttons, readable
from bot.channels.webhook import object_in
from bot.channels.wire import download
from domain.channel import Rejected
from domain.chat import Command, Outgoing

_log = logging.getLogger(__name__)

CONNECTIONS = 40  # webhook connections Telegram opens at a time
FETCH_LIMIT = 20_000_000  # bytes a bot may fetch


class TelegramChannel:
    name: str = "telegram"
    capabilities = CAPABILITIES
    route: str = "telegram"
    secret_header: str = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - a header's name

    def __init__(
        self, token: str, session: aiohttp.ClientSession, base_url: str, file_url: str, rate: int = 30
    ) -> None:
        self.rate = rate
        self._session = session
        self._client = TelegramClient(token, session, base_url, file_url, rate)
        self.bot = self._client.bot
        self._username = ""

    @property
    def title(self) -> str:
        return self._username and f"@{self._username}"

    @property
    def invitation_link(self) -> str:
        return self._username and f"https://t.me/{self._username}?start={{code}}"

    async def start(self) -> None:
        with self._client.spoken():
            self._username = (await self._client.api.get_me()).username or ""

    async def introduce(self, webhook: Webhook | None, menus: Mapping[str, Sequence[Command]]) -> None:
        if webhook:
            with self._client.spoken():
                await self._client.api.set_webhook(
                    webhook.url,
                    secret_token=webhook.secret,
                    allowed_updates=ALLOWED,
                    max_connections=CONNECTIONS,
                    drop_pending_updates=False,
                )
        for language, commands in menus.items():
            await self._offer(language, commands)

    async def poll(
        self, receive: Receive, stop: asyncio.Event, leads: Leads = always, heard: Heard = nobody_listens
    ) -> None:
        await polling.poll(self._client, receive, stop, leads, heard)

    async def posts_to(self) -> WebhookState:
        with self._client.spoken():
            info = await self._client.api.get_webhook_info()
        return WebhookState(
            info.url,
            info.pending_update_count,
            self._client.redact(info.last_error_message or ""),
            info.last_error_date,
        )

    def parse(self, body: bytes) -> Post:
        """Read a post; answer a pressed button in the HTTP response, which stops its clock without a request."""
        update = object_in(body)
        updates = [update] if "update_id" in update else []
        for button in pressed_buttons(updates):
            answer = {"method": "answerCallbackQuery", "callback_query_id": button}
            return Post(readable(updates, self.bot), answer)
        return Post(readable(updates, self.bot))

    async def send(self, chat: str, message: Outgoing) -> str:
        return await send(self._client, chat, message)

    async def fetch(self, attachment: str) -> bytes:
        with self._client.spoken():
            path = (await self._client.api.get_file(attachment)).file_path or ""
        if not path.startswith(("https://", "http://")):
            raise Rejected("the server keeps this file where we cannot fetch it")
        return await download(self._session, path, FETCH_LIMIT)

    async def _offer(self, language: str, commands: Sequence[Command]) -> None:
        """Set a command menu if the present one differs, because setting is rate-limited; a refusal is only logged."""
        menu = [BotCommand(command.name, command.description) for command in commands]
        try:
            with self._client.spoken():
                if list(await self._client.api.get_my_commands(language_code=language or None)) != menu:
                    await self._client.api.set_my_commands(menu, language_code=language or None)
        except Rejected as error:
            _log.warning("telegram %s: the command menu was not set (%s)", self.bot, error)
