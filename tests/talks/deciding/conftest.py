"""A branch whose campaign approves first, with a deputy and a second member."""

import pytest

from domain.roles import Role
from tests.talking import Person, Village
from tests.talks.campaigns.test_approving import switched_on


@pytest.fixture
def pho(village: Village, channel: str) -> Person:
    """Return the deputy of branch 1."""
    return village.person(channel, "Đỗ Văn Phó", "CB1", (Role.DEPUTY, "CB1"))


@pytest.fixture
def approving(dung: Person, binh: Person) -> Person:
    """Return Bình, whose campaign has approval switched on."""
    switched_on(dung)
    return binh
