"""The printed lines said by where they stand, who signs for whom, and what is printed wrongly."""

import pytest

from domain.papers.letterhead import Part
from domain.papers.said import change_wanted, parts_in
from tests.talking import Person, Village


def test_both_lines_are_taken_and_the_unit_keeps_its_name(chi: Person) -> None:
    said = chi.says("chỉnh tiêu đề văn bản: hàng trên ghi ĐẢNG BỘ TỈNH BẾN TRE, hàng dưới ghi ĐẢNG ỦY XÃ AN THẠNH")
    assert "ĐẢNG BỘ TỈNH BẾN TRE – ĐẢNG ỦY XÃ AN THẠNH" in said
    assert "Văn bản của Đảng ủy xã An Thạnh" in said
    said = chi.says("phần ký thì ghi thay mặt ban thường vụ, số để trống -BC/ĐU")
    assert "T/M BAN THƯỜNG VỤ" in said
    assert "ĐẢNG BỘ TỈNH BẾN TRE" in said  # what was said before stays
    assert "Số …/ĐU" in said


def test_a_name_printed_wrongly_is_put_right_at_the_question(binh: Person, village: Village) -> None:
    assert "Đúng chưa" in binh.says("làm báo cáo 6 tháng đầu năm bản word")
    said = binh.says("chữ trên đầu in lộn rồi, sửa lại là CHI BỘ ẤP 1 XÃ AN THẠNH nha")
    assert "ĐẢNG BỘ XÃ AN THẠNH – CHI BỘ ẤP 1 XÃ AN THẠNH" in said
    assert "Báo cáo 6 tháng" in said
    binh.picks("Đúng")
    said = binh.says("đầu văn bản ghi tên chi bộ chưa đúng, phải là Chi bộ Ấp Một")
    assert "CHI BỘ ẤP MỘT" in said  # no number of a report
    binh.picks("Đúng")
    binh.picks("Chưa có")
    village.make_files()
    binh.receives()
    assert "Sau đó tôi làm: Báo cáo 6 tháng" in binh.says("tên trên đầu in sai, phải ghi là CHI BỘ ẤP 1 XÃ AN THẠNH")


@pytest.mark.parametrize(
    "said",
    [
        "giao tổ 1 trồng dòng trên mương, dòng dưới ruộng",
        "đăng ký sửa dòng kênh, phải là 2 km mới đúng",
        "tên tôi ghi sai, phải là Nguyễn Văn Anh",
    ],
)
def test_what_names_no_unit_is_no_line(said: str) -> None:
    assert parts_in(said) == {}
    assert change_wanted(said) is None


def test_lines_alone() -> None:
    assert parts_in("dòng trên là ĐẢNG BỘ TỈNH VĨNH LONG, dòng dưới là CHI BỘ ẤP 2") == {
        Part.UPPER: "ĐẢNG BỘ TỈNH VĨNH LONG",
        Part.NAME: "CHI BỘ ẤP 2",
    }
    assert parts_in("chỗ ký ghi T/M CHI ỦY") == {Part.AUTHORITY: "T/M CHI ỦY"}
