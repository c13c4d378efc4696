"""Notice when the machine's clock is set back, by the loop's clock, which nobody sets."""

import asyncio
from datetime import datetime
from typing import Protocol

TOLERATED = 2.0  # seconds by which the two clocks may drift apart between two looks


class Real(Protocol):
    """Tells the machine's time."""

    def real(self) -> datetime: ...


class SetBack:
    """Compares the two clocks at each look."""

    def __init__(self, time: Real) -> None:
        self.time = time
        self._ahead: float | None = None

    def look(self) -> float:
        """Return by how many seconds the clock was set back since the last look; 0.0 at the first one."""
        before, self._ahead = self._ahead, self.time.real().timestamp() - asyncio.get_running_loop().time()
        back = 0.0 if before is None else before - self._ahead
        return back if back > TOLERATED else 0.0
