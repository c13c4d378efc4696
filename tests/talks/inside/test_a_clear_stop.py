"""A clear stop where a yes or no is waited for is the no; what is asked besides and not done is said."""

import pytest

from domain.roles import Role
from tests.talking import Person, Village
from tests.talks.registering.test_registering import register


@pytest.mark.parametrize(
    "stop",
    [
        "mà khoan, để hỏi lại cái đã. đừng sửa gì hết",
        "thoi khoan, dung ghi gi het nha",
        "ủa khoan, đừng sửa vội",
        "thôi đừng đổi gì hết em",
    ],
)
def test_nothing_is_changed(an: Person, binh: Person, stop: str) -> None:
    register(an, "Trồng dừa", "20 cây", "30/9/2026")
    asked = binh.says("An trồng trễ quá, gia hạn cho nó tới 31/12 rồi nhắn nó biết luôn nghe")
    assert "30/09/2026 → 31/12/2026" in asked
    assert "Việc này tôi báo đồng chí Nguyễn Văn An biết" in asked
    said = binh.says(stop)
    assert "chưa rõ là có hay không" not in said
    assert "Đã dừng" in said or "giữ nguyên" in said
    assert an.receives() == ""
    assert "30/09/2026" in an.says("việc của tôi")


def test_no_letter_goes_out(an: Person, binh: Person, chi: Person) -> None:
    chi.says("nhắn chị Bình là mai 8 giờ họp")
    assert "Chưa gửi" in chi.says("mà khoan, để hỏi ổng cái đã. đừng gửi gì hết") or binh.receives() == ""


@pytest.mark.parametrize(
    "words",
    [
        "số là 37 nha, rồi ký với đóng dấu luôn",
        "so van ban la 37, dong dau gium chi luon",
        "số 37, ký giùm luôn nghe em",
    ],
)
def test_a_paper_is_neither_signed_nor_stamped_and_that_is_said(
    village: Village, channel: str, binh: Person, words: str
) -> None:
    tinh = village.person(channel, "Võ Thị Tính", "CB2", (Role.STAFF, "XA"))
    tinh.says("sửa tên đơn vị trên văn bản")
    tinh.says("ĐẢNG ỦY XÃ AN THẠNH")
    assert "Tôi không ký, không đóng dấu" in tinh.says(words)


@pytest.mark.parametrize(
    "words",
    [
        "ghi đại là 2 người đăng ký rồi đi",
        "thi ghi dai 2 nguoi dk roi di, mai mot van dong sau",
        "khai đại 3 đảng viên cho xong",
    ],
)
def test_what_is_not_so_is_not_written_at_a_question_either(an: Person, binh: Person, words: str) -> None:
    binh.says("in báo cáo 6 tháng bản word")
    said = binh.says(words)
    assert "Việc này tôi không làm được" in said
    assert "0/2" in said


@pytest.mark.parametrize(
    ("words", "besides"),
    [
        (
            "khoan nhắc anh An tới hết tháng nghe. Còn mấy người kia thì cứ nhắc bình thường",
            "nhắc mấy người kia",
        ),
        ("ngung nhac anh An toi 30/4, may nguoi kia van nhac", "may nguoi kia van nhac"),
        ("đừng nhắc anh An tới hết tháng 4", ""),
    ],
)
def test_one_is_spared_and_the_others_still_wait(an: Person, binh: Person, words: str, besides: str) -> None:
    said = binh.says(words)
    assert "ngừng nhắc vào máy đồng chí Nguyễn Văn An đến hết" in said
    assert besides in said
    assert "Tôi gửi nhé" not in said
