"""What is named and was not given is said to be so; another target never takes its place."""

import pytest

from domain.campaigns.movement import Movement
from domain.understanding.movement.act import MovementAct
from tests.talking import Person

pytestmark = pytest.mark.usefixtures("resolution")
GIVE, ACCEPT, ASK = MovementAct.GIVE_TARGETS, MovementAct.ACCEPT_TARGET, MovementAct.ASK_OTHER_TARGET
CHANGE, GIVEN, RECEIVED = MovementAct.CHANGE_GIVEN, MovementAct.SHOW_GIVEN, MovementAct.SHOW_RECEIVED


@pytest.fixture
def houses(resolution: Movement, chi: Person, binh: Person, bao: Person) -> None:
    """Give both branches houses alone."""
    chi.means(GIVE, "giao nhà tình nghĩa: ấp 1 2 căn, ấp 2 2 căn")
    chi.picks("Đúng, giao")
    binh.receives()


@pytest.mark.usefixtures("houses")
@pytest.mark.parametrize(
    "words",
    [
        "ok nhan, 5 dang vien thi ap 1 lam duoc",
        "nhận ct kết nạp trc, cái nhà để hỏi lại ae trong cb đã",
        "5 đảng viên tụi tui nhận",
        "nhận chỉ tiêu kết nạp đv nha",
        "kết nạp thì nhận, còn nhà thì khoan",
    ],
)
def test_another_one_is_not_accepted(binh: Person, words: str) -> None:
    said = binh.means(ACCEPT, words)
    assert "Kết nạp đảng viên" in said
    assert "không có trong chỉ tiêu được giao" in said
    assert "Xây dựng nhà tình nghĩa: 2 căn" in said
    assert "5 căn" not in said
    assert "Đúng, nhận" not in said


@pytest.mark.usefixtures("houses")
def test_another_one_is_not_asked_for_or_shown(binh: Person) -> None:
    assert "không có trong chỉ tiêu được giao" in binh.means(ASK, "Ba đảng viên ít quá, giao năm luôn đi")
    assert "không có trong chỉ tiêu được giao" in binh.means(RECEIVED, "Trên giao cho ấp 1 mấy đv vậy ta")


@pytest.mark.usefixtures("houses")
@pytest.mark.parametrize(
    "words",
    [
        "thu hồi chỉ tiêu kết nạp đã giao cho chi bộ ấp 2",
        "thu hoi chi tieu ket nap dang vien cua ap 2",
        "kết nạp đảng viên ấp 2 bớt còn 3",
        "ap 2 bot con 3 dang vien",
    ],
)
def test_another_one_is_not_changed(chi: Person, words: str) -> None:
    said = chi.means(CHANGE, words)
    assert "Chưa giao cho Chi bộ ấp 2: Kết nạp đảng viên" in said
    assert "Đã giao: Xây dựng nhà tình nghĩa" in said
    assert "Đúng" not in said


@pytest.mark.usefixtures("houses")
def test_the_level_that_gives_names_nothing(dung: Person, chi: Person) -> None:
    dung.means(GIVE, "giao Đảng bộ xã An Thạnh 8 đảng viên kết nạp")
    dung.picks("Đúng, giao")
    dung.means(GIVE, "giao Đảng bộ xã An Thạnh 4 căn nhà tình nghĩa")
    dung.picks("Đúng, giao")
    chi.receives()
    assert "8 đảng viên" in chi.means(RECEIVED, "tinh giao cho xa minh nhung chi tieu nao")
    said = chi.means(ACCEPT, "Thường vụ thống nhất nhận cả hai chỉ tiêu tỉnh giao, quyết tâm vượt")
    assert "Đơn vị nhận 2 chỉ tiêu" in said
    chi.says("thôi")
    said = chi.means(GIVEN, "đã giao những gì xuống hai ấp, cộng lại có đủ số tỉnh giao không")
    assert "Xây dựng nhà tình nghĩa: Chi bộ ấp 1: 2 căn; Chi bộ ấp 2: 2 căn. Cộng: 4 căn, đúng bằng" in said
    assert "Kết nạp đảng viên: được giao 8 đảng viên, chưa giao xuống" in said
    said = dung.means(CHANGE, "An Thạnh giao lại còn 3 nhà thôi, 4 nhà quá sức họ")
    assert "3 căn (thay cho 4 căn)" in said


@pytest.mark.usefixtures("houses")
def test_of_one_unit_its_targets_alone(chi: Person) -> None:
    said = chi.means(GIVEN, "chi bo ap 2 lam toi dau so voi chi tieu minh giao")
    assert "Chi bộ ấp 2" in said
    assert "ấp 1" not in said
    assert "vượt" not in said


