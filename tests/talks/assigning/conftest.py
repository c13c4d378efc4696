"""Bring a resolution with its indicators into the village."""

from pathlib import Path

import pytest

from domain.campaigns.movement import Movement, read_movement
from domain.roles import Role
from storage.campaigns import applying
from tests.talking import Person, Village
from tests.talks.rosters.conftest import lists

__all__ = ["lists"]

FILE = Path(__file__).parents[1] / "indicators" / "resolution.toml"


@pytest.fixture
def movement() -> Movement:
    return read_movement(FILE)


@pytest.fixture
def resolution(village: Village, movement: Movement) -> Movement:
    """Return the resolution, brought in."""
    village.database.transact(applying.apply, movement, village.stamp)
    return movement


@pytest.fixture
def hai(village: Village, channel: str) -> Person:
    """Return the staff of the committee."""
    return village.person(channel, "Lê Hải", "CB2", (Role.STAFF, "XA"))
