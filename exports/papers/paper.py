"""A paper as it is kept until it is sent: which template, and what fills it; it is written in a process of its own.

To fill a template takes a second and forty megabytes, which nobody who talks to the assistant should wait for.
"""

import asyncio
import base64
import json
import logging
import subprocess
import sys
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any

from domain.chat import OutgoingFile
from exports.papers.writer import OF_OFFICE, WRONG

log = logging.getLogger(__name__)

PAPER = "application/vnd.dongkhoi.paper+json"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
PATIENCE = 30  # seconds; one is usual
MOST = 120  # letters of what is wrong with a template
_WRITER = Path(__file__).with_name("writer.py")
_WRITING = ThreadPoolExecutor(1, "writing papers")


def paper(
    template: str, name: str, values: Mapping[str, Any], pictures: Mapping[str, bytes] | None = None
) -> OutgoingFile:
    """Return what is sent as a Word document; `pictures` by the names under which the template shows them."""
    images = {key: base64.b64encode(each).decode() for key, each in (pictures or {}).items()}
    kept = {"template": template, "values": values, "pictures": images}
    return OutgoingFile(name, PAPER, json.dumps(kept, ensure_ascii=False).encode())


def is_paper(file: OutgoingFile) -> bool:
    """Whether a file is to be written before anybody gets it."""
    return file.media_type == PAPER


async def written(file: OutgoingFile) -> OutgoingFile | None:
    """Return the Word document; None where it cannot be written."""
    try:
        content = await asyncio.get_running_loop().run_in_executor(_WRITING, docx, file.content)
    except (OSError, subprocess.SubprocessError) as error:
        log.error("the paper %s could not be written (%s)", file.name, type(error).__name__)
        return None
    return replace(file, media_type=WORD, content=content)


def docx(kept: bytes) -> bytes:
    return _filled(kept)[0]


def trouble(file: OutgoingFile) -> str:
    """Return what is wrong with the template that the office made for this paper; "" where nothing is, or it has none.

    It is asked while the file is made, so that whoever gets it is told.
    """
    name = json.loads(file.content)["template"]
    return _filled(file.content)[1] if (OF_OFFICE / f"{name}.docx").is_file() else ""


@lru_cache(8)  # Zalo comes for it right after it was announced
def _filled(kept: bytes) -> tuple[bytes, str]:
    words = [sys.executable, "-P", str(_WRITER)]
    done = subprocess.run(words, input=kept, capture_output=True, timeout=PATIENCE, check=True)  # noqa: S603 - our own
    told = done.stderr.decode(errors="replace").strip()
    if told:
        log.warning("%s", told[-500:])
    wrong = told.partition(f"{WRONG} ")[2].partition("\n")[0]
    return done.stdout, wrong[:MOST]
