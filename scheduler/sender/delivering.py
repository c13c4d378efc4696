"""Deliver one message: make it ready, send it when its slot comes, settle it by what the channel answers."""

import asyncio
import logging
from collections.abc import Callable, Sequence
from dataclasses import replace
from weakref import WeakValueDictionary

from domain.channel import Channel, Rejected, SendError, Throttled, Unreachable
from domain.chat import Address, Outgoing
from scheduler.clock import Time
from scheduler.sender.holding import Held, ready
from scheduler.sender.pace import Closed, Pace
from scheduler.sender.settling import Settling
from storage.ground.database import Database
from storage.outgoing.outbox import Envelope, Lane

log = logging.getLogger(__name__)

TRIES = 14  # the last tries are ten minutes apart: three quarters of an hour in all
HELD_FOR = 60  # seconds until a reminder that would disturb a dialogue is tried again


class Delivery:
    """Sends one account's messages at the permitted pace; `settling` writes what becomes of each."""

    def __init__(
        self,
        database: Database,
        channel: Channel,
        pace: Pace,
        time: Time,
        link: Callable[[int], str],
        settling: Settling,
    ) -> None:
        self.database, self.channel, self.pace, self.time = database, channel, pace, time
        self.link, self.settling = link, settling
        self._order: WeakValueDictionary[Address, asyncio.Lock] = WeakValueDictionary()

    async def replies(self, envelopes: Sequence[Envelope]) -> None:
        """Deliver one turn's replies in order, after the replies of earlier turns."""
        address = envelopes[0].address
        lock = self._order.get(address)
        if lock is None:
            lock = self._order[address] = asyncio.Lock()
        async with lock:
            for envelope in envelopes:
                if self.settling.is_behind(address):
                    await self.settling.in_line(envelope)
                else:
                    await self.deliver(envelope)

    async def deliver(self, envelope: Envelope) -> None:
        settling = self.settling
        try:
            platform_id = await self._send(envelope)
        except Closed:
            await settling.again(envelope, 0, "the process stopped", counted=False)
        except Held:
            await settling.again(envelope, HELD_FOR, "a dialogue is open", counted=False)
        except Throttled as error:
            self.pace.halt(error.retry_after)
            await settling.again(envelope, error.retry_after, str(error), counted=False)
        except Unreachable as error:
            await settling.unreachable(envelope, str(error))
        except Rejected as error:
            log.warning("%s: message %s was refused: %s", settling.name, envelope.key, error)
            await settling.reject(envelope, str(error))
        except SendError as error:
            await self._later(envelope, error)
        except Exception as error:
            log.exception("%s: message %s could not be sent", settling.name, envelope.key)
            await self._later(envelope, error)
        else:
            settling.arrived(envelope.key, platform_id)

    async def _send(self, envelope: Envelope) -> str:
        message = await self._ready(envelope)
        async with self.pace.slot(reply=envelope.lane is Lane.REPLY):
            return await self.channel.send(envelope.address.chat, message)

    async def _ready(self, envelope: Envelope) -> Outgoing:
        message = envelope.message
        if envelope.lane is Lane.REMINDER:
            message = await self.database.run(ready, envelope, self.channel.capabilities, self.time.now())
        if message.file and envelope.file_id:
            message = replace(message, file=replace(message.file, link=self.link(envelope.file_id)))
        return message

    async def _later(self, envelope: Envelope, error: Exception) -> None:
        if envelope.attempts + 1 >= TRIES:
            await self.settling.reject(envelope, str(error))
        else:
            await self.settling.again(envelope, min(600, 2**envelope.attempts), str(error), counted=True)
