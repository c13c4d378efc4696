"""Implement the channel interface for Zalo: plain text, pictures by address, files as links; no buttons, no editing."""

import asyncio
from collections.abc import Mapping, Sequence

import aiohttp

from bot.channels.platform import Heard, Leads, Post, Receive, Webhook, WebhookState, always, nobody_listens
from bot.channels.webhook import object_in
from bot.channels.wire import download
from bot.channels.zalo import polling
from bot.channels.zalo.assumptions import CAPABILITIES, FETCH_LIMIT, SECRET_HEADER
from bot.channels.zalo.client import ZaloClient
from bot.channels.zalo.sending import send
from bot.channels.zalo.updates import incoming
from domain.channel import Rejected, TryLater, Unreachable
from domain.chat import Command, Outgoing


class ZaloChannel:
    name: str = "zalo"
    capabilities = CAPABILITIES
    secret_header: str = SECRET_HEADER
    invitation_link: str = ""  # Zalo has no links that open a bot with a code

    def __init__(self, token: str, session: aiohttp.ClientSession, base_url: str, rate: int = 10) -> None:
        self.rate = rate
        self._session = session
        self._secure = base_url.startswith("https://")
        self._client = ZaloClient(token, session, base_url)
        self.bot = self._client.bot
        self.route = f"zalo/{self.bot}"
        self.title = ""

    async def start(self) -> None:
        me = await self._client.call("getMe")
        if not isinstance(me, dict):
            raise TryLater("the answer names nobody")
        self.title = str(me.get("display_name") or me.get("account_name") or "")

    async def introduce(self, webhook: Webhook | None, menus: Mapping[str, Sequence[Command]]) -> None:
        """Set the webhook and check the answer: Zalo keeps an address it cannot reach. Zalo has no command menus."""
        if webhook is None:
            return
        result = await self._client.call("setWebhook", {"url": webhook.url, "secret_token": webhook.secret})
        verdict = result.get("verification") if isinstance(result, dict) else None
        if isinstance(verdict, dict) and not verdict.get("ok"):
            raise Rejected(
                f"Zalo cannot reach the webhook: {verdict.get('outcome')} {verdict.get('hint') or ''}".strip()
            )

    async def poll(
        self, receive: Receive, stop: asyncio.Event, leads: Leads = always, heard: Heard = nobody_listens
    ) -> None:
        await polling.poll(self._client, receive, stop, leads, heard)

    async def posts_to(self) -> WebhookState:
        try:
            info = await self._client.call("getWebhookInfo")
        except (Rejected, Unreachable):  # there may be no webhook to ask about
            return WebhookState()
        return WebhookState(str(info.get("url") or "") if isinstance(info, dict) else "")

    def parse(self, body: bytes) -> Post:
        message = incoming(object_in(body), self.bot)
        return Post([message] if message else [])

    async def send(self, chat: str, message: Outgoing) -> str:
        return await send(self._client, chat, message)

    async def fetch(self, attachment: str) -> bytes:
        """Fetch a file at once: the address of a photo or voice message expires soon after the message came."""
        if not attachment.startswith("https://" if self._secure else ("https://", "http://")):
            raise Rejected("this attachment has no address to fetch it from")
        return await download(self._session, attachment, FETCH_LIMIT)
