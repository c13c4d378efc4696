"""What is asked, and what is offered instead."""

from datetime import date
from decimal import Decimal

import pytest

from domain.understanding.deadlines import read_deadline
from domain.understanding.goals import read_goal, vague
from domain.understanding.progress import read_progress
from domain.understanding.readings import Ask, How
from domain.understanding.sentence import read_pledge
from domain.understanding.taxonomy import Group, propose_group

TODAY = date(2026, 3, 10)
GROUPS = (
    Group("CHAN1", "Xây dựng Đảng và hệ thống chính trị", ("đảng viên", "chi bộ", "sinh hoạt", "học tập", "kết nạp")),
    Group("CHAN2", "Phát triển kinh tế - xã hội", ("cây", "trồng", "nuôi", "thu nhập", "hộ nghèo", "thoát nghèo")),
    Group("MUI2", "Huy động nguồn lực, phát triển hạ tầng", ("đường", "cầu", "bê tông", "hiến đất", "vận động vốn")),
)


def test_an_impossible_day_offers_its_neighbours() -> None:
    reading = read_deadline("31/6", TODAY)
    assert reading.asks == (Ask.IMPOSSIBLE,)
    assert reading.suggestions == (date(2026, 6, 30), date(2026, 7, 1))


def test_a_day_that_has_passed_offers_days_to_come() -> None:
    reading = read_deadline("9/3/2026", TODAY)
    assert reading.asks == (Ask.PAST,)
    assert 0 < len(reading.suggestions) <= 3
    assert all(day >= TODAY for day in reading.suggestions)


def test_two_days_are_offered_where_two_were_said() -> None:
    reading = read_deadline("15/6 hoặc 30/6", TODAY)
    assert (reading.day, reading.asks) == (None, (Ask.AMBIGUOUS,))
    assert reading.suggestions == (date(2026, 6, 15), date(2026, 6, 30))


def test_a_weekday_that_does_not_fit_its_date_is_asked() -> None:
    reading = read_deadline("thứ hai ngày 30/6/2026", TODAY)
    assert reading.asks == (Ask.AMBIGUOUS,)
    assert reading.suggestions == (date(2026, 6, 30), date(2026, 6, 29))


def test_parts_larger_than_the_whole_are_asked_not_repaired() -> None:
    reading = read_goal("kết nạp 10 đảng viên, trong đó 6 nữ, 5 nam")
    assert reading.asks == (Ask.SUM,)
    assert reading.goal is not None
    assert [part.value for part in reading.goal.parts] == [6, 5]


def test_less_than_last_time_and_more_than_the_target_are_asked_beside_the_reading() -> None:
    assert read_progress("100 cây", "cây", last=Decimal(120)).asks == (Ask.LOWER,)
    assert read_progress("600 cây", "cây", target=Decimal(500)).asks == (Ask.ABOVE,)
    assert read_progress("thêm 100", "cây", last=Decimal(450), target=Decimal(500)).asks == (Ask.ABOVE,)
    assert read_progress("130 cây", "cây", last=Decimal(120), target=Decimal(500)).asks == ()


def test_what_is_left_is_taken_from_the_target() -> None:
    reading = read_progress("còn 30 cây nữa", "cây", target=Decimal(500))
    assert (reading.done, reading.how) == (Decimal(470), How.TOTAL)
    assert read_progress("còn 30 cây nữa", "cây").asks == (Ask.AMBIGUOUS,)


@pytest.mark.parametrize(
    "text", ["phấn đấu hoàn thành tốt nhiệm vụ", "nêu gương", "trồng cây", "xây dựng chi bộ 4 tốt"]
)
def test_a_wish_is_vague(text: str) -> None:
    assert vague(text)


@pytest.mark.parametrize("text", ["trồng 500 cây", "khởi công cầu Rạch Miễu", "không có hộ nghèo"])
def test_a_number_or_a_product_is_not_vague(text: str) -> None:
    assert not vague(text)


@pytest.mark.parametrize(
    ("content", "code"),
    [
        ("kết nạp 3 đảng viên", "CHAN1"),
        ("ket nap 3 dang vien", "CHAN1"),
        ("trồng 500 cây dừa", "CHAN2"),
        ("làm 2 km đường bê tông", "MUI2"),
        ("làm việc tốt", None),
        ("", None),
    ],
)
def test_the_content_group_is_proposed_only_where_one_fits_best(content: str, code: str | None) -> None:
    assert propose_group(content, GROUPS) == code
    assert propose_group(content, ()) is None


def test_the_questions_of_a_pledge_come_goal_first() -> None:
    assert read_pledge("cố gắng", TODAY).asks == (Ask.PRODUCT, Ask.DEADLINE)


@pytest.mark.parametrize("today", [date(2026, 2, 28), date(2028, 2, 29), date(2026, 12, 31), date(2026, 1, 1)])
@pytest.mark.parametrize(
    "text", ["cuối tháng", "2 tháng nữa", "nửa năm nữa", "cuối tuần", "trước Tết", "29/2", "30/6", "quý sau"]
)
def test_a_deadline_is_never_before_today(text: str, today: date) -> None:
    reading = read_deadline(text, today)
    assert reading.day is None or reading.day >= today
    assert all(day >= today for day in reading.suggestions)


