"""What was wrong when a commune lived a month with a peak beside the movement: said in a hurry, put right at once."""

from datetime import datetime

import pytest

from tests.talking import ZONE, Person, Village

PEAK = 'mở đợt cao điểm "60 ngày đêm đường hoa" từ 3/11/2026 đến 10/01/2027'
ENTERED = """Nhập chỉ tiêu cho đợt 60 ngày đêm đường hoa:
1. Trồng 5 km đường hoa năm 2026
2. Lắp 40 bóng đèn đường năm 2026"""


@pytest.fixture
def peak(village: Village, hai: Person) -> Person:
    village.now = datetime(2026, 11, 3, 9, 0, tzinfo=ZONE)
    hai.says(PEAK)
    hai.picks("Đúng")
    return hai


@pytest.fixture
def given(peak: Person, binh: Person, bao: Person) -> Person:
    """Return the staff of a committee who entered the indicators of the peak and gave one to both branches."""
    peak.says(ENTERED)
    peak.picks("Đúng, ghi lại")
    peak.says("giao đường hoa: ấp 1 2km, ấp 2 2km")
    assert "Đã giao cho 2 nơi" in peak.picks("Đúng, giao")
    return peak


@pytest.fixture
def november(given: Person) -> Person:
    given.says("mở báo cáo tháng 11, hạn ngày 25")
    given.picks("Đúng")
    return given


def test_the_line_that_names_the_campaign_is_no_indicator(peak: Person) -> None:
    said = peak.says(ENTERED)
    assert "2 chỉ tiêu: Đợt 60 ngày đêm đường hoa 2" in said
    assert "Cho đợt" not in said


def test_an_indicator_put_right_a_moment_later_is_no_new_one(given: Person) -> None:
    said = given.says("chỉ tiêu đường hoa sửa lại 6 km nha, hồi nãy gõ lộn")
    assert "Cũ: 5 km" in said
    assert "Mới: 6 km" in said
    assert "mỗi năm" not in said


def test_a_target_is_taken_in_and_a_wish_granted_in_words(given: Person, binh: Person, bao: Person) -> None:
    assert "Đơn vị nhận 1 chỉ tiêu" in binh.says("chi bộ nhận 2km đường hoa nha em")
    bao.says("2 km thì ấp 2 kham không nổi, đường lầy lội quá, xin xuống còn 1,5 km được hông")
    bao.picks("Đúng, gửi đi")
    assert "Trồng đường hoa, 1,5 km" in given.says("đồng ý cho ấp 2 1,5km")
    assert "Cấp trên đồng ý: chỉ tiêu của đồng chí nay là Trồng đường hoa, 1,5 km." in bao.receives()


def test_nothing_is_given_where_no_indicator_is_set(peak: Person) -> None:
    said = peak.says("giao chỉ tiêu đường hoa: ấp 1 2km, ấp 2 2km")
    assert "Năm 2026 chưa có chỉ tiêu nào." in said
    assert "nhập các chỉ tiêu" in said


@pytest.mark.parametrize(
    ("words", "figure"),
    [("đường hoa 600m", "0,6 km"), ("duong hoa 0,8km", "0,8 km"), ("đường hoa 1,2", "1,2 km")],
)
def test_figures_of_a_report_in_another_measure(november: Person, binh: Person, words: str, figure: str) -> None:
    said = binh.says(f"nộp báo cáo tháng 11 nè, {words}")
    assert f"Trồng đường hoa: {figure}" in said
    assert "Ghi thêm:" not in said


def test_the_due_day_put_right_a_moment_later(november: Person) -> None:
    assert "→ Hạn nộp 26/11/2026" in november.says("ý nhầm, hạn 26/11 chứ")


def test_more_time_until_a_bare_day_and_its_answer(
    village: Village, november: Person, bao: Person, chi: Person
) -> None:
    village.now = datetime(2026, 11, 20, 9, 0, tzinfo=ZONE)
    assert "đến 29/11/2026" in bao.says("xin nộp báo cáo trễ tới 29 nghen, mạng đứt")
    bao.picks("Đúng")
    said = chi.says("ấp 2 xin thêm ngày hả, cho tới 28 thôi")  # no target of 28 more
    assert "→ Hạn nộp 28/11/2026" in said
    assert "Chỉ riêng đơn vị này" in said


def test_those_who_owe_a_report_are_shown_to_staff_who_would_remind(november: Person) -> None:
    assert "Chi bộ ấp 2" in november.says("nhắc bao nộp gấp đi em")
    assert november.choice("Nhắc riêng các nơi này")


def test_a_fact_of_a_day_to_come_and_the_day_put_right(peak: Person, bao: Person) -> None:
    assert "vào ngày nào" in bao.says("Chi bộ ấp 2 đã phát động ngày 6/11")
    assert "Đã phát động, ngày 02/11/2026" in bao.says("á lộn, ngày 2/11")
    bao.picks("Đúng")
    assert "Thay cho ngày 02/11/2026" in bao.says("lộn nữa, 3/11 mới phải")


def test_praise_is_proposed_and_gives_no_code(peak: Person, binh: Person, bay: Person) -> None:
    said = binh.says("đề nghị biểu dương đồng chí Bảy, giúp hộ nghèo mà cho luôn con bò giống")
    assert "Khen vào dịp nào" in said
    assert "Mã" not in said
    assert "Trần Văn Bảy" in binh.picks("đột xuất")


def test_a_short_title_finds_who_is_meant(peak: Person, binh: Person, bay: Person) -> None:
    said = binh.says("đề nghị đc Bảy làm điển hình, gắn đèn cả xóm")
    assert "Trần Văn Bảy" in said
    assert "không có trong danh sách" not in said


def test_registering_that_has_ended_is_said_and_opened_again(village: Village, peak: Person, an: Person) -> None:
    peak.says("khoá đăng ký đợt đường hoa hết 15/12")
    peak.picks("Đúng")
    village.now = datetime(2026, 12, 16, 9, 0, tzinfo=ZONE)
    said = an.says("đăng ký trồng 50m hoa trong đợt đường hoa tới 10/1")
    assert "“60 ngày đêm đường hoa” chỉ nhận đăng ký đến" in said
    assert "Đợt thi đua: Phong trào thi đua “Đồng Khởi mới”" in said
    assert "nhận đăng ký đến 25/12/2026" in peak.says("mở đăng ký đường hoa lại tới 25/12 cho ông Bảy")
    said = peak.says("mở lại đăng ký đợt đường hoa đến 25/12")  # at the open question: no pledge
    assert "Người đăng ký" not in said


def test_a_pledge_is_not_done_by_naming_another_campaign(peak: Person, an: Person) -> None:
    an.says("đăng ký trồng 300m đường hoa trước nhà tới 20/12")
    an.picks("đường hoa") if "trong đợt thi đua nào" in an.reads(an.heard) else None
    an.picks("Đúng, đăng ký")
    said = an.says("cái 300m hồi nãy của tui ghi vô Đồng Khởi mới chớ không phải đường hoa nghen")
    assert "vẫn ở đợt đã đăng ký" in said
    assert "làm xong" not in said
    assert an.choice("Rút việc này")


def test_whether_one_may_register_now_is_no_report(peak: Person, bay: Person) -> None:
    bay.says("đăng ký trồng 50m hoa tới 20/12, phong trào Đồng Khởi mới")
    bay.picks("Đúng, đăng ký")
    assert "làm xong" not in bay.says("giờ đăng ký trồng 50m đường hoa được chưa")
