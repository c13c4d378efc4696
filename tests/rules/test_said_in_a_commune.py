"""Names of groups, stretches of now and words that only hand in are read from a commune's own sentences."""

from datetime import date

import pytest

from domain.campaigns.past_fact import past_day_told
from domain.campaigns.rounds import Every
from domain.understanding.movement.report_said import only_hands_in
from domain.understanding.movement.round_named import stretch_of_now
from domain.understanding.several_things.outline import cleaned


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("Phân loại rác tại nhà", "Phân loại rác tại nhà"),
        ("phan loai rac tai nha nha", "phan loai rac tai nha"),
        ("Chăm sóc trẻ em", "Chăm sóc trẻ em"),
        ("Chuyển đổi số nha", "Chuyển đổi số"),
    ],
)
def test_a_name_keeps_its_last_word(said: str, name: str) -> None:
    assert cleaned(said) == name


def test_this_month_is_not_the_one_it_is_like() -> None:
    assert stretch_of_now("bc thang nay y nhu thang truoc") is Every.MONTH
    assert stretch_of_now("báo cáo quý này") is Every.QUARTER
    assert stretch_of_now("báo cáo y như tháng trước") is None


@pytest.mark.parametrize(
    ("piece", "alone"),
    [
        ("nop bao cao thang 11 cho chi bo ap 1", True),
        ("Văn phòng Đảng ủy xã An Thạnh gửi báo cáo tháng 11/2026", True),
        ("con lai binh thuong", False),
        ("báo cáo chậm vì mưa lũ", False),
    ],
)
def test_what_only_hands_in_is_no_remark(piece: str, alone: bool) -> None:
    assert only_hands_in(piece, "Đảng bộ xã An Thạnh") is alone


def test_the_last_full_moon() -> None:
    assert past_day_told("phát động hôm rằm rồi", date(2026, 11, 28)) == date(2026, 11, 23)
