"""Files others may read, files of another user, and the room on the disk of the data."""

import os
from collections.abc import Iterator
from pathlib import Path

from bot.doctor.finding import Finding, well, wrong
from bot.running.disk import least_free
from bot.running.private_files import kept, open_to_others
from bot.settings import Settings
from domain.operating.vitals import LOW_DISK
from locales.language import Language


def of_files(settings: Settings, speak: Language) -> Iterator[Finding]:
    tr = speak.tr
    for path in open_to_others(settings):
        yield wrong(
            tr("{path}: other users of this machine may read or change it", path=path),
            tr("as its owner: chmod go= {path}", path=path),
        )
    yield from _owners(settings, speak)
    for name, place in (
        ("DATABASE_URL", settings.data_place),
        ("EVIDENCE_DIR", Path(settings.evidence_dir)),
    ):
        free = least_free([place])
        room = tr("disk of {name}: {count} MB free", name=name, count=free // 2**20)
        if free < LOW_DISK:
            yield wrong(room, tr("make room: when it is full, nothing more is kept"))
        else:
            yield well(room)


def _owners(settings: Settings, speak: Language) -> Iterator[Finding]:
    """Find files that are not the user's whose the folder of the data is: a verb was run as somebody else."""
    file = settings.database_file
    if os.name != "posix" or file is None or not file.parent.exists():
        return
    owner = file.parent.stat().st_uid
    for path in kept(settings):
        if path.stat().st_uid != owner:
            yield wrong(
                speak.tr("{path}: belongs to another user than the folder of the data", path=path),
                f"chown --reference={file.parent} {path}",
            )
        elif not os.access(path, os.W_OK):
            yield wrong(
                speak.tr("{path}: cannot be written to by whoever runs this", path=path),
                speak.tr("run the verbs as the user of the bot: sudo -u dongkhoi …"),
            )