@pytest.mark.usefixtures("houses")
def test_a_part_moves_to_another_unit(chi: Person, bao: Person) -> None:
    said = chi.means(CHANGE, "chị Bình xin quá nên bớt cho ấp 1 còn 1 căn, cái dư đẩy qua anh Bảo")
    assert "Chi bộ ấp 1: 1 căn (thay cho 2 căn)" in said
    assert "Chi bộ ấp 2: 3 căn (thay cho 2 căn)" in said
    assert "Cộng: 4 căn" in said
    chi.picks("Đúng, giao")
    assert "3 căn" in bao.receives()
    said = chi.means(CHANGE, "chuyển 1 căn nhà từ ấp 2 qua ấp 1")
    assert "Chi bộ ấp 1: 2 căn (thay cho 1 căn)" in said
    assert "Chi bộ ấp 2: 2 căn (thay cho 3 căn)" in said


def test_two_indicators_in_one_sentence(chi: Person, binh: Person) -> None:
    said = chi.means(GIVE, "8 đảng viên thì ấp 1 lo năm, ấp 2 lo ba. Nhà tình nghĩa mỗi bên hai căn.")
    assert "Kết nạp đảng viên" in said
    assert "Chi bộ ấp 1: 5 đảng viên" in said
    assert "Sau đó" in said
    said = chi.picks("Đúng, giao")
    assert "Xây dựng nhà tình nghĩa" in said
    assert "Chi bộ ấp 2: 2 căn" in said
    chi.picks("Đúng, giao")
    assert "2 căn" in binh.receives()
    said = chi.means(GIVE, "giao ấp 1 5 đảng viên, 2 căn nhà tình nghĩa; ấp 2 3 đảng viên, 1 căn nhà tình nghĩa")
    assert "Chi bộ ấp 2: 3 đảng viên" in said


def test_a_condition_is_said_back_and_told(chi: Person, bao: Person) -> None:
    words = "nếu dân hiến đất kịp trước Tết thì một cây rưỡi"
    said = chi.means(GIVE, f"Khoán cho ấp 2 một cây số đường giao thông, {words}, còn ấp 1 khỏi")
    assert "Chi bộ ấp 2: 1 km" in said
    assert words in said
    assert "Không giao: Chi bộ ấp 1" in said
    chi.picks("Đúng, giao")
    assert words in bao.receives()


@pytest.mark.usefixtures("houses")
def test_the_figure_stands_in_words_at_the_end_of_a_story(binh: Person, chi: Person) -> None:
    words = "Hai căn nhà thì quá sức ấp 1 tui rồi, dân đi làm ăn xa gần hết, thôi cho xin một căn thôi nghen"
    assert "1 căn thay cho 2 căn" in binh.means(ASK, words)
    binh.says("thôi")
    assert "5 căn thay cho 2 căn" in binh.means(ASK, "2 căn nhà ít quá, nguồn dồi dào, giao năm luôn đi")


@pytest.mark.usefixtures("houses")
def test_a_later_day_is_asked_for(binh: Person, chi: Person) -> None:
    said = binh.means(ASK, "xin cho lui han 2 nha qua 30/6 vi chua co kinh phi")
    assert "30/06" in said
    assert "thêm thời gian" in said
    binh.picks("Đúng, gửi")
    assert "30/06" in chi.receives()
    chi.picks("Đồng ý")
    assert "30/06" in binh.receives()


@pytest.mark.usefixtures("houses")
def test_a_committee_does_not_answer_for_its_units(chi: Person) -> None:
    said = chi.means(ACCEPT, "ấp 1 nhận, ấp 2 không")
    assert "đơn vị tự trả lời" in said
    assert "Chi bộ ấp 1" in said
    assert "chưa trả lời" in said


@pytest.mark.usefixtures("houses")
def test_what_waits_for_an_answer(binh: Person) -> None:
    said = binh.says("coi giùm chi bộ tôi có chỉ tiêu nào đang chờ trả lời không nha")
    assert "Xây dựng nhà tình nghĩa: 2 căn" in said
    binh.picks("Nhận: Xây dựng nhà tình nghĩa")
    assert "đều đã nhận rồi" in binh.says("còn chỉ tiêu nào chưa trả lời không")


def test_a_committees_own_pledge_is_its_own(dung: Person, chi: Person) -> None:
    dung.means(GIVE, "giao Đảng bộ xã An Thạnh 4 căn nhà tình nghĩa")
    dung.picks("Đúng, giao")
    chi.means(ACCEPT, "nhận vượt: 6 căn thay vì 4")
    chi.picks("Đúng, nhận")
    said = chi.picks("Đăng ký 6 căn")
    assert "nhà tình nghĩa 6 căn" in said
    assert "chi bộ" not in said.casefold()
