"""Write and read the one file of a copy: a zip, in which a manifest names every part with its checksum."""

import hashlib
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from pydantic import ValidationError

from storage.copies import sealing
from storage.copies.manifest import FORMAT, NAME, CopyTrouble, Manifest, Part

PIECE = 2**20
FAST = 1  # level of compression: the next ones take twice as long for a tenth less
_TORN = (zipfile.BadZipFile, zlib.error, EOFError, KeyError, ValidationError)


class Package:
    """A copy that is being written."""

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self.parts: dict[str, Part] = {}

    def add(self, name: str, source: Path, *, packed: bool) -> None:
        """Put a file in; `packed`: it is packed already, and is stored as it is."""
        with source.open("rb") as content:
            self._write(name, content, zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED)

    def say(self, manifest: Manifest) -> None:
        """Put the manifest in, last: a file that was not finished has none."""
        self._archive.compression = zipfile.ZIP_DEFLATED
        whole = manifest.model_copy(update={"parts": self.parts})
        self._archive.writestr(NAME, whole.model_dump_json(indent=1))

    def _write(self, name: str, content: IO[bytes], compression: int) -> None:
        digest, size = hashlib.sha256(), 0
        self._archive.compression = compression
        with self._archive.open(name, "w", force_zip64=True) as into:
            while piece := content.read(PIECE):
                digest.update(piece)
                size += len(piece)
                into.write(piece)
        self.parts[name] = Part(sha256=digest.hexdigest(), size=size)


@contextmanager
def written(file: Path) -> Iterator[Package]:
    """Write a new package to a file."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=FAST) as archive:
        yield Package(archive)


class Opened:
    """A copy that is being read."""

    def __init__(self, archive: zipfile.ZipFile, manifest: Manifest) -> None:
        self._archive, self.manifest = archive, manifest

    def take(self, name: str, target: Path) -> None:
        """Write one part to a file; raise CopyTrouble where it is not what was put in."""
        part, digest, size = self.manifest.parts[name], hashlib.sha256(), 0
        try:
            with self._archive.open(name) as content, target.open("wb") as into:
                while piece := content.read(PIECE):
                    digest.update(piece)
                    size += len(piece)
                    into.write(piece)
        except _TORN:
            raise CopyTrouble("the file is torn: {name} cannot be read; take another copy", name=name) from None
        if (digest.hexdigest(), size) != (part.sha256, part.size):
            raise CopyTrouble("the file is torn: {name} is not what was put in; take another copy", name=name)

    def holds(self, name: str) -> bool:
        return name in self.manifest.parts


@contextmanager
def opened(file: Path, passphrase: str, folder: Path) -> Iterator[Opened]:
    """Open a copy; a sealed one is unsealed into the folder meanwhile."""
    if not file.is_file():
        raise CopyTrouble("there is no file {file}", file=file)
    with sealing.unsealed(file, passphrase, folder) as plain:
        try:
            archive = zipfile.ZipFile(plain)
        except (zipfile.BadZipFile, OSError):
            raise CopyTrouble("{file} is no backup of this program, or it is torn", file=file) from None
        with archive:
            yield Opened(archive, _manifest(archive, file))


def is_ours(file: Path) -> bool:
    """Whether a file may be written over: it is a copy, sealed or not."""
    try:
        with zipfile.ZipFile(file) as archive:
            return not {NAME, sealing.KEY}.isdisjoint(archive.namelist())
    except (zipfile.BadZipFile, OSError):
        return False


def rows(file: Path) -> dict[str, int]:
    """Return how many rows a copy holds, by table; nothing where it is sealed, or no copy."""
    try:
        with zipfile.ZipFile(file) as archive:
            return _manifest(archive, file).rows
    except (zipfile.BadZipFile, OSError, CopyTrouble):
        return {}


def _manifest(archive: zipfile.ZipFile, file: Path) -> Manifest:
    try:
        manifest = Manifest.model_validate_json(archive.read(NAME))
    except _TORN:
        raise CopyTrouble("{file} is no backup of this program, or it is torn", file=file) from None
    if manifest.format > FORMAT:
        raise CopyTrouble(
            "{file} was made by a newer program ({program}); update this one first",
            file=file,
            program=manifest.program,
        )
    return manifest
