"""How papers write numbers, days and names, and by which words people ask for them."""

from datetime import date

import pytest

from domain.papers.kinds import Kind, asked, of_stretch
from domain.papers.letterhead import OLD_WAY, Part, guessed, put_right
from domain.papers.periods import Period, reported_on, year_before
from domain.papers.said import change_wanted, parts_in
from domain.papers.writing import padded, signed, with_zeros
from domain.roles import Place, Role
from domain.understanding.text.words import fold

CELL = Place(3, "/1/2/3/", "Chi bộ ấp 1", "CB1")
COMMUNE = Place(2, "/1/2/", "Đảng bộ xã An Thạnh", "XA", has_branches=True)


@pytest.mark.parametrize(("count", "said"), [(0, "0"), (4, "04"), (10, "10"), (1234, "1.234")])
def test_below_ten_with_a_zero(count: int, said: str) -> None:
    assert padded(count) == said


@pytest.mark.parametrize(
    ("target", "said"),
    [("4 nhà", "04 nhà"), ("5%", "5%"), ("2,5 km", "2,5 km"), ("từ 3 đến 9 hộ", "từ 03 đến 09 hộ"), ("12 m2", "12 m2")],
)
def test_a_target_with_zeros(target: str, said: str) -> None:
    assert with_zeros(target) == said


def test_the_day_of_a_paper() -> None:
    assert signed(date(2026, 2, 5)) == "ngày 05 tháng 02 năm 2026"
    assert signed(date(2026, 5, 12)) == "ngày 12 tháng 5 năm 2026"


def test_a_letterhead_is_guessed_from_the_tree() -> None:
    cell = guessed(CELL, COMMUNE, ("Lê Thị Bình", Role.SECRETARY))
    assert (cell.name, cell.upper, cell.place) == ("CHI BỘ ẤP 1", "ĐẢNG BỘ XÃ AN THẠNH", "An Thạnh")
    assert (cell.symbol, cell.authority, cell.post) == ("CB", "T/M CHI BỘ", "BÍ THƯ")
    assert cell.recipients == ("Đảng ủy xã An Thạnh;", "Lưu Chi bộ.")
    above = guessed(COMMUNE, None, None)
    assert (above.name, above.symbol, above.authority, above.signer) == ("ĐẢNG ỦY XÃ AN THẠNH", "ĐU", "T/M ĐẢNG ỦY", "")


def test_a_deputy_signs_for_the_collective() -> None:
    head = guessed(CELL, COMMUNE, ("Lê Văn Phó", Role.DEPUTY))
    assert (head.authority, head.post) == ("T/M CHI BỘ", "PHÓ BÍ THƯ")


def test_what_people_say_stands_in_place_of_the_guess() -> None:
    said = {
        Part.PLACE: "Mỏ Cày",
        Part.RECIPIENTS: "Đảng ủy xã; Lưu Chi bộ",
        Part.SPELLING: OLD_WAY,
        Part.NUMBERS: "BC 5",
    }
    head = put_right(guessed(CELL, COMMUNE, None), said)
    assert (head.place, head.spelling, head.numbers) == ("Mỏ Cày", OLD_WAY, {"BC": 5})
    assert head.recipients == ("Đảng ủy xã;", "Lưu Chi bộ.")


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("phiếu họp chi bộ", Kind.MEETING),
        ("làm phiếu họp tháng này giùm anh", Kind.MEETING),
        ("in danh sách đăng ký", Kind.REGISTRATION),
        ("in giùm chị danh sách đăng ký của chi bộ", Kind.REGISTRATION),
        ("lập bảng đăng ký gửi cấp trên", Kind.REGISTRATION_UP),
        ("in danh sách chưa đăng ký", Kind.URGING),
        ("mẫu cho người ta ký", Kind.SIGNING),
        ("xuất phiếu ký", Kind.SIGNING),
        ("in phiếu đăng ký", Kind.SIGNING),
        ("in phiếu ký kết giao ước", Kind.AGREEMENT),
        ("giao ước thi đua bản word", Kind.AGREEMENT),
        ("ký giao ước", None),
        ("biểu đăng ký", Kind.REGISTRATION),
        ("in biểu tổng hợp đăng ký", Kind.REGISTRATION),
        ("bảng tổng hợp đăng ký của chi bộ", Kind.REGISTRATION),
        ("anh Sáu biểu đăng ký trồng dừa", None),
        ("cho xin mẫu trống", Kind.BLANK),
        ("làm báo cáo 6 tháng", Kind.HALF_YEAR),
        ("soạn giúp tôi báo cáo năm", Kind.YEAR),
        ("làm báo cáo 6 tháng nội bộ", Kind.HALF_YEAR_INSIDE),
        ("báo cáo 6 tháng bản nội bộ", Kind.HALF_YEAR_INSIDE),
        ("in báo cáo năm có tên từng người", Kind.YEAR_INSIDE),
        ("in báo cáo 6 tháng không có tên", Kind.HALF_YEAR),
        ("in bản đăng ký tập thể", Kind.COLLECTIVE),
        ("ban dang ky cua chi bo ban word", Kind.COLLECTIVE),
        ("in báo cáo đã nộp", Kind.HANDED_IN),
        ("soạn kế hoạch phát động giùm chị", Kind.LAUNCH),
        ("ke hoach to chuc le phat dong ban word", Kind.LAUNCH),
        ("bao cao 6 thang ban word", Kind.HALF_YEAR),
        ("báo cáo 6 tháng nộp khi nào?", None),
        ("nộp báo cáo 6 tháng", None),
        ("làm báo cáo 6 tháng: được 800m đường", None),
        ("nhắc nộp báo cáo 6 tháng trước 10/6", None),
        ("tôi đăng ký làm 3 phiếu họp", None),
    ],
)
def test_papers_are_asked_for_in_words(text: str, kind: Kind | None) -> None:
    assert asked(fold(text), committee=False) is kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("in bảng tổng hợp đăng ký", Kind.COMMITTEE),
        ("báo cáo của đảng ủy 6 tháng bản word", Kind.COMMITTEE_HALF_YEAR),
        ("làm báo cáo năm của đảng ủy", Kind.COMMITTEE_YEAR),
    ],
)
def test_a_committee_asks_for_its_own_papers(text: str, kind: Kind) -> None:
    assert asked(fold(text), committee=True) is kind


