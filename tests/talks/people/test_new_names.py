"""New people are added by their names alone, several in a line one after the other, and nobody twice unasked."""

import pytest

from tests.talking import Person


@pytest.mark.parametrize(
    "words",
    ["thêm Nguyễn Thị Mai", "THÊM NGUYỄN THỊ MAI", "kết nạp Nguyễn Thị Mai vào chi bộ", "bổ sung Nguyễn Thị Mai giùm"],
)
def test_no_title_is_needed(binh: Person, words: str) -> None:
    asked = binh.says(words)
    assert "Nguyễn Thị Mai" in asked
    assert "Chi bộ ấp 1" in asked
    assert "Mã mời của đồng chí Nguyễn Thị Mai" in binh.says("không")


def test_a_member_who_says_so_adds_nobody(an: Person, binh: Person) -> None:
    an.says("thêm Nguyễn Thị Mai")
    an.says("không")
    assert "Nguyễn Thị Mai" not in binh.says("/thanhvien")


@pytest.mark.parametrize("begun", [True, False])
def test_two_in_one_line_are_asked_about_and_added_in_turn(binh: Person, begun: bool) -> None:
    names = "Lê Văn Sơn và Trần Thị Tươi"
    if begun:
        binh.says("/thanhvien them CB1")
    asked = binh.says(names if begun else f"thêm {names}")
    assert "2 tên: Lê Văn Sơn; Trần Thị Tươi" in asked
    assert "Lê Văn Sơn" in binh.says("đúng")
    after = binh.says("không")
    assert "Mã mời của đồng chí Lê Văn Sơn" in after
    assert "Trần Thị Tươi có phải cán bộ lãnh đạo" in after
    assert "Mã mời của đồng chí Trần Thị Tươi" in binh.says("không")
    listed = binh.says("/thanhvien")
    assert "– Lê Văn Sơn ·" in listed
    assert "– Trần Thị Tươi ·" in listed


def test_two_that_are_not_two_are_typed_again(binh: Person) -> None:
    binh.says("/thanhvien them CB1")
    binh.says("Lê Văn Sơn, Trần Thị Tươi")
    assert "họ và tên" in binh.says("không")
    assert "Lê Văn Sơn có phải" in binh.says("Lê Văn Sơn")


@pytest.mark.parametrize(
    "typed", ["Trần Văn Bảy (1965)", "Trần Văn Bảy A", "Trần Văn Bảy sinh năm 1965", "Trần Văn Bảy, ấp 3"]
)
def test_what_tells_apart_stays_with_the_name(binh: Person, typed: str) -> None:
    binh.says("/thanhvien them CB1")
    asked = binh.says(typed)
    assert typed[-4:].strip(" (),") in asked
    binh.says("không")
    assert "Trần Văn Bảy" in binh.says("đăng ký giúp anh Bảy: trồng 20 cây dừa trước 30/4")


def test_the_same_name_twice_is_asked_first(an: Person, binh: Person) -> None:
    binh.says("/thanhvien them CB1")
    assert "đã có đồng chí Nguyễn Văn An (TV00001)" in binh.says("nguyễn văn an")
    assert "không thêm ai" in binh.says("không")
    assert "2 người" in binh.says("/thanhvien")


@pytest.mark.parametrize(("said", "kept"), [("đúng", "Nguyễn Văn An ·"), ("1970", "Nguyễn Văn An (1970)")])
def test_a_namesake_is_added_after_a_yes_or_by_the_year(an: Person, binh: Person, said: str, kept: str) -> None:
    binh.says("thêm Nguyễn Văn An")
    binh.says(said)
    binh.says("không")
    assert f"– {kept}" in binh.says("/thanhvien")


@pytest.fixture
def namesakes(binh: Person) -> Person:
    """The secretary of a branch with two who are called Bảy."""
    for name in ("Trần Văn Bảy", "Lê Văn Bảy (1965)"):
        binh.village.member(name, "CB1")
    return binh


ORDERS = [
    "nhắc anh Bảy báo cáo",
    "nhắn anh Bảy: mai họp",
    "cấp mã cho anh Bảy",
    "đồng chí Bảy chuyển sinh hoạt về xã Mỹ Thạnh",
    "đăng ký giúp anh Bảy: trồng 20 cây dừa trước 30/4",
    "anh Bảy báo được 20 cây",
    "rút việc của anh Bảy",
    "việc của đồng chí Bảy",
]


@pytest.mark.parametrize("order", ORDERS)
def test_an_order_about_one_of_two_asks_which(namesakes: Person, order: str) -> None:
    asked = namesakes.says(order)
    assert "nào?" in asked
    offered = [choice.label for choice in namesakes.heard[-1].choices]
    assert [any(name in label for label in offered) for name in ("Trần Văn Bảy", "Lê Văn Bảy (1965)")] == [True, True]
    assert not any("Bình" in label for label in offered)


def test_a_death_is_noted_of_the_one_who_is_chosen(namesakes: Person) -> None:
    assert "chia buồn" in namesakes.says("anh Bảy qua đời rồi")
    asked = namesakes.picks("Ghi đồng chí Lê Văn Bảy (1965)")
    assert "Lê Văn Bảy (1965) từ trần ngày nào" in asked


def test_the_full_name_asks_nothing(namesakes: Person) -> None:
    assert "Mã mời của đồng chí Trần Văn Bảy" in namesakes.says("cấp mã cho đồng chí Trần Văn Bảy")
    assert "Mã mời của đồng chí Lê Văn Bảy (1965)" in namesakes.says("cấp mã cho đồng chí Lê Văn Bảy")


@pytest.mark.parametrize("said", ["đ/c Phan Thị Lành chuyển lên Sài Gòn ở rồi", "Phan Thị Lành mất rồi"])
def test_a_sentence_is_nobody_s_name(binh: Person, said: str) -> None:
    binh.says("/thanhvien them CB1")
    assert "có phải cán bộ lãnh đạo" not in binh.says(said)


def test_an_order_in_front_is_no_part_of_the_name(binh: Person) -> None:
    binh.says("/thanhvien them CB1")
    assert "Đồng chí Trần Văn Sáu có phải" in binh.says("thêm Trần Văn Sáu")


def test_what_names_nobody_replaces_no_names(binh: Person) -> None:
    binh.says("/thanhvien them CB1")
    binh.says("Lê Văn Sơn và Trần Thị Tươi")
    assert "Lê Văn Sơn; Trần Thị Tươi" in binh.says("trời bữa nay nóng quá em ơi")


@pytest.mark.parametrize("said", ["thôi", "thôi khỏi, lộn người rồi", "lộn rồi", "nhầm người rồi"])
def test_who_lets_go_adds_nobody(binh: Person, said: str) -> None:
    binh.says("thêm Nguyễn Thị Mai")
    assert "Đã dừng" in binh.says(said)
    assert "Nguyễn Thị Mai" not in binh.says("/thanhvien")
