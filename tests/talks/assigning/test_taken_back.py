"""What was given is taken back by its figure, whole or in part, and moved so that the sum stays."""

import pytest

from domain.understanding.movement.act import MovementAct
from tests.talking import Person

pytestmark = pytest.mark.usefixtures("resolution")
CHANGE = MovementAct.CHANGE_GIVEN


@pytest.fixture(autouse=True)
def given(resolution: None, chi: Person) -> None:
    chi.says("giao chỉ tiêu kết nạp đảng viên: ấp 1 5, ấp 2 3")
    chi.picks("Đúng, giao")


@pytest.mark.parametrize(
    "words",
    ["rút lại 5 đảng viên đã giao ấp 1", "thu hồi 5 đảng viên kết nạp của ấp 1", "khỏi giao 5 đảng viên cho ấp 1"],
)
def test_all_of_it(chi: Person, words: str) -> None:
    said = chi.means(CHANGE, words)
    assert "(Chi bộ ấp 1)" in said
    assert "thu lại nhé" in said


@pytest.mark.parametrize("words", ["thu lại 2 đảng viên của ấp 1", "lấy lại 2 đảng viên bên ấp 1"])
def test_a_part_of_it(chi: Person, words: str) -> None:
    assert "Chi bộ ấp 1: 3 đảng viên (thay cho 5 đảng viên)" in chi.means(CHANGE, words)


@pytest.mark.parametrize(
    "words",
    [
        "ấp 2 mà kết nạp 3 đảng viên nặng quá, hạ còn 2, một người đó qua ấp 1 cho đủ 8",
        "chuyển 1 đảng viên từ ấp 2 sang ấp 1",
    ],
)
def test_moved_with_the_sum_kept(chi: Person, words: str) -> None:
    said = chi.means(CHANGE, words)
    assert "Chi bộ ấp 2: 2 đảng viên" in said
    assert "Chi bộ ấp 1: 6 đảng viên" in said
    assert "Cộng: 8" in said


def test_by_when_is_kept_and_told(chi: Person, binh: Person) -> None:
    said = chi.means(MovementAct.GIVE_TARGETS, "giao ấp 1 6 đảng viên kết nạp, chậm nhất 30/9")
    assert "Chi bộ ấp 1: 6 đảng viên" in said
    assert "30/09/2026" in said
    chi.picks("Đúng, giao")
    assert "30/09/2026" in binh.receives()
