"""Figures as offices write them, the same in chat and on paper but for the noughts."""

from decimal import Decimal

import pytest

from locales.language import language
from locales.wording.reporting.offices import Achieved, Against, achieved_text

VI = language("vi")


def _of(done: int, of: int | None = None, unit: str = "chi bộ", **rest: object) -> Achieved:
    return Achieved(Decimal(done), None if of is None else Decimal(of), unit, **rest)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("it", "chat", "paper"),
    [
        (_of(4, 8), "4/8 chi bộ, đạt 50% so với chỉ tiêu đăng ký", "04/08 chi bộ, đạt 50% so với chỉ tiêu đăng ký"),
        (
            _of(62, 150, "doanh nghiệp", against=Against.GIVEN),
            "62/150 doanh nghiệp, đạt 41% so với chỉ tiêu giao",
            "62/150 doanh nghiệp, đạt 41% so với chỉ tiêu giao",
        ),
        (
            _of(3, 3, "xã", against=Against.RESOLUTION),
            "3/3 xã, đạt 100% so với chỉ tiêu Nghị quyết",
            "03/03 xã, đạt 100% so với chỉ tiêu Nghị quyết",
        ),
        (_of(12, 10, "hộ"), "12/10 hộ, vượt 20% so với chỉ tiêu đăng ký", "12/10 hộ, vượt 20% so với chỉ tiêu đăng ký"),
        (
            _of(4, 8, before=Decimal(2), compared=True, parts=["chi bộ ấp 1"], against=Against.ALL),
            "4/8 chi bộ, đạt 50%, tăng 2 so với cùng kỳ; trong đó chi bộ ấp 1",
            "04/08 chi bộ, đạt 50%, tăng 02 so với cùng kỳ; trong đó chi bộ ấp 1",
        ),
        (_of(4, compared=True), "4 chi bộ, cùng kỳ chưa có số liệu", "04 chi bộ, cùng kỳ chưa có số liệu"),
        (_of(2, 5, "hộ nghèo", falls=True), "giảm còn 2 hộ nghèo, chỉ tiêu 5", "giảm còn 02 hộ nghèo, chỉ tiêu 05"),
        (_of(0, 0), "0/0 chi bộ", "0/0 chi bộ"),
    ],
)
def test_one_figure(it: Achieved, chat: str, paper: str) -> None:
    assert achieved_text(VI, it) == chat
    assert achieved_text(VI, it, paper=True) == paper
