"""Numbers that are no target, and words before one that compare nothing: nothing is read of them, or it is asked."""

from datetime import date

import pytest

from domain.pledges.goal import Comparator
from domain.understanding.goals import read_goal
from domain.understanding.readings import Ask
from domain.understanding.sentence import read_pledge

TODAY = date(2026, 3, 10)


@pytest.mark.parametrize("text", ["em đang bầu 6 tháng", "chi bau 4 thang roi", "mai mốt tui dọn sạch cái ao"])
def test_months_with_child_and_mai_mot_are_no_target(text: str) -> None:
    assert read_goal(text).goal is None


@pytest.mark.parametrize(
    "text", ["Treo cờ trên chín chiếc xuồng", "sơn chữ trên 12 cái thùng", "Nhà tui còn 70 cuốn sách, tặng thư viện"]
)
def test_what_it_hangs_on_or_what_one_has_is_no_limit(text: str) -> None:
    goal = read_goal(text).goal
    assert goal is not None
    assert goal.comparator is Comparator.AT_LEAST


@pytest.mark.parametrize(
    ("text", "comparator"),
    [
        ("vận động trên 20 hộ", Comparator.MORE_THAN),
        ("giảm tỷ lệ hộ nghèo của ấp tôi còn 5%", Comparator.AT_MOST),
        ("rút thời gian chờ còn 2 ngày", Comparator.AT_MOST),
    ],
)
def test_a_limit_stays_one(text: str, comparator: Comparator) -> None:
    goal = read_goal(text).goal
    assert goal is not None
    assert goal.comparator is comparator


def test_sundays_are_counted_once_and_how_long_it_lasts_is_asked() -> None:
    goal = read_pledge("mỗi sáng chủ nhật quét hẻm, làm 12 chủ nhật", TODAY).goal.goal
    assert goal is not None
    assert (goal.value, goal.per) == (12, "")
    assert Ask.AMBIGUOUS in read_pledge("mỗi sáng thứ hai đọc báo, 4 tháng liền", TODAY).goal.asks
