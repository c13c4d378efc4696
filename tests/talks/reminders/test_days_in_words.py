"""Days of a month told in words, and a weekday that is no year."""

import pytest

from tests.talking import Person
from tests.talks.registering.test_registering import register


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("mùng mười hãy nhắc tui", "28/03/2026"),
        ("mong tam nhac lai nghen", "26/03/2026"),
        ("đám giỗ xong mồng chín hãy nhắc", "27/03/2026"),
        ("thứ năm tôi về, hôm đó nhắc lại", "12/03/2026"),
        ("thu nam toi nhac tui", "12/03/2026"),
        ("qua 15 tháng 4 hãy nhắc tui", "16/04/2026"),
        ("năm sau nhắc lại", "04/01/2027"),
        ("mùng ba Tết hãy nhắc", "11/02/2027"),
        ("mùng 8 nhắc", "26/03/2026"),
    ],
)
def test_the_day_that_is_named(an: Person, words: str, day: str) -> None:
    register(an)
    assert day in an.says(words)
