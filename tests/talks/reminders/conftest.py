"""A member who works on three things and is reminded of them."""

from datetime import datetime

import pytest

from tests.talking import ZONE, Person, Village


@pytest.fixture
def three(village: Village, an: Person) -> Person:
    """Return a member with three works, 20 palms of 50 planted, on Tuesday 8 December 2026."""
    village.now = datetime(2026, 12, 1, 9, 0, tzinfo=ZONE)
    for said in (
        "tôi đăng ký trồng 50 cây dừa trước 20/12/2026",
        "tôi đăng ký giúp 2 hộ nghèo trước 30/6/2027",
        "tôi đăng ký mỗi tháng nhặt rác 2 lần đến hết 31/12/2027",
    ):
        an.says(said)
        an.picks("Đúng")
    an.says("đã trồng 20 cây dừa")
    village.now = datetime(2026, 12, 8, 9, 5, tzinfo=ZONE)
    return an


@pytest.fixture
def pomelos(village: Village, tam: Person) -> Person:
    """Return a member with one work that is a week late, of which nothing was reported."""
    village.now = datetime(2026, 11, 1, 9, 0, tzinfo=ZONE)
    tam.says("tôi đăng ký trồng 100 cây bưởi trước 1/12/2026")
    tam.picks("Đúng")
    village.now = datetime(2026, 12, 8, 9, 5, tzinfo=ZONE)
    return tam
