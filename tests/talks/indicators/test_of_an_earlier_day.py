"""A result that is told of an earlier day is noted as of that day, wherever the day stands in the sentence."""

import pytest

from domain.understanding.movement.act import MovementAct
from tests.talking import Person

pytestmark = pytest.mark.usefixtures("resolution")

# today is Tuesday, 10/3/2026
TOLD = [
    ("đến hôm qua đã kết nạp 104 đảng viên", "09/03/2026"),
    ("tính đến hôm qua kết nạp đảng viên được 104", "09/03/2026"),
    ("kết nạp đảng viên đến hôm kia là 104", "08/03/2026"),
    ("hôm thứ tư vừa rồi kết nạp đảng viên được 104 đồng chí", "04/03/2026"),
    ("den hom thu tu vua roi da ket nap 104 dang vien", "04/03/2026"),
    ("kết nạp đảng viên được 104, tính tới chủ nhật tuần rồi", "08/03/2026"),
    ("cách đây 3 ngày đã kết nạp 104 đảng viên", "07/03/2026"),
    ("đến ngày 28/2 đã kết nạp 104 đảng viên", "28/02/2026"),
    ("đến hết tháng 2 đã kết nạp 104 đảng viên", "28/02/2026"),
    ("đến cuối tháng trước kết nạp được 104 đảng viên", "28/02/2026"),
    ("kết nạp đảng viên được 104 đến hôm qua", "09/03/2026"),
]


@pytest.mark.parametrize(("told", "day"), TOLD)
def test_it_is_noted_as_of_that_day(hai: Person, told: str, day: str) -> None:
    said = hai.means(MovementAct.REPORT_INDICATOR, told)
    assert "104 đảng viên" in said
    assert "\nTính đến " in said
    assert f"{day}\n" in said
    hai.picks("Đúng, ghi lại")
    hai.says("chỉ tiêu kết nạp đảng viên")
    assert f"{day}: 104 đảng viên" in hai.picks("Các lần đã báo")


@pytest.mark.parametrize(
    "told",
    [
        "đến hôm nay đã kết nạp 104 đảng viên",
        "từ hôm qua đến nay đã kết nạp 104 đảng viên",
        "đến ngày 10/3 đã kết nạp 104 đảng viên",
    ],
)
def test_what_is_of_today_says_no_day(hai: Person, told: str) -> None:
    said = hai.means(MovementAct.REPORT_INDICATOR, told)
    assert "104 đảng viên" in said
    assert "Tính đến" not in said


def test_the_day_may_be_told_with_the_figure_that_is_asked_for(hai: Person) -> None:
    hai.says("báo chỉ tiêu kết nạp đảng viên")
    said = hai.says("104 tính đến hôm thứ tư vừa rồi")
    assert "104 đảng viên" in said
    assert "Tính đến thứ Tư, 04/03/2026" in said
