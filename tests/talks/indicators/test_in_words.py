"""Indicators entered, changed, shown and reported in any wording, once it is known that the sentence does so."""

import io
import zipfile
from collections.abc import Sequence

import pytest
from sqlmodel import select

from domain.indicators.indicators import AddsUp
from domain.pledges.goal import Comparator
from domain.understanding.movement.act import MovementAct
from storage.ground.database import Session
from storage.tables import Indicator
from tests.talking import CAPABILITIES, Person, Village
from tests.talks.rosters.conftest import Lists, lists, workbook  # noqa: F401 - fixtures

CHANGE, SHOW, REPORT = MovementAct.CHANGE_INDICATORS, MovementAct.SHOW_INDICATORS, MovementAct.REPORT_INDICATOR
YES = "Đúng, ghi lại"


def stored(village: Village) -> Sequence[Indicator]:
    def read(session: Session) -> Sequence[Indicator]:
        found = session.exec(select(Indicator).order_by(Indicator.position)).all()
        session.expunge_all()
        return found

    return village.database.transact(read)


def enters(person: Person, words: str, *answers: str) -> str:
    """Say it, answer what is asked, agree; return what was read back."""
    said = person.means(CHANGE, words)
    for answer in answers:
        said = person.says(answer)
    assert YES in said
    person.picks(YES)
    return said


def test_one_with_its_year_and_domain_told_and_taken_back(village: Village, dung: Person, chi: Person) -> None:
    said = enters(dung, "thêm chỉ tiêu: kết nạp 130 đảng viên trong năm 2026, lĩnh vực xây dựng Đảng")
    assert "Kết nạp đảng viên: 130 đảng viên (năm 2026)" in said
    assert "đã ghi chỉ tiêu" in chi.receives()
    (one,) = stored(village)
    assert (one.name, one.value, one.unit, one.from_year, one.until_year) == (
        "Kết nạp đảng viên",
        130,
        "đảng viên",
        2026,
        2026,
    )
    assert "Kết nạp đảng viên" in chi.means(SHOW, "xã mình có mấy chỉ tiêu xây dựng đảng")
    dung.picks("Ghi nhầm")
    assert "chưa có chỉ tiêu nào" in chi.means(SHOW, "chỉ tiêu đâu")


@pytest.mark.parametrize(
    ("words", "comparator", "value", "upper", "unit"),
    [
        ("Nhập chỉ tiêu 4.000ha nuôi tôm công nghệ cao vô lĩnh vực kinh tế", Comparator.AT_LEAST, 4000, None, "ha"),
        (
            "có trên 90% tổ chức cơ sở đảng xếp loại tốt, ghi vô chỉ tiêu xd Đảng nha",
            Comparator.MORE_THAN,
            90,
            None,
            "%",
        ),
        ("có từ 40% - 50% chi bộ ấp được công nhận, lĩnh vực xây dựng Đảng", Comparator.RANGE, 40, 50, "%"),
        ("không có đảng viên là chủ hộ nghèo, lĩnh vực xây dựng Đảng", Comparator.ZERO, 0, None, ""),
        ("tỷ lệ hộ nghèo không quá 1%, lĩnh vực xã hội", Comparator.AT_MOST, 1, None, "%"),
        ("diện tích dừa hữu cơ 28,2ha, lĩnh vực kinh tế", Comparator.AT_LEAST, "28.2", None, "ha"),
    ],
)
def test_figures_as_official_texts_write_them(
    village: Village, dung: Person, words: str, comparator: Comparator, value: object, upper: object, unit: str
) -> None:
    enters(dung, words, "mỗi năm")
    (one,) = stored(village)
    assert (one.comparator, str(one.value), one.unit, one.per) == (comparator, str(value), unit, "năm")
    assert one.upper == upper
    assert one.adds_up is (AddsUp.AVERAGE if unit == "%" else AddsUp.SUM)


def test_down_by_or_down_to_is_asked(village: Village, dung: Person) -> None:
    said = dung.means(CHANGE, "Kéo giảm tai nạn giao thông 10%")
    assert "giảm đi chừng đó, hay giảm xuống còn" in said
    dung.picks("so với năm 2025")
    assert "thuộc lĩnh vực nào" in dung.reads(dung.heard)
    dung.says("Quốc phòng - an ninh")
    dung.picks("Mỗi năm")
    dung.picks(YES)
    (one,) = stored(village)
    assert (one.comparator, one.name) == (Comparator.DOWN, "Kéo giảm tai nạn giao thông so với năm 2025")
    assert "xuống còn" not in enters(dung, "kéo giảm phạm pháp xuống còn 8 vụ, lĩnh vực an ninh", "mỗi năm")
    assert stored(village)[1].comparator is Comparator.AT_MOST


