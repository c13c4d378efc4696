"""Days kept of what is said of rounds, and groups told in one line."""

from datetime import date

import pytest

from domain.campaigns.said.contents import Wish, read_contents
from domain.understanding.movement.report_said import read_report
from domain.understanding.movement.rounds_said import Doing, read_rounds

TODAY = date(2026, 11, 28)


def test_a_rhythm_is_moved_to_the_day_behind_the_word() -> None:
    said = read_rounds("hạn nộp báo cáo hằng tháng đang mùng 5, chuyển qua mùng 10", TODAY)
    assert (said.doing, said.of_month) == (Doing.MOVE, 10)


def test_a_day_of_the_year_is_due_before_it() -> None:
    said = read_rounds("thêm kỳ sơ kết kỷ niệm 3/2, nộp chậm nhất 28/1", TODAY)
    assert (said.days, said.due_on) == (("02-03",), date(2027, 1, 28))


def test_one_unit_alone_is_no_exception() -> None:
    assert read_rounds("cho riêng ấp 3 nộp tháng 11 trễ tới 12/12", TODAY).due_on == date(2026, 12, 12)


def test_as_in_another_month_is_no_remark() -> None:
    said = read_report("nộp bc t9 luôn, số y như tháng 8")
    assert said.as_before
    assert not said.pieces


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("thêm vào phong trào một mũi nữa: An sinh xã hội, vậy là đủ sáu", ["An sinh xã hội"]),
        ("đợt này chia 2 nhóm: đường làng; hàng rào cây", ["đường làng", "hàng rào cây"]),
    ],
)
def test_groups_in_one_line(words: str, names: list[str]) -> None:
    said = read_contents(words)
    assert said.wish is Wish.ADD
    assert [each.name for each in said.entries] == names
