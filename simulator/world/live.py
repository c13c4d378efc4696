"""Tell open pages and waiting scripts what has just happened."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

Event = dict[str, Any]


class Live:
    """A hub without history: a page that connects reads the state first and follows from there."""

    def __init__(self) -> None:
        self._listeners: set[asyncio.Queue[Event | None]] = set()
        self._closers: list[Callable[[], None]] = []
        self.closed = False

    def tell(self, kind: str, **what: object) -> None:
        for listener in self._listeners:
            listener.put_nowait({"kind": kind, **what})

    @contextmanager
    def listen(self) -> Iterator[asyncio.Queue[Event | None]]:
        """Return a queue of events; None in the queue means that the simulator is closing."""
        listener: asyncio.Queue[Event | None] = asyncio.Queue()
        if self.closed:
            listener.put_nowait(None)
        self._listeners.add(listener)
        try:
            yield listener
        finally:
            self._listeners.discard(listener)

    def when_closed(self, closer: Callable[[], None]) -> None:
        """Wake something that waits for long when the simulator closes."""
        self._closers.append(closer)

    def close(self) -> None:
        self.closed = True
        for closer in self._closers:
            closer()
        for listener in self._listeners:
            listener.put_nowait(None)
