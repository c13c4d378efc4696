"""The name of a new campaign is the whole name that was given, wherever it stands apart."""

import pytest

from domain.campaigns.said.names import new_name

DAYS = "từ 1/4 đến 30/6"


@pytest.mark.parametrize(
    ("words", "name"),
    [
        (f"mở đợt thi đua tên là Cao điểm sạch {DAYS}", "Cao điểm sạch"),
        (f"mở đợt mới tên Cao điểm sạch {DAYS}", "Cao điểm sạch"),
        (f"mở đợt tên Ánh sáng vùng quê {DAYS}", "Ánh sáng vùng quê"),
        (f"mở đợt cao điểm “Cao điểm sạch” {DAYS}", "Cao điểm sạch"),
        (f"mở cao điểm Cao điểm sạch {DAYS}", "Cao điểm sạch"),
        (f"mở Đợt Cao điểm sạch {DAYS}", "Cao điểm sạch"),
        (f"mở đợt Cao Điểm Sạch {DAYS}", "Cao Điểm Sạch"),
        (f"mở đợt thi đua có tên Chiến dịch mùa xuân, {DAYS}", "Chiến dịch mùa xuân"),
        (f"mở phong trào tên là Đợt thi đua xanh sạch đẹp {DAYS}", "Đợt thi đua xanh sạch đẹp"),
        (f"tạo đợt thi đua gọi là Cao điểm cho chi bộ ấp 1 {DAYS}", "Cao điểm"),
        ("mở phong trào Chi bộ không rác từ 1/4", "phong trào Chi bộ không rác"),
        (f"mở đợt Chung tay vì người nghèo {DAYS}", "đợt Chung tay vì người nghèo"),
        ("phát động đợt thi đua Nói là làm trong quý 2", "đợt thi đua Nói là làm"),
        (f"lấy tên Sạch từ nhà ra ngõ {DAYS} cho toàn xã, mở đợt", "Sạch từ nhà ra ngõ"),
        ("Mở đợt thi đua Cao điểm 60 ngày đêm từ nay đến 30/4", "Cao điểm 60 ngày đêm"),
        (f"mở đợt cao điểm sạch {DAYS}", "đợt cao điểm sạch"),
        ("mở đợt thi đua, tên thì mai mốt tui cho sau", ""),
    ],
)
def test_whole_names(words: str, name: str) -> None:
    assert new_name(words) == name
