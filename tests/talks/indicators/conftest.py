"""Bring a resolution with its indicators into the village."""

from pathlib import Path

import pytest

from domain.campaigns.movement import Movement, read_movement
from storage.campaigns import applying
from tests.talking import Village

FILE = Path(__file__).parent / "resolution.toml"


@pytest.fixture
def movement() -> Movement:
    return read_movement(FILE)


@pytest.fixture
def resolution(village: Village, movement: Movement) -> Movement:
    """Return the resolution, brought in."""
    village.database.transact(applying.apply, movement, village.stamp)
    return movement
