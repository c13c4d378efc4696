"""Who reported on a day, what each member did, who was best month by month, and the figures said briefly."""

from datetime import datetime

import pytest

from domain.roles import Role
from tests.talking import ZONE, Person, Village


@pytest.fixture
def binh(village: Village, channel: str) -> Person:
    village.now = datetime(2026, 3, 5, 9, 0, tzinfo=ZONE)
    binh = village.person(channel, "Lê Thị Bình", "CB1", (Role.SECRETARY, "CB1"), leader=True)
    an = village.person(channel, "Nguyễn Văn An", "CB1")
    an.says("tôi đăng ký trồng 20 cây dừa trước 30/4/2026")
    an.picks("Đúng")
    village.now = datetime(2026, 7, 6, 9, 0, tzinfo=ZONE)
    an.says("tôi trồng được 12 cây rồi")
    village.now = datetime(2026, 7, 10, 9, 0, tzinfo=ZONE)
    return binh


@pytest.fixture
def chi(village: Village, channel: str, binh: Person) -> Person:
    return village.person(channel, "Trần Kim Chi", "CB2", (Role.SECRETARY, "XA"), leader=True)


@pytest.mark.parametrize(
    "words",
    ["hôm thứ hai vừa rồi ấp tui có mấy người báo cáo", "ngay 6/7 ai bao cao vay", "thứ hai tuần này ai báo cáo"],
)
def test_who_reported_on_a_day(binh: Person, words: str) -> None:
    heard = binh.says(words)
    assert "06/07/2026: 1 người báo cáo" in heard and "Nguyễn Văn An: 1 báo cáo" in heard
    assert "09/07/2026: chưa có ai báo cáo" in binh.says("hôm qua")
    assert "từ 01/07/2026 đến 10/07/2026: 1 người" in binh.says("cộng từ đầu tháng tới giờ")


def test_above_the_branch_nobody_is_named(chi: Person) -> None:
    heard = chi.says("hôm thứ hai vừa rồi có mấy người báo cáo")
    assert "Chi bộ ấp 1: 1" in heard and "Nguyễn Văn An" not in heard


def test_each_member_of_a_quarter_and_of_another(binh: Person) -> None:
    heard = binh.says("thống kê giúp từng đảng viên: đăng ký mấy việc, xong mấy, trễ mấy, quý I năm nay")
    assert "Nguyễn Văn An: đăng ký 1, xong 0, trễ 0" in heard
    assert "Nguyễn Văn An: đăng ký 0 (1), xong 0 (0), trễ 1" in binh.says("quý II luôn để đối chiếu")
    assert "chưa nói được ai tiến bộ nhất" in binh.says("ai tiến bộ nhất?")


def test_the_best_of_several_months(chi: Person) -> None:
    heard = chi.says("xếp hạng t6, t5, t4 mỗi tháng chi bộ nào nhất")
    assert [f"tháng {month}/2026" in heard for month in (6, 5, 4, 3)] == [True, True, True, False]
    assert "tháng 3/2026" in chi.says("t3 nữa")
    assert "nguoi" not in heard and "chưa ghi nhận gì" in chi.says("tháng 1 nữa")


def test_units_under_a_rate_in_words_passed_on(chi: Person) -> None:
    heard = chi.says(
        'Chuyển tiếp từ đ/c Phó Bí thư: "Rà soát chi bộ nào có tỷ lệ hoàn thành dưới 50% thì nhắc nhở, '
        'báo lại trước thứ ba." Xử lý giúp nha'
    )
    assert "dưới 50%" in heard and "Chi bộ ấp 1: 0/1 (0%)" in heard
    assert "Tôi chưa gửi gì" in heard and "hạn 14/07/2026" in heard


@pytest.mark.parametrize(
    "words",
    [
        "thua dong chi toi la Binh ap 1 mat kem xin cho so thoi dung cho bang",
        "Dạ thưa, em là Bình chi bộ ấp 1, cho xin số liệu ngắn gọn thôi, khỏi bảng",
    ],
)
def test_who_says_who_it_is_and_asks_reports_nothing(binh: Person, words: str) -> None:
    heard = binh.says(words)
    assert "Chi bộ ấp 1, đến ngày 10/07/2026" in heard and "Đã ghi" not in heard
    assert "tháng 6/2026" in binh.says("thang truoc")


@pytest.mark.parametrize(
    "words",
    [
        "thua dong chi toi la Ut ap 1 mat kem xin cho so thoi dung cho bang",
        "kính thưa đồng chí, tôi là Út ở ấp 1, cho tôi hỏi số liệu với, mắt kém quá",
        "xin cho so thoi dung cho bang",
    ],
)
def test_a_member_who_asks_reports_nothing_either(village: Village, channel: str, words: str) -> None:
    ut = village.person(channel, "Trần Văn Út", "CB1")
    ut.says("tôi đăng ký làm 2 km đường hoa trước 30/12/2026")
    ut.picks("Đúng")
    heard = ut.says(words)
    assert "Đã ghi" not in heard and "Ghi thêm" not in heard
    assert "chưa có báo cáo" in ut.says("/camket")


def test_ones_own_of_another_year(binh: Person) -> None:
    assert "chưa ghi nhận gì" in binh.says("năm ngoái tui làm được nhiêu")


def test_a_period_before_anything_was_recorded_is_not_compared(binh: Person) -> None:
    assert "chưa có số để so sánh" in binh.says("sáu tháng đầu năm so với kỳ trước thế nào")
