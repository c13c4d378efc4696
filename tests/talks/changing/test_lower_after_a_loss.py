"""What was lost is no new target: what stands is reported, and the target that is wished is read back."""

import pytest

from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept, register


@pytest.mark.parametrize(
    ("said", "stands", "target"),
    [
        ("dừa hao mất 10 cây do mặn, hiện còn 53. chỉ tiêu hạ xuống 150 đc k", "53", "150"),
        ("dừa chết 12 cây vì nắng hạn, giờ còn 51. xin giảm còn 180", "51", "180"),
        ("cây dừa trôi mất 8 cây do bão, hiện còn 55 cây. Chỉ tiêu hạ xuống 120 nha", "55", "120"),
        ("dừa sai r, 500 hạ xuống 150, còn sống 53 cây", "53", "150"),
        ("dừa hư 20 cây tại sâu, nay còn 43. mục tiêu giảm xuống 100 giùm", "43", "100"),
    ],
)
def test_both_are_heard(an: Person, village: Village, said: str, stands: str, target: str) -> None:
    register(an)
    an.says("dừa 63 cây")
    assert f"{stands} cây" in an.says(said)
    heard = an.says("đúng rồi")
    assert kept(village)[0].done == int(stands)
    assert f"→ {target} cây" in heard or "Vì sao" in heard


@pytest.mark.parametrize(
    ("said", "there"),
    [
        ("giảm còn 100 cây vì đất nhiễm mặn", "→ 100 cây"),
        ("xin gia hạn dừa tới 30/9 do mưa bão. Cảm ơn em", "→ 30/09/2026"),
        ("giảm dừa xuống 300 cây tại chết nhiều quá", "→ 300 cây"),
    ],
)
def test_a_wish_with_its_reason_reports_nothing(an: Person, said: str, there: str) -> None:
    register(an)
    heard = an.says(said)
    assert there in heard or "lý do" in heard or "Vì sao" in heard
