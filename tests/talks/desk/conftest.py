"""A deployment with an address for downloads, and a way to open the file that came."""

from collections.abc import Callable
from dataclasses import replace
from io import BytesIO

import pytest
from openpyxl import Workbook, load_workbook

from tests.talking import Person, Village

Opened = Callable[[Person, str], Workbook]


@pytest.fixture(autouse=True)
def downloads(village: Village) -> None:
    village.deployment = replace(village.deployment, public=True)


@pytest.fixture
def opened(village: Village) -> Opened:
    """Ask for a file, let it be made, and open it."""

    def ask(person: Person, words: str) -> Workbook:
        person.says(words)
        village.make_files()
        person.receives()
        files = [message.file for message in person.heard if message.file]
        assert len(files) == 1
        return load_workbook(BytesIO(files[0].content))

    return ask
