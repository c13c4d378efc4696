"""A campaign that is named is the one that is meant, before it opens too: its rounds, its groups, its days."""

from domain.understanding.movement.act import MovementAct
from tests.talking import Person


def peak(dung: Person) -> None:
    dung.says("mở đợt thi đua Mừng Xuân từ 1/6/2026 đến 31/12/2026")
    dung.picks("Đúng, mở đợt này")


def test_rounds_of_one_to_come_are_set_shown_and_changed(dung: Person) -> None:
    peak(dung)
    said = dung.means(MovementAct.SET_ROUNDS, "đặt kỳ báo cáo tháng cho đợt cao điểm, hạn mùng 5 tháng sau")
    assert "Mừng Xuân" in said
    assert "Báo cáo tháng 6/2026, hạn 05/07/2026" in said
    dung.picks("Đúng, đổi như vậy")
    said = dung.means(MovementAct.SHOW_ROUNDS, "lịch các kỳ báo cáo của Mừng Xuân")
    assert "tháng 6/2026" in said
    assert "Đồng Khởi" not in said
    said = dung.means(MovementAct.SET_ROUNDS, "đặt lại kỳ báo cáo tháng của Mừng Xuân, hạn mùng 8 tháng sau")
    assert "Báo cáo tháng 6/2026, hạn 08/07/2026" in said
    assert "Không còn" in said


def test_the_groups_of_one_to_come_are_shown(dung: Person) -> None:
    peak(dung)
    assert "Mừng Xuân" in dung.means(MovementAct.SHOW_CONTENTS, "cao điểm Mừng Xuân gồm những nhóm nội dung nào")
    assert "Mừng Xuân" in dung.means(MovementAct.SHOW_ROUNDS, "kỳ báo cáo của đợt cao điểm")
