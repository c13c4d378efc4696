"""`backup`: one file with everything, while the bot runs."""

import sys
from getpass import getpass
from pathlib import Path

from bot.refusal import Refused
from bot.settings import Settings
from bot.verbs.copies import nightly
from bot.verbs.copies.making import Made, make
from storage.copies.manifest import CopyTrouble


def backup(settings: Settings, file: Path | None, *, evidence: bool, seal: bool, every_night: bool) -> int:
    try:
        if every_night:
            made = nightly.make_one(settings)
        else:
            if file is None:
                raise Refused("name the FILE to write the backup to")
            if file.is_dir():
                file /= nightly.name_at(settings.clocks().real(), settings.zone)
            made = make(settings, file, _passphrase(settings, seal), evidence=evidence)
    except CopyTrouble as trouble:
        raise Refused(str(trouble)) from None
    except OSError as error:
        raise Refused(f"the backup was not written: {error.strerror or type(error).__name__}") from None
    print("\n".join(_told(made)))
    return 0


def _passphrase(settings: Settings, seal: bool) -> str:
    known = settings.backup_passphrase.get_secret_value()
    if known or not seal:
        return known
    if not sys.stdin.isatty():
        raise Refused("set BACKUP_PASSPHRASE, or run this at a terminal, where it is asked for")
    first, again = getpass("Passphrase: "), getpass("Once more: ")
    if not first or first != again:
        raise Refused("nothing was written: the passphrase is empty, or was not typed the same twice")
    return first


def _told(made: Made) -> list[str]:
    about = made.manifest
    lines = [f"{made.file}: {made.file.stat().st_size / 2**20:.1f} MB, schema {about.revision}"]
    lines.append(f"{sum(about.rows.values())} rows of {len(about.rows)} tables, and the key")
    if about.evidence_inside:
        lines.append(f"{about.evidence - made.missing} pictures and papers")
    else:
        lines.append(f"{about.evidence} pictures and papers are not inside")
    if made.missing:
        lines.append(f"{made.missing} of them are missing in the folder of evidence; `doctor` says more")
    return lines
