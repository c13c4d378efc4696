"""Where it is asked which pledge is reported on, a wish to have one otherwise is a change, and no report of it."""

import pytest

from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept
from tests.talks.reporting.test_told_at_once import pledged

MONEY, DUCKS = "Góp 3 triệu đồng cho học sinh nghèo", "Nuôi 30 con vịt"


@pytest.fixture
def asked(an: Person) -> Person:
    pledged(an, f"{MONEY} trước 20/4/2026", f"{DUCKS} trước 31/12/2026")
    an.says("/baocao")
    return an


def stands(village: Village) -> list[tuple[int, object]]:
    return [(int(pledge.value or 0), pledge.done) for pledge in kept(village)]


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("sửa cái góp tiền thành 4 triệu đồng nghen, hồi đó ghi 3 triệu là trật", "4 triệu đồng"),
        ("sua viec gop tien thanh 5 trieu dong giup bac", "5 triệu đồng"),
        ("đổi cái vịt thành 20 con thôi con ơi", "20 con vịt"),
        ("sửa lại chỉ tiêu con vịt còn 25 con", "25 con vịt"),
        ("xin doi ngay tien qua 5/5 nghen, ba con ban cat lua", "05/05/2026"),
        ("dời ngày góp tiền qua 12/5 giùm, bà con đi gặt hết", "12/05/2026"),
    ],
)
def test_it_is_read_back_as_a_change(asked: Person, village: Village, said: str, shown: str) -> None:
    heard = asked.says(said)
    assert "→" in heard
    assert shown in heard
    assert "hoàn thành" not in heard
    assert stands(village) == [(3_000_000, None), (30, None)]


@pytest.mark.parametrize(
    ("said", "done"),
    [("tiền được 1 triệu rồi", 1_000_000), ("vịt được 12 con", 12), ("con vịt sửa chuồng xong, được 15 con", 15)],
)
def test_a_report_is_one(asked: Person, village: Village, said: str, done: int) -> None:
    asked.says(said)
    asked.says("ừ")
    assert done in [int(each.done) for each in kept(village) if each.done is not None]
