"""A pasted list of names is people; "ko" is nobody's name; a post told with a name is gone on with."""

import pytest

from domain.roster.new_names import asked_to_add, names_answered, post_told
from tests.talking import Person, Village


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("thêm vào chi bộ ấp 1:\nNguyễn Văn Bé, 1970\nLê Thị Út, 1982", ["Nguyễn Văn Bé (1970)", "Lê Thị Út (1982)"]),
        ("thêm 2 người nữa vô chi bộ ấp 1: Lê Văn Tài, Trần Thị Duyên", ["Lê Văn Tài", "Trần Thị Duyên"]),
        ("bổ sung vào danh sách chi bộ ấp 1:\n1. Lê Văn Sơn\n2. Trần Thị Tươi", ["Lê Văn Sơn", "Trần Thị Tươi"]),
        ("thêm đảng viên vào chi bộ ấp 1\nBùi Văn Tư\nHồ Thị Năm", ["Bùi Văn Tư", "Hồ Thị Năm"]),
        ("them 2 nguoi vao chi bo ap 1: Nguyen Van Be, Le Thi Ut", ["Nguyen Van Be", "Le Thi Ut"]),
        ("kết nạp vào chi bộ ấp 1:\n- Võ Văn Kiệt (1990)\n- Cao Thị Mận", ["Võ Văn Kiệt (1990)", "Cao Thị Mận"]),
    ],
)
def test_they_are_people_to_be_added(dung: Person, typed: str, names: list[str]) -> None:
    asked = dung.says(typed)
    assert f"{len(names)} tên: {'; '.join(names)}" in asked
    assert "Trực thuộc tổ chức nào" not in asked


@pytest.mark.parametrize(
    "typed", ["thêm việc vào chi bộ ấp 1:\ntrồng 20 cây dừa\nđắp đường", "mở chi bộ ấp 9 thuộc xã An Thạnh"]
)
def test_work_and_branches_are_nobody(typed: str) -> None:
    assert asked_to_add(typed) is None


def test_nothing_but_the_branch_asks_for_the_name(dung: Person) -> None:
    assert "họ và tên" in dung.says("thêm vào chi bộ ấp 1")


@pytest.mark.parametrize("word", ["ko", "không", "Không", "khong co ai", "k", "chưa", "hong", "Bé"])
def test_an_answer_is_nobodys_name(binh: Person, word: str) -> None:
    binh.says("/thanhvien them CB1")
    assert "Mã mời" not in binh.says(word)
    assert "lãnh đạo" not in binh.says(word)
    assert "Nguyễn Văn Được có phải" in binh.says("Nguyễn Văn Được")


@pytest.mark.parametrize("name", ["Võ Văn Không", "Lê Thị Thôi", "Nguyễn Văn Đúng", "Trần Thị Chưa"])
def test_names_that_hold_such_a_word_are_names(name: str) -> None:
    assert names_answered(name) == [name]


@pytest.mark.parametrize(
    ("typed", "post"),
    [
        ("thêm đảng viên mới: Nguyễn Thị Hồng, chi bộ ấp 2, bí thư", "bí thư Chi bộ ấp 2"),
        ("thêm Nguyễn Thị Hồng vào chi bộ ấp 2, làm phó bí thư", "phó bí thư Chi bộ ấp 2"),
        ("thêm người vào chi bộ ấp 2: Nguyễn Thị Hồng làm bí thư", "bí thư Chi bộ ấp 2"),
        ("bổ sung đồng chí Nguyễn Thị Hồng, chi bộ ấp 2, chi ủy viên", "cấp ủy viên Chi bộ ấp 2"),
        ("thêm đảng viên mới: Nguyễn Thị Hồng, chi bộ ấp 2 (bí thư)", "bí thư Chi bộ ấp 2"),
    ],
)
def test_a_post_told_with_a_name_is_given(dung: Person, village: Village, typed: str, post: str) -> None:
    assert post in dung.says(typed)
    added = dung.says("có")
    assert "Mã mời của đồng chí Nguyễn Thị Hồng" in added
    assert post in dung.picks("Không thời hạn")


@pytest.mark.parametrize("behind", [", chi bộ ấp 2", ", chi bộ ấp 2, con bí thư cũ", ", chi bộ ấp 2, 1970"])
def test_no_post_is_told(behind: str) -> None:
    assert post_told(behind) is None
