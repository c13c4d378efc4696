"""Name what a restore puts aside: two of them may come in one second, and neither writes over what the other kept."""

from collections.abc import Iterator
from itertools import count
from pathlib import Path


def names(name: str) -> Iterator[str]:
    """Yield the name, and then the name with a number behind it."""
    yield name
    yield from (f"{name}_{number}" for number in count(2))


def unused(file: Path) -> Path:
    """Return the first of these names under which no file lies."""
    return next(path for name in names(file.name) if not (path := file.with_name(name)).exists())
