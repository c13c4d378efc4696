"""Keep the bytes of evidence in a folder, by their hash; no name anybody typed becomes part of a path."""

import hashlib
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

_HASH = re.compile(r"[0-9a-f]{64}")


def hash_of(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


@dataclass(frozen=True, slots=True)
class Folder:
    """The folder of the setting EVIDENCE_DIR, shared by every process of a deployment."""

    root: Path

    def keep(self, content: bytes) -> str:
        """Write the bytes, whole or not at all; return their hash."""
        sha256 = hash_of(content)
        path, half = self._path(sha256), self._half / uuid4().hex
        for each in (self.root, self._half, path.parent):
            each.mkdir(mode=0o700, parents=True, exist_ok=True)
        half.touch(mode=0o600)
        half.write_bytes(content)
        half.replace(path)  # also over the same bytes, so that they are new to whoever removes old ones
        return sha256

    @contextmanager
    def aside(self, content: bytes) -> Iterator[Path]:
        """Lay bytes down for as long as they are worked on; where the process dies, `sweep` removes them."""
        self._half.mkdir(mode=0o700, parents=True, exist_ok=True)
        path = self._half / uuid4().hex
        try:
            path.touch(mode=0o600)
            path.write_bytes(content)
            yield path
        finally:
            path.unlink(missing_ok=True)

    def sweep(self, before: float) -> None:
        """Remove what a process that died left half written before a moment of the machine's clock."""
        for half in self._half.glob("*"):
            if half.stat().st_mtime < before:
                half.unlink(missing_ok=True)

    def trouble(self) -> str:
        """Write and remove something; return the name of what went wrong, "" where nothing did."""
        try:
            self._half.mkdir(mode=0o700, parents=True, exist_ok=True)
            probe = self._half / uuid4().hex
            probe.write_bytes(b"probe")
            probe.unlink()
        except OSError as error:
            return type(error).__name__
        return ""

    @property
    def _half(self) -> Path:
        return self.root / "half"

    def file(self, sha256: str) -> Path | None:
        """Return where the bytes lie; None where they are gone."""
        path = self._path(sha256)
        return path if path.is_file() else None

    def read(self, sha256: str) -> bytes | None:
        """Return the bytes; None where they are gone."""
        try:
            return self._path(sha256).read_bytes()
        except OSError:
            return None

    def kept_since(self, sha256: str) -> float:
        """Return when the bytes were last written, in seconds of the machine's clock; 0 where they are gone."""
        try:
            return self._path(sha256).stat().st_mtime
        except OSError:
            return 0

    def remove(self, sha256: str) -> None:
        self._path(sha256).unlink(missing_ok=True)

    def _path(self, sha256: str) -> Path:
        if not _HASH.fullmatch(sha256):
            raise ValueError("not a hash")
        return self.root / sha256[:2] / sha256
