"""A place in which the verbs that copy are run, on both databases."""

import os
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import MagicMock

import pytest

from bot.settings import Settings
from tests.copies.home import Home
from tests.databases import with_programs
from tests.processes.conftest import bytecode, deploy
from tests.processes.deployment import SECRET_KEY

__all__ = ["bytecode", "deploy"]


@pytest.fixture
def home(
    database_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Iterator[Home]:
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    folder = tmp_path / "machine"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("PATH", with_programs(os.environ["PATH"]))
    monkeypatch.setenv("DATABASE_URL", database_url)
    monkeypatch.setenv("SECRET_KEY", SECRET_KEY)
    monkeypatch.setenv("LOCALE", "en")
    monkeypatch.setattr("os.nice", lambda by: by)  # a verb is polite to others; the process of the tests stays as it is
    monkeypatch.setattr("bot.verbs.copies.nightly.signal", MagicMock())
    yield Home(folder, database_url, monkeypatch, capsys)
