"""A peak of one's own beside the standing movement."""

import pytest

from tests.talking import Person

PEAK = "mở cao điểm thi đua chào mừng Đại hội từ 1/3 đến 30/6/2026"


@pytest.fixture
def peak(dung: Person) -> Person:
    """Return the administrator who has opened a peak."""
    dung.says(PEAK)
    assert "nhận đăng ký" in dung.picks("Đúng, mở")
    return dung
