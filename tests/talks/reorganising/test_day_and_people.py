"""The day of a change lies ahead, and whoever is named twice goes along once."""

from datetime import date

import pytest

from domain.reorganising.saying import said
from domain.roster.leaving import leaving_day
from tests.talking import Person, Village
from tests.talks.reorganising.test_merging import counted

TODAY = date(2026, 3, 10)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("1/1", date(2027, 1, 1)),
        ("ngày 9/3", date(2027, 3, 9)),
        ("10/3", TODAY),
        ("30/6", date(2026, 6, 30)),
        ("1/1/2026", date(2026, 1, 1)),
        ("hôm qua", date(2026, 3, 9)),
    ],
)
def test_a_day_without_a_year_is_the_next_such_day(text: str, day: date) -> None:
    assert leaving_day(text, TODAY, to_come=True) == day


def test_the_day_offered_as_an_example_is_taken(dung: Person) -> None:
    dung.says("/tochuc doiten CB1")
    assert "1/1" in dung.says("Chi bộ ấp Tân Phú")
    assert "01/01/2027" in dung.says("1/1")


def test_so_is_the_one_of_a_sentence() -> None:
    order = said("đổi tên ấp 3 thành ấp Tân Phú từ 1/1", TODAY)
    assert order
    assert order.day == date(2027, 1, 1)


def test_whoever_is_named_twice_goes_along_once(dung: Person, an: Person, binh: Person, village: Village) -> None:
    dung.says("/tochuc tach CB1")
    dung.says("Chi bộ ấp 1B")
    asked = dung.says("An, An")
    assert asked.count("Nguyễn Văn An") == 1
    dung.picks("đủ rồi")
    assert "1 đồng chí chuyển theo" in dung.picks("Hôm nay")
    dung.picks("Đúng, thực hiện")
    assert counted(village, "CB1-2") == (0, 1)
