"""The sentences of changes.tsv: what a wish to change a pledge makes of its target, its day and its words."""

from datetime import date
from decimal import Decimal

import pytest

from domain.pledges.goal import Comparator, Goal
from domain.understanding.changes.contents import swapped
from domain.understanding.changes.reading import read_change
from domain.understanding.changes.wording import mended
from tests.understanding.phrases import CASES

TODAY = date(2026, 11, 26)
_LINES = (CASES / "changes.tsv").read_text(encoding="utf-8").splitlines()
WISHES = [tuple(line.split("\t")) for line in _LINES if not line.startswith("#")]
NOT_YET = {"40 thì ít quá, cho chú sáu chục đi"}  # "chú Sáu" is a person


@pytest.mark.parametrize("content,target,deadline,said,value,day,words", WISHES)
def test_what_is_wished_is_read(
    content: str, target: str, deadline: str, said: str, value: str, day: str, words: str
) -> None:
    number, _, unit = target.partition(" ")
    goal = Goal(comparator=Comparator.AT_LEAST, value=Decimal(number), unit=unit)
    read = read_change(said, goal, date.fromisoformat(deadline), TODAY)
    if said in NOT_YET:
        assert read.value is None
        return
    if value != "*":
        assert read.value == (None if value == "-" else Decimal(value))
    assert (read.deadline.isoformat() if read.deadline else "-") == day
    if words != "*":
        assert (swapped(content, unit, said) or "-") == words


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("hạn dời tới 30/11 thôi", date(2026, 11, 30)),
        ("doi han qua 15/12 nha", date(2026, 12, 15)),
        ("chuyển hạn về 31/10 đi", date(2026, 10, 31)),
        ("dời hạn sang 31/1 nghen", date(2027, 1, 31)),
        ("xin lùi hạn tới 30/11", date(2027, 11, 30)),
        ("gia hạn tới 30/11 giùm", date(2027, 11, 30)),
        ("dời trễ thêm tới 30/11", date(2027, 11, 30)),
    ],
)
def test_a_day_before_the_deadline_is_meant_where_it_is_nearer_and_nobody_asks_for_more_time(
    words: str, day: date
) -> None:
    assert read_change(words, None, date(2026, 12, 31), date(2026, 3, 10)).deadline == day


def test_signs_typed_for_another_word_are_taken_as_they_stand() -> None:
    assert mended("Chào anh, mời anh 7 giờ", r"đổi chữ anh thành \q") == r"Chào \q, mời \q 7 giờ"
