"""Make one copy of a deployment: database, key, the names of its settings, and pictures and papers if wanted."""

import os
import shutil
from collections.abc import Collection
from contextlib import closing
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

from pydantic import SecretStr

from bot.running.database import connect, is_missing, refuse_lost
from bot.settings import Settings
from storage.copies import of_postgresql, of_sqlite, package, sealing
from storage.copies.manifest import EVIDENCE, FORMER, KEY, POSTGRESQL, SQLITE, CopyTrouble, Manifest
from storage.copies.package import Package
from storage.evidence import fetching
from storage.evidence.folder import Folder
from storage.ground import schema
from storage.ground.database import Database

HALF = ".backup-"
"""Begins the name of the folder a copy is made in."""
SET, NOT_SET = "set", "not set"
SPARE = 100 * 2**20  # bytes a copy leaves free at least


@dataclass(frozen=True, slots=True)
class Made:
    """A copy that was written."""

    file: Path
    manifest: Manifest
    evidence: frozenset[str]
    missing: int


def make(settings: Settings, file: Path, passphrase: str, *, evidence: bool) -> Made:
    """Write a whole copy to the file, or leave what was there; raise CopyTrouble, OSError or Refused."""
    if file.exists() and not package.is_ours(file):
        raise CopyTrouble("{file} is there and is no backup; name another file", file=file)
    if is_missing(settings):
        refuse_lost(settings)
        raise CopyTrouble("there is no database at {file} yet; check DATABASE_URL", file=settings.database_file)
    file.parent.mkdir(parents=True, exist_ok=True)
    with closing(connect(settings)) as database, TemporaryDirectory(dir=file.parent, prefix=HALF) as aside:
        folder = Folder(Path(settings.evidence_dir))
        hashes = set(database.transact(fetching.hashes))
        _refuse_full_disk(file.parent, database, folder, hashes if evidence else (), sealed=bool(passphrase))
        copied = Path(aside) / "database"
        rows = _copied(database, copied)
        hashes |= set(database.transact(fetching.hashes))
        there = {each: path for each in sorted(hashes) if (path := folder.file(each))}
        manifest = _manifest(settings, database, rows, len(hashes), evidence=evidence)
        plain = Path(aside) / "plain.zip"
        with package.written(plain) as parts:
            _fill(parts, settings.with_key(), copied, there if evidence else {}, is_sqlite=database.is_sqlite)
            parts.say(manifest)
        copied.unlink()
        _put(plain, Path(aside) / "sealed.zip", file, passphrase)
    return Made(file, manifest, frozenset(hashes), len(hashes) - len(there))


def _copied(database: Database, target: Path) -> dict[str, int]:
    if database.is_sqlite:
        of_sqlite.copy(Path(database.url.database or ""), target)
        return of_sqlite.rows(target)
    return of_postgresql.copy(database.url, target)


def _fill(parts: Package, settings: Settings, copied: Path, evidence: dict[str, Path], *, is_sqlite: bool) -> None:
    parts.add(SQLITE if is_sqlite else POSTGRESQL, copied, packed=not is_sqlite)
    key = copied.with_name("key")
    key.write_text(settings.secret_key.get_secret_value(), encoding="utf-8")
    parts.add(KEY, key, packed=True)
    if former := settings.former_line:
        key.write_text(former, encoding="utf-8")
        parts.add(FORMER, key, packed=True)
    key.unlink()
    for sha256, path in evidence.items():
        parts.add(f"{EVIDENCE}{sha256}", path, packed=True)


def _manifest(settings: Settings, database: Database, rows: dict[str, int], count: int, *, evidence: bool) -> Manifest:
    return Manifest(
        program=version("dongkhoi"),
        revision=schema.current(database.engine) or "",
        made_at=settings.clocks().real(),
        database="sqlite" if database.is_sqlite else "postgresql",
        rows=rows,
        evidence=count,
        evidence_inside=evidence,
        settings=named_settings(settings, database),
    )


def named_settings(settings: Settings, database: Database) -> dict[str, str]:
    """Return every setting by name with its value; of a secret only whether it is set."""
    named = {}
    for name in type(settings).model_fields:
        value = getattr(settings, name)
        secret = isinstance(value, SecretStr)
        named[name.upper()] = (SET if value.get_secret_value() else NOT_SET) if secret else str(value)
    return named | {"DATABASE_URL": database.url.render_as_string(hide_password=True)}


def _refuse_full_disk(
    place: Path, database: Database, folder: Folder, hashes: Collection[str], *, sealed: bool
) -> None:
    size = database.size()
    needed = 2 * size + sum(path.stat().st_size for each in hashes if (path := folder.file(each)))
    needed = needed * (2 if sealed else 1) + SPARE
    free = shutil.disk_usage(place).free
    if free < needed:
        raise CopyTrouble(
            "{place} has {free} MB free and a backup needs {needed}; make room",
            place=place,
            free=free // 2**20,
            needed=needed // 2**20,
        )


def _put(plain: Path, sealed: Path, file: Path, passphrase: str) -> None:
    """Bring what was made to its place at once, and onto the disk."""
    if passphrase:
        sealing.seal(plain, sealed, passphrase)
        plain.unlink()
        plain = sealed
    plain.chmod(0o600)
    with plain.open("r+b") as whole:
        os.fsync(whole.fileno())
    plain.replace(file)
    if os.name == "posix":
        folder = os.open(file.parent, os.O_RDONLY)
        os.fsync(folder)
        os.close(folder)
