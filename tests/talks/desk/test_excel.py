"""The Excel of everything: what stands in it, for whom, and that nothing in it runs."""

import random
from datetime import date
from textwrap import wrap
from typing import Any

import pytest
from openpyxl import Workbook

from domain.roles import Role
from exports.desk.sheet import wrapped
from storage.people import consents
from tests.talking import Person, Village
from tests.talks.desk.conftest import Opened
from tests.talks.registering.test_registering import register

HEAD = 5


def rows(book: Workbook, title: str) -> list[dict[str, Any]]:
    """The rows of a sheet by their headings."""
    sheet = book[title]
    heads = [cell.value for cell in sheet[HEAD]]
    found = sheet.iter_rows(min_row=HEAD + 1, values_only=True)
    return [dict(zip(heads, row, strict=True)) for row in found if row[0] is not None and row[1] is not None]


def test_a_branch_by_name_with_typed_cells(opened: Opened, an: Person, binh: Person, tam: Person) -> None:
    register(an)
    an.says("/baocao 1 120 cây, thiếu giống")
    book = opened(binh, "xuất excel")
    (row,) = rows(book, "Nội dung đăng ký")
    assert (row["Người đăng ký"], row["Nội dung đăng ký"], row["Chỉ tiêu"], row["Đơn vị tính"]) == (
        *("Nguyễn Văn An", "Trồng dừa", 500, "cây"),
    )
    assert (row["Thời hạn"].date(), row["Đã làm được"], row["Khó khăn"]) == (date(2026, 6, 30), 120, "thiếu giống")
    assert row["Tỷ lệ"].startswith("=IF(")
    assert [each["Người chưa đăng ký"] for each in rows(book, "Chưa đăng ký")] == ["Lê Thị Bình", "Võ Thị Tám", None]
    assert [each["Lời báo cáo"] for each in rows(book, "Báo cáo")] == ["120 cây, thiếu giống"]
    (line,) = rows(book, "Tổng hợp")
    assert (line["Đảng viên"], line["Đảng viên đã đăng ký"], line["Nội dung đăng ký"]) == (3, 1, 1)


def test_every_sheet_is_ready_to_be_printed(opened: Opened, an: Person, binh: Person) -> None:
    register(an)
    for sheet in opened(binh, "in danh sách excel"):
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.page_setup.paperSize in (8, 9)
        assert sheet.page_setup.fitToWidth == 1
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.print_title_rows.replace("$", "") == f"{HEAD}:{HEAD}"
        assert sheet.print_area
        assert sheet.freeze_panes
        assert "10/03/2026" in str(sheet.oddFooter.left.text)
        assert any("Số liệu đến ngày 10/03/2026" in str(cell.value) for cell in sheet["A"])


@pytest.mark.parametrize("name", ["=HYPERLINK(1)", "+1", "-Trồng", "@sum", "\tx"])
def test_nothing_that_was_typed_runs(opened: Opened, village: Village, binh: Person, name: str) -> None:
    odd = village.person(binh.channel, name, "CB1")
    register(odd, "=cmd trồng cây")
    book = opened(binh, "xuất excel")
    for sheet in book:
        for row in sheet.iter_rows(min_row=HEAD + 1):
            for cell in row:
                typed = isinstance(cell.value, str) and cell.value.strip() in (name.strip(), "=cmd trồng cây")
                assert not (typed and cell.data_type == "f")


def test_above_the_cell_nobody_is_named_who_did_not_agree(
    opened: Opened, village: Village, an: Person, bay: Person, chi: Person
) -> None:
    register(an)
    register(bay, "Gắn đèn đường", "12 bóng", "20/3")
    village.database.transact(
        consents.give, bay.member_id, consents.VERSION, bay.channel, village.now, consents.SHOW_NAME
    )
    book = opened(chi, "xuất excel")
    assert [row["Người đăng ký"] for row in rows(book, "Nội dung đăng ký")] == ["Trần Văn Bảy"]
    cells = [str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row]
    assert not any("Nguyễn Văn An" in cell or "Trồng dừa" in cell for cell in cells)
    lines = {row["Tổ chức"]: row for row in rows(book, "Tổng hợp")}
    assert lines["Chi bộ ấp 1"]["Đảng viên đã đăng ký"] == 2
    total = book["Tổng hợp"].cell(HEAD + 3, 5).value
    assert total.startswith("=SUMIF(")


