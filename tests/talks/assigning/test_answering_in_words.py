"""A unit answers what it was given in any words: takes all, some or more, asks for another, or says why not."""

import pytest

from domain.campaigns.movement import Movement
from domain.roles import Role
from domain.understanding.movement.act import MovementAct
from tests.talking import Person, Village

pytestmark = pytest.mark.usefixtures("resolution")
GIVE, ACCEPT, ASK = MovementAct.GIVE_TARGETS, MovementAct.ACCEPT_TARGET, MovementAct.ASK_OTHER_TARGET
RECEIVED = MovementAct.SHOW_RECEIVED


@pytest.fixture
def given(resolution: Movement, chi: Person, binh: Person) -> None:
    """Give both branches three targets."""
    for words in ("12 căn nhà tình nghĩa", "2 km đường giao thông bê tông hóa", "3 hợp tác xã thành lập mới"):
        chi.means(GIVE, f"giao mỗi chi bộ {words}")
        chi.picks("Đúng, giao")
    binh.receives()


@pytest.mark.usefixtures("given")
def test_all_by_one_yes(binh: Person, chi: Person) -> None:
    said = binh.means(ACCEPT, "ok nhan het")
    assert "Đơn vị nhận 3 chỉ tiêu" in said
    assert "Xây dựng nhà tình nghĩa: 12 căn" in said
    assert "Đã nhận 3 chỉ tiêu" in binh.picks("Đúng, nhận")
    heard = chi.receives()
    assert "Chi bộ ấp 1 nhận các chỉ tiêu được giao" in heard
    assert "2 km" in heard
    assert "đều đã nhận rồi" in binh.means(ACCEPT, "nhận hết nha")
    binh.means(RECEIVED, "xã giao gì")
    assert "chưa trả lời" not in binh.reads(binh.heard)


@pytest.mark.usefixtures("given")
def test_taken_back_again(binh: Person, chi: Person) -> None:
    binh.means(ACCEPT, "nhận hết")
    binh.picks("Đúng, nhận")
    chi.receives()
    assert "chờ đơn vị trả lời" in binh.picks("lấy lại")
    assert "tạm rút lời nhận" in chi.receives()
    assert "nhận 3 chỉ tiêu" in binh.means(ACCEPT, "nhận hết")


@pytest.mark.usefixtures("given")
@pytest.mark.parametrize(
    "words", ["Chi bộ ấp 1 nhận chỉ tiêu 2 km đường như trên giao", "tụi tui đồng ý 2km, làm được"]
)
def test_one_by_its_words_or_its_figure(binh: Person, words: str) -> None:
    said = binh.means(ACCEPT, words)
    assert "Đơn vị nhận 1 chỉ tiêu" in said
    assert "bê tông hóa: 2 km" in said
    assert "Còn 2 chỉ tiêu vẫn để chờ" in said


@pytest.mark.usefixtures("given")
def test_the_first_two(binh: Person) -> None:
    said = binh.means(ACCEPT, "nhận 2 chỉ tiêu đầu thôi, cái thứ ba để chi bộ họp đã")
    assert "nhà tình nghĩa: 12 căn" in said
    assert "2 km" in said
    assert "Hợp tác xã" not in said
    assert "Còn 1 chỉ tiêu vẫn để chờ" in said
    binh.picks("Đúng, nhận")
    assert "chưa trả lời" in binh.means(RECEIVED, "trên giao mình mấy hợp tác xã")


@pytest.mark.usefixtures("given")
def test_more_than_given_is_the_units_own_pledge(binh: Person, chi: Person) -> None:
    said = binh.means(ACCEPT, "rồi, nhận, mà ghi giùm là nhận vượt: 15 căn thay vì 12")
    assert "nhà tình nghĩa: 12 căn" in said
    assert "15 căn" in said
    binh.picks("Đúng, nhận")
    assert "12 căn" in chi.receives()
    assert "Xây dựng nhà tình nghĩa 15 căn" in binh.picks("Đăng ký 15 căn")


@pytest.mark.usefixtures("given")
def test_less_than_given_is_asked_for_first(binh: Person) -> None:
    said = binh.means(ACCEPT, "nhà tình nghĩa thì nhận 8 căn thôi")
    assert "Vì sao" in said


@pytest.mark.usefixtures("given")
def test_a_wish_about_the_day_goes_up(binh: Person, chi: Person) -> None:
    said = binh.means(ACCEPT, "nhận chỉ tiêu nhà tình nghĩa nhưng xin thời hạn tới hết tháng 10")
    assert "31/10" in said
    assert "chưa có ý kiến thì thời hạn chưa đổi" in said
    binh.picks("Đúng, nhận")
    assert "xin thời hạn tới 31/10" in chi.receives()
    assert "xin thời hạn" in binh.means(RECEIVED, "nhà tình nghĩa trên giao mình sao rồi")
    chi.picks("Đồng ý thời hạn")
    assert "có thời hạn tới 31/10" in binh.receives()
    assert "hạn 31/10" in binh.means(RECEIVED, "nhà tình nghĩa trên giao mình sao rồi")


