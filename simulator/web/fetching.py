"""Fetch a photo or document that a bot named by its address, as the platforms do."""

from pathlib import PurePosixPath
from urllib.parse import urlsplit

import aiohttp

from simulator.web.fields import Upload


async def fetch(address: str, limit: int) -> Upload | None:
    """Fetch the file; return None where that fails or the file is larger than `limit` bytes."""
    name = PurePosixPath(urlsplit(address).path).name or "file"
    timeout = aiohttp.ClientTimeout(total=10)
    try:
        async with aiohttp.ClientSession(timeout=timeout) as session, session.get(address) as response:
            if not response.ok:
                return None
            content = await response.content.read(limit + 1)
            while len(content) <= limit and (more := await response.content.read(limit + 1)):
                content += more
            return Upload(name, response.content_type, content) if len(content) <= limit else None
    except (aiohttp.ClientError, TimeoutError, ValueError):
        return None
