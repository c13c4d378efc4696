"""A price or a rate told with the digit one is the money before it, and no longer a number."""

from decimal import Decimal

import pytest

from domain.understanding.numbers.amounts import amount
from domain.understanding.text.words import tokenised

RATES = {
    "15 ngan 1 ngay": 15_000,
    "35 ngàn 1 con": 35_000,
    "3 triệu 1 tháng": 3_000_000,
    "28 ngàn 1 ký": 28_000,
    "50 nghin 1 nguoi": 50_000,
    "12 ngan 1 cay": 12_000,
    "2 triệu 1 năm": 2_000_000,
}
WHOLE = {"1tr1": 1_100_000, "2 ngàn 5 con": 2_500, "3 triệu 1": 3_100_000, "1 triệu 100 ngàn": 1_100_000}


@pytest.mark.parametrize("typed", RATES)
def test_the_one_of_a_rate_adds_nothing_to_the_money(typed: str) -> None:
    found = amount(tokenised(typed), 0)
    assert found is not None and (found.value, found.end) == (Decimal(RATES[typed]), 2)


@pytest.mark.parametrize("typed", WHOLE)
def test_a_short_remainder_still_counts(typed: str) -> None:
    found = amount(tokenised(typed), 0)
    assert found is not None and found.value == Decimal(WHOLE[typed])
