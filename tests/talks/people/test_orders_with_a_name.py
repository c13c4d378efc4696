"""An order about somebody of the branch: the name is taken, or it is said that nobody bears it."""

import pytest

from tests.talking import Person


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("thêm thằng Lê Quốc Khải mới kết nạp hôm rằm vô danh sách", "Lê Quốc Khải"),
        ("bổ sung trung úy Võ Thành Danh vào chi bộ", "Võ Thành Danh"),
        ("Chi bộ vừa tiếp nhận đảng viên dự bị Huỳnh Ngọc Mỹ, thêm vô giùm", "Huỳnh Ngọc Mỹ"),
        ("them be Ngo Thi Kim Thoa, moi ket nap hom qua", "Ngo Thi Kim Thoa"),
        ("Cô Đỗ Thị Bé Ba mới về trường, đưa cổ vô chi bộ mình nha", "Đỗ Thị Bé Ba"),
        ("nhập Trương Gia Hân vô chi bộ giùm, là đảng viên mới", "Trương Gia Hân"),
    ],
)
def test_a_whole_name_is_put_on_the_list(binh: Person, words: str, name: str) -> None:
    said = binh.says(words)
    assert f"đồng chí {name} vào danh sách Chi bộ ấp 1" in said
    assert f"Mã mời của đồng chí {name}:" in binh.picks("Không")


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("thêm thằng Tèo con bà Sáu mới kết nạp vô chi bộ", "Tèo"),
        ("mời con Hạnh mới chuyển về vô nhóm giùm cô", "Hạnh"),
        ("kết nạp thêm đồng chí Nhàn, nhập vô giúp", "Nhàn"),
        ("thêm thằng tâm 0912 345 mới chuyển về", "Tâm"),
        ("moi thay Quyen vo nhom nha, so gui sau", "Quyen"),
        ("mời anh Năm Cồ mới chuyển về vô chi bộ", "Năm Cồ"),
        ("có em Thảo mới chuyển sinh hoạt về, cho em đó vô chi bộ mình", "Thảo"),
    ],
)
def test_of_a_part_of_the_name_the_rest_is_asked(binh: Person, words: str, name: str) -> None:
    assert f"Tôi thêm đồng chí {name}. Xin cho biết đầy đủ họ và tên" in binh.says(words)
    assert "Bùi Thị Tươi có phải" in binh.says("Bùi Thị Tươi")


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("cấp lại mã cho bà Chín", "Chín"),
        ("gỡ anh Hưng ra khỏi chi bộ giùm", "Hưng"),
        ("chú Tư Rằn mất máy mua máy mới, cấp lại mã cho chú", "Tư Rằn"),
        ("thầy Nhơn chuyển trường rồi, gỡ thầy ra", "Nhơn"),
        ("code của dì Ngà hết hạn, cấp cái khác", "Ngà"),
        ("Khóa tài khoản Phan Trí, đã nghỉ việc", "Phan Trí"),
    ],
)
def test_of_whom_is_not_there_that_is_said(binh: Person, words: str, name: str) -> None:
    said = binh.says(words)
    assert f"không thấy ai tên “{name}”" in said
    assert "Thêm người" in said
    assert "Chi bộ ấp 1: 1 người" in binh.picks("Xem danh sách")


def test_who_is_there_is_shown(an: Person, binh: Person) -> None:
    for words in ("gỡ anh An ra khỏi chi bộ", "đưa thằng Nguyễn Văn An vô chi bộ", "chuyển anh An qua tổ 4"):
        assert "Đồng chí Nguyễn Văn An, Chi bộ ấp 1. Cần làm gì cho đồng chí ấy?" in binh.says(words)
    assert "Mã mời của đồng chí Nguyễn Văn An" in binh.says("cấp lại mã cho thằng An")


@pytest.mark.parametrize(
    "words",
    [
        "mã mời hết hạn rồi, cấp cái mới",
        "cho tôi mã mời để phát cho anh em",
        "cấp mã mời cho 3 đảng viên mới",
        "ma moi het han roi cap cai moi di bot",
    ],
)
def test_where_nobody_is_named_the_list_comes(an: Person, binh: Person, words: str) -> None:
    assert "Chi bộ ấp 1: 2 người" in binh.says(words)


def test_an_administrator_is_asked_to_which_branch(dung: Person) -> None:
    assert "Tèo" in dung.says("thêm thằng Tèo mới kết nạp vô danh sách")
    assert "thêm đồng chí Tèo. Xin cho biết" in dung.says("thêm thằng Tèo mới kết nạp vô chi bộ ấp 2")
