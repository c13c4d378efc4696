"""How often is told from how much in all, and no number is multiplied by a period that is not its own."""

import pytest

from domain.understanding.goals import read_goal


@pytest.mark.parametrize(
    ("text", "value", "per"),
    [
        ("vẽ tranh tường, mỗi tuần một bức, đủ 16 bức", 16, ""),
        ("mỗi quý kể chuyện một lần ở trường, năm nay đủ bốn lần", 4, ""),
        ("mỗi chiều thứ sáu tập dưỡng sinh cho các cụ, 20 buổi", 20, ""),
        ("mỗi tối t4 dạy chữ cho bà con, 24 buổi", 24, ""),
        ("tui đi từng nhà 25 hộ nhắc chích ngừa", 25, ""),
        ("Lương tôi mỗi tháng 8 triệu. Xin góp 5 triệu sửa cầu", 5_000_000, ""),
        ("tặng 90 cuốn tập, mỗi tháng gom 15 cuốn", 90, ""),
        ("dạy tin học cho 12 cô bác, tối chủ nhật hằng tuần", 12, ""),
        ("mỗi chuyến biển bỏ ống 30 ngàn, đủ 2 triệu thì nộp quỹ", 2_000_000, ""),
        ("chăm 200 mét hàng rào, tưới hằng ngày", 200, ""),
        ("quán tui ngày nào cũng xả cả trăm ly nhựa, thấy rầu, thôi để tui mua 60 ly thủy tinh, đủ 60 cái", 60, ""),
        ("tuần hai bữa đem cơm cho bà Chín", 2, "tuần"),
        ("tuần quét sân đình một buổi", 1, "tuần"),
        ("mỗi rằm nấu 35 phần chè", 35, "tháng"),
        ("sáng nào cũng đọc báo cho các cụ nghe 20 phút", 20, "ngày"),
        ("Tháng nào lãnh lương tui cũng góp 150 ngàn", 150_000, "tháng"),
        # what goes with its period keeps it
        ("mỗi tuần 3 buổi dạy chữ", 3, "tuần"),
        ("mỗi tháng góp 40 ký gạo", 40, "tháng"),
        ("nấu 50 suất cháo, mỗi chủ nhật", 50, "tuần"),
        ("góp 200 ngàn mỗi tháng cho quỹ khuyến học", 200_000, "tháng"),
        ("mỗi đảng viên trồng 5 cây", 5, "đảng viên"),
    ],
)
def test_a_number_keeps_only_the_period_that_is_its_own(text: str, value: int, per: str) -> None:
    goal = read_goal(text).goal
    assert goal is not None
    assert (goal.value, goal.per) == (value, per)
