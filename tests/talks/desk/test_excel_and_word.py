"""The Excel and the Word of one table asked for in one breath: both are made, for staff as for the secretary."""

import pytest

from domain.roles import Role
from tests.talking import Person, Village


@pytest.mark.parametrize(
    "words",
    [
        "xuất giúp file exel tổng hợp đk 2 chi bộ + 1 bản word như vậy luôn để trình",
        "lam cho chi file excel va ban word tong hop dang ky toan xa",
        "gửi chị bảng excel số liệu các chi bộ, thêm 1 bản word nữa",
    ],
)
def test_both_are_made(village: Village, channel: str, an: Person, words: str) -> None:
    tinh = village.person(channel, "Võ Thị Tính", "CB2", (Role.STAFF, "XA"))
    asked = tinh.says(words)
    assert "không thuộc nhiệm vụ" not in asked
    assert "Bảng tổng hợp đăng ký (Word)" in asked
    village.make_files()
    assert "Bảng Excel" in tinh.receives()
