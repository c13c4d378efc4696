"""What came of what is registered: counts, groups, sums where the units agree; the same value on every screen."""

import pytest

from tests.talking import Person, Village
from tests.talks.figures.test_peers import came_of
from tests.talks.registering.test_registering import register


def test_results_of_a_committee_and_below(an: Person, bao: Person, chi: Person, binh: Person) -> None:
    came_of(an, 50, confirmed=2)
    came_of(bao, None)
    chi.says("/tonghop")
    said = chi.picks("Kết quả")
    assert "Đã hoàn thành: 2/4 nội dung, đạt 50%" in said
    assert "Quá hạn: 2" in said
    assert "Nguyễn Văn An" not in said
    sums = chi.picks("Theo nhóm, đơn vị tính")
    assert "hoàn thành 2/4" in sums
    assert "50/400 cây, đạt 13% so với chỉ tiêu đăng ký" in sums


def test_what_is_counted_in_other_units_is_not_added(an: Person, binh: Person) -> None:
    register(an, "Trồng dừa", "100 cây")
    register(an, "Trồng xoài", "50 cây")
    register(an, "Giúp hộ nghèo", "2 hộ")
    said = binh.says("/tonghop CB1 ketqua 1")
    assert "0/150 cây" in said
    assert "hộ," not in said


@pytest.mark.parametrize("asked", ["kết quả thực hiện tới đâu", "bao nhiêu việc vượt", "việc nào gặp khó khăn"])
def test_results_are_asked_for_in_words(an: Person, chi: Person, binh: Person, asked: str) -> None:
    assert "kết quả đến ngày" in chi.says(asked)
    assert "kết quả đến ngày" not in an.says(asked)


def test_the_same_figure_is_the_same_everywhere(an: Person, binh: Person, chi: Person, village: Village) -> None:
    came_of(an, 50, None, confirmed=3)
    summary, results, late = binh.says("/tonghop"), binh.says("/tonghop CB1 ketqua"), binh.says("danh sách trễ hạn")
    assert "Nội dung đăng ký: 5" in summary
    assert "3/5 nội dung" in results
    for said in (summary, results):
        assert "Quá hạn: 2" in said
    assert "2 việc" in late
    assert "quá hạn 2" in chi.says("/tonghop")