def test_the_words_of_who_agreed_to_be_named_stay_in_the_branch(
    opened: Opened, village: Village, bay: Person, binh: Person, chi: Person, hai: Person
) -> None:
    register(bay, "Gắn đèn đường", "12 bóng", "20/3")
    bay.says("/baocao 1 2 bóng, khó khăn: con trai ốm")
    village.database.transact(
        consents.give, bay.member_id, consents.VERSION, bay.channel, village.now, consents.SHOW_NAME
    )
    for who in (chi, hai):
        for asked in ("xuất excel", "/xuat excel CB1"):
            book = opened(who, asked)
            (row,) = rows(book, "Nội dung đăng ký")
            assert (row["Người đăng ký"], row["Đã làm được"]) == ("Trần Văn Bảy", 2)
            assert not any("ốm" in str(cell.value) for sheet in book for line in sheet.iter_rows() for cell in line)
        assert "ốm" not in who.says("các chi bộ nêu khó khăn gì")
    (row,) = rows(opened(binh, "xuất excel"), "Nội dung đăng ký")
    assert "con trai ốm" in row["Khó khăn"]


def test_the_words_of_an_organisation_go_up_with_its_figures(opened: Opened, binh: Person, chi: Person) -> None:
    binh.says("chi bộ đăng ký trồng 500 cây dừa, 30/6")
    binh.picks("Đúng")
    binh.says("/baocao 1 120 cây, thiếu giống")
    (row,) = rows(opened(chi, "xuất excel"), "Nội dung đăng ký")
    assert row["Khó khăn"] == "thiếu giống"


def test_a_level_each_and_a_total_of_the_first_level_alone(
    opened: Opened, village: Village, an: Person, dung: Person
) -> None:
    village.member("Người Của Tỉnh", "TINH")
    register(an)
    book = opened(dung, "/xuat excel TINH")
    levels = [(row["Cấp"], row["Tổ chức"], row["Đảng viên"]) for row in rows(book, "Tổng hợp")]
    assert levels == [
        (1, "Đảng bộ tỉnh (đảng viên trực tiếp)", 1),
        (1, "Đảng bộ xã An Thạnh", 1),
        (2, "Chi bộ ấp 1", 1),
        (2, "Chi bộ ấp 2", 0),
    ]
    assert [row["Tổ chức"] for row in rows(book, "Cấp 1")] == ["Đảng bộ xã An Thạnh"]
    cells = rows(book, "Cấp 2")
    assert [(row["Tổ chức"], row["Trực thuộc"], row["Đảng viên"]) for row in cells[:2]] == [
        ("Chi bộ ấp 1", "Đảng bộ xã An Thạnh", 1),
        ("Chi bộ ấp 2", "Đảng bộ xã An Thạnh", 0),
    ]
    assert cells[0]["Tỷ lệ"].startswith("=IF(")


def test_the_same_figures_bear_the_same_code(opened: Opened, an: Person, bay: Person, binh: Person) -> None:
    def code() -> str:
        (found,) = {str(sheet.oddFooter.left.text).rpartition("mã ")[2] for sheet in opened(binh, "xuất excel")}
        return found

    first = code()
    assert len(first) == 6
    assert code() == first
    register(an)
    assert code() != first


def test_nothing_registered_yet(opened: Opened, binh: Person) -> None:
    book = opened(binh, "xuất excel")
    assert rows(book, "Nội dung đăng ký") == []
    assert "Chưa có nội dung nào" in str(book["Nội dung đăng ký"].cell(HEAD + 1, 1).value)
    assert len(rows(book, "Chưa đăng ký")) == 2  # she herself, and the branch


def test_a_committees_own_people_are_named_to_its_secretary(
    opened: Opened, village: Village, chi: Person, channel: str
) -> None:
    register(village.person(channel, "Cán Bộ Xã", "XA"))
    book = opened(chi, "cho tôi file excel của xã")
    assert [row["Người đăng ký"] for row in rows(book, "Nội dung đăng ký")] == ["Cán Bộ Xã"]


def test_a_deputy_has_the_same(opened: Opened, village: Village, an: Person, channel: str) -> None:
    register(an)
    deputy = village.person(channel, "Phó Chi Bộ", "CB1", (Role.DEPUTY, "CB1"))
    assert [row["Người đăng ký"] for row in rows(opened(deputy, "xuất excel"), "Nội dung đăng ký")] == ["Nguyễn Văn An"]


def test_rows_are_as_high_as_their_words_need() -> None:
    some = random.Random(7)  # noqa: S311 - words of a test
    for _ in range(500):
        words = " ".join("x" * some.randint(1, 7) for _ in range(some.randint(0, 12)))
        width = some.randint(7, 30)
        assert wrapped(words, width) == max(1, len(wrap(words, width)))
    assert wrapped("x" * 25, 10) == 3
    assert wrapped("một\nhai\n\nbốn", 10) == 4
