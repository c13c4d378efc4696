"""Ask the bot's rehearsal clock, at its control address, for the time, and move the clock on."""

import asyncio
from collections.abc import Callable
from datetime import datetime, time, timedelta
from typing import Any

import aiohttp

from simulator.world.message import Json
from simulator.world.world import World

AT_MOST = 366  # days
BETWEEN_TRIES = 0.5  # seconds, while the bot is not there yet


class ClockError(Exception):
    """The control address did not answer as agreed; the words may be shown."""


class ClockControl:
    """Moves the bot's clock from one reminder to the next, so that every message carries the time when it was due."""

    def __init__(self, world: World, control: str, session: Callable[[], aiohttp.ClientSession]) -> None:
        self._world = world
        self._address = f"{control.rstrip('/')}/clock"
        self._session = session
        self._moving = asyncio.Lock()

    async def learn(self) -> None:
        """Read the clock as soon as the bot answers: before that, messages would show the machine's time."""
        while True:
            try:
                await self.read()
            except ClockError:
                await asyncio.sleep(BETWEEN_TRIES)
            else:
                return

    async def read(self) -> Json:
        return await self._ask("GET", None)

    async def move(self, wish: Json) -> Json:
        """Move on by days or hours, to the next reminder, to a time of day or to a moment."""
        async with self._moving:
            known = await self.read()
            target = _target(wish, known)
            while (stop := _following(known)) and datetime.fromisoformat(known["now"]) < stop < target:
                known = await self._go(stop)
            return await self._go(target)

    async def _go(self, moment: datetime) -> Json:
        """Move the clock; what the bot says meanwhile already shows the new time."""
        before = self._world.shift
        self._world.shift = max(before, moment.timestamp() - self._world.now())
        try:
            moved = await self._ask("POST", {"to": moment.isoformat()})
        except ClockError:
            self._world.shift = before
            raise
        self._world.live.tell("clock", clock=moved)
        return moved

    async def _ask(self, method: str, body: Any) -> Json:
        timeout = aiohttp.ClientTimeout(total=60)
        try:
            async with self._session().request(method, self._address, json=body, timeout=timeout) as response:
                data = await response.json(content_type=None)
                if not response.ok:
                    reason = data.get("error") if isinstance(data, dict) else None
                    raise ClockError(str(reason or f"HTTP {response.status}"))
                now = datetime.fromisoformat(str(data["now"]))
                reminders = [self._of_a_person(one) for one in data.get("reminders") or []]
                known = {"now": now.isoformat(), "next_reminder": data.get("next_reminder"), "reminders": reminders}
        except (aiohttp.ClientError, TimeoutError, ValueError, KeyError, TypeError) as problem:
            raise ClockError(type(problem).__name__) from problem
        self._world.shift = now.timestamp() - self._world.now()
        return known

    def _of_a_person(self, reminder: Json) -> Json:
        channel = str(reminder["channel"])
        owner = self._world.cast.owner(channel, str(reminder["chat"]))
        return {"at": reminder["at"], "channel": channel, "person": owner.id if owner else ""}


def _following(known: Json) -> datetime | None:
    return datetime.fromisoformat(known["next_reminder"]) if known["next_reminder"] else None


def _target(wish: Json, known: Json) -> datetime:
    """Return the moment wished for; raise ValueError where the wish cannot be read."""
    now = datetime.fromisoformat(known["now"])
    match wish:
        case {"days": int() | float() as days} if 0 < days <= AT_MOST:
            return now + timedelta(days=days)
        case {"hours": int() | float() as hours} if 0 < hours <= AT_MOST * 24:
            return now + timedelta(hours=hours)
        case {"to": "next_reminder"}:
            if following := _following(known):
                return following
            raise ValueError("no reminder is planned")
        case {"to": str() as hour} if len(hour) == len("07:30"):
            at = datetime.combine(now.date(), time.fromisoformat(hour), now.tzinfo)
            return at if at > now else at + timedelta(days=1)
        case {"to": str() as moment}:
            return datetime.fromisoformat(moment)
    raise ValueError("send `days`, `hours`, or `to`: `next_reminder`, an hour such as 08:00, or a moment")
