"""Read the bytes that many messages carry once, and hold what was read last."""

import asyncio
from collections import OrderedDict
from collections.abc import Callable

HELD = 32_000_000  # bytes


class Contents:
    """The files of the folder of evidence as messages carry them: read one at a time, so that memory stays flat."""

    def __init__(self, read: Callable[[str], bytes | None]) -> None:
        self._read, self._held = read, OrderedDict[str, bytes]()
        self._one = asyncio.Lock()

    async def of(self, sha256: str, *, shared: bool) -> bytes | None:
        """Return the bytes of a file, None where they are gone; `shared`: others will ask for the same soon."""
        if not shared:
            return await asyncio.to_thread(self._read, sha256)
        async with self._one:
            if sha256 not in self._held:
                content = await asyncio.to_thread(self._read, sha256)
                if content is None:
                    return None
                self._held[sha256] = content
            self._held.move_to_end(sha256)
            while len(self._held) > 1 and sum(map(len, self._held.values())) > HELD:
                self._held.popitem(last=False)
            return self._held[sha256]