def test_parts_are_kept_below_the_whole_and_never_added(village: Village, dung: Person) -> None:
    words = "Huy động vốn 2.800 tỷ trở lên, trong đó hạ tầng 2.520 tỷ"
    said = enters(dung, words, "kinh tế", "đến năm 2027")
    assert "trong đó Hạ tầng: 2.520 tỷ đồng" in said
    whole, part = stored(village)
    assert (whole.value, part.value, part.part_of) == (2800, 2520, whole.code)


def test_a_sum_that_is_said_is_checked_and_stored_as_nothing(village: Village, dung: Person) -> None:
    said = dung.means(
        CHANGE, "Có 45 chỉ tiêu gồm 9 xây dựng Đảng, 12 kinh tế, 13 văn hóa - xã hội, 11 quốc phòng an ninh"
    )
    assert "9 + 12 + 13 + 11 = 45 chỉ tiêu, cộng khớp" in said
    assert "mỗi dòng một chỉ tiêu" in said
    dung.says("hủy")
    assert "= 44, không phải 45" in dung.means(
        CHANGE, "45 chỉ tiêu gồm: 9 xây dựng Đảng, 12 kinh tế, 13 văn hóa, 10 an ninh"
    )
    assert not stored(village)


@pytest.fixture
def budget(village: Village, dung: Person) -> Village:
    enters(dung, "Thu ngân sách nhà nước đạt 13 tỷ đồng, lĩnh vực kinh tế", "mỗi năm")
    return village


@pytest.mark.parametrize(
    "words",
    [
        "chi tieu thu ngan sach nam nay la 130 ty chu hong phai 13 ty",
        "sửa chỉ tiêu thu ngân sách thành 130 tỷ giùm",
        "thêm chỉ tiêu thu ngân sách nhà nước 130 tỷ đồng",
    ],
)
def test_a_figure_is_put_right_with_old_and_new_shown(budget: Village, dung: Person, words: str) -> None:
    said = dung.means(CHANGE, words)
    assert "Cũ: mỗi năm 13 tỷ đồng\nMới: mỗi năm 130 tỷ đồng" in said
    assert stored(budget)[0].value == 13
    dung.picks(YES)
    assert stored(budget)[0].value == 130
    dung.picks("Ghi nhầm")
    assert stored(budget)[0].value == 13


def test_renamed_moved_added_otherwise_and_retired(budget: Village, dung: Person, chi: Person) -> None:
    for words, column, value in (
        ("đổi tên chỉ tiêu thu ngân sách thành Thu ngân sách trên địa bàn", "name", "Thu ngân sách trên địa bàn"),
        ("chuyển chỉ tiêu thu ngân sách sang lĩnh vực tài chính", "domain", "Tài chính"),
        ("chỉ tiêu thu ngân sách lấy số mới nhất", "adds_up", AddsUp.LATEST),
        ("chỉ tiêu thu ngân sách do các xã báo cáo", "reports", ["xa_phuong"]),
        ("chỉ tiêu thu ngân sách theo nghị quyết số 05-NQ/ĐU", "resolution", "nghị quyết số 05-NQ/ĐU"),
        ("bỏ chỉ tiêu thu ngân sách đi", "until_year", 2025),
    ):
        assert YES in dung.means(CHANGE, words), words
        dung.picks(YES)
        assert getattr(stored(budget)[0], column) == value
    assert "Thu ngân sách" not in chi.means(SHOW, "năm nay có những chỉ tiêu nào")
    dung.picks("Ghi nhầm")
    assert "Thu ngân sách trên địa bàn" in chi.means(SHOW, "năm nay có những chỉ tiêu nào")


def test_what_a_unit_reached_in_any_wording_and_put_right(budget: Village, dung: Person, chi: Person) -> None:
    said = chi.means(REPORT, "tới hết tháng 2 xã thu ngân sách được 4,5/13 tỷ rồi nha")
    assert "4,5/13 tỷ đồng (35%)" in said
    chi.picks(YES)
    said = chi.means(REPORT, "thu ngân sách của xã là 5,4 tỷ chứ không phải 4,5 tỷ")
    assert "5,4 tỷ đồng" in said
    assert "4,5/13" in said
    chi.picks(YES)
    assert "5,4" in chi.means(SHOW, "kết quả thu ngân sách tới đâu rồi")
    assert "Lấy lại" in chi.means(REPORT, "rút lại kết quả thu ngân sách") or "5,4" in chi.reads(chi.heard)


