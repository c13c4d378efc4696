"""Make a small village to talk in, on both channels and both databases."""

import pytest

from domain.roles import Role
from storage.ground.database import Database
from tests.talking import Person, Village


@pytest.fixture(params=["telegram", "zalo"])
def channel(request: pytest.FixtureRequest) -> str:
    return str(request.param)


@pytest.fixture
def village(database: Database) -> Village:
    """Return a province with one committee and two branches."""
    village = Village(database)
    village.organisation("TINH", "Đảng bộ tỉnh")
    village.organisation("XA", "Đảng bộ xã An Thạnh", "TINH")
    village.organisation("CB1", "Chi bộ ấp 1", "XA")
    village.organisation("CB2", "Chi bộ ấp 2", "XA")
    return village


@pytest.fixture
def an(village: Village, channel: str) -> Person:
    """Return a member of branch 1."""
    return village.person(channel, "Nguyễn Văn An", "CB1")


@pytest.fixture
def binh(village: Village, channel: str) -> Person:
    """Return the secretary of branch 1."""
    return village.person(channel, "Lê Thị Bình", "CB1", (Role.SECRETARY, "CB1"), leader=True)


@pytest.fixture
def bay(village: Village, channel: str) -> Person:
    """Return a second member of branch 1."""
    return village.person(channel, "Trần Văn Bảy", "CB1")


@pytest.fixture
def tam(village: Village, channel: str) -> Person:
    """Return a third member of branch 1."""
    return village.person(channel, "Võ Thị Tám", "CB1")


@pytest.fixture
def bao(village: Village, channel: str) -> Person:
    """Return the secretary of branch 2."""
    return village.person(channel, "Hồ Văn Bảo", "CB2", (Role.SECRETARY, "CB2"))


@pytest.fixture
def chi(village: Village, channel: str) -> Person:
    """Return the secretary of the committee, who belongs to branch 2."""
    return village.person(channel, "Trần Kim Chi", "CB2", (Role.SECRETARY, "XA"), leader=True)


@pytest.fixture
def hai(village: Village, channel: str) -> Person:
    """Return the staff of the committee, who belongs to branch 2."""
    return village.person(channel, "Lê Hải", "CB2", (Role.STAFF, "XA"))


@pytest.fixture
def dung(village: Village, channel: str) -> Person:
    """Return an administrator."""
    return village.person(channel, "Phạm Dũng", "", (Role.ADMIN, ""))
