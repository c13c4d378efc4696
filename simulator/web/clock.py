"""Asks the bot's rehearsal clock, at its control address, what time it is and moves it forward."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import aiohttp

from simulator.world.message import Json
from simulator.world.world import World


class ClockError(Exception):
    """The control address did not answer as agreed; the words may be shown."""


class ClockControl:
    def __init__(self, world: World, control: str, session: Callable[[], aiohttp.ClientSession]) -> None:
        self._world = world
        self._address = f"{control.rstrip('/')}/clock"
        self._session = session
        self._known: Json = {}

    async def read(self) -> Json:
        return await self._ask("GET", None)

    async def move(self, wish: Json) -> Json:
        """Move by days or to the next reminder. What the bot says meanwhile already shows the new time."""
        before = self._world.shift
        self._world.shift += self._distance(wish)
        try:
            moved = await self._ask("POST", wish)
        except ClockError:
            self._world.shift = before
            raise
        self._world.live.tell("clock", clock=moved)
        return moved

    def _distance(self, wish: Json) -> float:
        if "days" in wish:
            return timedelta(days=int(wish["days"])).total_seconds()
        following = self._known.get("next_reminder")
        if not following:
            return 0
        return max(0, datetime.fromisoformat(str(following)).timestamp() - self._world.now() - self._world.shift)

    async def _ask(self, method: str, body: Any) -> Json:
        timeout = aiohttp.ClientTimeout(total=60)
        try:
            async with self._session().request(method, self._address, json=body, timeout=timeout) as response:
                data = await response.json(content_type=None)
                if not response.ok:
                    reason = data.get("error") if isinstance(data, dict) else None
                    raise ClockError(str(reason or f"HTTP {response.status}"))
                now = datetime.fromisoformat(str(data["now"]))
                self._known = {"now": now.isoformat(), "next_reminder": data.get("next_reminder")}
        except (aiohttp.ClientError, TimeoutError, ValueError, KeyError, TypeError) as problem:
            raise ClockError(type(problem).__name__) from problem
        self._world.shift = now.timestamp() - self._world.now()
        return self._known
