"""A figure of one's own that is told where a report waits is read back, noted, and the report asked about again."""

from datetime import datetime

import pytest

from tests.talking import ZONE, Person, Village


@pytest.fixture
def reviewing(village: Village, binh: Person, bao: Person, chi: Person) -> Person:
    """The secretary of branch 2, with a report before them."""
    bao.says("tôi đăng ký trồng 100 cây xanh trước 30/10/2026")
    bao.picks("Cá nhân tôi")
    bao.picks("Đúng")
    bao.says("trồng được 40 cây xanh")
    village.now = datetime(2026, 7, 1, 9, 0, tzinfo=ZONE)
    chi.says("mở kỳ báo cáo 6 tháng đầu năm, hạn 15/7")
    chi.picks("Đúng")
    bao.receives()
    shown = bao.says("nop bao cao 6 thang cua chi bo ap 2 lam sao, mat mo chu nho xiu coi hong ra")
    assert "mat mo" not in shown
    return bao


@pytest.mark.parametrize(
    "words",
    [
        "coi roi. nop di con. a ma khoan, cay xanh nay 55 roi chu hong phai 40",
        "khoan, cây xanh nay được 55 cây rồi",
        "mà cây xanh tui trồng được 55 cây rồi nghe",
        "chưa, cay xanh gio 55 cay roi",
    ],
)
@pytest.mark.parametrize("yes", ["ừa 55 là tính hết luôn từ hồi đầu năm tới giờ", "đúng rồi"])
def test_it_is_noted_after_a_yes_and_the_report_comes_back(reviewing: Person, words: str, yes: str) -> None:
    shown = reviewing.says(words)
    assert "55 cây xanh" in shown
    assert "Đã nộp" not in shown
    after = reviewing.says(yes)
    assert "55/100 cây xanh" in after
    assert "Tôi nộp như vậy nhé?" in after
    assert "Đã nộp" in reviewing.says("nộp đi")