def test_a_committee_shares_out_what_it_took(dung: Person, chi: Person) -> None:
    dung.means(GIVE, "giao Đảng bộ xã An Thạnh 12 đảng viên kết nạp")
    dung.picks("Đúng, giao")
    chi.means(ACCEPT, "Đảng ủy xã thống nhất nhận chỉ tiêu tỉnh giao: kết nạp 12 đảng viên")
    chi.picks("Đúng, nhận")
    said = chi.picks("Giao tiếp xuống dưới")
    assert "Chi bộ ấp 1: 6 đảng viên" in said
    assert "đúng bằng chỉ tiêu" in said


@pytest.mark.usefixtures("given")
def test_another_figure_with_its_reason(binh: Person, chi: Person) -> None:
    words = "chỉ tiêu 2 km nhiều quá, ấp tui chỉ còn 1,2 km đường đất, xin giảm lại"
    said = binh.means(ASK, words)
    assert "1,2 km thay cho 2 km" in said
    assert words in said
    assert "giữ như đã giao" in said
    binh.picks("Đúng, gửi")
    asked = chi.receives()
    assert "1,2 km thay cho 2 km" in asked
    assert chi.choice("Trao đổi thêm")
    chi.picks("Đồng ý")
    assert "nay là Đường giao thông bê tông hóa, 1,2 km" in binh.receives()
    assert "trả lại như cũ" in chi.picks("lấy lại").casefold()
    assert "trở lại như trước: Đường giao thông bê tông hóa, 2 km" in binh.receives()


@pytest.mark.usefixtures("given")
def test_a_larger_one(binh: Person, chi: Person) -> None:
    assert "15 căn thay cho 12 căn" in binh.means(
        ASK, "tui xin tăng nhà tình nghĩa lên 15 căn nha, có mạnh thường quân"
    )
    binh.picks("Đúng, gửi")
    assert "15 căn" in chi.receives()
    chi.picks("Giữ mức")
    assert "giữ như đã giao: Xây dựng nhà tình nghĩa, 12 căn" in binh.receives()
    assert "chờ đồng chí quyết định" in chi.picks("lấy lại")
    assert "được xem lại" in binh.receives()


@pytest.mark.usefixtures("given")
def test_so_much_less_and_so_much_more(binh: Person) -> None:
    assert "10 căn thay cho 12 căn" in binh.means(ASK, "xin bớt 2 căn nhà tình nghĩa, vì thiếu vốn")
    binh.says("hủy")
    assert "5 hợp tác xã thay cho 3" in binh.means(ASK, "xin tăng thêm 2 hợp tác xã nữa vì bà con muốn")
    binh.says("hủy")
    assert "Tháng 2 không có ngày 30" in binh.means(ACCEPT, "nhận nhà tình nghĩa mà xin hạn tới 30/2")


@pytest.mark.usefixtures("given")
def test_without_a_figure_it_is_asked_without_reproach(binh: Person, chi: Person) -> None:
    said = binh.means(ASK, "không nhận chỉ tiêu nhà tình nghĩa này, giao vậy làm sao nổi")
    assert "Đồng chí xin mức" in said or "mức nào" in said.casefold()
    binh.picks("chỉ nêu lý do")
    binh.picks("Đúng, gửi")
    asked = chi.receives()
    assert "thấy khó nhận chỉ tiêu: Xây dựng nhà tình nghĩa, 12 căn" in asked
    assert "làm sao nổi" in asked
    assert "trao đổi gì với Chi bộ ấp 1" in chi.picks("Trao đổi thêm")
    chi.says("mình gặp nhau chiều thứ sáu bàn thêm nhé")
    assert "chiều thứ sáu" in binh.receives()
    assert binh.choice("Xin mức khác")


@pytest.mark.usefixtures("given")
def test_a_swap_for_another_indicator(binh: Person, chi: Person) -> None:
    words = "tụi em không có đất, đổi chỉ tiêu bê tông hóa đường qua chỉ tiêu điểm đọc sách cộng đồng được không"
    assert "Điểm đọc sách cộng đồng mở mới" in binh.means(ASK, words)
    assert "2 điểm" in binh.says("2")
    binh.picks("Đúng, gửi")
    assert "“Điểm đọc sách cộng đồng mở mới” 2 điểm thay cho 2 km" in chi.receives()
    chi.picks("Đồng ý")
    assert "nay là Điểm đọc sách cộng đồng mở mới, 2 điểm" in binh.receives()
    shown = binh.means(RECEIVED, "được giao gì")
    assert "bê tông" not in shown
    assert "2 điểm" in shown


@pytest.mark.usefixtures("given")
def test_which_one_is_asked(binh: Person) -> None:
    assert "nói chỉ tiêu nào" in binh.means(ASK, "xin đổi chỉ tiêu khác")
    assert "Xây dựng nhà tình nghĩa, 12 căn" in binh.picks("nhà tình nghĩa")


def test_a_member_says_so_of_work(an: Person, binh: Person) -> None:
    said = an.means(ASK, "bí thư giao tui 10 suất học bổng, tui già rồi lo chừng 4 suất thôi nghe")
    assert "4 suất" in said
    an.picks("Gửi")
    assert "4 suất" in binh.receives()


def test_nothing_given(binh: Person, village: Village, channel: str) -> None:
    assert "chưa được giao" in binh.means(ACCEPT, "ok nhận hết")
    assert "chưa được giao" in binh.means(ASK, "giao nhiều quá")
    top = village.person(channel, "Hồ Thị Sen", "", (Role.ADMIN, ""))
    assert "chưa được giao" in top.means(RECEIVED, "trên giao gì chưa")
