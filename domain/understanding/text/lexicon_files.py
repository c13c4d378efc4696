"""Read the lists of phrases of a module from `domain/understanding/lexicon/`, where each file has one owner."""

import tomllib
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent.parent / "lexicon"
_ROOT = "domain.understanding."


def lists_of(module: str) -> dict[str, Any]:
    """Return the lists of the module that asks, as they stand in its file: `lists_of(__name__)`."""
    return tomllib.loads((FOLDER / f"{module.removeprefix(_ROOT)}.toml").read_text(encoding="utf-8"))
