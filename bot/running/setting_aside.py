"""Set an update aside by its name where it cannot be stored, so that it keeps nobody else waiting."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime, tzinfo
from typing import TypeVar

from domain.chat import Incoming
from locales.wording.troubles import set_aside_text
from storage.chats import inbox
from storage.ground import process
from storage.ground.database import UNAVAILABLE, Database, Session
from storage.outgoing.writing import words_of
from storage.people.administrators import write_to_administrators

log = logging.getLogger(__name__)

TRIES = 3
PAUSE = 0.2  # seconds between two tries
NAMED = 100  # characters of a name

T = TypeVar("T")


class NeverStored(Exception):
    """An update was tried three times, while the database took everything else."""


async def tried(database: Database, store: Callable[[], Awaitable[T]]) -> T:
    """Store an update in at most three tries; raise NeverStored, or what says that the database is away."""
    for attempt in range(TRIES):
        try:
            return await store()
        except UNAVAILABLE:
            await database.run(process.fact, "")  # raises as well where the database is away
        except Exception as error:
            log.error("an update was not stored (%s)", type(error).__name__)
        if attempt < TRIES - 1:
            await asyncio.sleep(PAUSE)
    raise NeverStored


def set_aside(session: Session, incoming: Incoming, now: datetime, real_now: datetime, zone: tzinfo) -> None:
    """Keep an update's name, and nothing else of it; tell administrators once."""
    named = replace(incoming, update_id=storable(incoming.update_id))
    if not inbox.fail(session, named, real_now):
        return
    channel, bot = incoming.address.channel, incoming.address.bot
    log.error("%s %s: update %s cannot be stored and is set aside", channel, bot, named.update_id)
    words = words_of(set_aside_text, channel.capitalize(), bot, named.update_id)
    today, about = now.astimezone(zone).date(), f"aside:{channel}:{bot}:{named.update_id}"
    write_to_administrators(session, words, today, real_now, about=about, besides=())


def storable(name: str) -> str:
    """Return a name both databases can store."""
    return name.encode("ascii", "replace").decode().replace("\0", "?")[:NAMED]
