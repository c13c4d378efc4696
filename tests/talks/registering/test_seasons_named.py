"""A season or a school year that is said is not asked for as if nothing had been said: its days are offered."""

import pytest

from tests.talking import Person


@pytest.mark.parametrize(
    ("promise", "said", "day"),
    [
        ("Tôi đăng ký kèm toán cho 3 em đến hết năm học", "năm học", "31/05/2026"),
        ("em xin dạy múa cho 12 bé trong hè", "hè", "31/08/2026"),
        ("tui đăng ký đắp 60 mét bờ bao trước mùa mưa", "mùa mưa", "30/04/2026"),
        ("tui xin giữ 2 đứa nhỏ tới hết hè", "hè", "31/08/2026"),
        ("con đăng ký đào 1 cái ao trữ nước trước mùa khô", "mùa khô", "30/11/2026"),
        ("dạ em nhận chở 4 cháu đi học suốt năm học", "năm học", "31/05/2026"),
    ],
)
def test_the_days_of_what_was_named_are_offered(an: Person, promise: str, said: str, day: str) -> None:
    answer = an.says(promise)
    assert f"“{said}” là chừng ngày nào" in answer
    assert any(day in choice.label for message in an.heard for choice in message.choices)


@pytest.mark.parametrize(
    "promise",
    [
        "Tôi đăng ký trồng 50 cây dừa",
        "tui đăng ký giúp 2 hộ nghèo trong xóm",
        "em xin tặng 10 cuốn sách cho thư viện trường học",
    ],
)
def test_where_no_time_was_named_the_usual_days_are_offered(an: Person, promise: str) -> None:
    assert "là chừng ngày nào" not in an.says(promise)
    assert any("31/12/2026" in choice.label for message in an.heard for choice in message.choices)
