"""Run one committed turn for each update: each update exactly once, each chat in order."""

import asyncio
import logging
from collections import defaultdict
from collections.abc import Awaitable, Callable, Mapping, Sequence
from functools import partial
from typing import Protocol

from bot.running.outgrown import never
from bot.running.setting_aside import NeverStored, set_aside, tried
from domain.chat import Address, Incoming
from handlers.router import apologise, receive
from handlers.talk.turn import Deployment
from scheduler.clock import Time
from storage.chats import inbox
from storage.chats.conversations import Outrun
from storage.ground.database import CONFLICTS, UNAVAILABLE, Database
from storage.outgoing.envelopes import Envelope, LeaseTerms

log = logging.getLogger(__name__)

TRIES = 10  # tries of a turn that other turns of the chat overtake


class Replier(Protocol):
    """Sends a turn's replies."""

    def terms(self) -> LeaseTerms: ...

    def reply(self, envelopes: Sequence[Envelope]) -> None: ...

    def recover(self) -> None:
        """Look later for replies of turns that may have been committed, and of which nobody heard."""
        ...


class Receiver:
    """Runs turns; when `receive` returns, everything in the batch is committed.

    Once a newer program has `outgrown` this one, what arrives is only kept, and the newer program answers it.
    """

    def __init__(
        self,
        database: Database,
        deployment: Deployment,
        time: Time,
        senders: Mapping[tuple[str, str], Replier],
        outgrown: Callable[[], Awaitable[bool]] = never,
    ) -> None:
        self.outgrown = outgrown
        self.database, self.deployment, self.time, self.senders = database, deployment, time, senders
        # Few turns wait in line for the database at a time, so that sent messages are settled between the turns and not
        # after the whole batch: a crash would repeat all of them.
        self._line = asyncio.Semaphore(2 * database.threads + 2)

    async def receive(self, batch: Sequence[Incoming]) -> None:
        if await self.outgrown():
            await self.keep(batch)
        else:
            await self._by_chat(batch, kept=False)

    async def keep(self, batch: Sequence[Incoming]) -> None:
        for incoming in batch:
            try:
                await tried(self.database, partial(self.database.run, inbox.keep, incoming, self.time.real()))
            except NeverStored:
                await self._set_aside(incoming)

    async def work_off(self) -> None:
        """Handle every update a webhook left in the inbox."""
        try:
            while not await self.outgrown() and (waiting := await self.database.run(inbox.waiting)):
                await self._by_chat([incoming for _, incoming in waiting], kept=True)
        except UNAVAILABLE as error:
            log.error("the inbox waits: the database does not answer (%s)", type(error).__name__)

    async def _by_chat(self, batch: Sequence[Incoming], *, kept: bool) -> None:
        chats: dict[Address, list[Incoming]] = defaultdict(list)
        for incoming in batch:
            chats[incoming.address].append(incoming)
        await asyncio.gather(*(self._one_chat(turns, kept=kept) for turns in chats.values()))

    async def _one_chat(self, turns: Sequence[Incoming], *, kept: bool) -> None:
        for incoming in turns:
            sender = self.senders[incoming.address.channel, incoming.address.bot]
            sender.reply(await self._turn(incoming, sender, kept=kept))

    async def _turn(self, incoming: Incoming, sender: Replier, *, kept: bool) -> list[Envelope]:
        try:
            return await tried(self.database, partial(self._answered, incoming, sender, kept=kept))
        except NeverStored:
            await self._set_aside(incoming)
            return []

    async def _answered(self, incoming: Incoming, sender: Replier, *, kept: bool) -> list[Envelope]:
        """Run one turn; where it fails through our own fault, apologise."""
        try:
            return await self._undisturbed(incoming, sender, kept=kept)
        except UNAVAILABLE:
            sender.recover()
            raise  # nothing was acknowledged, so the platform sends the batch again
        except Exception:
            log.exception("an update of %s could not be handled", incoming.address.channel)
            return await self.database.run(apologise, incoming, self.time.now(), self.deployment, sender.terms())

    async def _set_aside(self, incoming: Incoming) -> None:
        now, real = self.time.now(), self.time.real()
        await self.database.run(set_aside, incoming, now, real, self.deployment.zone)

    async def _undisturbed(self, incoming: Incoming, sender: Replier, *, kept: bool) -> list[Envelope]:
        """Run one turn; start again each time another turn of the same chat was committed first."""
        tries = 0
        while True:
            tries += 1
            try:
                async with self._line:
                    return await self.database.run(
                        receive, incoming, self.time.now(), self.deployment, sender.terms(), kept=kept
                    )
            except (Outrun, *CONFLICTS):
                if tries == TRIES:
                    raise
                await asyncio.sleep(0.01)
