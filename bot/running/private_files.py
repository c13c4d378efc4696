"""Keeps what a deployment stores from other users of the machine: the database, the key, `.env`, the data folder."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from bot.settings import DATA, ENV_FILE, Settings

OTHERS = 0o077


@contextmanager
def made_private() -> Iterator[None]:
    """Whatever is made meanwhile, here or by a process started here, is for its owner alone."""
    before = os.umask(OTHERS)
    try:
        yield
    finally:
        os.umask(before)


def close_to_others(settings: Settings) -> None:
    """Take the rights of others away from what was made before, as far as it is ours."""
    for path in open_to_others(settings):
        with suppress(OSError):
            path.chmod(path.stat().st_mode & ~OTHERS)


def open_to_others(settings: Settings) -> list[Path]:
    """What another user of the machine may read or change. Windows keeps its rights elsewhere."""
    if os.name != "posix":
        return []
    return [path for path in _kept(settings) if path.stat().st_mode & OTHERS]


def _kept(settings: Settings) -> Iterator[Path]:
    places = [ENV_FILE, DATA, settings.key_file]
    file = settings.database_file
    if file:
        places += file.parent.glob(f"{file.name}*")  # its -wal, -shm, .lock, and copies made beside it
    yield from (path for path in dict.fromkeys(places) if path.exists())
