"""Another paper than the report is instructed and not sent back; “ấp 1 trả lời chưa” finds what it was told."""

import pytest

from tests.talking import Person, Village
from tests.talks.instructing.conftest import hands_in


@pytest.mark.parametrize(
    "order", ["chỉ đạo ấp 1 nộp lại danh sách trước thứ sáu", "chi dao ap 1 nop lai ban danh sach truoc thu sau"]
)
def test_another_paper_is_no_report_sent_back(april: Village, binh: Person, chi: Person, order: str) -> None:
    hands_in(binh)
    said = chi.says(order)
    assert "chuyển chỉ đạo" in said
    assert "trả lại" not in said


@pytest.mark.parametrize("order", ["chỉ đạo ấp 1 nộp lại báo cáo vì thiếu số", "chỉ đạo ấp 1 nộp lại trước thứ sáu"])
def test_a_report_still_is(april: Village, binh: Person, chi: Person, order: str) -> None:
    hands_in(binh)
    assert "trả lại" in chi.says(order)


@pytest.mark.parametrize("asked", ["ấp 1 trả lời chưa", "ap 1 phan hoi chua vay", "các ấp trả lời chưa"])
def test_whether_a_unit_has_answered(binh: Person, chi: Person, asked: str) -> None:
    chi.says("chỉ đạo ấp 1 quét đường trước 30/9")
    chi.picks("Gửi")
    said = chi.says(asked)
    assert "Quét đường" in said
    assert "chờ trả lời" in said


def test_a_unit_that_was_told_nothing(binh: Person, bao: Person, chi: Person) -> None:
    assert "chưa ghi chỉ đạo nào" in chi.says("ấp 2 trả lời chưa")
