"""Lists as hurried clerks keep them: what gets in, what is refused and how, and who leaves only when asked."""

import zipfile
from collections.abc import ItemsView

import pytest
from openpyxl import Workbook, load_workbook

from bot.verbs.lists import importing
from domain.roster.office.places import Places
from exports import scanning, tables
from tests.roster.conftest import TREE, Administrator, Heard

ON_SQLITE_ALONE = True  # how a list is read is the same whatever the database


@pytest.fixture
def clerk(admin: Administrator, monkeypatch: pytest.MonkeyPatch) -> Administrator:
    """Somebody of the office, who reads Vietnamese."""
    admin.imports(TREE)
    monkeypatch.setenv("LOCALE", "vi")
    return admin


def sends(
    clerk: Administrator, *rows: tuple[object, ...], title: str = "Sheet1", options: tuple[str, ...] = ()
) -> Heard:
    book = Workbook()
    book.active.title = title
    for row in rows:
        book.active.append(row)
    book.save(clerk.file)
    return clerk.runs("import", *options, str(clerk.file))


def test_a_name_split_below_its_heading_and_branches_as_numbered_rows(clerk: Administrator) -> None:
    heard = sends(
        clerk,
        ("DANH SÁCH ĐẢNG VIÊN ĐẢNG BỘ NĂM 2026",),
        ("TT", "Họ và tên", None, "Năm sinh", None, "Chức vụ trong Đảng"),
        (None, "Họ và chữ đệm", "Tên", "Nam", "Nữ", None),
        (1, 2, 3, 4, 5, 6),
        ("I", "CHI BỘ MỘT (2 đ/c)"),
        (1, "Nguyễn Văn", "Mười", 1958, None, "BT"),
        (None, "Cộng: 1 đ/c"),
        ("II", "Chi bộ Hai"),
        (1, "Trần Thị Thu", "Hà", None, 1990, None),
        (None, "TỔNG CỘNG: 2 đ/c"),
    )
    assert heard.status == 0, heard.out
    assert "CB1-NVMUOI58 Nguyễn Văn Mười" in heard.out
    assert "CB2-TTTHA90 Trần Thị Thu Hà" in heard.out
    assert "người: thêm 2, đổi 0" in heard.out


def test_the_branch_in_the_middle_of_a_title_and_wordy_headings(clerk: Administrator) -> None:
    heard = sends(
        clerk,
        ("THEO DÕI ĐẢNG VIÊN CHI BỘ MỘT NĂM 2026",),
        ("Số TT", "Họ, tên cán bộ, đảng viên", "Chức vụ hiện nay"),
        (1, "Lê Thị Tám", "PBT"),
    )
    assert heard.status == 0, heard.out
    assert clerk.homes("CB1-LTTAM") == [("CB1", True)]


def test_a_hidden_sheet_is_left_out_and_hidden_rows_are_named(clerk: Administrator) -> None:
    book = Workbook()
    for row in (("Họ và tên", "Chi bộ"), ("Lê Văn An", "Một"), ("Võ Thị Ba", "Hai")):
        book.active.append(row)
    book.active.row_dimensions[3].hidden = True
    old = book.create_sheet("Cũ")
    old.append(("Họ và tên",))
    old.append(("Ngô Văn Cũ",))
    old.sheet_state = "hidden"
    book.save(clerk.file)
    heard = clerk.runs("import", str(clerk.file))
    assert heard.status == 0, heard.out
    assert "các dòng đang ẩn cũng đã được đọc: 3" in heard.out
    assert "Cũ: trang tính đang ẩn nên không đọc" in heard.out
    assert clerk.names() == ["Lê Văn An", "Võ Thị Ba"]


