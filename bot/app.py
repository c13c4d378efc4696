"""The one composition root: settings in, a running deployment out."""

import asyncio
import logging
import os
import shutil
import socket
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from dataclasses import replace
from datetime import timedelta
from secrets import token_hex

from bot.channels.introducing import AnyChannel, Webhook, introduce
from bot.channels.telegram.channel import TelegramChannel
from bot.channels.telegram.polling import poll as poll_telegram
from bot.channels.wire import open_session
from bot.channels.zalo.channel import ZaloChannel
from bot.channels.zalo.polling import poll as poll_zalo
from bot.running.clocks import Clocks
from bot.running.leadership import lead
from bot.running.receiving import Receiver
from bot.settings import Settings
from domain.links import sign
from handlers.talk.turn import Deployment
from scheduler.clock import Clock
from scheduler.sender.pace import Pace
from scheduler.sender.sender import Sender
from storage import campaigns
from storage.ground import leases
from storage.ground.database import UNAVAILABLE, Database
from storage.outgoing import outbox

log = logging.getLogger(__name__)

LINKS_LAST = timedelta(days=3)
WEB_SHARE = 3  # of ten slots: where web and worker are apart, the replies of web get these


class App:
    """Everything one process runs; `work` names its duties: "web", "worker" or both."""

    def __init__(self, settings: Settings, database: Database, duties: frozenset[str]) -> None:
        self.settings, self.database, self.duties = settings, database, duties
        self.time = Clocks(timedelta(seconds=settings.clock_offset))
        self.owner = f"{socket.gethostname()}:{os.getpid()}:{token_hex(2)}"
        self.channels: list[AnyChannel] = []
        self.senders: dict[tuple[str, str], Sender] = {}
        self.deployment = Deployment(
            zone=settings.zone,
            secret_key=settings.secret_key.get_secret_value(),
            default_language=settings.locale,
            free_disk=lambda: shutil.disk_usage(".").free,
            public=bool(settings.public_url),
        )
        self.clock = Clock(database, self.time, settings.zone, self.owner, self.wake)
        self.receiver = Receiver(database, self.deployment, self.time, dict(self.senders))
        self.stop = asyncio.Event()

    def wake(self) -> None:
        """There is something to send."""
        for sender in self.senders.values():
            sender.wake()

    async def open(self, stack: AsyncExitStack) -> None:
        """Make ready: clean up after a crash, open the channels."""
        if self.database.is_sqlite:  # one process only: whatever is leased was left by one that died
            await self.database.run(leases.forget)
            await self.database.run(outbox.reclaim)
        await self.database.run(campaigns.ensure_first)
        session = await stack.enter_async_context(open_session())
        settings = self.settings
        token = settings.telegram_bot_token.get_secret_value()
        if token:
            self._add(
                TelegramChannel(token, session, settings.telegram_base_url, settings.telegram_file_url),
                settings.telegram_rate,
            )
        for zalo_token in settings.zalo_tokens:
            self._add(ZaloChannel(zalo_token, session, settings.zalo_base_url), settings.zalo_rate)
        self.receiver.senders = dict(self.senders)

    def _add(self, channel: AnyChannel, rate: int) -> None:
        if self.duties == {"web"}:
            rate = max(2, rate * WEB_SHARE // 10)
        elif self.duties == {"worker"} and self.settings.public_url:
            rate = max(2, rate - rate * WEB_SHARE // 10)
        sender = Sender(self.database, channel, Pace(rate), self.time, self.owner, self._link)
        self.channels.append(channel)
        self.senders[channel.name, channel.bot] = sender

    def _link(self, file_id: int) -> str:
        if not self.settings.public_url:
            return ""
        token = sign(file_id, self.time.real() + LINKS_LAST, self.deployment.secret_key)
        return f"{self.settings.public_url}/files/{token}"

    async def serve(self, serving: Awaitable[None] | None = None) -> None:
        """Until `stop`: receive, think, send; then finish what is in flight, in order. `serving` ends at `stop` too."""
        introductions = [introduce(channel, self._know, self._address(channel), self.stop) for channel in self.channels]
        tasks = [asyncio.ensure_future(work) for work in (*introductions, *self._work())]
        tasks += [asyncio.ensure_future(serving)] if serving else []
        if "worker" in self.duties:
            self.clock.add("inbox", self.receiver.work_off, 5)
            self.clock.start()
        await self.stop.wait()
        log.info("stopping: no new updates, then what is in flight")
        await self.clock.stop()
        for sender in self.senders.values():
            sender.close()
        results = await asyncio.gather(*tasks, return_exceptions=True)
        for result in results:
            if isinstance(result, Exception):
                log.error("a part of the bot ended badly: %s", type(result).__name__, exc_info=result)
        for sender in self.senders.values():
            await sender.drain()
        try:
            await self.database.run(leases.release, self.owner)
        except UNAVAILABLE as error:
            log.error("the leases run out by themselves: the database does not answer (%s)", type(error).__name__)

    def _work(self) -> list[Awaitable[None]]:
        if "worker" not in self.duties:
            return []
        work: list[Awaitable[None]] = [sender.send_until(self.stop) for sender in self.senders.values()]
        if not self.settings.public_url:
            for channel in self.channels:
                name = f"poll:{channel.name}:{channel.bot}"
                work.append(lead(self.database, self.time, name, self.owner, self.stop, self._poller(channel)))
        return work

    def _poller(self, channel: AnyChannel) -> Callable[[asyncio.Event], Awaitable[None]]:
        if isinstance(channel, TelegramChannel):
            return lambda stop: poll_telegram(channel, self.receiver.receive, stop)
        return lambda stop: poll_zalo(channel, self.receiver.receive, stop)

    def _know(self, channel: AnyChannel) -> None:
        """From now on invitations hold a link to the bot, where the channel has such links."""
        if isinstance(channel, TelegramChannel):
            link = f"https://t.me/{channel.username}?start={{code}}"
            self.receiver.deployment = self.deployment = replace(self.deployment, bot_links={"telegram": link})

    def _address(self, channel: AnyChannel) -> Webhook | None:
        """Where the platform is to post, if it is this process that says so."""
        public, secret = self.settings.public_url, self.settings.webhook_secret.get_secret_value()
        if not public or "worker" not in self.duties:
            return None
        path = "telegram" if isinstance(channel, TelegramChannel) else f"zalo/{channel.bot}"
        return Webhook(f"{public}/{path}", secret)
