"""Keep what a deployment stores from other users of the machine: the database, the key, `.env`, the data folder."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from bot import key_file
from bot.settings import DATA, ENV_FILE, Settings

OTHERS = 0o077


@contextmanager
def made_private() -> Iterator[None]:
    """Make files readable by their owner alone while the context is open, also for processes started here."""
    before = os.umask(OTHERS)
    try:
        yield
    finally:
        os.umask(before)


def close_to_others(settings: Settings) -> None:
    """Take other users' rights to existing files away, as far as this user owns the files."""
    for path in open_to_others(settings):
        with suppress(OSError):
            path.chmod(path.stat().st_mode & ~OTHERS)


def open_to_others(settings: Settings) -> list[Path]:
    """Return the paths another user may read or change; none on Windows, which stores rights elsewhere."""
    if os.name != "posix":
        return []
    return [path for path in kept(settings) if path.stat().st_mode & OTHERS]


def kept(settings: Settings) -> Iterator[Path]:
    """Return what is there of the files only their owner may read."""
    key = settings.key_file
    places = [ENV_FILE, DATA, key, key_file.former_file(key), key_file.ended_file(key), Path(settings.evidence_dir)]
    places += [Path(settings.backup_dir)] if settings.backup_dir else []
    file = settings.database_file
    if file:
        places += file.parent.glob(f"{file.name}*")  # its -wal, -shm, .lock, and copies made beside it
    yield from (path for path in dict.fromkeys(places) if path.exists())
