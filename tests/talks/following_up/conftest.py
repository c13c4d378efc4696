"""A village with work registered, reported, late, and a round of reports that is open."""

from datetime import datetime

import pytest

from domain.roles import Role
from tests.talking import ZONE, Person, Village


@pytest.fixture
def an(village: Village, channel: str) -> Person:
    """Return a member of branch 1 who has reported."""
    village.now = datetime(2026, 3, 5, 9, 0, tzinfo=ZONE)
    an = village.person(channel, "Nguyễn Văn An", "CB1")
    an.says("tôi đăng ký trồng 20 cây dừa trước 30/9/2026")
    an.picks("Đúng")
    village.now = datetime(2026, 4, 2, 9, 0, tzinfo=ZONE)
    an.says("trồng được 8 cây rồi")
    return an


@pytest.fixture
def binh(village: Village, channel: str, an: Person) -> Person:
    """Return the secretary of branch 1, in which Bảy has not reported; Bảo of branch 2 is late."""
    binh = village.person(channel, "Lê Thị Bình", "CB1", (Role.SECRETARY, "CB1"), leader=True)
    village.now = datetime(2026, 3, 5, 9, 0, tzinfo=ZONE)
    bay = village.person(channel, "Trần Văn Bảy", "CB1")
    bay.says("tôi đăng ký sửa 3 cây cầu trước 30/4/2026")
    bay.picks("Đúng")
    bao = village.person(channel, "Hồ Văn Bảo", "CB2", (Role.SECRETARY, "CB2"))
    bao.says("tôi đăng ký làm 2 km đường hoa trước 31/5/2026")
    bao.picks("Cá nhân tôi")
    bao.picks("Đúng")
    village.now = datetime(2026, 7, 10, 9, 0, tzinfo=ZONE)
    return binh


@pytest.fixture
def chi(village: Village, channel: str, binh: Person) -> Person:
    """Return the secretary of the committee, who has opened the round of the half-year."""
    chi = village.person(channel, "Trần Kim Chi", "CB2", (Role.SECRETARY, "XA"), leader=True)
    chi.says("mở kỳ báo cáo 6 tháng đầu năm, hạn 15/7")
    chi.picks("Đúng")
    return chi
