"""A reminder wished for later today comes today, at the hour that is meant, and one hour is not all to come."""

import pytest

from tests.talking import Person
from tests.talks.registering.test_registering import register


@pytest.mark.parametrize(
    ("words", "hour"),
    [
        ("tối 7 giờ rưỡi nhắc giùm tui", "19:30"),
        ("tui đang đưa đò, chiều 3h gọi lại nha", "15:00"),
        ("chừng hai giờ tui ngủ dậy rồi nhắc lại", "14:00"),
        ("toi 8h nhac lai", "20:00"),
        ("nửa tiếng nữa nhắc lại", "09:30"),
        ("20 phút nữa nhắc tui", "09:20"),
        ("nhắc lại sau 3 tiếng", "12:00"),
        ("đang vắt sữa bò, lát nữa nhắc", "11:00"),
        ("bây giờ tui bận tay, một tiếng nữa nhắc lại", "10:00"),
        ("đang gói bánh, chiều hẵng nhắc", "16:00"),
        ("bảy giờ tối hãy nhắn", "19:00"),
    ],
)
def test_an_hour_of_today(an: Person, words: str, hour: str) -> None:
    register(an)
    heard = an.says(words)
    assert f"lúc {hour} thứ Ba, 10/03/2026" in heard
    assert "từ nay" not in heard


@pytest.mark.parametrize(
    "words", ["đừng có nhắn buổi sáng nữa", "hủy nhận tin nhắc buổi tối giùm", "tắt báo buổi tối nha con"]
)
def test_an_hour_that_is_not_wished_is_not_kept(an: Person, words: str) -> None:
    register(an)
    assert "từ nay tôi nhắc" not in an.says(words)


@pytest.mark.parametrize("words", ["cuối tháng nhắc tui", "cuoi thang xong roi nhac", "để cuối tháng hãy nhắc"])
def test_the_end_of_a_month_is_no_wedding(an: Person, words: str) -> None:
    register(an)
    heard = an.says(words)
    assert "31/03/2026" in heard
    assert "chúc mừng" not in heard


@pytest.mark.parametrize(
    ("words", "day"),
    [("sáng mai 7h nhắc", "11/03/2026"), ("mai tui rảnh, lát nữa tui đi chợ, mai nhắc", "11/03/2026")],
)
def test_tomorrow_stays_tomorrow(an: Person, words: str, day: str) -> None:
    register(an)
    assert day in an.says(words)


@pytest.mark.parametrize("words", ["từ nay nhắc tôi buổi tối thôi nha", "sáng hãy nhắn, tối đừng nhắn"])
def test_what_is_wished_for_all_is_kept_for_all(an: Person, words: str) -> None:
    register(an)
    assert "thứ Ba, 10/03/2026" not in an.says(words)
