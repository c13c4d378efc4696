"""Sentences with a number and a day that promise nothing: they are asked about, and never registered at once."""

from datetime import date

import pytest

from domain.understanding.sentence import read_pledge

TODAY = date(2026, 11, 26)


@pytest.mark.parametrize(
    "text",
    [
        "Năm rồi khóm 3 đắp được 900 mét đê trước mùa lũ",
        "Hồi năm 2019 tổ tui vận động được 40 triệu xây cầu",
        "thang truoc truong trong duoc 120 cay bang truoc 20/11",
        "Kính mời cô bác 7 giờ sáng thứ bảy 5/12 tới trụ sở, có 3 tiết mục",
        "Trân trọng kính mời quý đại biểu dự lễ 22/12, mỗi ấp 4 người",
        "Thông báo: cúp nước từ 6h đến 11h ngày 1/12 tại 2 khóm",
        "Ước chi có 30 triệu lợp lại mái nhà trước Tết",
        "Đài nói ngày mai mưa 80% ở 3 huyện",
        "Chúc mừng sinh nhật bác Tư tròn 80 tuổi ngày 12/12",
        "theo báo huyện đặt mục tiêu 2 triệu cây đến năm 2030",
    ],
)
def test_what_is_told_invited_or_wished_is_asked_about(text: str) -> None:
    assert read_pledge(text, TODAY).asks


@pytest.mark.parametrize(
    "text",
    [
        "Năm ngoái trồng được 100 cây, năm nay tui trồng 200 cây dừa trước 30/6/2027",
        "Tháng trước lỡ hẹn rồi, tôi đăng ký dọn 2 km kênh trước 30/12",
        "Mời 3 chuyên gia về tập huấn cho 40 hộ trước 30/6/2027",
        "Chúc thọ 20 cụ trước 30/1/2027",
    ],
)
def test_a_promise_beside_a_memory_or_an_invitation_of_guests_is_none_of_these(text: str) -> None:
    assert read_pledge(text, TODAY).goal.goal is not None


def test_a_promise_that_begins_with_work_needs_no_question() -> None:
    assert read_pledge("Chúc thọ 20 cụ trước 30/1/2027", TODAY).asks == ()
