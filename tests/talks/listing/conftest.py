"""A branch with something of every kind on its list."""

import pytest

from tests.talking import Person, Village
from tests.talks.registering.test_registering import register


@pytest.fixture
def branch(an: Person, tam: Person, bay: Person, binh: Person, village: Village) -> Person:
    """Return the secretary of a branch where Bảy is late, Tám waits for a confirmation, and An goes on."""
    register(an, "Trồng dừa", "500 cây", "30/6")
    register(tam, "Trao xe đạp", "4 chiếc", "30/6")
    register(bay, "Gắn đèn đường", "12 bóng", "20/3")
    an.says("/baocao 1 tui trồng được 120 cây rồi")
    tam.says("/baocao 2 4")
    tam.picks("Đúng")
    village.now = village.now.replace(day=25)
    return binh