@pytest.mark.parametrize(
    ("first", "last", "today", "kinds"),
    [
        (date(2026, 1, 1), date(2026, 6, 30), date(2026, 7, 10), (Kind.HALF_YEAR, Kind.COMMITTEE_HALF_YEAR)),
        (date(2026, 1, 1), date(2026, 12, 31), date(2026, 12, 5), (Kind.YEAR, Kind.COMMITTEE_YEAR)),
        (date(2026, 4, 1), date(2026, 6, 30), date(2026, 7, 10), (None, None)),
        (date(2026, 1, 1), date(2026, 6, 30), date(2026, 11, 10), (None, None)),
    ],
)
def test_the_report_of_a_round(first: date, last: date, today: date, kinds: tuple[Kind | None, Kind | None]) -> None:
    assert (of_stretch(first, last, today, committee=False), of_stretch(first, last, today, committee=True)) == kinds


def test_what_is_said_of_the_papers() -> None:
    assert change_wanted("sửa tên đơn vị trên văn bản") == Part.NAME
    assert change_wanted("đổi người ký trên văn bản") == Part.SIGNER
    assert change_wanted("sửa tên tôi") is None
    assert parts_in("người ký là Trần Văn Ba, chức vụ là Phó Bí thư") == {
        Part.SIGNER: "Trần Văn Ba",
        Part.POST: "Phó Bí thư",
    }
    assert parts_in("viết uỷ chứ đừng viết ủy") == {Part.SPELLING: OLD_WAY}
    assert parts_in("số vb đổi thành 45-BC/ĐU")[Part.SYMBOL] == "ĐU"
    assert parts_in("chỉ tiêu thu ngân sách theo nghị quyết số 05-NQ/ĐU") == {}
    assert parts_in("căn cứ kế hoạch số 12-CT/HU mở đợt thi đua") == {}


@pytest.mark.parametrize(
    ("today", "period"),
    [
        (date(2026, 6, 5), Period(2026, 1)),
        (date(2026, 7, 10), Period(2026, 1)),
        (date(2026, 12, 5), Period(2026, 2)),
        (date(2027, 1, 10), Period(2026, 2)),
    ],
)
def test_a_report_is_of_the_half_year_that_ends(today: date, period: Period) -> None:
    assert reported_on(today, whole=False) == period


@pytest.mark.parametrize(
    ("day", "before"),
    [
        (date(2026, 6, 30), date(2025, 6, 30)),
        (date(2026, 12, 31), date(2025, 12, 31)),
        (date(2028, 2, 29), date(2027, 2, 28)),
        (date(2029, 2, 28), date(2028, 2, 28)),
    ],
)
def test_the_same_period_ends_on_the_same_day(day: date, before: date) -> None:
    assert year_before(day) == before
