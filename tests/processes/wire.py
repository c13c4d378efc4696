"""A wire to the database that can be cut: connections stay open, and nothing passes any more."""

import asyncio
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress

from sqlalchemy.engine import make_url

from tests.processes.program import free_port


class Wire:
    """Forwards a port of this machine to a server; `cut` lets packets vanish in both directions."""

    def __init__(self, url: str) -> None:
        parts = make_url(url)
        folder = str(parts.query["host"])
        self._socket = f"{folder}/.s.PGSQL.{parts.port or 5432}"
        self.port = free_port()
        self.url = parts.set(host="127.0.0.1", port=self.port, query={}).render_as_string(hide_password=False)
        self._passing, self._closing = asyncio.Event(), asyncio.Event()
        self._passing.set()
        self._open: list[asyncio.StreamWriter] = []
        self._ready = threading.Event()
        self._thread = threading.Thread(target=asyncio.run, args=(self._run(),), daemon=True)
        self._thread.start()
        self._ready.wait()

    def cut(self) -> None:
        self._loop.call_soon_threadsafe(self._passing.clear)

    def mend(self) -> None:
        self._loop.call_soon_threadsafe(self._passing.set)

    def close(self) -> None:
        self._loop.call_soon_threadsafe(self._closing.set)
        self._thread.join()

    async def _run(self) -> None:
        self._loop = asyncio.get_running_loop()
        server = await asyncio.start_server(self._serve, "127.0.0.1", self.port)
        self._ready.set()
        await self._closing.wait()
        server.close()
        for writer in self._open:
            writer.transport.abort()
        await server.wait_closed()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._open.append(writer)
        with suppress(OSError, asyncio.CancelledError):
            there, back = await asyncio.open_unix_connection(self._socket)
            self._open.append(back)
            await asyncio.gather(self._pass(reader, back), self._pass(there, writer))

    async def _pass(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with suppress(OSError):
            while data := await reader.read(65536):
                await self._passing.wait()
                writer.write(data)
                await writer.drain()
        writer.close()


@contextmanager
def wire_to(url: str) -> Iterator[Wire]:
    wire = Wire(url)
    try:
        yield wire
    finally:
        wire.close()
