"""Seal a copy with a passphrase, in the format of age: `age --decrypt` opens it without this program.

The file is encrypted piece by piece for a key made for it alone; the key lies beside it, encrypted with the passphrase.
"""

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

import pyrage

from storage.copies.manifest import CopyTrouble

KEY = "key.age"
CONTENT = "backup.zip.age"


def seal(plain: Path, sealed: Path, passphrase: str) -> None:
    identity = pyrage.x25519.Identity.generate()
    with zipfile.ZipFile(sealed, "w", zipfile.ZIP_STORED) as outer:
        outer.writestr(KEY, pyrage.passphrase.encrypt(str(identity).encode(), passphrase))
        with plain.open("rb") as content, outer.open(CONTENT, "w", force_zip64=True) as into:
            pyrage.encrypt_io(content, into, [identity.to_public()])


@contextmanager
def unsealed(file: Path, passphrase: str, folder: Path) -> Iterator[Path]:
    """Return the file itself where it is not sealed, else what was in it, for as long as the context is open."""
    if not is_sealed(file):
        yield file
        return
    if not passphrase:
        raise CopyTrouble(
            "{file} is sealed with a passphrase; set BACKUP_PASSPHRASE or answer at a terminal", file=file
        )
    with TemporaryDirectory(dir=folder, prefix=".unsealed-") as aside:
        plain = Path(aside) / "backup.zip"
        with zipfile.ZipFile(file) as outer:
            identity = _identity(outer, passphrase)
            try:
                with outer.open(CONTENT) as content, plain.open("wb") as into:
                    pyrage.decrypt_io(content, into, [identity])
            except (pyrage.DecryptError, zipfile.BadZipFile, KeyError, OSError):
                raise CopyTrouble("{file} is torn; take another copy", file=file) from None
        yield plain


def is_sealed(file: Path) -> bool:
    try:
        with zipfile.ZipFile(file) as outer:
            return KEY in outer.namelist()
    except (zipfile.BadZipFile, OSError):
        return False


def _identity(outer: zipfile.ZipFile, passphrase: str) -> pyrage.x25519.Identity:
    try:
        secret = pyrage.passphrase.decrypt(outer.read(KEY), passphrase)
    except pyrage.DecryptError:
        raise CopyTrouble("this is not the passphrase the backup was sealed with") from None
    except zipfile.BadZipFile:
        raise CopyTrouble("the file is torn; take another copy") from None
    return pyrage.x25519.Identity.from_str(secret.decode())