def test_who_may_not_is_told_who_may(chi: Person, binh: Person, village: Village) -> None:
    assert "nơi phát động" in chi.means(CHANGE, "nhập chỉ tiêu 20 đảng viên mới")
    assert "không thuộc nhiệm vụ" in binh.means(CHANGE, "nhập chỉ tiêu 20 đảng viên mới")
    assert not stored(village)


HEAD = ("TT", "Tên chỉ tiêu", "ĐVT", "Kế hoạch năm 2026")
ROWS = (
    ("I", "Xây dựng Đảng", None, None),
    (1, "Kết nạp đảng viên", "đảng viên", 130),
    (2, "Tổ chức cơ sở đảng hoàn thành tốt nhiệm vụ", "%", "trên 90"),
    ("II", "Kinh tế", None, None),
    (1, "Huy động vốn", "tỷ đồng", 2800.0),
    (None, "Trong đó: hạ tầng", "tỷ đồng", 2520),
    (None, "Tổng cộng", None, 5450),
)


def test_a_table_is_read_back_with_its_sum_for_each_domain(lists: Lists, village: Village, dung: Person) -> None:  # noqa: F811 - a fixture
    dung.means(CHANGE, "nhập danh sách chỉ tiêu")
    assert (
        "đang đọc" in lists.send(dung, workbook(HEAD, *ROWS), "chi tieu.xlsx", page="1")
        or not CAPABILITIES[dung.channel].files
    )
    lists.work()
    assert "4 chỉ tiêu" in dung.receives()
    said = dung.picks("Xem lại rồi ghi")
    assert "4 chỉ tiêu: Xây dựng Đảng 2 · Kinh tế 2" in said
    assert not stored(village)
    dung.picks(YES)
    found = stored(village)
    assert [(each.domain, each.value, each.until_year) for each in found] == [
        ("Xây dựng Đảng", 130, 2026),
        ("Xây dựng Đảng", 90, 2026),
        ("Kinh tế", 2800, 2026),
        ("Kinh tế", 2520, 2026),
    ]
    assert found[3].part_of == found[2].code


def test_a_committee_sets_its_own_in_a_campaign_of_its_own(
    village: Village, chi: Person, an: Person, dung: Person
) -> None:
    chi.says("mở cao điểm thi đua Đồng khởi xã nhà từ 1/3/2026 đến 31/12/2027")
    chi.picks("Đúng")
    enters(chi, "nhập chỉ tiêu kết nạp 12 đảng viên mỗi năm, lĩnh vực xây dựng Đảng")
    assert "Kết nạp đảng viên" in an.means(SHOW, "xã mình có chỉ tiêu gì về xây dựng Đảng")
    assert "chưa có chỉ tiêu nào" in dung.means(SHOW, "tỉnh có chỉ tiêu gì")


def test_by_tapping_alone(village: Village, dung: Person) -> None:
    dung.says("/chitieu")
    dung.picks("Nhập chỉ tiêu")
    dung.says("Kinh tế\n- Thu ngân sách 130 tỷ đồng mỗi năm\n- Trồng 500 cây dừa mỗi năm")
    dung.picks(YES)
    assert [(each.domain, each.value) for each in stored(village)] == [("Kinh tế", 130), ("Kinh tế", 500)]
    assert "không thấy chỉ tiêu nào" in dung.means(CHANGE, "130 tỷ")


def word(*rows: Sequence[object]) -> bytes:
    """A Word document with one table."""
    cells = [
        "".join(f"<w:tc><w:p><w:r><w:t>{'' if cell is None else cell}</w:t></w:r></w:p></w:tc>" for cell in row)
        for row in rows
    ]
    table = "".join(f"<w:tr>{each}</w:tr>" for each in cells)
    name = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as packed:
        packed.writestr(
            "word/document.xml", f'<w:document xmlns:w="{name}"><w:body><w:tbl>{table}</w:tbl></w:body></w:document>'
        )
    return stream.getvalue()


def test_a_table_in_a_paper_and_one_with_rows_that_are_wrong(lists: Lists, village: Village, dung: Person) -> None:  # noqa: F811 - a fixture
    if not CAPABILITIES[dung.channel].files:
        return
    lists.send(dung, word(HEAD, *ROWS), "nghi-quyet.docx", text="các chỉ tiêu của nghị quyết")
    lists.work()
    assert "4 chỉ tiêu" in dung.receives()
    assert "Xây dựng Đảng 2 · Kinh tế 2" in dung.picks("Xem lại rồi ghi")
    dung.picks("Không")
    dung.means(CHANGE, "nhập chỉ tiêu")
    lists.send(dung, workbook(HEAD, (1, "Kết nạp đảng viên", "đảng viên", "nhiều")), "ct.xlsx")
    lists.work()
    said = dung.receives()
    assert "dòng 2" in said
    assert "nhiều" in said
    assert not stored(village)
