"""What is meant for secretaries alone goes to them alone."""

import pytest

from tests.talking import Person, Village
from tests.talks.announcing.hearing import heard_by

TO_SECRETARIES = [
    "Gửi toàn bộ bí thư: sáng thứ hai giao ban trực tuyến 8h",
    "Báo tất cả bí thư: hạn chốt số liệu là 17 giờ ngày 20",
    "thong bao cac bi thu: mau bao cao quy doi roi",
    "nhờ đẩy tin cho 12 đồng chí bí thư: 14h thứ ba họp ở hội trường",
]


@pytest.mark.parametrize("words", TO_SECRETARIES)
def test_only_they_get_it(an: Person, binh: Person, dung: Person, village: Village, words: str) -> None:
    said = dung.says(words)
    assert "Chỉ gửi: các đồng chí bí thư" in said
    assert "Số người: 1" in said
    dung.picks("Gửi")
    village.advance_broadcasts()
    theirs, others = heard_by(village, binh, an)
    assert words.partition(":")[2].strip() in theirs
    assert others == ""


def test_whom_the_order_behind_it_names(binh: Person, chi: Person) -> None:
    said = chi.says("dời họp giao ban qua thứ năm 8 giờ, báo hết các bí thư hay")
    assert "Chỉ gửi: các đồng chí bí thư" in said
    assert "dời họp giao ban qua thứ năm 8 giờ" in said
    assert "báo hết" not in said


@pytest.mark.parametrize(
    "words", ["Nhắn mấy bí thư 7 giờ sáng mai lên xã tập huấn", "Gửi giấy mời tổng kết cho các bí thư"]
)
def test_where_the_text_is_not_plain_it_is_asked(an: Person, binh: Person, dung: Person, words: str) -> None:
    said = dung.says(words)
    said = dung.says("7 giờ sáng mai lên xã tập huấn") if "thông báo điều gì" in said else said
    assert "Chỉ gửi: các đồng chí bí thư" in said


@pytest.mark.parametrize(
    "words",
    [
        "gửi toàn thể đảng viên: mai bí thư tỉnh về thăm",
        "gửi chi bộ ấp 1: các bí thư đoàn mai họp",
        "Gửi toàn đảng bộ: 8h chủ nhật dâng hương",
    ],
)
def test_what_goes_to_everybody_is_not_narrowed(an: Person, dung: Person, words: str) -> None:
    dung.says(words)
    assert "Chỉ gửi" not in "\n".join(each.text for each in dung.heard)
