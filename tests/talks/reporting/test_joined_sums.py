"""What several hands brought is added up and asked; a figure that is only quoted counts nothing."""

from decimal import Decimal

import pytest

from domain.understanding.progress import read_progress
from domain.understanding.readings import How
from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept, register


@pytest.mark.parametrize(
    ("said", "whole"),
    [
        ("quỹ nhận thêm 800k của a Tư vs 2 triệu rưỡi hội PH", "4,5 triệu"),
        ("quỹ thêm 500k cô Lan và 300k chú Ba", "2 triệu"),
        ("quỹ có thêm 1 triệu của bác Năm với 2 triệu bên đoàn", "4,2 triệu"),
        ("vận động thêm 700k anh Hai cộng 300k chị Tám", "2,2 triệu"),
        ("thêm 2tr của ông Sáu với 500k bà Mười vô quỹ", "3,7 triệu"),
    ],
)
def test_what_two_gave_is_asked_with_its_sum(an: Person, village: Village, said: str, whole: str) -> None:
    register(an, "Vận động quỹ sách", "15 triệu đồng", "30/6")
    an.says("quỹ mới 1tr2")
    assert f"{whole} đồng" in an.says(said)
    assert kept(village)[0].done == 1_200_000


@pytest.mark.parametrize(
    ("said", "done", "how"),
    [
        ("trồng thêm 20 cây, tổng 83 cây", 83, How.TOTAL),
        ("trồng thêm 20 cây và chết 5 cây", 20, How.ADDED),
        ("trồng thêm 20 cây, còn thiếu 100 cây", 20, How.ADDED),
    ],
)
def test_other_numbers_beside_it_are_no_second_gift(said: str, done: int, how: How) -> None:
    read = read_progress(said, "cây dừa", Decimal(63), Decimal(200), "Trồng 200 cây dừa")
    assert (read.done, read.how) == (done, how)


def test_a_quoted_share_is_no_report(an: Person) -> None:
    register(an)
    an.says("dừa: xuống giống đc 35 cây, mà chết hết 4 cây rồi. vậy tính 31")
    heard = an.says('"Tiến độ: 2,3 triệu đồng/15 triệu đồng (15%)" cái này sai nè, phải 4tr3')
    assert "75 cây" not in heard
    assert "31 cây" in heard


@pytest.mark.parametrize(
    ("said", "done"),
    [
        ("bác mới trồng thêm 6 cây dừa nữa, tổng cộng 14 cây rồi", 14),
        ("bua nay trong them 6 cay dua nua, tong cong 14 cay roi", 14),
        ("trồng thêm 1 cây dừa, được 15 cây cả thảy", 15),
        ("trong them 1 cay dua, duoc 15 cay tat ca", 15),
    ],
)
def test_the_whole_said_behind_what_was_added_is_the_whole(an: Person, village: Village, said: str, done: int) -> None:
    register(an, "Trồng cây dừa", "20 cây dừa", "30/6")
    an.says("trồng được 8 cây")
    heard = an.says(said)
    assert "không thuộc việc" not in heard
    if kept(village)[0].done != done:
        an.picks("Đúng rồi")
    assert kept(village)[0].done == done
