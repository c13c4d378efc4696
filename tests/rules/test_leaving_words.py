"""Why and on which day somebody leaves, as people write it."""

from datetime import date

import pytest

from domain.roles import EndReason
from domain.roster.leaving import leaving_day, reason_of, said_reason, strikes_out

TODAY = date(2026, 3, 10)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("hôm nay", "2026-03-10"),
        ("bữa qua", "2026-03-09"),
        ("từ ngày 1/3", "2026-03-01"),
        ("15/4", "2026-04-15"),
        ("5/11", "2025-11-05"),
        ("ngày mùng 1 tháng 3 năm 2026", "2026-03-01"),
        ("28.2.2026", "2026-02-28"),
        ("31/2", None),
        ("29/2", None),
        ("tuần trước", None),
        ("để coi lại", None),
    ],
)
def test_a_day(said: str, day: str | None) -> None:
    assert leaving_day(said, TODAY) == (date.fromisoformat(day) if day else None)


@pytest.mark.parametrize(
    ("cell", "reason"),
    [
        ("Từ trần", EndReason.DIED),
        ("tu_tran", EndReason.DIED),
        ("Chuyển sinh hoạt", EndReason.MOVED),
        ("KHAI TRỪ", EndReason.EXPELLED),
        ("xin ra khỏi Đảng", EndReason.LEFT_PARTY),
        ("nhập nhầm", EndReason.MISTAKE),
        ("bận", None),
    ],
)
def test_a_cell(cell: str, reason: EndReason | None) -> None:
    assert reason_of(cell) is reason


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("đồng chí Bảy mất rồi, gạch tên giùm", EndReason.DIED),
        ("chú Tư chuyển sinh hoạt về xã Bình Phú", EndReason.MOVED),
        ("chú Tư chuyển về xã Bình Phú rồi", EndReason.MOVED),
        ("chú Tư chuyển qua trồng dừa", None),
        ("sửa giùm chú Tư, ghi nhầm 200 thành 20", None),
    ],
)
def test_a_sentence(sentence: str, reason: EndReason | None) -> None:
    assert said_reason(sentence) is reason


def test_a_name_is_struck_out() -> None:
    assert strikes_out("xóa tên đồng chí An giúp")
    assert not strikes_out("xóa giùm báo cáo của đồng chí An")
