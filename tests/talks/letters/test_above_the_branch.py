"""What a level above says and asks of the branches below: letters in its own words, who leads them, and no names."""

import pytest

from tests.talking import Person


@pytest.mark.parametrize(
    ("order", "words"),
    [
        (
            "nhắn bí thư ấp 1 sáng mai 8h lên xã, mang danh sách chưa đăng ký",
            "sáng mai 8h lên xã, mang danh sách chưa đăng ký",
        ),
        ("nhắc các bí thư chiều thứ năm nộp biểu còn thiếu", "chiều thứ năm nộp biểu còn thiếu"),
        ("báo bí thư ấp 1 mai họp vụ đăng ký chậm", "mai họp vụ đăng ký chậm"),
        ("nhan bi thu ap 1 chuan bi danh sach nguoi chua dang ky", "chuan bi danh sach nguoi chua dang ky"),
        ("nhắn bí thư ấp 1 gọi cho tôi về mấy người chưa đăng ký", "gọi cho tôi về mấy người chưa đăng ký"),
        ("nói bí thư ấp 1 14h đoàn kiểm tra xuống coi sổ đăng ký", "14h đoàn kiểm tra xuống coi sổ đăng ký"),
    ],
)
def test_the_words_of_a_letter_are_kept(chi: Person, binh: Person, order: str, words: str) -> None:
    assert f"“{words}”" in chi.says(order)


@pytest.mark.parametrize(
    "order",
    ["nhắc bí thư ấp 1 mấy người chưa đăng ký", "hối bí thư ấp 1 đăng ký lẹ lên", "đôn đốc bí thư các chi bộ còn chậm"],
)
def test_plain_urging_stays_the_figures(chi: Person, binh: Person, order: str) -> None:
    assert "còn 1/1 đảng viên chưa đăng ký" in chi.says(order)


@pytest.mark.parametrize(
    "asked",
    [
        "danh sách bí thư các chi bộ",
        "ai là bí thư các ấp vậy em",
        "cho chị xem tên bí thư từng chi bộ",
        "liệt kê bí thư các chi bộ trực thuộc",
        "ds bi thu cac ap",
        "các bí thư chi bộ gồm những ai",
    ],
)
def test_who_leads_each_branch_is_named(chi: Person, binh: Person, dung: Person, asked: str) -> None:
    for who in (chi, dung):
        said = who.says(asked)
        assert "Chi bộ ấp 1: Lê Thị Bình" in said
        assert "Chi bộ ấp 2: chưa ghi ai" in said


@pytest.mark.parametrize("asked", ["danh sách bí thư chưa đăng ký", "nhắc các bí thư nộp báo cáo", "bí thư ấp 1 là ai"])
def test_other_wishes_are_no_such_list(chi: Person, binh: Person, asked: str) -> None:
    assert "Bí thư các tổ chức trực thuộc" not in chi.says(asked)


def test_a_member_and_a_secretary_see_no_others(an: Person, binh: Person, chi: Person) -> None:
    for who in (an, binh):
        assert "Trần Kim Chi" not in who.says("danh sách bí thư các chi bộ")
        assert "chưa ghi ai" not in who.says("danh sách bí thư các chi bộ")


@pytest.mark.parametrize(
    "asked",
    [
        "ông An bên ấp 1 nuôi heo tới đâu rồi",
        "Anh An ấp 1 đăng ký gì vậy em",
        "đồng chí An làm được bao nhiêu rồi",
        "chú Bảy đắp lộ được mấy mét rồi",
        "cho chị hỏi cô Sáu đóng góp thế nào",
        "anh An ap 1 ghi chua",
    ],
)
def test_what_one_comrade_did_is_not_told_above(
    an: Person, binh: Person, chi: Person, dung: Person, asked: str
) -> None:
    for who in (chi, dung):
        said = who.says(asked)
        assert "chỉ đồng chí ấy và người phụ trách chi bộ xem" in said
        assert "Nguyễn Văn An" not in said


@pytest.mark.parametrize(
    "said", ["bà con đăng ký được mấy người", "anh em làm tới đâu rồi", "nhắn anh An nộp báo cáo chưa"]
)
def test_of_nobody_named_it_is_not_said(chi: Person, binh: Person, said: str) -> None:
    assert "chỉ đồng chí ấy và người phụ trách chi bộ xem" not in chi.says(said)


def test_a_secretary_of_the_branch_is_not_sent_away(an: Person, binh: Person) -> None:
    assert "chỉ đồng chí ấy và người phụ trách chi bộ xem" not in binh.says("anh An đăng ký gì vậy")
