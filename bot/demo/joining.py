"""Tell the simulator when an invite code of the cast is used up, so that no phone offers the code again."""

import logging

import aiohttp

from bot.app import App
from bot.channels.wire import open_session, trouble
from bot.demo import cast

log = logging.getLogger(__name__)

EVERY = 2  # seconds


class Joining:
    """What the simulator at an address was told about the people of the cast."""

    def __init__(self, app: App, address: str, people: list[dict[str, object]]) -> None:
        self.app, self.address, self.people = app, address, people

    async def look(self) -> None:
        database, key = self.app.database, self.app.settings.secret_key.get_secret_value()
        people = await database.run(cast.as_of, self.people, self.app.time.now(), key)
        changed = [person for person in people if person not in self.people]
        if not changed:
            return
        try:
            async with open_session() as session:
                for person in changed:
                    async with session.post(f"{self.address}/people", json=person) as answer:
                        answer.raise_for_status()
        except (aiohttp.ClientError, TimeoutError) as error:
            log.warning("the phones could not be told who has joined (%s); the next look tries again", trouble(error))
            return
        self.people = people
