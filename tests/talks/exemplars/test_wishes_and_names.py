"""A collective named without its kind, two at once, whoever would rather not be nominated, and none that waits."""

import pytest

from domain.understanding.movement.act import MovementAct
from tests.talking import Person

NOMINATE, WITHDRAW, DECIDE = (
    MovementAct.NOMINATE,
    MovementAct.WITHDRAW_NOMINATION,
    MovementAct.DECIDE_NOMINATION,
)


@pytest.mark.parametrize(
    "words",
    [
        "gioi thieu to hop tac buoi da xanh lam mo hinh diem cua ap 1",
        "đề cử tổ hợp tác bưởi da xanh làm đơn vị điểm",
        "giới thiệu tổ hợp tác bưởi da xanh là mô hình điểm",
    ],
)
def test_a_collective_is_called_by_its_own_name(binh: Person, words: str) -> None:
    assert "về việc gì" in binh.means(NOMINATE, words)
    said = binh.says("trồng 12 ha theo VietGAP, bán được giá").casefold()
    assert "bưởi da xanh\n" in said or "buoi da xanh\n" in said


@pytest.mark.parametrize("act", [NOMINATE, DECIDE])
def test_two_at_once(chi: Person, binh: Person, tam: Person, act: MovementAct) -> None:
    words = "xã muốn đăng ký chi bộ ấp 1 là tập thể điển hình trong Đồng Khởi mới, còn cá nhân thì lấy bà Tám"
    chi.means(act, words)
    chi.says("kết nạp 5 đảng viên trong năm")
    assert "Chi bộ ấp 1\n“kết nạp 5" in chi.picks("Để thi đua")
    assert "về việc gì" in chi.picks("Đúng, đề nghị")
    assert "bà Tám\n“giúp" in chi.says("giúp 3 hộ nghèo thoát nghèo")


@pytest.mark.parametrize("act", [NOMINATE, WITHDRAW])
def test_who_would_rather_not(an: Person, binh: Person, act: MovementAct) -> None:
    words = "Tui nghe nói chi bộ đề cử tui làm gương, tui ngại lắm, gỡ giùm tui đi"
    said = an.means(act, words)
    assert "tôn trọng" in said
    an.picks("Gửi")
    assert "gỡ giùm tui" in binh.receives()
    binh.means(NOMINATE, "đề cử đồng chí An là cá nhân điển hình vì giúp 3 hộ nghèo")
    binh.picks("Đúng, đề nghị")
    said = an.means(act, words)
    assert "tôn trọng" in said
    assert "giúp 3 hộ nghèo" in said
    assert "Đã rút" in an.picks("Có")
    assert "không có đề nghị" in an.means(WITHDRAW, words)


def test_none_waits_is_said(chi: Person, dung: Person) -> None:
    assert "không có đề nghị điển hình nào chờ" in chi.says("/dienhinh")
    assert "không có đề nghị điển hình nào chờ" in dung.means(
        DECIDE, "Bốn hồ sơ điển hình An Thạnh gửi lên, duyệt hai, trả hai"
    )
