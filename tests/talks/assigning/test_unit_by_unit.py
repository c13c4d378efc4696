"""What is given and changed for each unit alone: halves, days and years, what stays, what only looks like a change."""

import pytest

from domain.campaigns.movement import Movement
from domain.understanding.movement.act import MovementAct
from tests.talking import Person

pytestmark = pytest.mark.usefixtures("resolution")
GIVE, CHANGE, SHOW = MovementAct.GIVE_TARGETS, MovementAct.CHANGE_GIVEN, MovementAct.SHOW_GIVEN
ACCEPT = MovementAct.ACCEPT_TARGET


@pytest.fixture
def given(resolution: Movement, chi: Person) -> None:
    """Give each branch members to admit and houses to build."""
    for words in ("kết nạp đảng viên: ấp 1 5, ấp 2 3", "xây dựng nhà tình nghĩa: ấp 1 2 căn, ấp 2 2 căn"):
        chi.says(f"giao chỉ tiêu {words}")
        chi.picks("Đúng, giao")


@pytest.mark.usefixtures("given")
@pytest.mark.parametrize(
    "words",
    [
        "ha ap 2 xuong con 2 dang vien thoi, ap 1 de nguyen",
        "giữ nguyên ấp 1, còn ấp 2 hạ xuống 2 đảng viên",
        "kết nạp đảng viên ấp 2 hạ còn 2, riêng ấp 1 giữ 5",
    ],
)
def test_a_unit_of_which_nothing_changes_is_left_alone(chi: Person, words: str) -> None:
    said = chi.means(CHANGE, words)
    assert "Chi bộ ấp 2: 2 đảng viên (thay cho 3" in said
    assert "Chi bộ ấp 1" not in said
    assert "Cộng: 7 đảng viên" in said


@pytest.mark.usefixtures("given")
def test_each_unit_has_its_own_new_figure(chi: Person) -> None:
    said = chi.means(CHANGE, "sửa đảng viên: ấp 1 còn 4, ấp 2 còn 2")
    assert "Chi bộ ấp 1: 4 đảng viên" in said
    assert "Chi bộ ấp 2: 2 đảng viên" in said


@pytest.mark.usefixtures("given")
@pytest.mark.parametrize("words", ["ấp 2 còn 2", "sửa lại ấp 2 còn 2 đv thôi nha, anh Bảo than dữ quá"])
def test_the_target_whose_figure_differs_is_meant(chi: Person, bao: Person, words: str) -> None:
    assert "Chi bộ ấp 2: 2 đảng viên (thay cho 3" in chi.says(words)


@pytest.mark.usefixtures("given")
def test_what_was_not_given_yet_is_given_though_it_sounds_like_a_change(chi: Person) -> None:
    said = chi.means(CHANGE, "doanh nghiep moi: ap 1 6, ap 2 4, han 15/12 nghe")
    assert "Chi bộ ấp 1: 6 doanh nghiệp" in said
    assert "15/12/2026" in said


def test_halves_and_a_day_in_words(chi: Person) -> None:
    words = "3 cây số đường giao thông bê tông hóa chia đều cho hai ấp mỗi ấp cây rưỡi làm xong trước 20 tháng 12 nghen"
    said = chi.means(GIVE, words)
    assert "Chi bộ ấp 1: 1,5 km" in said
    assert "Cộng: 3 km" in said
    assert "20/12/2026" in said
    chi.says("hủy")
    assert "30/11/2026" in chi.means(GIVE, "giao doanh nghiệp mới ấp 1 5, ấp 2 4, hạn cuối tháng 11")


@pytest.mark.parametrize("year", ["trong năm tới ạ", ", hoàn thành trong năm 2027"])
def test_another_year(chi: Person, year: str) -> None:
    said = chi.means(GIVE, f"giao doanh nghiệp mới cho hai chi bộ ấp, mỗi chi bộ 02 doanh nghiệp {year}")
    assert "Giao chỉ tiêu năm 2027" in said
    assert "Chi bộ ấp 2: 2 doanh nghiệp" in said


def test_to_how_many_units_is_no_figure(chi: Person) -> None:
    said = chi.means(GIVE, "giao chỉ tiêu doanh nghiệp mới cho 2 chi bộ: ấp 1 6 doanh nghiệp, ấp 2 4, trong năm 2026")
    assert "Chi bộ ấp 1: 6 doanh nghiệp" in said
    assert "Cộng: 10" in said


@pytest.mark.usefixtures("given")
def test_how_much_was_given_to_so_many_units(chi: Person) -> None:
    said = chi.means(SHOW, "coi giùm e xã giao xuống 2 ấp bn r, cộng lại đủ vs số tỉnh giao chưa")
    assert "Cộng: 8 đảng viên" in said
    assert "Chi bộ ấp 1: 2 căn; Chi bộ ấp 2: 2 căn. Cộng: 4 căn" in said


@pytest.mark.usefixtures("given")
@pytest.mark.parametrize(
    "words",
    [
        "hai can nha thi chi bo nhan, con 5 dang vien de chi hop lai chi uy roi tra loi sau",
        "nha tinh nghia thi ap 1 nhan, con ket nap de hop chi bo xong tinh",
        "nhận nhà tình nghĩa trước, kết nạp đảng viên để chi bộ họp bàn đã",
        "chỉ tiêu nhà chi bộ đồng ý, riêng kết nạp thì chưa dám hứa",
        "nhận trước mấy cái kia, riêng kết nạp để họp chi ủy rồi tính",
    ],
)
def test_only_what_is_named_is_accepted(binh: Person, words: str) -> None:
    said = binh.says(words)
    assert "Đơn vị nhận 1 chỉ tiêu:\n– Xây dựng nhà tình nghĩa: 2 căn\nCòn 1 chỉ tiêu vẫn để chờ." in said
    assert "đăng ký thêm" not in said


@pytest.mark.usefixtures("given")
def test_what_is_all_held_back_waits(binh: Person) -> None:
    assert "Còn 2 chỉ tiêu vẫn để chờ" in binh.means(ACCEPT, "hai chỉ tiêu đó để chi bộ họp rồi trả lời sau")
    assert "Đơn vị nhận 2 chỉ tiêu" in binh.means(ACCEPT, "nhận hết nha, đảng viên tui lo được")
