"""Make the backup of a night in BACKUP_DIR, lay the pictures and papers beside it, and remove what is too old."""

import os
import re
import shutil
import signal
from contextlib import closing
from datetime import datetime, tzinfo
from pathlib import Path

from bot.refusal import Refused
from bot.running.database import connect
from bot.settings import Settings
from bot.verbs.copies.making import HALF, Made, make
from storage.copies import record
from storage.copies.beside import Beside
from storage.copies.manifest import CopyTrouble
from storage.evidence.folder import Folder

EVIDENCE = "evidence"
_OURS = re.compile(r"dongkhoi-\d{4}-\d\d-\d\d-\d{6}\.zip")
_LISTS = ".evidence"
ABANDONED = 86_400  # seconds after which a folder that is half filled belongs to nobody


def name_at(moment: datetime, zone: tzinfo) -> str:
    return f"dongkhoi-{moment.astimezone(zone):%Y-%m-%d-%H%M%S}.zip"


def make_one(settings: Settings) -> Made:
    """Make one and remember how it went, so that administrators hear of it."""
    if not settings.backup_dir:
        raise Refused("BACKUP_DIR is empty: no nightly backups are made")
    if hasattr(os, "nice"):
        os.nice(10)  # turns go first
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # so that nothing is left half done
    place, now = Path(settings.backup_dir), settings.clocks().real()
    why = "the backup ended in the middle"
    try:
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        _sweep(place, now)
        file = place / name_at(now, settings.zone)
        passphrase = settings.backup_passphrase.get_secret_value()
        made = make(settings, file, passphrase, evidence=False)
        beside, evidence = Beside(place / EVIDENCE), Folder(Path(settings.evidence_dir))
        names = beside.lay(evidence, sorted(made.evidence), passphrase)
        file.with_suffix(_LISTS).write_text("\n".join(names), encoding="ascii")
        _thin_out(place, settings.backup_keep)
        why = ""
    except (CopyTrouble, Refused) as trouble:
        why = str(trouble)
        raise
    except OSError as error:
        why = f"{place}: {error.strerror or type(error).__name__}"
        raise
    finally:
        with closing(connect(settings)) as database:
            if why:
                database.transact(record.failed, why, settings.clocks().real())
            else:
                database.transact(record.succeeded, file.name, file.stat().st_size, settings.clocks().real())
    return made


def _thin_out(place: Path, keep: int) -> None:
    ours = sorted(each for each in place.iterdir() if _OURS.fullmatch(each.name))
    for old in ours[:-keep]:
        old.with_suffix(_LISTS).unlink(missing_ok=True)
        old.unlink()
    needed: set[str] = set()
    for each in ours[-keep:]:
        if not (named := each.with_suffix(_LISTS)).exists():
            return  # nobody knows what this one needs
        needed.update(named.read_text(encoding="ascii").split())
    Beside(place / EVIDENCE).thin_out(needed)


def _sweep(place: Path, now: datetime) -> None:
    """Remove what a process left that died."""
    for half in place.glob(f"{HALF}*"):
        if half.stat().st_mtime < now.timestamp() - ABANDONED:
            shutil.rmtree(half, ignore_errors=True)
