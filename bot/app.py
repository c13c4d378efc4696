"""Build a running deployment from the settings: the one composition root."""

import asyncio
import logging
import os
import socket
from collections.abc import Awaitable, Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from secrets import token_hex

from bot import noted_settings
from bot.channels.introducing import introduce
from bot.channels.listening import ask_where_it_posts
from bot.channels.platform import EVERYBODY, Heard, Platform, Webhook
from bot.running.disk import least_free
from bot.running.leadership import lead
from bot.running.nightly import Nightly
from bot.running.outgrown import Outgrown
from bot.running.receiving import Receiver
from bot.settings import Settings
from domain.chat import Command
from domain.links import sign, sign_figures, sign_list, sign_upload
from handlers.commands import command_menu
from handlers.talk.turn import Deployment
from locales.language import LANGUAGES, language
from scheduler.clock import LEASE, Clock
from scheduler.desk.working import DeskWork
from scheduler.evidence import EvidenceWork
from scheduler.leading import living
from scheduler.leading.terms import Terms
from scheduler.operating.watching import Watch
from scheduler.rosters.working import Around, RosterWork
from scheduler.sender.pace import Pace
from scheduler.sender.sender import Sender
from storage.campaigns import applying
from storage.chats import bots
from storage.copies import record
from storage.evidence.folder import Folder
from storage.ground import leases
from storage.ground.database import UNAVAILABLE, Database
from storage.outgoing import messages

log = logging.getLogger(__name__)

LINKS_LAST = timedelta(days=3)
WEB_SHARE = 3  # of ten slots: the share of the web process where a worker runs beside it


