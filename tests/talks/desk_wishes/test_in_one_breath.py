"""Two wishes of one message are both answered; "of ours" is no part of a name."""

import pytest

from tests.talking import Person


def test_a_round_and_the_table_are_two_wishes(chi: Person) -> None:
    said = chi.says("mở thêm đợt báo cáo quý 3 hạn mùng 5 tháng 10 với lại cho chị coi cái bảng tổng hợp hiện giờ luôn")
    assert "Đồng chí nói 2 việc" in said
    assert "Tiếp theo" in said or "5/10/2026" in said


@pytest.mark.usefixtures("an")
def test_who_is_missed_in_a_list_is_shown(binh: Person) -> None:
    said = binh.says("ủa rồi cái của An đâu sao hông có trong đó")
    assert "Đồng chí Nguyễn Văn An" in said
    assert "phải không" not in said


def test_of_ours_is_no_part_of_a_name(binh: Person) -> None:
    assert "Đồng chí Trần Văn Bảy" in binh.says("ông Bảy trong chi bộ tui có đăng ký gì chưa bây")


def test_what_came_of_a_month_is_no_list(binh: Person) -> None:
    assert "từ 01/06/2026 đến 30/06/2026" in binh.says("tháng 6 chi bộ làm được gì kể nghe coi")
    assert "từ 01/05/2026 đến 31/05/2026" in binh.says("thế tháng 5")


def test_who_handed_in_and_who_did_not(chi: Person) -> None:
    assert "chưa nộp" in chi.says("đợt nầy bên nào nộp bên nào chưa hả em ơi").lower()