def test_a_formula_without_a_value_is_refused_and_its_cell_marked(clerk: Administrator) -> None:
    heard = sends(
        clerk, ("STT", "Họ và tên", "Chi bộ", "Chức vụ"), (1, "Lê An", "Một", None), (2, "Võ Ba", "Một", "=A2")
    )
    assert heard.status == 1
    assert "Sheet1 dòng 3 (CB1-VBA): cột “Chức vụ” có công thức chưa tính ra giá trị" in heard.out
    marked = load_workbook(clerk.file.with_name("danh-sach-can-sua.xlsx"))["Sheet1"]
    rows = [[cell.value for cell in row] for row in marked.iter_rows()]
    assert rows[0] == ["STT", "Họ và tên", "Chi bộ", "Chức vụ", "Dòng", "Cần sửa gì"]
    assert rows[1][:3] == [2, "Võ Ba", "Một"]
    assert rows[1][4] == 3
    assert [cell.column_letter for cell in marked[2] if cell.fill.fill_type == "solid"] == ["D"]
    assert clerk.names() == []
    assert marked.page_setup.orientation == "landscape"
    assert marked.sheet_properties.pageSetUpPr.fitToPage
    assert marked.row_dimensions[marked.max_row].height > 20


def test_a_note_that_somebody_died_is_not_passed_over(clerk: Administrator) -> None:
    heard = sends(clerk, ("Họ và tên", "Chi bộ", "Ghi chú"), ("Lê Văn An", "Một", "Từ trần 5/10"))
    assert "(Lê Văn An): “Từ trần 5/10”: đã rời và chưa từng có trong danh sách: không ghi vào" in heard.out
    assert clerk.names() == []


def test_who_is_not_in_the_file_is_named_and_leaves_only_when_asked(clerk: Administrator) -> None:
    both = (("Họ và tên", "Chi bộ"), ("Lê Văn An", "Một"), ("Võ Thị Ba", "Một"))
    sends(clerk, *both)
    clerk.backdates("2026-01-01")
    heard = sends(clerk, *both[:2])
    assert "1 người đang có trong các tổ chức này mà không có trong tệp, vẫn giữ nguyên:" in heard.out
    assert "CB1-VTBA Võ Thị Ba (CB1)" in heard.out
    assert clerk.homes("CB1-VTBA") == [("CB1", False)]
    heard = sends(clerk, *both[:2], options=("--leavers",))
    assert "trong đó chuyển chi bộ 0, rời 1" in heard.out
    assert clerk.homes("CB1-VTBA") == []
    assert clerk.homes("CB1-LVAN") == [("CB1", False)]
    assert "không có gì phải đổi" in sends(clerk, *both[:2], options=("--leavers",)).out


def test_an_administrator_never_leaves_by_not_being_in_the_file(clerk: Administrator) -> None:
    clerk.imports(TREE, [("QT", "Kim Quản Trị", "CB1", "quan_tri", None), ("A", "Lê An", "CB1", None, None)])
    sends(clerk, ("Mã", "Họ và tên", "Chi bộ"), ("A", "Lê An", "Một"), options=("--leavers",))
    assert clerk.homes("QT") == [("CB1", False)]


@pytest.mark.parametrize("words", ["chuyển sinh hoạt", "ra khỏi Đảng", "khai trừ", "xóa tên", "từ trần", "nhập nhầm"])
def test_a_column_of_leaving_with_its_reason(clerk: Administrator, words: str) -> None:
    sends(clerk, ("Họ và tên", "Chi bộ"), ("Lê Văn An", "Một"))
    clerk.backdates("2026-01-01")
    heard = sends(clerk, ("Họ và tên", "Chi bộ", "Ngày rời", "Lý do"), ("Lê Văn An", "Một", "05/03/2026", words))
    assert heard.status == 0, heard.out
    assert "rời 1" in heard.out
    assert clerk.homes("CB1-LVAN") == []


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\x89PNG\r\n\x1a\n" + bytes(2000), "không phải bảng tính"),
        (b"PK\x03\x04 torn", "tệp bị hỏng"),
        (b"", "trống"),
    ],
)
def test_what_is_no_table_is_refused_in_one_line(clerk: Administrator, content: bytes, said: str) -> None:
    clerk.file.write_bytes(content)
    heard = clerk.runs("import", str(clerk.file))
    assert heard.status == 1
    assert said in heard.err
    assert len(heard.err.splitlines()) == 1