class App:
    """Everything one process runs; `work` names its duties: "web", "worker" or both."""

    def __init__(
        self, settings: Settings, database: Database, duties: frozenset[str], channels: Sequence[Platform]
    ) -> None:
        self.settings, self.database, self.duties, self.channels = settings, database, duties, channels
        self.time = settings.clocks()
        self.owner = f"{socket.gethostname()}:{os.getpid()}:{token_hex(2)}"
        self.deployment = Deployment(
            zone=settings.zone,
            secret_key=settings.secret_key.get_secret_value(),
            former_keys=settings.former_keys,
            capabilities={channel.name: channel.capabilities for channel in channels},
            default_language=settings.locale,
            free_disk=lambda: least_free([settings.data_place]),
            public=bool(settings.public_url),
            backups=settings.backup_keep if settings.backup_dir else 0,
            evidence_days=settings.evidence_keep_days,
            second_yes_from=settings.announcement_second_yes,
            telegram_rate=settings.telegram_rate,
            zalo_link=settings.zalo_link,
            upload_page=self._upload_page if settings.public_url else None,
            figures_page=self._figures_page if settings.public_url else None,
            list_page=self._list_page if settings.public_url else None,
        )
        self.terms = Terms(database, self.time, self.owner)
        self.folder = Folder(Path(settings.evidence_dir))
        named = {(channel.name, channel.bot): channel for channel in channels}
        self.senders = {name: self._sender(channel) for name, channel in named.items()}
        editing = {channel.name for channel in channels if channel.capabilities.edits}
        self.evidence = EvidenceWork(database, named, self.folder, self.time, self.owner, self.wake)
        around = Around(named, self.folder, self.time, settings.zone, public=bool(settings.public_url))
        self.lists = RosterWork(database, around, self.owner, self.wake)
        self.files = DeskWork(database, self.time, settings.zone, self.owner, self.wake)
        self.clock = Clock(
            database, self.time, settings.zone, self.owner, self.wake, editing, self.terms, settings.keeping
        )
        self.stop = asyncio.Event()
        self.outgrown = Outgrown(database, self.stop)
        self.receiver = Receiver(database, self.deployment, self.time, self.senders, self.outgrown.look)
        places = [settings.data_place, self.folder.root]
        free = partial(least_free, places)
        self.watch = Watch(
            *(database, self.time, settings.zone, self.owner, self.senders, free),
            *(self.clock.ran, self.clock.lasting.long, settings.locale),
        )
        self.nightly = Nightly(database, self.time, settings.zone, self.owner, self.stop)

    def wake(self) -> None:
        for sender in self.senders.values():
            sender.wake()

    async def make_ready(self) -> None:
        """Clean up after a crash; add a campaign if there is none; note which bots run, and by which settings."""
        if self.database.is_sqlite:  # one process only: whatever is leased was leased by a process that died
            await self.database.run(leases.forget)
            await self.database.run(messages.reclaim)
        await self.database.run(applying.ensure_first)
        if "worker" in self.duties:
            await self.database.run(bots.note, self.senders)
            await self.database.run(noted_settings.note, self.settings, self.time.real())
            if not self.settings.backup_dir:
                await self.database.run(record.forget)

    def _sender(self, channel: Platform) -> Sender:
        rate = channel.rate
        if self.duties == {"web"}:
            rate = max(2, rate * WEB_SHARE // 10)
        elif self.duties == {"worker"} and self.settings.public_url:
            rate = max(2, rate - rate * WEB_SHARE // 10)
        return Sender(
            self.database,
            channel,
            Pace(rate),
            self.time,
            self.settings.zone,
            self.owner,
            link=self._link,
            read=self.folder.read,
            terms=self.terms,
        )

    def _link(self, file_id: int) -> str:
        if not self.settings.public_url:
            return ""
        token = sign(file_id, self.time.real() + LINKS_LAST, self.deployment.secret_key)
        return f"{self.settings.public_url}/files/{token}"

    def _upload_page(self, member_id: int, pledge_id: int, until: datetime) -> str:
        token = sign_upload(member_id, pledge_id, until, self.deployment.secret_key)
        return f"{self.settings.public_url}/tai-len/{token}"

    def _figures_page(self, member_id: int, place_id: int, until: datetime) -> str:
        token = sign_figures(member_id, place_id, until, self.deployment.secret_key)
        return f"{self.settings.public_url}/so-lieu/{token}"

    def _list_page(self, list_id: int, until: datetime) -> str:
        token = sign_list(list_id, until, self.deployment.secret_key)
        return f"{self.settings.public_url}/tai-danh-sach/{token}"

    async def serve(self, serving: Awaitable[None] | None = None) -> None:
        """Receive, handle, send until `stop`; then finish what is in flight, in order. `serving` ends at `stop` too."""
        tasks = [asyncio.ensure_future(work) for work in (*self._introductions(), *self._work())]
        tasks += [asyncio.ensure_future(serving)] if serving else []
        tasks += [asyncio.ensure_future(each) for each in (self.watch.watch(self.stop), self.outgrown.watch())]
        if "worker" in self.duties:
            self.clock.add("inbox", self.receiver.work_off)
            self.clock.add("evidence", self.evidence.work_off)
            self.clock.add("lists", self.lists.work_off)
            self.clock.add("files", self.files.work_off)
            if self.settings.backup_dir:
                self.clock.add("backup", self.nightly.work_off)
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
            return [self.terms.stand([living.sign_of(self.owner)], self.stop)]
        names = [LEASE, *(sender.name for sender in self.senders.values())]
        work: list[Awaitable[None]] = [sender.send_until(self.stop) for sender in self.senders.values()]
        if not self.database.is_sqlite:
            work.append(living.watch(self.database, self.terms, self.stop))
        if not self.settings.public_url:
            for channel in self.channels:
                name = f"poll:{channel.name}:{channel.bot}"
                poll = partial(channel.poll, self.receiver.receive, heard=self._heard(channel))
                names.append(name)
                work.append(lead(self.terms, name, self.stop, poll))
            return [self.terms.stand(names, self.stop), *work]
        for channel in self.channels:
            expected = f"{self.settings.public_url}/{channel.route}"
            work.append(ask_where_it_posts(channel, expected, self._heard(channel), self.time, self.stop))
        return [self.terms.stand(names, self.stop), *work]

    def _introductions(self) -> list[Awaitable[None]]:
        menus = self._menus() if "worker" in self.duties else {}
        return [
            introduce(each, self._know, self._webhook(each), menus, self.stop, self._heard(each))
            for each in self.channels
        ]

    def _heard(self, channel: Platform) -> Heard:
        return partial(self.watch.heard, (channel.name, channel.bot))

    def _know(self, channel: Platform) -> None:
        """Put the bot's name into invitations from now on, and the link to the bot where the channel has such links."""
        names = self.deployment.bot_names | {channel.name: self.deployment.bot_names.get(channel.name, channel.title)}
        links = dict(self.deployment.bot_links)
        links |= {channel.name: channel.invitation_link} if channel.invitation_link else {}
        self.receiver.deployment = self.deployment = replace(self.deployment, bot_links=links, bot_names=names)

    def _webhook(self, channel: Platform) -> Webhook | None:
        """Return where the platform is to post; None where another process tells the platform."""
        public, secret = self.settings.public_url, self.settings.webhook_secret.get_secret_value()
        return Webhook(f"{public}/{channel.route}", secret) if public and "worker" in self.duties else None

    def _menus(self) -> Mapping[str, Sequence[Command]]:
        """Return the commands for people who have not joined, by language tag; "" holds the deployment's default."""
        own = self.settings.locale
        return {tag if tag != own else EVERYBODY: command_menu(None, language(tag)) for tag in LANGUAGES}