@pytest.mark.parametrize(
    ("typed", "content", "value"),
    [
        (
            "chú đăng ký hiến 120 mét vuông đất làm đường nghen con, trước tết này xong",
            "hiến 120 mét vuông đất làm đường",
            120,
        ),
        ("alo tôi là hồ văn chín chi bộ ấp một tôi xin đăng ký làm năm trăm mét đường", "làm năm trăm mét đường", 500),
        ("Tui muốn đăng ký thêm cái nữa, vận động 10 hộ phân loại rác", "vận động 10 hộ phân loại rác", 10),
        ("đăng ký thêm 1 việc nữa: thắp sáng 15 bóng đèn đường", "thắp sáng 15 bóng đèn đường", 15),
        ("Tôi Lê Văn Bảy, đăng ký trồng 50 cây bưởi", "trồng 50 cây bưởi", 50),
        ("Tui tính làm 2 cây cầu bê tông ở ấp 4, chừng cuối năm 2028 xong", "làm 2 cây cầu bê tông ở ấp 4", 2),
        ("toi dk hien 80m2 dat lam duong nghe con, truoc 30/4/2027", "hien 80m2 dat lam duong", 80),
        ("Tôi năm nay 77 tuổi, mắt kém. Tôi xin đăng ký mở 2 lớp đờn ca", "mở 2 lớp đờn ca", 2),
        ("Trồng 50 cây dừa. Tôi xin hứa hoàn thành tốt", "Trồng 50 cây dừa. Tôi xin hứa hoàn thành tốt", 50),
        ("Giúp 3 hộ nghèo đăng ký bảo hiểm y tế", "Giúp 3 hộ nghèo đăng ký bảo hiểm y tế", 3),
        ("lam 2 can nha", "lam 2 can nha", 2),
        ("à mà tui nhận thêm trồng 20 cây mai trước 30/6", "trồng 20 cây mai", 20),
        ("à mà tui nhận thêm 20 cây mai", "nhận thêm 20 cây mai", 20),
        ("thêm cho bản thân chị nha: đọc 5 cuốn sách", "đọc 5 cuốn sách", 5),
        ("cho anh thêm một cái nữa ngoài dừa: gắn 10 bóng đèn", "gắn 10 bóng đèn", 10),
        ("Ngoài vụ dừa ra tôi nhận thêm dọn kênh 2 km", "dọn kênh 2 km", 2),
        ("Ngoài 200 cây dừa ra, tôi nhận thêm dọn 2 km kênh", "dọn 2 km kênh", 2),
        ("ngoai vu dua ra toi nhan them don kenh 2 km", "don kenh 2 km", 2),
        ("dky trong 150 cay", "trong 150 cay", 150),
        ("Cô nhận thêm nuôi 2 con heo đất", "nuôi 2 con heo đất", 2),
        ("tui nhận trồng chắc cỡ 100 cây dừa", "trồng 100 cây dừa", 100),
        ("sẵn đây tui đăng ký luôn: hiến 100 m2 đất", "hiến 100 m2 đất", 100),
        ("Cá nhân tôi: trồng 20 cây trước 30/6", "trồng 20 cây", 20),
        ("15 triệu vô quỹ vì người nghèo, cuối năm nay tui đóng đủ", "15 triệu vô quỹ vì người nghèo", 15_000_000),
        ("tổ chức 4 buổi họp (mỗi quý 1 buổi)", "tổ chức 4 buổi họp (mỗi quý 1 buổi)", 4),
        ("à quên, tui còn nhận nấu 50 suất cháo", "nấu 50 suất cháo", 50),
        ("thêm một việc nữa là trồng 20 cây", "trồng 20 cây", 20),
        ("ghi cho tui gắn 40 bóng đèn", "gắn 40 bóng đèn", 40),
        ("cho cô ghi thêm 1 việc: đọc 12 cuốn sách", "đọc 12 cuốn sách", 12),
        # what is no lead-in stays
        ("cô chú trong tổ trồng 20 cây", "cô chú trong tổ trồng 20 cây", 20),
        ("Lớp học: dạy 20 em", "Lớp học: dạy 20 em", 20),
        ("con đường 2 km đổ bê tông", "con đường 2 km đổ bê tông", 2),
        ("em học sinh nghèo: 20 phần quà", "em học sinh nghèo: 20 phần quà", 20),
        ("Xây dựng nông thôn mới: thêm 2 km đường", "Xây dựng nông thôn mới: thêm 2 km đường", 2),
        ("ngoài giờ hành chính dạy 5 lớp", "ngoài giờ hành chính dạy 5 lớp", 5),
        ("Chú Tư nhận 20 cây", "Chú Tư nhận 20 cây", 20),
    ],
)
def test_the_content_is_what_is_promised_without_what_leads_to_it(typed: str, content: str, value: int) -> None:
    reading = read_pledge(typed, TODAY)
    assert reading.content == content
    assert reading.goal.goal is not None
    assert reading.goal.goal.value == value
