"""Read what is posted to a page, as long as it is not too much."""

from collections.abc import AsyncGenerator

from starlette.requests import Request

READ = 200_000_000  # bytes that are read and thrown away, so that whoever sent too much can be told


class TooMuch(Exception):
    """More came than one post may hold."""


async def bounded(request: Request, most: int) -> AsyncGenerator[bytes]:
    """Pass on what is posted, as long as it is not too much; read the rest, so that the answer is heard."""
    size = 0
    async for chunk in request.stream():
        size += len(chunk)
        if size > READ:
            raise TooMuch
        if size <= most:
            yield chunk
    if size > most:
        raise TooMuch
