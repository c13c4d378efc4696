"""One sentence that tells of several pledges: each is noted, none is dropped."""

from decimal import Decimal

import pytest

from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept


@pytest.fixture
def two(an: Person) -> Person:
    """An, with 200 palms and 50 million to raise."""
    for words in ("Trồng 200 cây dừa trước 30/6", "Vận động 50 triệu đồng trước 31/12"):
        an.says(f"/dangky {words}")
        an.picks("Đúng, đăng ký")
    return an


@pytest.mark.parametrize(
    ("words", "palms", "money"),
    [
        ("Dừa trồng được 60 cây, tiền vận động được 12tr500", 60, 12_500_000),
        ("trong duoc 60 cay dua va van dong duoc 5 trieu", 60, 5_000_000),
        ("dừa trồng được phân nửa rồi, còn tiền thì chưa vận động được đồng nào", 100, 0),
    ],
)
def test_both_are_noted(two: Person, village: Village, words: str, palms: int, money: int) -> None:
    said = two.says(words)
    assert said.count("Đã ghi") + said.count("tôi ghi") == 2
    assert [Decimal(pledge.done or 0) for pledge in kept(village)] == [palms, money]


def test_what_is_certain_is_noted_before_what_is_asked(two: Person, village: Village) -> None:
    said = two.says("dừa xong rồi, tiền được 20 triệu")
    assert said.index("20 triệu đồng/50 triệu đồng") < said.index("xong toàn bộ")
    two.picks("Đúng, đã xong")
    assert kept(village)[0].state == "claimed"


def test_a_loss_told_after_the_number_is_asked_about(an: Person, village: Village) -> None:
    an.says("/dangky Trồng 200 cây dừa trước 30/6")
    an.picks("Đúng, đăng ký")
    an.says("hôm nay tui làm được 20 cây rồi con")
    assert "mất 3 cây" in an.says("mà chết hết 3 cây")
    an.picks("17 cây")
    assert kept(village)[0].done == 17


def test_the_unit_tells_which_pledge_is_meant(an: Person, village: Village) -> None:
    for words in ("Trồng 200 cây dừa trước 30/6", "Thêm một việc: đóng 2 triệu quỹ khuyến học trước 30/6"):
        an.says(f"/dangky {words}")
        an.picks("Đúng, đăng ký")
    an.says("thêm 10 cây nữa nghe")
    assert kept(village)[0].done == 10


def test_none_of_them_begun_is_noted_for_each(two: Person, village: Village) -> None:
    assert two.says("chưa làm cái nào hết").count("chưa làm được") == 2
    assert [pledge.done for pledge in kept(village)] == [0, 0]


def test_a_loss_in_a_question_is_a_report(an: Person, village: Village) -> None:
    an.says("/dangky Trồng 200 cây dừa trước 30/6")
    an.picks("Đúng, đăng ký")
    answer = an.says("Trồng 48 mà nước mặn làm chết hết 6, vậy tính sao cô")
    assert "42 cây dừa" in answer
    assert "48 cây dừa" in answer
