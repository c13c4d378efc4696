"""Two past days side by side, branch by branch; a day before there was data has no figures, and no zeros."""

import pytest

from tests.talking import Person, Village
from tests.talks.registering.test_registering import register


@pytest.mark.parametrize(
    "words",
    ["tổng hợp toàn xã hai mốc 15/03/2026 với 31/3", "so sanh so lieu ngay 15/3 voi ngay 31/3 gium chi"],
)
def test_both_days_and_each_branch(an: Person, binh: Person, chi: Person, village: Village, words: str) -> None:
    village.wait(days=10)
    register(an)
    village.wait(days=30)
    said = chi.says(words)
    assert "15/03/2026" in said and "31/03/2026" in said
    assert "0/3 (0%) → 1/3 (33%), tăng 1" in said
    assert "Chi bộ ấp 1: 0/2 (0%) → 1/2 (50%), tăng 1" in said
    assert "Nguyễn Văn An" not in said


@pytest.mark.parametrize(
    "words",
    [
        "lập bảng so sánh với 6 tháng cuối năm 2025 theo từng chi bộ",
        "so voi 6 thang cuoi nam ngoai tung chi bo tang giam sao",
        "so sánh với kỳ trước, tăng giảm từng chi bộ",
    ],
)
def test_before_there_was_data(an: Person, binh: Person, chi: Person, words: str) -> None:
    said = chi.says(words)
    assert "chưa có số liệu → " in said
    assert "31/12/2025" in said


@pytest.mark.parametrize("words", ["so với kỳ trước", "tong hop so voi ky truoc the nao"])
def test_the_half_year_before_is_set_beside_today(an: Person, village: Village, chi: Person, words: str) -> None:
    register(an)
    village.wait(days=150)
    assert "So với ngày 30/06/2026" in chi.says(words)
