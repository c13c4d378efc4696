"""A figure that counts a share is at most all of it; "so many of so many" keeps both numbers."""

import pytest

from domain.understanding.movement.act import MovementAct
from tests.talking import Person

pytestmark = pytest.mark.usefixtures("resolution")
INSURED = "Người dân tham gia bảo hiểm y tế"


def test_more_than_all_is_asked_again(binh: Person) -> None:
    said = binh.says("báo chỉ tiêu người dân tham gia bảo hiểm y tế: 120%")
    assert "120% là vượt quá tổng số" in said
    assert "Đến nay" in said
    assert "101% là vượt quá" in binh.says("101")
    assert f"{INSURED}: 95%" in binh.says("95%")


def test_so_many_of_so_many_keeps_both_numbers(binh: Person, bao: Person, chi: Person) -> None:
    assert "70/60 là vượt quá" in binh.says("báo chỉ tiêu người dân tham gia bảo hiểm y tế: 70/60")
    assert f"{INSURED}: 45/60 (75%)" in binh.says("45/60")
    assert "45/60 (75%)" in binh.picks("Đúng, ghi lại")
    bao.says("báo chỉ tiêu người dân tham gia bảo hiểm y tế: 85%")
    bao.picks("Đúng, ghi lại")
    assert "đạt: 80%" in chi.says("chỉ tiêu người dân tham gia bảo hiểm y tế")


@pytest.mark.parametrize("words", ["ấp 1 120%, ấp 2 90%", "mỗi chi bộ 120%", "cho các chi bộ 110%"])
def test_a_target_of_more_than_all_is_not_given(chi: Person, words: str) -> None:
    said = chi.means(MovementAct.GIVE_TARGETS, f"giao bảo hiểm y tế {words}")
    assert "vượt quá tổng số" in said
    assert "Đúng, giao" not in said


def test_nor_is_it_asked_for(chi: Person, binh: Person) -> None:
    chi.means(MovementAct.GIVE_TARGETS, "giao bảo hiểm y tế: ấp 1 90%, ấp 2 95%")
    chi.picks("Đúng, giao")
    assert "vượt quá tổng số" in binh.means(
        MovementAct.ASK_OTHER_TARGET, "bảo hiểm y tế xin đổi thành 120% vì đông dân"
    )
