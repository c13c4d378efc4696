"""A secretary reports for several after a meeting, with the own result among them."""

import pytest

from tests.talking import Person, Village
from tests.talks.registering.test_registering import register


@pytest.fixture
def meeting(binh: Person, an: Person) -> Person:
    register(an)
    register(binh, "Vận động hộ phân loại rác", "10 hộ", "19/5")
    return binh


@pytest.mark.parametrize(
    "words",
    [
        "họp xong, An 60 cây, chị vận động được 3 hộ",
        "An 60 cây, còn tôi được 3 hộ",
        "tôi được 3 hộ, An 60 cây",
        "hop xong roi, An 60 cay, toi duoc 3 ho",
        "tối nay họp rồi, đồng chí An 60 cây, em vận động được 3 hộ",
    ],
)
def test_each_result_is_noted_with_whoever_it_is_of(meeting: Person, words: str) -> None:
    said = meeting.says(words)
    assert "2 việc" in said
    for _ in range(2):
        said += meeting.picks("Đúng rồi")
    assert "60/500 cây" in said
    assert "3/10 hộ" in said


@pytest.mark.parametrize("words", ["họp xong, mai tôi báo", "trời mưa, tôi được 3 hộ", "họp xong, An với Bảy đi về"])
def test_what_tells_of_one_alone_or_of_nothing_is_not_parted(meeting: Person, village: Village, words: str) -> None:
    assert "2 việc" not in meeting.says(words)
