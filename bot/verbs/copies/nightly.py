"""Make the backup of a night in BACKUP_DIR, lay the pictures and papers beside it, and remove what is too old."""

import os
import shutil
import signal
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import datetime, tzinfo
from pathlib import Path

from bot.refusal import Refused
from bot.running.database import connect
from bot.running.nightly import BESIDE, ENDING, MEMBERS, made, members
from bot.settings import Settings
from bot.verbs.copies.making import HALF, Made, make
from domain.errors import Refusal
from locales.language import language
from locales.wording.operating.reasons import refusal_text
from storage.copies import record
from storage.copies.beside import Beside
from storage.evidence.folder import Folder

EVIDENCE = "evidence"
FAR_MORE = 2
ABANDONED = 86_400  # seconds after which a folder that is half filled belongs to nobody


def name_at(moment: datetime, zone: tzinfo) -> str:
    return f"dongkhoi-{moment.astimezone(zone):%Y-%m-%d-%H%M%S}{ENDING}"


def make_one(settings: Settings) -> Made:
    """Make one and remember how it went, so that administrators hear of it."""
    if not settings.backup_dir:
        raise Refused("BACKUP_DIR is empty: no nightly backups are made")
    if hasattr(os, "nice"):
        os.nice(10)  # turns go first
    signal.signal(signal.SIGTERM, signal.default_int_handler)  # so that nothing is left half done
    place, now, speak = Path(settings.backup_dir), settings.clocks().real(), language(settings.locale)
    why = speak.tr("the backup ended in the middle")
    try:
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        _sweep(place, now)
        file = place / name_at(now, settings.zone)
        passphrase = settings.backup_passphrase.get_secret_value()
        written = make(settings, file, passphrase, evidence=False)
        beside, evidence = Beside(place / EVIDENCE), Folder(Path(settings.evidence_dir))
        names = beside.lay(evidence, sorted(written.evidence), passphrase)
        said = [f"{MEMBERS}{written.manifest.rows.get('member', 0)}", *names]
        file.with_suffix(BESIDE).write_text("\n".join(said), encoding="ascii")
        _thin_out(place, settings.backup_keep)
        why = ""
    except Refusal as trouble:
        why = refusal_text(speak, trouble)
        raise
    except OSError as error:
        why = f"{place}: {error.strerror or type(error).__name__}"
        raise
    finally:
        if why:
            with suppress(Exception):  # it is said all the same, and may be what keeps it from being noted
                _note(settings, record.failed, why)
    _note(settings, record.succeeded, file.name, file.stat().st_size)
    return written


def _note(settings: Settings, what: Callable[..., None], *values: object) -> None:
    with closing(connect(settings)) as database:
        database.transact(what, *values, settings.clocks().real())


def outgrown(place: Path, keep: int) -> Path | None:
    """Return a backup older than those that are kept, which holds far more people: the newest one there is.

    A database that was lost and began anew would push out in two weeks what is left of the one before.
    """
    ours = made(place)
    most = max(map(members, ours[-keep:]), default=0)
    return next((each for each in reversed(ours[:-keep]) if members(each) > FAR_MORE * most), None)


def _thin_out(place: Path, keep: int) -> None:
    ours, fuller = made(place), outgrown(place, keep)
    kept = [each for each in ours[:-keep] if each == fuller] + ours[-keep:]
    for old in ours:
        if old not in kept:
            old.with_suffix(BESIDE).unlink(missing_ok=True)
            old.unlink()
    needed: set[str] = set()
    for each in kept:
        if not (named := each.with_suffix(BESIDE)).exists():
            return  # nobody knows what this one needs
        needed.update(named.read_text(encoding="ascii").split())
    Beside(place / EVIDENCE).thin_out(needed)


def _sweep(place: Path, now: datetime) -> None:
    """Remove what a process left that died."""
    for half in place.glob(f"{HALF}*"):
        if half.stat().st_mtime < now.timestamp() - ABANDONED:
            shutil.rmtree(half, ignore_errors=True)
