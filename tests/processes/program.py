"""Start one program as its own process, its output in a file; end it by its id and nothing else."""

import secrets
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path

PORTS = range(20_000, 32_000)
PATIENCE = 90.0  # seconds; only a test that hangs gets there


class Program:
    """`python -m …` in a folder of its own."""

    def __init__(self, arguments: Sequence[str], folder: Path, env: Mapping[str, str], words: Path) -> None:
        self.words = words
        with words.open("wb") as log:
            self._process = subprocess.Popen(
                [sys.executable, "-m", *arguments],
                cwd=folder,
                env=dict(env),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
            )

    @property
    def number(self) -> int:
        return self._process.pid

    @property
    def running(self) -> bool:
        return self._process.poll() is None

    def said(self) -> str:
        """Return everything the process has written so far."""
        return self.words.read_text(encoding="utf-8", errors="replace")

    def says(self, words: str) -> None:
        """Wait until the process has written these words."""
        until(lambda: words in self.said() or not self.running, f"{words!r}", self.said)
        assert words in self.said(), f"it ended with {self._process.returncode}:\n{self.said()}"

    def kill(self) -> None:
        """Send SIGKILL: the process runs no further line."""
        self._process.kill()
        self._process.wait(PATIENCE)

    def stop(self) -> int:
        """Send SIGTERM; return the exit status."""
        self._process.send_signal(signal.SIGTERM)
        return self.ends()

    def ends(self) -> int:
        """Return the exit status of a process that ends by itself."""
        return self._process.wait(PATIENCE)


def until(true: Callable[[], object], what: str, told: Callable[[], str] = str) -> None:
    """Wait until something is true, or fail after a while."""
    limit = time.monotonic() + PATIENCE
    while not true():
        assert time.monotonic() < limit, f"it never happened: {what}\n{told()}"
        time.sleep(0.03)


def free_port() -> int:
    """Return a port nobody listens on, below those that a system hands out to whoever connects meanwhile."""
    while True:
        port = secrets.choice(PORTS)
        with suppress(OSError), socket.create_server(("127.0.0.1", port)):
            return port
