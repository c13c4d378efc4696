"""Which day of the past somebody asks figures of."""

from datetime import date

import pytest

from domain.understanding.moments.past_days import last_quarter_end, past_day

TODAY = date(2026, 11, 26)


@pytest.mark.parametrize(
    ("said", "day", "rest"),
    [
        ("30/6", date(2026, 6, 30), ""),
        ("30/12", date(2025, 12, 30), ""),
        ("CB1 31/12/2025", date(2025, 12, 31), "CB1"),
        ("CB1 2026-09-30", date(2026, 9, 30), "CB1"),
        ("đến hết quý 3", date(2026, 9, 30), ""),
        ("quý III", date(2026, 9, 30), ""),
        ("quý 4", TODAY, ""),
        ("quý trước", date(2026, 9, 30), ""),
        ("tháng trước", date(2026, 10, 31), ""),
        ("cuối tháng 12", date(2025, 12, 31), ""),
        ("hồi cuối tháng 6", date(2026, 6, 30), ""),
        ("đầu tháng 6", date(2026, 6, 1), ""),
        ("ấp 1 giữa tháng 6", date(2026, 6, 15), "ấp 1"),
        ("đầu quý 4", date(2026, 10, 1), ""),
        ("6 tháng đầu năm", date(2026, 6, 30), ""),
        ("sau thang dau nam 2025", date(2025, 6, 30), ""),
        ("6 tháng cuối năm", TODAY, ""),
        ("hồi cuối năm ngoái", date(2025, 12, 31), ""),
        ("đầu năm", date(2026, 1, 1), ""),
        ("hồi tháng rồi", date(2026, 10, 31), ""),
        ("XA năm ngoái", date(2025, 12, 31), "XA"),
        ("hôm qua", date(2026, 11, 25), ""),
        ("năm 2026", TODAY, ""),
        ("1/1/2027", date(2027, 1, 1), ""),
        ("31/2", None, "31/2"),
        ("CB1", None, "CB1"),
        ("", None, ""),
    ],
)
def test_a_day_stands_at_the_end(said: str, day: date | None, rest: str) -> None:
    assert past_day(said, TODAY) == (day, rest)


def test_the_quarter_before_ends_the_day_before_this_one_begins() -> None:
    assert last_quarter_end(date(2026, 1, 1)) == date(2025, 12, 31)
    assert last_quarter_end(date(2026, 3, 31)) == date(2025, 12, 31)
    assert last_quarter_end(date(2026, 4, 1)) == date(2026, 3, 31)
