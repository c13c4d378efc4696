"""Know which ticks have been running for longer than a tick should: their next runs are left out meanwhile."""

import asyncio
import logging
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

from domain.operating.ticks import MAY_LAST, SLOW

log = logging.getLogger(__name__)


class Lasting:
    """The ticks of one process that run now; each is spoken of in the log once it is long, and when it has ended."""

    def __init__(self) -> None:
        self._lasted: dict[str, Callable[[], float]] = {}
        self._left_out: dict[str, int] = {}
        self._told: set[str] = set()

    @contextmanager
    def run(self, name: str) -> Iterator[None]:
        time = asyncio.get_running_loop().time
        began = time()
        self._lasted[name], self._left_out[name] = lambda: time() - began, 0
        try:
            yield
        finally:
            lasted = self._lasted.pop(name)()
            if _is_long(name, lasted):
                log.warning("tick %s: ran for %.0f s; %d runs were left out", name, lasted, self._left_out[name])
            self._told.discard(name)

    def leave_out(self, name: str) -> None:
        self._left_out[name] += 1

    def long(self) -> Mapping[str, float]:
        """Return for how many seconds each that is long has been running."""
        found = {name: seconds for name, lasted in self._lasted.items() if _is_long(name, seconds := lasted())}
        for name in found.keys() - self._told:
            log.warning("tick %s: runs for %.0f s already; its next runs are left out", name, found[name])
        self._told |= found.keys()
        return found


def _is_long(name: str, seconds: float) -> bool:
    return name not in MAY_LAST and seconds > SLOW.total_seconds()
