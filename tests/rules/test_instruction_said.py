"""Which sentences ask after instructions, give one, send a report back, and which only speak of them."""

from datetime import date

import pytest

from domain.understanding.movement import instruction_said as said

TODAY = date(2026, 4, 1)


@pytest.mark.parametrize(
    "text",
    [
        *("có chỉ đạo nào chưa trả lời", "co chi dao gi khong", "đảng ủy chỉ đạo gì", "xem chỉ đạo", "các chỉ đạo"),
        *("báo cáo bị trả lại vì sao", "co bi tra lai bao cao khong", "chỉ đạo nào chưa trả lời"),
    ],
)
def test_it_is_asked_which_there_are(text: str) -> None:
    assert said.asks(text)


@pytest.mark.parametrize(
    "text",
    [
        "chon 4 mo hinh diem de chi dao nam 2026, nhap o dau",
        "Ý kiến chỉ đạo mới: chuyên đề tiết kiệm vẫn thực hiện",
        "chỉ tiêu đã giao kp2 với kp7 tăng gấp đôi nha sếp mới chỉ đạo",
        "Đưa xã Bảo Thuận vào danh sách điểm chỉ đạo của tỉnh về chuyển đổi số",
    ],
)
def test_others_only_speak_of_one(text: str) -> None:
    assert not (said.asks(text) or said.sends_back(text) or said.withdraws(text))


@pytest.mark.parametrize(
    "text", ["trả lại báo cáo của ấp 2 vì thiếu số liệu", "tra lai bao cao cua ap 2 vi thieu so lieu"]
)
def test_a_report_is_sent_back_with_its_reason(text: str) -> None:
    assert said.sends_back(text)
    assert said.read(text, "Chi bộ ấp 2", TODAY).reason in ("Thiếu số liệu", "Thieu so lieu")


def test_the_words_behind_the_name_and_their_day() -> None:
    found = said.read("chỉ đạo chi bộ ấp 2 nộp lại trước thứ sáu", "Chi bộ ấp 2", TODAY)
    assert (found.words, found.due_on, found.again) == ("Nộp lại trước thứ sáu", date(2026, 4, 3), True)
