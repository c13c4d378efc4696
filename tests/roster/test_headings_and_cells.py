"""The file as people really make it: other headings, other words, odd cells."""

import unicodedata
from datetime import date

import pytest
from openpyxl import Workbook
from openpyxl.chart import BarChart
from openpyxl.worksheet.datavalidation import DataValidation

from tests.roster.conftest import MEMBERS, ORGANISATIONS, TREE, Administrator

ON_SQLITE_ALONE = True  # what is wrong with a file is wrong whatever the database

AN = ("TV1", "Nguyễn Văn An", "CB1", "bi_thu", "x")


def test_english_headings_in_any_order_will_do(admin: Administrator) -> None:
    heard = admin.imports_sheets(
        Organisations=[("Parent code", "Code", "Kind", "Name"), (None, "CB1", "cell", "First cell")],
        MEMBERS=[
            ("Leader", "Role", "Full name", "Organisation_Code", "note", "CODE"),
            ("x", "Secretary", "An", "CB1", 7, "TV1"),
        ],
    )
    assert heard.status == 0, heard.err
    assert admin.posts("TV1") == {("secretary", "CB1")}


def test_vietnamese_headings_with_accents_remarks_and_titles_above_will_do(admin: Administrator) -> None:
    heard = admin.imports_sheets(
        Tổ__chức=[
            ("DANH SÁCH TỔ CHỨC ĐẢNG",),
            (),
            ("STT", "MÃ", "Tên tổ chức ", unicodedata.normalize("NFD", "Loại"), "Mã cấp trên (nếu có)"),
            (1, "CB1", "Chi bộ Một", "chi bộ", None),
        ],
        Đảng__viên=[("Mã *", "Họ và tên", "Mã tổ chức", "Vai trò", "Lãnh đạo"), AN],
    )
    assert heard.status == 0, heard.err
    assert "added    Tổ chức row 4: CB1 Chi bộ Một" in heard.lines
    assert admin.homes("TV1") == [("CB1", True)]


@pytest.mark.parametrize(
    ("words", "roles"),
    [
        ("Bí thư", {"secretary"}),
        ("phó bí thư", {"deputy"}),
        ("Phó Bí Thư; Cấp ủy viên", {"deputy", "committee_member"}),
        (unicodedata.normalize("NFD", "cấp uỷ viên"), {"committee_member"}),
        ("cán bộ tổng hợp, đảng viên", {"staff"}),
        ("BI_THU ; bi-thu;", {"secretary"}),
        ("Deputy secretary; staff", {"deputy", "staff"}),
        ("Đảng viên", set()),
        ("member", set()),
        ("quản trị@CB1", {"admin"}),
    ],
)
def test_roles_are_understood_as_people_write_them(admin: Administrator, words: str, roles: set[str]) -> None:
    heard = admin.imports(TREE, [("TV1", "An", "CB1", words, None)])
    assert heard.status == 0, heard.out
    assert admin.posts("TV1") == {(role, "CB1") for role in roles}


@pytest.mark.parametrize("mark", ["x", "X", " x ", "có", "Co", 1, 1.0, True, "true", "✓", "yes"])
def test_a_leader_is_marked_in_many_ways(admin: Administrator, mark: object) -> None:
    admin.imports(TREE, [("TV1", "An", "CB1", None, mark)])
    assert admin.homes("TV1") == [("CB1", True)]


@pytest.mark.parametrize("mark", [None, "", "không", 0, False, "no", "-"])
def test_and_so_is_one_who_is_none(admin: Administrator, mark: object) -> None:
    admin.imports(TREE, [("TV1", "An", "CB1", None, mark)])
    assert admin.homes("TV1") == [("CB1", False)]


def test_numeric_codes_are_their_digits(admin: Administrator) -> None:
    heard = admin.imports(
        [(101.0, "Đảng bộ", "dang_bo_xa", None), (102, "Chi bộ", "chi_bo", "101")], [(7, "An", 102.0, "bi_thu@101", 1)]
    )
    assert heard.status == 0, heard.out
    assert admin.tree()["102"] == ("Chi bộ", "101/102")
    assert admin.posts("7") == {("secretary", "101")}


def test_a_code_shown_with_leading_zeros_keeps_them(admin: Administrator) -> None:
    book = Workbook()
    sheet = book.create_sheet("to_chuc")
    sheet.append(ORGANISATIONS)
    sheet.append((7, "Chi bộ Bảy", "chi_bo", None))
    sheet["A2"].number_format = "000"
    book.create_sheet("thanh_vien").append(MEMBERS)
    book.save(admin.file)
    assert "007 Chi bộ Bảy" in admin.runs("import", str(admin.file)).out


def test_stray_spaces_and_decomposed_letters_are_mended(admin: Administrator) -> None:
    decomposed = unicodedata.normalize("NFD", "  Chi bộ\u00a0 Ấp\u200b  Một \n")
    admin.imports([(" CB1 ", decomposed, "chi_bo ", " ")], [("TV1", " Nguyễn  Văn An ", "CB1\u00a0", None, None)])
    assert admin.tree() == {"CB1": ("Chi bộ Ấp Một", "CB1")}
    assert (
        "nothing to do"
        in admin.imports([("CB1", "Chi bộ Ấp Một", "chi_bo", None)], [("TV1", "Nguyễn Văn An", "CB1", "", "")]).out
    )


def test_blank_rows_are_passed_over_and_row_numbers_stay_those_of_the_file(admin: Administrator) -> None:
    blank = (None, "  ", None, None)
    heard = admin.imports([*TREE, blank, (), ("CB3", "Chi bộ Ba", "chi_bo", "XB")], [(None, None, None, None, False)])
    assert heard.lines[:-1] == ["refused  to_chuc row 7 (CB3): there is no organisation with the code XB (ma_cap_tren)"]


def test_a_date_where_a_code_should_be_is_explained(admin: Administrator) -> None:
    heard = admin.imports([*TREE, (date(2025, 2, 3), "Chi bộ 3-2", "chi_bo", "XA")])
    assert "to_chuc row 5: ma is a date or time; format the column as text and type it again" in heard.out


def test_a_date_in_a_column_nobody_asked_for_is_nothing(admin: Administrator) -> None:
    heard = admin.imports_sheets(
        to_chuc=[ORGANISATIONS, *TREE], thanh_vien=[(*MEMBERS, "ngày vào Đảng"), (*AN, date(1990, 2, 3))]
    )
    assert heard.status == 0, heard.err


def test_drop_down_lists_and_other_sheets_do_no_harm(admin: Administrator) -> None:
    book = Workbook()
    book.create_chartsheet("biểu đồ").add_chart(BarChart())
    for title, rows in (("to_chuc", [ORGANISATIONS, *TREE]), ("thanh_vien", [MEMBERS, AN])):
        sheet = book.create_sheet(title)
        for row in rows:
            sheet.append(row)
        sheet.add_data_validation(DataValidation(type="list", formula1='"bi_thu,dang_vien"', sqref="D2:D99"))
    book.save(admin.file)
    assert admin.runs("import", str(admin.file)).status == 0
