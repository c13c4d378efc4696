"""The secret key beside the data, the one before it, honoured until what it signed has run out, and those ended."""

import hashlib
import secrets
from collections.abc import Collection, Iterable
from datetime import date, timedelta
from pathlib import Path

from domain.codes import VALID_DAYS

HONOURED = timedelta(days=VALID_DAYS)
"""An invite code, often printed on paper, is what lasts longest of all that a key signs."""
FORMER = ".former"
ENDED = ".ended"


def kept(file: Path) -> str:
    """Return the key in a file; where there is none, make one."""
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        write(file, new_key())
    return file.read_text(encoding="utf-8").strip()


def new_key() -> str:
    return secrets.token_urlsafe(32)


def former_file(file: Path) -> Path:
    return file.with_name(file.name + FORMER)


def former(file: Path) -> tuple[str, date] | None:
    """Return the key before, and the last day on which it is honoured; None where there is none."""
    beside = former_file(file)
    if not beside.exists():
        return None
    return read(beside.read_text(encoding="utf-8"))


def line(key: str, until: date) -> str:
    """Return what stands in the file of a key that is honoured until a day."""
    return f"{key} {until.isoformat()}"


def read(words: str) -> tuple[str, date]:
    key, _, until = words.strip().rpartition(" ")
    return key, date.fromisoformat(until)


def honoured(file: Path, today: date) -> tuple[str, ...]:
    """Return the key before, while it is honoured."""
    found = former(file)
    return (found[0],) if found and today <= found[1] else ()


def rotate(file: Path, today: date, *, at_once: bool = False) -> date | None:
    """Put a new key in the place of the one kept; return until when that one is honoured, None where it is not."""
    before, until = kept(file), today + HONOURED
    if at_once:
        end(file, [before, *honoured(file, today)])
        former_file(file).unlink(missing_ok=True)
    else:
        write(former_file(file), line(before, until))
    write(file, new_key())
    return None if at_once else until


def go_back(file: Path, today: date) -> date | None:
    """Let the key before sign again, and honour the one it takes over from; None where there is none to go back to."""
    if not honoured(file, today):
        return None
    (again,) = honoured(file, today)
    until = today + HONOURED
    write(former_file(file), line(kept(file), until))
    write(file, again)
    return until


def ended_file(file: Path) -> Path:
    return file.with_name(file.name + ENDED)


def end(file: Path, keys: Iterable[str]) -> None:
    """Note that others have seen these keys: an older backup holds them still, and must not bring them back."""
    _write_ended(file, _ended(file) | {_digest(key) for key in keys})


def is_ended(file: Path, key: str) -> bool:
    return _digest(key) in _ended(file)


def let_in(file: Path, key: str) -> None:
    """Take a key as one that nobody else has seen."""
    if is_ended(file, key):
        _write_ended(file, _ended(file) - {_digest(key)})


def _ended(file: Path) -> set[str]:
    beside = ended_file(file)
    return set(beside.read_text(encoding="ascii").split()) if beside.exists() else set()


def _write_ended(file: Path, digests: Collection[str]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    write(ended_file(file), "\n".join(sorted(digests)))


def _digest(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()


def write(file: Path, words: str) -> None:
    """Write a file whole or not at all, for its owner alone."""
    aside = file.with_name(file.name + ".new")
    aside.unlink(missing_ok=True)
    aside.touch(mode=0o600)
    aside.write_text(words, encoding="utf-8")
    aside.replace(file)
