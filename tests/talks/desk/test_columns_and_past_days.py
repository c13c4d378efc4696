"""An Excel with columns people ask for, as of a past day, and what is said where a file cannot show it."""

import pytest

from tests.talking import Person, Village
from tests.talks.desk.conftest import Opened
from tests.talks.registering.test_registering import register


def test_no_telephone_number_stands_in_a_file(binh: Person, village: Village) -> None:
    assert "không lưu số điện thoại" in binh.says("lấy danh sách đảng viên ra excel giùm, có cột sđt nha")
    village.make_files()
    assert "Excel" in binh.receives()


def test_the_columns_are_told_and_the_file_comes_once_more(binh: Person, village: Village) -> None:
    binh.says("xuất excel")
    village.make_files()
    binh.receives()
    told = binh.says("thôi bỏ cột mã đi, thêm cột hạn với tiến độ")
    assert "thời hạn" in told and "điện thoại" not in told
    village.make_files()
    assert "Excel" in binh.receives()


def test_columns_without_a_file_are_something_else(binh: Person) -> None:
    assert "có sẵn các cột" not in binh.says("thêm cột cờ trước nhà văn hóa")


def test_the_figures_of_a_past_day_as_excel(opened: Opened, an: Person, chi: Person, village: Village) -> None:
    register(an)
    village.wait(days=60)
    book = opened(chi, "xuất bảng tổng hợp các chi bộ ra excel, tính đến 31/03/2026")
    assert book.sheetnames == ["Tổng hợp"]
    said = " ".join(str(cell.value) for row in book["Tổng hợp"].iter_rows() for cell in row if cell.value)
    assert "31/03/2026" in said
    assert "Nguyễn Văn An" not in said


def test_the_same_table_in_word_keeps_the_day(chi: Person, village: Village) -> None:
    village.wait(days=60)
    chi.says("xuất bảng tổng hợp các chi bộ ra excel, tính đến 31/03/2026")
    village.make_files()
    assert "31/03/2026" in chi.receives()
    assert "số liệu đến 31/03/2026" in chi.says("cho thêm bản word để trình ký")


def test_another_file_of_a_past_day_is_offered_as_excel(binh: Person, village: Village) -> None:
    village.wait(days=60)
    told = binh.says("in danh sách đăng ký tính đến 31/3")
    assert "Của ngày 31/03/2026 thì có" in told
    binh.picks("Bảng Excel số liệu đến 31/03/2026")
    village.make_files()
    assert "31/03/2026" in binh.receives()


def test_a_file_that_is_not_named_is_chosen_at_the_question(binh: Person, village: Village) -> None:
    binh.says("in bản đăng ký để ký")
    told = binh.says("xuất file danh sách")
    assert "Đồng chí cần thêm tệp nào" in told
    assert "Danh sách đăng ký, nội bộ (Word), bản dự thảo" in binh.picks("Danh sách đăng ký, nội bộ")


def test_the_day_is_left_blank(binh: Person) -> None:
    binh.says("in bản đăng ký để ký")
    told = binh.says("à ngày ký để trống nghe đừng ghi sẵn")
    assert "đều để trống" in told
    assert "Đúng chưa" in told


@pytest.mark.parametrize("words", ["cho tôi phiếu ký đăng ký", "in phiếu đăng ký để các đồng chí ký"])
def test_sheets_to_sign(binh: Person, words: str) -> None:
    assert "Bản đăng ký để ký" in binh.says(words)


def test_the_table_of_registrations_in_word(chi: Person, binh: Person) -> None:
    assert "Danh sách đăng ký, nội bộ" in binh.says("bảng tổng hợp ra word")
    assert "Bảng tổng hợp đăng ký" in chi.says("bảng tổng hợp ra word")


def test_a_column_is_not_added_and_no_number_given(binh: Person) -> None:
    binh.says("in cho chị tờ ký tên họp chi bộ")
    said = binh.says("thêm cột số điện thoại của từng người vô, tiện khi cần gọi")
    assert "không giữ số điện thoại" in said
    assert "Đúng chưa, đồng chí?" in said
