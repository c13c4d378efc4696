"""A report that reckons: what it comes to is noted, and a sum its parts do not make is asked about."""

import pytest

from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept


@pytest.mark.parametrize(
    ("words", "done"),
    [
        ("đợt 1 trồng 60 cây, đợt 2 trồng 35 cây", 95),
        ("hôm kia 40 cây, nay trồng thêm 12 cây nữa là 52 cây", 52),
        ("bữa trước báo 70 cây là lộn, đúng ra 50 cây", 50),
        ("trồng được 1 phần 4 số cây rồi", 50),
    ],
)
def test_what_a_report_comes_to_is_noted(an: Person, village: Village, words: str, done: int) -> None:
    an.says("/dangky Trồng 200 cây dừa trước 30/6")
    an.picks("Đúng, đăng ký")
    an.says(words)
    assert kept(village)[0].done == done


def test_of_a_sum_that_does_not_agree_both_are_offered(an: Person, village: Village) -> None:
    an.says("/dangky Trồng 200 cây dừa trước 30/6")
    an.picks("Đúng, đăng ký")
    an.says("40 cây rồi, thêm 20 cây nữa là 70 cây")
    an.picks("60 cây")
    assert kept(village)[0].done == 60
