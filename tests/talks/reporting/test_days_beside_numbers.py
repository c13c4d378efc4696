"""A day that is written as "10/3" beside the number of a report is no number of it."""

import pytest

from tests.talking import Person, Village
from tests.talks.pledges.test_taking_back import state
from tests.talks.registering.test_registering import register


@pytest.mark.parametrize(
    ("letter", "total"),
    [
        (
            "Thưa đồng chí, hôm nay 10/3 tôi xin báo cáo: tôi đã trồng được 45 cây dừa, trong đó có 5 cây bị chết do"
            " nước mặn. Vậy còn sống 40 cây. Xin ghi nhận số cây sống.",
            "40",
        ),
        ("hom nay 10/3 trong duoc 45 cay dua", "45"),
        ("báo cáo 10/3: 45 cây dừa", "45"),
        ("hôm nay 45/500 cây dừa", "45"),
    ],
)
def test_the_day_counts_nothing(an: Person, village: Village, letter: str, total: str) -> None:
    register(an)
    answer = an.says(letter)
    assert "10 cây" not in answer
    if total != state(village)[1]:
        assert f"{total} cây" in answer
        an.picks("Đúng")
    assert state(village) == ("active", total)
