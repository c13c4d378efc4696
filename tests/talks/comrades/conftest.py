"""People of two branches, the leaders of both, and an administrator."""

import pytest

from domain.roles import Role
from tests.talking import Person, Village


@pytest.fixture
def bao(village: Village, channel: str) -> Person:
    """Return the secretary of branch 2."""
    return village.person(channel, "Trần Quốc Bảo", "CB2", (Role.SECRETARY, "CB2"), leader=True)
