"""A process is stopped by a signal also where event loops have no signal handlers of their own, as on Windows."""

import asyncio
import signal
import sys

import pytest

from bot.running.stopping import stop_on_signals


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_a_signal_stops_a_loop_on_windows_too(number: signal.Signals, monkeypatch: pytest.MonkeyPatch) -> None:
    stop = asyncio.Event()
    before = {each: signal.getsignal(each) for each in (signal.SIGTERM, signal.SIGINT)}
    with monkeypatch.context() as windows:
        windows.setattr(sys, "platform", "win32")
        stop_on_signals(stop)
    try:
        signal.raise_signal(number)
        async with asyncio.timeout(30):
            await stop.wait()
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)
