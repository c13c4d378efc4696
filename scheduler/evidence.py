"""Fetch the pictures and papers people sent, and remove the bytes nobody refers to any more; one process does it."""

import asyncio
import logging
from collections.abc import Callable, Mapping
from datetime import timedelta
from functools import partial

from domain.channel import Rejected, SendError, TooLarge
from domain.chat import Address
from domain.evidence.kinds import LOOSE_FOR, EvidenceState, Refusal, judge
from locales.language import Language
from locales.wording.announcements import goes_out_without_text
from locales.wording.evidence.keeping import let_go_text, not_fetched_text, refused_text
from scheduler.clock import Time
from scheduler.fetching import Fetching, fetch
from storage.chats import accounts
from storage.evidence import fetching
from storage.evidence.fetching import ToFetch
from storage.evidence.folder import Folder
from storage.ground import leases
from storage.ground.database import UNAVAILABLE, Database, Session
from storage.outgoing.envelopes import Lane
from storage.outgoing.writing import words_of, write_to_chat

log = logging.getLogger(__name__)

LEASE = timedelta(minutes=5)  # longer than one file takes
TRIES = 5
PAUSE = timedelta(seconds=20)  # doubled by each try
GRACE = timedelta(minutes=10)
"""How long bytes stay after they are let go: another process may just be keeping the same ones."""


class EvidenceWork:
    """Works off what waits; a row says what is to be done, so a restart loses nothing."""

    def __init__(
        self,
        database: Database,
        channels: Mapping[tuple[str, str], Fetching],
        folder: Folder,
        time: Time,
        owner: str,
        wake: Callable[[], None],
    ) -> None:
        self.database, self.channels, self.folder, self.time = database, channels, folder, time
        self.owner, self.wake = owner, wake

    async def work_off(self) -> None:
        """Fetch everything that is due, if this process is the one that fetches."""
        try:
            while waiting := await self.database.run(self._take):
                for each in waiting:
                    await self._work(each)
            await self._remove()
        except UNAVAILABLE as error:
            log.error("evidence waits: the database does not answer (%s)", type(error).__name__)

    def _take(self, session: Session) -> list[ToFetch]:
        real = self.time.real()
        return fetching.due(session, real) if leases.hold(session, "evidence", self.owner, real, real + LEASE) else []

    async def _work(self, each: ToFetch) -> None:
        try:
            content = await fetch(self.channels, each.address, each.attachment)
        except TooLarge:
            await self.database.run(self._give_up, each, Refusal.TOO_LARGE)
        except Rejected:
            await self.database.run(self._give_up, each)
        except SendError:
            await self.database.run(self._later, each)
        else:
            await self._keep(each, content)

    async def _keep(self, each: ToFetch, content: bytes) -> None:
        judged = await asyncio.to_thread(judge, content)
        if judged.refusal:
            await self.database.run(self._give_up, each, judged.refusal)
            return
        try:
            sha256 = await asyncio.to_thread(self.folder.keep, judged.content)
        except OSError as error:
            log.error("evidence %s cannot be written to its folder (%s)", each.id, type(error).__name__)
            await self.database.run(self._later, each)
            return
        size = len(judged.content)
        await self.database.run(fetching.kept, each.id, judged.media_type, size, sha256, self.time.real())

    def _later(self, session: Session, each: ToFetch) -> None:
        if each.tries + 1 >= TRIES:
            self._give_up(session, each)
        else:
            fetching.later(session, each.id, self.time.real() + PAUSE * 2**each.tries)

    def _give_up(self, session: Session, each: ToFetch, refusal: Refusal | None = None) -> None:
        """Settle what is not kept, and tell whoever sent it: once for an album. Without `refusal` it never came."""
        real, state = self.time.real(), EvidenceState.REFUSED if refusal else EvidenceState.FAILED
        if not fetching.give_up(session, each.id, state, real):
            return
        say: Callable[[Language], str] = partial(refused_text, refusal=refusal) if refusal else not_fetched_text
        if each.announces:
            say = partial(goes_out_without_text, why=say)
        key = f"evidence {refusal or state}:{each.album or each.id}"
        self._tell(session, each.member_id, each.address, say, key)

    def _tell(
        self, session: Session, member_id: int, address: Address, say: Callable[[Language], str], key: str
    ) -> None:
        """Say something once in the chat a file came from, if it is still the member's."""
        chats = accounts.of_member(session, member_id)
        chat = next((chat for chat in chats if chat.address == address), None)
        if chat is not None:
            write_to_chat(session, chat, words_of(say), Lane.REPLY, self.time.real(), dedupe_key=f"{key}:{member_id}")
            self.wake()

    async def _remove(self) -> None:
        self.folder.sweep(self.time.real().timestamp() - GRACE.total_seconds())
        for sha256 in await self.database.run(self._let_go):
            if self.time.real().timestamp() - self.folder.kept_since(sha256) < GRACE.total_seconds():
                continue
            used = await self.database.run(fetching.is_used, sha256)
            fresh = self.folder.kept_since(sha256) > self.time.real().timestamp() - GRACE.total_seconds()
            if not used and not fresh:  # fresh: somebody wrote the same while it was asked
                await asyncio.to_thread(self.folder.remove, sha256)
            await self.database.run(fetching.removed, sha256)

    def _let_go(self, session: Session) -> list[str]:
        real = self.time.real()
        if not leases.hold(session, "evidence", self.owner, real, real + LEASE):
            return []
        for each in sorted(fetching.let_loose_go(session, self.time.now() - LOOSE_FOR, real), key=str):
            self._tell(session, each.member_id, each.address, let_go_text, f"evidence loose:{real:%Y-%m-%d}")
        return fetching.to_remove(session)
