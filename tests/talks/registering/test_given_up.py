"""What one does no more has no number to ask for, and what is only to be registered is no target."""

import pytest

from domain.understanding.goals import read_goal
from domain.understanding.quantities.singles import given_up
from tests.talking import Person


@pytest.mark.parametrize(
    "promise",
    [
        "Tôi hứa từ nay không vứt vỏ thuốc xuống mương nữa",
        "tui bỏ rượu từ mùng 1 tháng sau",
        "Em xin hứa không đi họp trễ",
        "em xin hứa nhà em hổng đốt rác sau vườn nữa",
        "từ nay em ko xài hộp xốp nữa",
        "toi khong hut thuoc trong nha nua",
    ],
)
def test_what_one_does_no_more_is_asked_for_its_day_and_for_no_number(an: Person, promise: str) -> None:
    said = an.says(promise)
    assert "làm được bao nhiêu" not in said
    assert "Bao giờ hoàn thành" in said


@pytest.mark.parametrize(
    "content",
    [
        "không biết ghi gì bây giờ",
        "bỏ ống heo giúp học trò nghèo",
        "dạy chữ cho mấy đứa nhỏ không lấy tiền",
        "không có tiền thì góp công làm đường",
    ],
)
def test_what_is_done_for_nothing_or_not_known_is_no_habit_given_up(content: str) -> None:
    assert not given_up(content)


@pytest.mark.parametrize(
    "wish", ["cho tui ghi thêm một vụ nữa", "xin ghi danh thêm 1 việc", "em đki thêm 1 cái nx nha"]
)
def test_who_only_wants_to_register_is_asked_what(an: Person, wish: str) -> None:
    assert "Đồng chí sẽ làm việc gì?" in an.says(wish)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("ghi thêm 1 việc nữa: trồng 35 gốc mai", 35, "gốc mai"),
        ("nhận 1 chỉ tiêu thôi: dạy 8 em bơi", 8, "em"),
        ("góp 6 bao xi măng, ghi tui 1 slot", 6, "bao xi măng"),
        ("trồng 90 cây bần ngoài bãi bồi", 90, "cây bần"),
        ("vét 70 thước hẹn cuối tháng", 70, "thước"),
        ("lắp 4 cái đèn đầu hẻm 7", 4, "cái đèn"),
        # these count something
        ("mua 1 cái trống cho đội lân", 1, "cái trống"),
        ("giới thiệu việc làm cho 3 thanh niên", 3, "thanh niên"),
        ("lắp camera ở 3 đầu hẻm", 3, "đầu hẻm"),
    ],
)
def test_what_is_registered_is_not_what_is_counted(text: str, value: int, unit: str) -> None:
    goal = read_goal(text).goal
    assert goal is not None
    assert (goal.value, goal.unit) == (value, unit)
