"""A proposal, its votes, its return and its decision are said in whatever words; a slip changes what is read back."""

import pytest

from tests.talking import Person, Village


@pytest.fixture
def done(tam: Person, binh: Person) -> None:
    """Tám has won over ten households, and it is confirmed."""
    tam.says("/dangky vận động 10 hộ làm hàng rào xanh trước 30/11")
    tam.picks("Đúng, đăng ký")
    tam.says("/baocao 1 xong 10 hộ")
    tam.picks("Đúng")
    binh.says("xác nhận cho chị Tám đi")
    binh.picks("Có")


@pytest.mark.parametrize(
    "said",
    [
        "đề nghị xã tặng giấy khen cho chị Tám luôn",
        "de nghi xa tang giay khen cho chi Tam luon nha",
        "đề nghị tặng giấy khen cho chỉ luôn",
        "xin xã tặng giấy khen đột xuất cho đồng chí Tám",
    ],
)
def test_what_was_confirmed_is_the_ground(done: None, binh: Person, said: str) -> None:
    read = binh.says(said)
    assert "Võ Thị Tám\n“Vận động 10 hộ làm hàng rào xanh" in read
    assert "Giấy khen, đột xuất, năm 2026" in read
    assert "Chưa ghi kết quả biểu quyết" in read


@pytest.mark.parametrize(
    ("said", "right"),
    [
        ("biểu quyết rồi, 2 phiếu đồng ý", "2/2 phiếu đồng ý (100%)"),
        ("chi bộ bỏ phiếu 1/2", "1/2 phiếu đồng ý (50%), 0 không, 1 ý kiến khác"),
        ("2/2", "2/2 phiếu đồng ý"),
        ("hop roi 2 phieu dong y nghe", "2/2 phiếu đồng ý"),
        ("có 2 phiếu tán thành hết", "2/2 phiếu đồng ý"),
        ("1 đồng ý, 1 phản đối", "1/2 phiếu đồng ý (50%), 1 không"),
    ],
)
def test_votes_are_typed_where_it_is_read_back(done: None, an: Person, binh: Person, said: str, right: str) -> None:
    binh.says("đề nghị xã tặng giấy khen cho chị Tám luôn")
    assert "nhiều hơn số đảng viên" in binh.says("biểu quyết rồi, 6 phiếu đồng ý")
    assert right in binh.says(said)
    assert "Trình lên" in binh.picks("Đúng, đề nghị khen")
    assert "Đã trình" in binh.says("ừ")


@pytest.mark.parametrize(
    ("said", "right"),
    [
        ("lộn, bằng khen", "Bằng khen"),
        ("dịp 17/1 nha", "dịp 17/01/2027"),
        ("à nhầm, chị Bình", "Lê Thị Bình"),
        ("gõ lộn, biểu dương thôi", "Biểu dương"),
        ("dip tong ket", "dịp sơ kết, tổng kết"),
    ],
)
def test_what_was_said_wrong_is_changed(done: None, binh: Person, said: str, right: str) -> None:
    binh.says("đề nghị xã tặng giấy khen cho chị Tám luôn")
    assert right in binh.says(said)


def test_a_sentence_is_no_name_form_or_committee(binh: Person) -> None:
    binh.says("/khenthuong ghi")
    assert "gõ tên" in binh.says("vậy ghi đi, tới giờ xã khen được mấy người mấy tập thể")
    binh.says("Nguyễn Thị Xa")
    assert "hình thức" in binh.says("lộn, số 46")


def test_returned_and_decided_all_the_same(
    village: Village, done: None, binh: Person, tam: Person, hai: Person, chi: Person
) -> None:
    binh.says("đề nghị xã tặng giấy khen cho chị Tám luôn")
    binh.says("2/2")
    binh.picks("Đúng, đề nghị khen")
    binh.says("ừ")
    asked = hai.says("tra laij ho so khen cua ap 1, thieu hinh chup hang rao")
    assert "Trả lại Chi bộ ấp 1" in asked
    assert "thieu hinh chup hang rao" in asked
    assert "trả lại" in hai.picks("Đúng, làm vậy")
    read = chi.says("Tôi ký rồi nha: QĐ 47-QĐ/ĐU ngày 10/3/2026 tặng giấy khen chị Tám ấp 1")
    assert "đang được trả lại: “thieu hinh chup hang rao”" in read
    assert "47-QĐ/ĐU" in read
    assert "48-QĐ/ĐU" in chi.says("lộn, số 48")
    counted = chi.says("vậy ghi đi, tới giờ xã khen được mấy người mấy tập thể")
    assert "0 tập thể, 1 cá nhân" in counted
    again = binh.says("de nghi bieu duong dot xuat chi Tam vu van dong 10 ho lam hang rao")
    assert "48-QĐ/ĐU" in again
    binh.says("thôi")
    asked = chi.says("rút giấy khen chị Tám lại, có người báo chỉ có 7 hộ, khai không đúng")
    assert "Ai đã kiểm tra" in asked
    assert "48-QĐ/ĐU" in asked
    assert "chỉ có 7 hộ" in asked
    assert "ý kiến" in tam.says("ai nói tui khai gian, 10 hộ thiệt mà, không tin xuống coi")
    assert "Đã ghi" in tam.says("ừ")
    village.deliver(tam.channel)
    read = chi.says("tổ kiểm tra của xã, biên bản ngày 10/3")
    assert "tổ kiểm tra" in read
    assert "Đã" in chi.picks("Đúng, làm vậy")


@pytest.mark.parametrize(
    "said",
    [
        "tui có đc xét công dân đồng khởi 17/1 hông con, cầu tui làm trễ hạn mất rồi",
        "toi lam tre roi co duoc xet khen khong",
        "em chưa làm xong có được đề nghị giấy khen không vậy",
        "mình trễ hạn thì còn được xét danh hiệu không",
    ],
)
def test_being_late_shuts_nobody_out(an: Person, said: str) -> None:
    answered = an.says(said)
    assert "17/01/2027" in answered
    assert "không loại" in answered


@pytest.mark.parametrize(
    "said",
    ["ai nói tui khai gian, 10 hộ thiệt mà", "đề nghị sửa cầu ấp 2", "tôi đăng ký trồng 20 cây dừa trước 30/9", "4/5"],
)
def test_other_words_of_the_same_kind_do_nothing_here(an: Person, said: str) -> None:
    answered = an.says(said)
    assert "khen" not in answered
    assert "17/01" not in answered
