"""A paper said with its kind and period is not asked again; numbers of people in a list are named before it is sent."""

import pytest

from tests.talking import Person


@pytest.mark.parametrize(
    "words",
    [
        "Xuất cho tôi bản word tổng hợp 6 tháng của chi bộ để in ra ký",
        "in giup toi ban tong hop 6 thang cua chi bo bang word",
        "làm bản word kết quả 6 tháng của chi bộ",
        "cho tui bản in tổng hợp sáu tháng của chi bộ",
    ],
)
def test_the_report_is_begun_at_once(binh: Person, words: str) -> None:
    shown = binh.says(words)
    assert "Báo cáo 6 tháng" in shown
    assert "cần tệp nào" not in shown


@pytest.mark.parametrize(
    "words",
    [
        "mà trong đó có số căn cước với số điện thoại nữa, có sao hông",
        "danh sach co ca cccd, co can bo ra khong",
        "trong file có số điện thoại thì có sao không",
        "gửi lên mà có cột căn cước công dân được không",
    ],
)
def test_numbers_of_people_are_taken_out_first(binh: Person, words: str) -> None:
    assert "bỏ giúp cột số căn cước ra" in binh.says(words)


@pytest.mark.parametrize(
    "words",
    [
        "Tui có cái danh sách đảng viên ấp 1 trong excel, gởi lên đây được hông hay phải gõ từng người",
        "nhap danh sach dang vien ap 1 bang excel duoc hong",
        "gửi danh sách chi bộ ấp 1 bằng file excel lên được không",
        "up danh sách đảng viên ấp 1 bằng excel thế nào",
    ],
)
def test_how_a_list_is_sent_is_said(binh: Person, words: str) -> None:
    assert "Danh sách đảng viên" in binh.says(words)
