"""Notice that a newer program has migrated the database: this process stops in order, and the newer one takes over."""

import asyncio
import logging
from importlib.metadata import version

from bot.refusal import Refused
from storage.ground import schema
from storage.ground.database import UNAVAILABLE, Database

log = logging.getLogger(__name__)

BEAT = 2.0  # seconds between two looks where nobody writes
FRESH = 0.25  # seconds for which the last look holds while people write


def newer(revision: str) -> Refused:
    """“schema 0060 of the database is newer than this program (0.3.0), which knows 0050; …”"""
    return Refused(
        "schema {revision} of the database is newer than this program ({program}), which knows {newest}; update the "
        "program, or go back to the backup made before the update",
        revision=revision,
        program=version("dongkhoi"),
        newest=schema.newest(),
    )


class Outgrown:
    """Looks at the schema of the database while one process runs, and sets `stop` where this program is too old."""

    def __init__(self, database: Database, stop: asyncio.Event) -> None:
        self.database, self.stop = database, stop
        self.why: Refused | None = None
        self._fits = {schema.newest()}
        self._looked = float("-inf")

    async def watch(self) -> None:
        """Look until `stop`."""
        while not self.stop.is_set():
            await self.look()
            try:
                await asyncio.wait_for(self.stop.wait(), BEAT)
            except TimeoutError:
                continue

    async def look(self) -> bool:
        """Whether the newer program has come; what is received then is kept for it, and read by nobody here."""
        now = asyncio.get_running_loop().time()
        if self.why or now < self._looked + FRESH:
            return self.why is not None
        try:
            revision = await self.database.run(schema.revision)
        except UNAVAILABLE:
            return False
        self._looked = now
        if revision in self._fits:
            return False
        if revision is None or schema.knows(revision):
            self._fits.add(revision)
            return False
        self.why = newer(revision)
        log.warning("%s: this process stops", self.why)
        self.stop.set()
        return True


async def never() -> bool:
    return False
