"""Deliver one message: make it ready, send it when its slot comes, settle it by what the channel answers."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date, tzinfo
from functools import partial
from weakref import WeakValueDictionary

from domain.channel import Channel, Exhausted, MessageState, SendError, Throttled, checked, note_part, noting_parts
from domain.chat import Address, Outgoing, OutgoingFile
from domain.evidence.kinds import is_picture
from domain.quiet_days.allowed import is_allowed
from domain.reminders import is_awake
from exports.finishing import finished, is_unfinished
from exports.pictures.drawing import is_drawing
from locales.language import language
from locales.wording.evidence.keeping import gone_text
from locales.wording.files import not_here_text
from locales.wording.papers.making import failed_text
from scheduler.clock import Time
from scheduler.sender import alarms
from scheduler.sender.account import Account
from scheduler.sender.albums import next_part, with_pictures_ahead
from scheduler.sender.contents import Contents
from scheduler.sender.holding import Quiet, offer, ready
from scheduler.sender.judging import NotNow, Over, Settled, judge
from scheduler.sender.pace import Pace
from scheduler.sender.settling import Settling
from storage.ground.database import UNAVAILABLE, Database
from storage.outgoing import outbox
from storage.outgoing.envelopes import Envelope, Key, Lane

log = logging.getLogger(__name__)

Expected = NotNow | Settled | Over | SendError


class Delivery:
    """Sends one account's messages at the permitted pace; `settling` writes what becomes of each."""

    def __init__(
        self,
        database: Database,
        channel: Channel,
        pace: Pace,
        time: Time,
        zone: tzinfo,
        link: Callable[[int], str],
        settling: Settling,
        ours: Callable[[Key], None],
        read: Callable[[str], bytes | None] = lambda sha256: None,
    ) -> None:
        self.database, self.channel, self.pace, self.time, self.zone = database, channel, pace, time, zone
        self.link, self.contents, self.settling, self.ours = link, Contents(read), settling, ours
        self.account = Account()
        self._may_be_troubled = True  # an earlier process may have told administrators so
        self._order: WeakValueDictionary[Address, asyncio.Lock] = WeakValueDictionary()

    async def replies(self, envelopes: Sequence[Envelope]) -> None:
        """Deliver one turn's replies in order, after the replies of earlier turns."""
        address = envelopes[0].address
        lock = self._order.get(address)
        if lock is None:
            lock = self._order[address] = asyncio.Lock()
        async with lock:
            for envelope in envelopes:
                if await self._stands_behind(envelope):
                    await self.settling.in_line(envelope)
                else:
                    await self.deliver(envelope)

    async def _stands_behind(self, envelope: Envelope) -> bool:
        """Tell whether an earlier reply to the chat was put back and has still to be sent."""
        if not self.settling.is_behind(envelope.address):
            return False
        behind = await self.database.run(outbox.is_waited_for, envelope)
        if not behind:
            self.settling.caught_up(envelope.address)
        return behind

    def is_quiet(self) -> bool:
        """Tell whether people are written to only in answer at this hour."""
        return not is_awake(self.time.now(), self.zone)

    def today(self) -> date:
        return self.time.now().astimezone(self.zone).date()

    async def deliver(self, envelope: Envelope) -> None:
        ids: list[str] = []
        failed = None
        try:
            with noting_parts(ids):
                ids.append(await self._send(envelope))
        except Exception as error:
            failed = error
            if not isinstance(error, Expected):
                log.exception("%s: message %s could not be sent", self.settling.name, envelope.key)
        account = self.account
        chat, probe = envelope.address.chat, account.is_probe(envelope)
        verdict = judge(failed, chat, envelope.attempts, account.standing, probe=probe)
        account.note(envelope, verdict)
        try:
            await self.settling.apply(envelope, verdict, " ".join(ids if envelope.entry else ids[-1:]))
            if verdict.alarm:
                self._may_be_troubled = True
                told = (
                    failed.retry_after if isinstance(failed, Throttled) and not isinstance(failed, Exhausted) else 0.0
                )
                moment = alarms.Moment(self.time.now(), self.time.real(), self.zone, told)
                await self.database.run(alarms.tell, verdict.alarm, envelope, moment)
            elif self._may_be_troubled and verdict.state is MessageState.SENT and self.account.is_open():
                self._may_be_troubled = False
                await self.database.run(alarms.over, envelope, self.time.real())
        except UNAVAILABLE as error:  # the lease runs out, and the message is looked at again
            log.error("%s: message %s is not settled (%s)", self.settling.name, envelope.key, type(error).__name__)

    async def _send(self, envelope: Envelope) -> str:
        self.account.admit(envelope)
        message = await self._ready(envelope)
        if albums := self.channel.capabilities.albums:
            message = with_pictures_ahead(message)
        place, ahead = message.arrived, len(message.before)
        while place < ahead:
            alone = next_part(message.before[place:], albums=albums)
            alone = replace(alone, language=message.language, private=message.private)
            note_part(await self._send_part(envelope, alone, place))
            place += max(1, len(alone.before))
        rest = replace(message, before=(), arrived=max(0, message.arrived - ahead))
        return await self._send_part(envelope, rest, ahead)

    async def _send_part(self, envelope: Envelope, message: Outgoing, place: int) -> str:
        """Send a part at its own slot; where that fails, the parts before it have arrived."""
        try:
            message = await self._with_bytes(message, shared=envelope.entry is not None)
            for _ in message.before[1:]:  # each picture of an album counts as a message
                async with self.pace.slot(envelope.lane is Lane.REPLY):
                    pass
            async with self.pace.slot(envelope.lane is Lane.REPLY):
                self._check(envelope)
                with checked(partial(self.ours, envelope.key)):
                    return await self.channel.send(envelope.address.chat, message)
        except (SendError, NotNow) as error:
            error.arrived += place
            raise

    def _check(self, envelope: Envelope) -> None:
        """Ask at the last moment whether the message may still be sent: it may have waited long for its slot."""
        self.account.admit(envelope)
        self.ours(envelope.key)
        if envelope.not_after and self.time.real() > envelope.not_after:
            raise Over
        if envelope.lane is Lane.REPLY or envelope.at_night:
            return
        if self.is_quiet() or not (envelope.any_day or is_allowed(self.today())):
            raise Quiet

    async def _ready(self, envelope: Envelope) -> Outgoing:
        message: Outgoing | None = envelope.message
        if envelope.lane is not Lane.REPLY and envelope.entry is None:  # a ledger follows its people by itself
            now, real = self.time.now(), self.time.real()
            message = await self.database.run(ready, envelope, self.channel.capabilities, now, real, self.today())
        elif envelope.entry is not None and envelope.message.choices and not self.channel.capabilities.buttons:
            message = await self.database.run(offer, envelope, self.channel.capabilities, self.time.now())
        if message is None:
            raise Settled
        if message.file and (number := message.file.number or envelope.file_id):
            message = replace(message, file=replace(message.file, link=self.link(number)))
        if message.before:
            message = replace(
                message, before=tuple(replace(each, link=self.link(each.number)) for each in message.before)
            )
        return self._without_files(message) if envelope.entry else message

    def _without_files(self, message: Outgoing) -> Outgoing:
        """Name the files of an announcement in its text where none of them can be handed over."""
        files = [*message.before, *filter(None, [message.file])]
        if self.channel.capabilities.files or not files or any(each.link for each in files):
            return message
        papers = [each.name for each in files if not is_picture(each.media_type)]
        line = not_here_text(language(message.language), len(files) - len(papers), papers)
        arrived = max(0, message.arrived - len(message.before))
        return replace(message, file=None, before=(), text=f"{message.text}\n{line}", arrived=arrived)

    async def _with_bytes(self, message: Outgoing, *, shared: bool) -> Outgoing:
        """Read the bytes of evidence from its folder; a file taken away meanwhile is named as gone."""
        if message.file and is_unfinished(message.file):
            return await self._finished(message, message.file)
        if message.before:
            read = [(each, await self.contents.of(each.sha256, shared=shared)) for each in message.before]
            there = tuple(replace(each, content=content) for each, content in read if content is not None)
            return replace(message, before=there)
        if not message.file or not message.file.sha256:
            return message
        content = await self.contents.of(message.file.sha256, shared=shared)
        if content is None:
            return replace(message, file=None, text=gone_text(language(message.language), message.text))
        return replace(message, file=replace(message.file, content=content))

    async def _finished(self, message: Outgoing, file: OutgoingFile) -> Outgoing:
        """Draw a picture or write a paper; of a picture that does not arrive here the text says all without it."""
        if is_drawing(file) and not (self.channel.capabilities.files or file.link):
            return replace(message, file=None)
        made = await finished(file)
        if made is None and not is_drawing(file):
            return replace(message, file=None, text=failed_text(language(message.language)))
        return replace(message, file=made)
