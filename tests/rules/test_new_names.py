"""The names of new people are read from a line however a secretary writes it, and from nothing else."""

import pytest

from domain.names import forms, given_name
from domain.roster.new_names import asked_to_add, birth_year, is_name, names_answered, names_in

ADDED = [
    ("thêm Nguyễn Thị Mai", ["Nguyễn Thị Mai"]),
    ("them nguyen thi mai vao chi bo", ["Nguyen Thi Mai"]),
    ("THÊM NGUYỄN THỊ MAI", ["Nguyễn Thị Mai"]),
    ("kết nạp Nguyễn Văn Sơn vào chi bộ", ["Nguyễn Văn Sơn"]),
    ("thêm đảng viên mới: Nguyễn Thị Mai, chi bộ ấp 2", ["Nguyễn Thị Mai"]),
    ("thêm Lê Văn Bảy và Trần Thị Tám", ["Lê Văn Bảy", "Trần Thị Tám"]),
    ("thêm 2 đồng chí: Lê Văn Bảy, Trần Thị Tám", ["Lê Văn Bảy", "Trần Thị Tám"]),
    ("thêm đồng chí Nguyễn Văn Bảy (1965)", ["Nguyễn Văn Bảy (1965)"]),
    ("thêm đảng viên Nguyễn Văn Bảy, sinh năm 1965, ấp 3", ["Nguyễn Văn Bảy (1965, ấp 3)"]),
    ("nhờ thêm anh Trần Văn Bảy A giùm", ["Trần Văn Bảy A"]),
    ("thêm đảng viên mới vào chi bộ", []),
]
NOT_ADDED = [
    "thêm 20 cây dừa",
    "thêm mai vàng trước nhà",
    "thêm đường bê tông",
    "Thêm cây Dừa",
    "thêm 2 tuần",
    "thêm",
    "",
]


@pytest.mark.parametrize(("text", "names"), ADDED)
def test_somebody_is_to_be_added(text: str, names: list[str]) -> None:
    asked = asked_to_add(text)
    assert asked is not None
    assert asked[0] == names


@pytest.mark.parametrize("text", NOT_ADDED)
def test_nobody_is_to_be_added(text: str) -> None:
    assert asked_to_add(text) is None


LINES = [
    ("Nguyễn Văn Bảy (1965)", ["Nguyễn Văn Bảy (1965)"]),
    ("LÊ VĂN SƠN SN 1970", ["Lê Văn Sơn (1970)"]),
    ("Bảy A", ["Bảy A"]),
    ("đồng chí Nguyễn Thị Hoa", ["Nguyễn Thị Hoa"]),
    ("Nguyễn Văn An, bí thư", ["Nguyễn Văn An"]),
    ("Nguyễn Văn Bảy, ấp 3", ["Nguyễn Văn Bảy (ấp 3)"]),
    ("1. Lê Văn Sơn\n2. Trần Thị Tươi", ["Lê Văn Sơn", "Trần Thị Tươi"]),
    ("Lê Văn Sơn; Trần Thị Tươi và Võ Văn Út", ["Lê Văn Sơn", "Trần Thị Tươi", "Võ Văn Út"]),
]


@pytest.mark.parametrize(("line", "names"), LINES)
def test_a_line_holds_these_names(line: str, names: list[str]) -> None:
    assert names_in(line) == names
    assert all(map(is_name, names))


@pytest.mark.parametrize("text", ["12345", "Nguyễn 7", "A", "x" * 81])
def test_what_is_no_name(text: str) -> None:
    assert not is_name(text)


def test_a_birth_year_alone_is_read() -> None:
    assert [birth_year(text) for text in ("1965", "sinh năm 1965.", "năm 65", "đúng")] == ["1965", "1965", "", ""]


def test_what_tells_namesakes_apart_is_no_part_of_what_they_are_called() -> None:
    assert [given_name(name) for name in ("Trần Văn Bảy", "Trần Văn Bảy (1965)", "Trần Văn Bảy A")] == ["bay"] * 3
    assert forms("Trần Văn Bảy A") == ("tran van bay a", "tran van bay")


@pytest.mark.parametrize("order", ["tìm đồng chí An", "Xem đảng viên Bảy"])
def test_an_order_with_a_title_is_no_name(order: str) -> None:
    assert not all(map(is_name, names_in(order)))


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("thêm Trần Văn Sáu", ["Trần Văn Sáu"]),
        ("Lê Văn Về", ["Lê Văn Về"]),
        ("nguyen van chuyen", ["Nguyen Van Chuyen"]),
        ("đ/c Phan Thị Lành chuyển lên Sài Gòn ở rồi", []),
        ("Phan Thị Lành mất", []),
        ("phan thi lanh mat roi", []),
        ("Nguyễn Văn An Bình Cường Dũng Giang", []),
    ],
)
def test_who_is_asked_for_names_may_type_a_sentence_which_is_none(typed: str, names: list[str]) -> None:
    assert names_answered(typed) == names
