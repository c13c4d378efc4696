"""Lay pictures and papers beside the nightly copies, each once; sealed where the copies are.

A sealed file is encrypted for a key made for this folder, in the format of age; the key lies there too, encrypted with
the passphrase. With another passphrase another key is made: what was sealed before opens with the one before.
"""

import shutil
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pyrage

from storage.evidence.folder import Folder

KEY = ".key.age"
SEALED = ".age"
_NAME = slice(4, 12)  # of a public key what names it: it begins with the same four letters always


@dataclass(frozen=True, slots=True)
class Beside:
    """One folder of them. A sealed one is named after its hash and its key."""

    root: Path

    def lay(self, folder: Folder, hashes: Iterable[str], passphrase: str) -> list[str]:
        """Lay what is not there yet; return under which names. An open one gives way to the one that is sealed."""
        identity = self._key(passphrase) if passphrase else None
        name = f".{_name(identity)}{SEALED}" if identity else ""
        names = []
        for sha256 in hashes:
            target = self._path(sha256 + name)
            if not target.exists() and (source := folder.file(sha256) or self._open(sha256)):
                self._put(target, partial(_fill, source, identity))
            if target.exists():
                names.append(target.name)
                if identity:
                    self._path(sha256).unlink(missing_ok=True)
        return names

    def read(self, sha256: str, keys: Collection[pyrage.x25519.Identity]) -> bytes | None:
        """Return the bytes; None where they are not here, torn, or sealed with a key that is not known."""
        if there := self._open(sha256):
            return there.read_bytes()
        for identity in keys:
            sealed = self._path(f"{sha256}.{_name(identity)}{SEALED}")
            try:
                content: bytes = pyrage.decrypt(sealed.read_bytes(), [identity])
            except (OSError, pyrage.DecryptError):
                continue
            return content
        return None

    def keys(self, passphrase: str) -> list[pyrage.x25519.Identity]:
        """Return the keys the passphrase opens."""
        return list(self._opened(passphrase)) if passphrase else []

    def holds_sealed(self) -> bool:
        return next(self.root.glob(f"*{KEY}"), None) is not None

    def thin_out(self, needed: Collection[str]) -> None:
        """Remove every file that no copy names, and every key of which no file is left."""
        for path in self.root.glob("??/*"):
            if path.name not in needed:
                path.unlink()
        in_use = {name.split(".")[1] for name in needed if name.endswith(SEALED)}
        for path in self.root.glob(f"*{KEY}"):
            if path.name.removesuffix(KEY) not in in_use:
                path.unlink()

    def _open(self, sha256: str) -> Path | None:
        path = self._path(sha256)
        return path if path.is_file() else None

    def _path(self, name: str) -> Path:
        return self.root / name[:2] / name

    def _key(self, passphrase: str) -> pyrage.x25519.Identity:
        for known in self._opened(passphrase):
            return known
        new = pyrage.x25519.Identity.generate()
        sealed = pyrage.passphrase.encrypt(str(new).encode(), passphrase)
        self._put(self.root / f"{_name(new)}{KEY}", lambda half: half.write_bytes(sealed))
        return new

    def _opened(self, passphrase: str) -> Iterator[pyrage.x25519.Identity]:
        for path in sorted(self.root.glob(f"*{KEY}")):
            try:
                secret = pyrage.passphrase.decrypt(path.read_bytes(), passphrase)
            except pyrage.DecryptError:
                continue
            yield pyrage.x25519.Identity.from_str(secret.decode())

    def _put(self, target: Path, write: Callable[[Path], object]) -> None:
        """Bring a file to its place at once, for its owner alone."""
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        half = target.with_suffix(".half")
        half.unlink(missing_ok=True)
        write(half)
        half.replace(target)


def _name(identity: pyrage.x25519.Identity) -> str:
    return str(identity.to_public())[_NAME]


def _fill(source: Path, identity: pyrage.x25519.Identity | None, target: Path) -> None:
    if identity is not None:
        target.touch(mode=0o600)
        target.write_bytes(pyrage.encrypt(source.read_bytes(), [identity.to_public()]))
        return
    try:
        target.hardlink_to(source)  # on the same disk it takes no room
    except OSError:  # another disk, or one without links
        shutil.copyfile(source, target)
