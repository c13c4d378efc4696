"""Read the lists of phrases in `lexicon/`, where each file has one owner, and the order of the readers."""

import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

Reader = TypeVar("Reader", bound=Callable[..., Any])

FOLDER = Path(__file__).parent.parent / "lexicon"
ORDER = tomllib.loads((FOLDER.parent / "order.toml").read_text(encoding="utf-8"))
_ROOT = "domain.understanding."


def lists_of(module: str) -> dict[str, Any]:
    """Return the lists of the module that asks, as they stand in its file: `lists_of(__name__)`."""
    return tomllib.loads((FOLDER / f"{module.removeprefix(_ROOT)}.toml").read_text(encoding="utf-8"))


def in_order(kind: str, *readers: Reader) -> tuple[Reader, ...]:
    """Return the readers of a kind in the order in which they try; each stands in `order.toml`, and nothing else."""
    named = {reader.__name__.removeprefix("_"): reader for reader in readers}
    if sorted(named) != sorted(ORDER[kind]):
        raise ValueError(kind)
    return tuple(named[name] for name in ORDER[kind])