def test_too_many_rows_are_refused_before_they_are_read(clerk: Administrator, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tables, "MOST_IN_ALL", 2)
    monkeypatch.setattr(tables, "read_sheets", None)
    heard = sends(clerk, ("Họ và tên", "Chi bộ"), ("Lê Văn An", "Một"), ("Võ Thị Ba", "Một"))
    assert heard.status == 1
    assert "có hơn 2 dòng" in heard.err


def test_what_unpacks_to_too_much_is_refused_before_it_is_read(
    clerk: Administrator, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tables, "MOST_BYTES", 1 << 20)
    monkeypatch.setattr(scanning, "scan", None)
    with zipfile.ZipFile(clerk.file, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("xl/worksheets/sheet1.xml", bytes(2 << 20))
    assert "mở ra hơn 1 MB" in clerk.runs("import", str(clerk.file)).err


def test_of_a_long_list_it_is_said_how_far_it_is(clerk: Administrator, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(importing, "LONG", 2)
    heard = sends(clerk, ("Họ và tên", "Chi bộ"), ("Lê Văn An", "Một"))
    assert "đã đọc 2 dòng; đang đối chiếu và ghi" in heard.err


def test_the_organisations_are_gone_through_once_and_not_for_each_row() -> None:
    class Names(dict[str, str]):
        asked = 0

        def items(self) -> ItemsView[str, str]:
            self.asked += 1
            return super().items()

    names = Names({"CB1": "Chi bộ Một", "CB2": "Chi bộ Hai"})
    places = Places(names)
    assert [places.code_of(words) for words in ("cb2", "CB Một", "hai", "Ba")] == ["CB2", "CB1", "CB2", ""]
    assert names.asked == 1


def test_a_branch_named_once_holds_for_the_rows_below_it(clerk: Administrator) -> None:
    heard = sends(
        clerk,
        ("STT", "Họ và tên", "Năm sinh", "Chi bộ"),
        (1, "Nguyễn Văn An", 1960, "Chi bộ Một"),
        (2, "Lê Thị Bình", 1970, None),
        (3, "Trần Văn Cường", 1980, "nt"),
        (4, "Phạm Thị Dung", 1981, None),
    )
    assert heard.status == 0, heard.out
    assert "2 dòng để trống chi bộ: lấy theo dòng trên" in heard.out
    assert all(clerk.homes(code) == [("CB1", False)] for code in ("CB1-LTBINH70", "CB1-TVCUONG80", "CB1-PTDUNG81"))


def test_a_branch_forgotten_in_one_row_is_not_guessed(clerk: Administrator) -> None:
    people = ((number, f"Nguyễn Văn {name}", 1960, "Chi bộ Một") for number, name in enumerate(("An", "Bảy", "Cư"), 1))
    heard = sends(clerk, ("STT", "Họ và tên", "Năm sinh", "Chi bộ"), *people, (4, "Phạm Thị Dung", 1981, None))
    assert heard.status == 1
    assert "dòng 5" in heard.out
    assert clerk.names() == []


def test_what_stands_in_brackets_behind_a_name_is_read_as_a_note(clerk: Administrator) -> None:
    heard = sends(
        clerk,
        ("STT", "Họ và tên", "Chi bộ"),
        (1, "LÊ THỊ BÌNH (MẤT)", "Một"),
        (2, "VÕ VĂN EM (dự bị)", "Một"),
        (3, "Trần Văn Bảy (1965)", "Một"),
    )
    assert heard.status == 0, heard.out
    assert "“Mất”" in heard.out
    assert sorted(clerk.names()) == ["Trần Văn Bảy (1965)", "Võ Văn Em"]
