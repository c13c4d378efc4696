"""The figures of today beside those of an earlier day, from what was recorded; nothing is invented."""

import pytest

from tests.talking import Person, Village
from tests.talks.registering.test_registering import register


@pytest.mark.parametrize(
    "words",
    ["so với tháng trước thì sao", "so với hôm 31/3", "hơn tháng trước bao nhiêu", "so voi thang truoc co tang khong"],
)
def test_both_days_are_shown_side_by_side(an: Person, binh: Person, chi: Person, village: Village, words: str) -> None:
    village.wait(days=25)
    register(an)
    answer = chi.says(words)
    assert "So với ngày 31/03/2026" in answer
    assert "Đảng viên đã đăng ký: 0/3 (0%) → 1/3 (33%)" in answer
    assert "Nguyễn Văn An" not in answer
    assert "0/3 (0%)" in chi.picks("Số liệu ngày 31/03/2026")


def test_one_branch_is_named(an: Person, binh: Person, chi: Person, village: Village) -> None:
    village.wait(days=25)
    register(an)
    assert "0/2 (0%) → 1/2 (50%)" in chi.says("ấp 1 so với tháng trước thì sao")


def test_a_day_of_which_nothing_is_known_is_said(binh: Person, chi: Person) -> None:
    answer = chi.says("so với tháng trước thì sao")
    assert "28/02/2026" in answer
    assert "chưa" in answer
    assert "%" not in answer


def test_who_is_ahead_is_no_question_of_a_day(binh: Person, chi: Person) -> None:
    assert "theo kết quả công việc" in chi.says("chi bộ nào đang dẫn đầu")


def test_a_member_sees_only_counts_of_the_own_branch(an: Person, binh: Person, village: Village) -> None:
    village.wait(days=25)
    said = an.says("so với tháng trước thì sao")
    assert "Chi bộ ấp 1" in said
    assert "Lê Thị Bình" not in said


@pytest.mark.parametrize("words", ["so với cùng kỳ", "so với cùng kỳ năm ngoái thì sao"])
def test_the_same_period_a_year_before(an: Person, binh: Person, chi: Person, village: Village, words: str) -> None:
    assert "chưa có số liệu" in chi.says(words) or "chưa" in chi.heard[-1].text
    register(an)
    village.wait(days=365)
    said = chi.says(words)
    assert "So với ngày 10/03/2026" in said or "So với ngày 31/12/2026" in said
    assert "→" in said
