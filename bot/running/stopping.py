"""Let SIGTERM and Ctrl+C stop a process in order."""

import asyncio
import signal
import sys


def stop_on_signals(stop: asyncio.Event) -> None:
    """Set `stop` when the process is told to end; call this inside the running loop."""
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        if sys.platform == "win32":  # for loops without signal handlers of their own
            signal.signal(number, lambda *_: loop.call_soon_threadsafe(stop.set))
        else:
            loop.add_signal_handler(number, stop.set)
