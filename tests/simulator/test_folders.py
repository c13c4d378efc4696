"""The simulator's folders stay small enough to be read at a glance."""

from collections import Counter
from pathlib import Path

import simulator

FEW = 12


def test_no_folder_holds_more_than_a_dozen_files() -> None:
    top = Path(simulator.__file__).parent
    held = Counter(path.parent for path in top.rglob("*") if path.is_file() and path.suffix != ".pyc")
    assert {folder: count for folder, count in held.items() if count > FEW} == {}
