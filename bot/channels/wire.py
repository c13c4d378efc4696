"""Open the HTTP session the channels share, and describe failures without secrets."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import aiohttp
from aiohttp.abc import AbstractStreamWriter
from aiohttp.connector import Connection

from domain.channel import Rejected, SendError, TooLarge, TryLater, check_leaving

CONNECTIONS = 200  # long polls and some hundred sends in flight; the sender limits its own rate
DOWNLOAD = aiohttp.ClientTimeout(total=120, sock_connect=10, sock_read=30)
CHUNK = 64 * 1024


def open_session() -> aiohttp.ClientSession:
    return aiohttp.ClientSession(
        request_class=_Checked,
        connector=aiohttp.TCPConnector(limit=CONNECTIONS),
        cookie_jar=aiohttp.DummyCookieJar(),
        headers={"User-Agent": "dongkhoi"},
    )


class _Checked(aiohttp.ClientRequest):
    """A request that asks right before its first byte is written, headers and all, whether its message may leave."""

    async def write_bytes(
        self, writer: AbstractStreamWriter, conn: Connection, content_length: int | None = None
    ) -> None:
        try:
            check_leaving()
        except Exception as error:
            assert conn.protocol is not None
            conn.protocol.set_exception(error)  # which is what whoever waits for the answer gets
        else:
            await super().write_bytes(writer, conn, content_length)


def trouble(error: BaseException) -> str:
    """Describe an error without its own text, which holds the address and so the token."""
    number = getattr(error, "errno", None)
    reason = f": {os.strerror(number)}" if isinstance(number, int) and number > 0 else ""
    return type(error).__name__ + reason


def redactor(token: str) -> Callable[[str], str]:
    """Return a function that removes the token from what a platform, or a proxy before it, answers."""
    secret = token.partition(":")[2] or token
    return lambda text: text.replace(token, "<token>").replace(secret, "<token>")


@contextmanager
def part(place: int) -> Iterator[None]:
    """Send part `place` of a message, counted from 0: where that fails, the parts before it have arrived."""
    try:
        yield
    except SendError as error:
        error.arrived = place
        raise


async def download(session: aiohttp.ClientSession, address: str, limit: int) -> bytes:
    """Fetch a file of at most `limit` bytes; never log the address, which may hold a token."""
    content = bytearray()
    try:
        async with session.get(address, timeout=DOWNLOAD) as answer:
            if answer.status >= 500:
                raise TryLater(f"the file's server answered {answer.status}")
            if answer.status != 200:
                raise Rejected(f"the file is not there any more ({answer.status})")
            async for chunk in answer.content.iter_chunked(CHUNK):
                content += chunk
                if len(content) > limit:
                    raise TooLarge(f"the file is larger than {limit} bytes")
    except (aiohttp.ClientError, OSError, ValueError) as error:
        raise TryLater(f"the file did not arrive: {trouble(error)}") from None
    return bytes(content)
