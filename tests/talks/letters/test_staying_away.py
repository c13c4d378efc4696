"""Who will come late to a meeting, or not at all, is offered to have whoever leads told."""

import pytest

from tests.talking import Person
from tests.talks.registering.test_registering import register

PALMS = "Trồng 200 cây dừa trước 30/6/2027"
PASSED_ON = "Tôi chuyển lời này tới"


@pytest.mark.parametrize(
    "said",
    [
        "Tối thứ năm họp chi bộ, thím xin vắng nha con, giỗ bên nội",
        "em xin phép nghỉ họp tối nay vì trực",
        "toi nay hop toi den tre 20 phut",
        "mai tui hông đi họp được, mắc gặt lúa",
        "Sinh hoạt tháng này tôi vắng, đi đám cưới cháu",
        "họp ngày mốt chú vô trễ chừng nửa tiếng",
    ],
)
def test_the_leader_may_be_told(an: Person, said: str) -> None:
    register(an, PALMS, "")
    assert PASSED_ON in an.says(said)


@pytest.mark.parametrize(
    "said",
    [
        "tôi hứa không vắng buổi sinh hoạt nào trước 31/12",
        "bữa họp bà con vắng quá",
        "dạ vâng mai họp em tới",
        "má tôi mất hôm qua, tối nay tôi xin vắng họp",
        "được 40 cây, mai họp tui báo thêm",
    ],
)
def test_nothing_else_is_passed_on(an: Person, said: str) -> None:
    register(an, PALMS, "")
    assert PASSED_ON not in an.says(said)
