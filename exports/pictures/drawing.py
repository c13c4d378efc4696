"""Draw a picture that is kept as SVG, so that a row of a few kilobytes holds all that is needed to send it.

The renderer lets nothing else of its process run, and a fault in it ends its process: it gets one of its own.
"""

import asyncio
import logging
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from domain.chat import OutgoingFile
from exports.pictures.font import FILES

log = logging.getLogger(__name__)

SVG, PNG = "image/svg+xml", "image/png"
PATIENCE = 10  # seconds; a tenth of one is usual
_RENDERER = Path(__file__).with_name("renderer.py")
_DRAWING = ThreadPoolExecutor(2, "drawing")
"""So many are drawn at once, on a morning of a thousand digests too."""


def is_drawing(file: OutgoingFile) -> bool:
    """Whether a file is to be drawn before anybody sees it."""
    return file.media_type == SVG


async def drawn(file: OutgoingFile) -> OutgoingFile | None:
    """Return the picture as PNG; None where it cannot be drawn."""
    try:
        content = await asyncio.get_running_loop().run_in_executor(_DRAWING, png, file.content)
    except (OSError, subprocess.SubprocessError) as error:
        log.error("the picture %s could not be drawn (%s)", file.name, type(error).__name__)
        return None
    return replace(file, media_type=PNG, content=content)


@lru_cache(8)  # Zalo comes for it right after it was announced, and a branch may have two readers
def png(svg: bytes) -> bytes:
    words = [sys.executable, "-P", str(_RENDERER), *map(str, FILES)]
    done = subprocess.run(words, input=svg, capture_output=True, timeout=PATIENCE, check=True)  # noqa: S603 - our own
    return done.stdout
