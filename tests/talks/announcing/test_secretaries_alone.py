"""What is meant for secretaries alone is said to be impossible, before it would go to everybody."""

import pytest

from tests.talking import Person


@pytest.mark.parametrize(
    "words",
    [
        "Gửi toàn bộ bí thư: sáng thứ hai giao ban trực tuyến 8h",
        "Báo tất cả bí thư: hạn chốt số liệu là 17 giờ ngày 20",
        "Nhắn mấy bí thư 7 giờ sáng mai lên xã tập huấn",
        "thong bao cac bi thu: mau bao cao quy doi roi",
        "Gửi giấy mời tổng kết cho các bí thư",
        "nhờ đẩy tin cho 12 đồng chí bí thư: 14h thứ ba họp ở hội trường",
    ],
)
def test_it_is_said_and_asked_where(an: Person, dung: Person, words: str) -> None:
    dung.says(words)
    said = "\n".join(each.text for each in dung.heard)
    assert "chưa gửi riêng cho các bí thư được" in said
    assert "Nơi nhận: Đảng bộ tỉnh" not in said


@pytest.mark.parametrize(
    "words",
    [
        "gửi toàn thể đảng viên: mai bí thư tỉnh về thăm",
        "gửi chi bộ ấp 1: các bí thư đoàn mai họp",
        "Gửi toàn đảng bộ: 8h chủ nhật dâng hương",
    ],
)
def test_what_goes_to_everybody_needs_no_word(an: Person, dung: Person, words: str) -> None:
    dung.says(words)
    assert "riêng cho các bí thư" not in "\n".join(each.text for each in dung.heard)
