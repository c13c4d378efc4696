"""A report and a wish for more time in one message: both are taken, whatever words ask for the time."""

import pytest

from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept
from tests.talks.reporting.test_told_at_once import pledged


@pytest.fixture
def planting(an: Person) -> Person:
    pledged(an, "tôi đăng ký trồng 50 cây dừa trước 30/6")
    an.says("đã trồng 20 cây")
    return an


@pytest.mark.parametrize(
    ("said", "done", "day"),
    [
        ("bc 26c, cho lùi tới 20/7", 26, "20/07/2026"),
        ("được 31 cây, xin thêm 2 tuần", 31, "14/07/2026"),
        ("trồng thêm 4 cây, chắc cuối tháng 9 mới kịp", 24, "30/09/2026"),
        ("tính tới nay 33 cây, còn lại xin cho tới giữa tháng 8", 33, "15/08/2026"),
        ("moi co 22 cay ha, chac phai qua thang 10 moi du", 22, "31/10/2026"),
        ("báo được 24 cây, cho rộng thêm 20 ngày nghen", 24, "20/07/2026"),
    ],
)
def test_both_are_taken(planting: Person, village: Village, said: str, done: int, day: str) -> None:
    assert "muốn đổi" in planting.says(said)
    assert kept(village)[0].done == done
    assert day in planting.picks("Vì sức khỏe")


@pytest.mark.parametrize(
    "said",
    [
        "trồng thêm được 6 cây, xin thêm 10 cây giống",
        "được 31 cây rồi, nhờ xã cho thêm phân bón tới cuối tháng",
        "trồng được 25 cây rồi, tuần sau mới có giống",
    ],
)
def test_a_wish_for_other_things_moves_no_day(planting: Person, said: str) -> None:
    assert "muốn đổi" not in planting.says(said)
