"""A withdrawal that is regretted is offered back by its name; one that was never confirmed is said to stand."""

import pytest

from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept
from tests.talks.reporting.test_told_at_once import pledged

MONEY, DUCKS = "Quyên góp 2 triệu đồng", "Nuôi 30 con vịt"


@pytest.fixture
def two(an: Person) -> Person:
    pledged(an, f"{DUCKS} trước 31/12/2026", f"{MONEY} trước 31/12/2026")
    return an


def withdrawn(person: Person) -> Person:
    person.says("rút cái quyên góp đi")
    person.picks("Đúng, rút việc này")
    if any("gia đình" in each.label for message in person.heard for each in message.choices):
        person.picks("Vì việc gia đình")
    person.village.wait(hours=48)
    return person


@pytest.mark.parametrize(
    "said",
    [
        "bác nghĩ lại rồi, cái quyên góp đó làm tiếp đi con, tội nghiệp con nhỏ",
        "bac tiec qua, cho bac lam lai cai quyen gop nghen",
        "việc quyên góp tui làm tiếp được không",
        "cái bữa trước rút đó, cho tui lấy lại nha",
        "thôi hổng rút nữa, cho cô theo tiếp vụ quyên góp",
    ],
)
def test_it_is_offered_to_go_on(two: Person, village: Village, said: str) -> None:
    assert MONEY in withdrawn(two).says(said)
    two.says("ừ")
    assert [each.state for each in kept(village)] == ["active", "active"]


@pytest.mark.parametrize("said", ["hôm qua bác rút rồi giờ lấy lại được hông", "cái quyên góp cho bác làm tiếp nghen"])
def test_what_was_not_confirmed_stands(two: Person, village: Village, said: str) -> None:
    two.says("rút cái quyên góp đi")
    village.wait(hours=24)
    assert "chưa rút" in two.says(said)
    assert [each.state for each in kept(village)] == ["active", "active"]


@pytest.mark.parametrize(
    "said", ["vịt mai nuôi tiếp cho đủ", "vịt được 12 con, mai làm tiếp", "thôi mai làm tiếp nghen"]
)
def test_going_on_with_an_open_one_is_none(two: Person, village: Village, said: str) -> None:
    assert MONEY not in withdrawn(two).says(said)
    assert sorted(each.state for each in kept(village)) == ["active", "withdrawn"]
