"""Let files be fetched."""

from pathlib import Path

import pytest

from tests.talking import Village
from tests.talks.evidence.test_evidence import Work


@pytest.fixture
def work(village: Village, tmp_path: Path) -> Work:
    work = Work(village, tmp_path / "evidence")
    village.read = work.folder.read
    return work
