"""Read what is posted to a page, as long as it is not too much."""

from collections.abc import AsyncGenerator, AsyncIterator
from contextlib import asynccontextmanager

from starlette.datastructures import FormData
from starlette.formparsers import MultiPartException, MultiPartParser
from starlette.requests import Request

READ = 200_000_000  # bytes that are read and thrown away, so that whoever sent too much can be told


class TooMuch(Exception):
    """More came than one post may hold."""


NO_FORM = (TooMuch, MultiPartException, KeyError)
"""What is raised where a post is too much or no form; KeyError: a form without a boundary."""


@asynccontextmanager
async def posted(request: Request, most: int, files: int, fields: int) -> AsyncIterator[FormData]:
    """Read the form that is posted; its files are there while the context is open."""
    parser = MultiPartParser(request.headers, _bounded(request, most), max_files=files, max_fields=fields)
    form = await parser.parse()
    try:
        yield form
    finally:
        await form.close()


async def _bounded(request: Request, most: int) -> AsyncGenerator[bytes]:
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
