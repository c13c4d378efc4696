"""Members of branch 1 without a phone, whose secretary is Bình."""

import pytest

from domain.stamps import Stamp
from storage.people import consents
from tests.talking import ZONE, Person, Village


def sign(village: Village, member_id: int, by: Person) -> None:
    """Note that a member consented on paper."""
    stamp = Stamp.of(village.now, ZONE, by.member_id, by.channel)
    village.database.transact(consents.note_signed, member_id, "giay-2026-11", village.now.date(), stamp)


@pytest.fixture
def bay(village: Village, binh: Person) -> int:
    """Return Bảy, who has signed."""
    number = village.member("Trần Văn Bảy", "CB1")
    sign(village, number, binh)
    return number


@pytest.fixture
def tam(village: Village, binh: Person) -> int:
    """Return Tám, who has signed nothing yet."""
    return village.member("Võ Thị Tám", "CB1")
