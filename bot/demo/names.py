"""Invented organisations, people and pledges of the rehearsal; no real person is meant."""

from dataclasses import dataclass

ROOT = "Đảng bộ tỉnh (diễn tập)"

COMMITTEES = (
    ("PK", "Đảng bộ phường Phú Khánh", "dang_bo_phuong"),
    ("GT", "Đảng bộ xã Giồng Tre", "dang_bo_xa"),
    ("CQ", "Đảng bộ các cơ quan tỉnh", "dang_bo_co_so"),
)

BRANCHES = (
    ("PK1", "Chi bộ khu phố 1", "PK"),
    ("PK2", "Chi bộ khu phố 2", "PK"),
    ("PK3", "Chi bộ khu phố 3", "PK"),
    ("PKT", "Chi bộ Trường THCS Phú Khánh", "PK"),
    ("GT1", "Chi bộ ấp Bình Lợi", "GT"),
    ("GT2", "Chi bộ ấp Bến Dừa", "GT"),
    ("GT3", "Chi bộ ấp Rạch Vông", "GT"),
    ("CQ1", "Chi bộ Sở Nông nghiệp", "CQ"),
    ("CQ2", "Chi bộ Văn phòng", "CQ"),
    ("CQ3", "Chi bộ Công ty Điện lực", "CQ"),
)

_FAMILY = ("Nguyễn", "Trần", "Lê", "Phạm", "Huỳnh", "Võ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô", "Dương")
_MIDDLE = ("Văn", "Thị", "Minh", "Thanh", "Ngọc", "Hữu", "Kim")
_GIVEN = ("An", "Bình", "Cường", "Dung", "Em", "Giang", "Hạnh", "Khoa", "Lan", "Mai", "Nam", "Oanh", "Phúc")

PEOPLE = tuple(f"{_FAMILY[i % len(_FAMILY)]} {_MIDDLE[i % len(_MIDDLE)]} {_GIVEN[i % len(_GIVEN)]}" for i in range(80))


@dataclass(frozen=True)
class SamplePledge:
    """A pledge as somebody might make one; without a unit the pledge is a milestone."""

    group: str
    content: str
    value: int = 0
    unit: str = ""


PLEDGES = (
    SamplePledge("chan2", "Trồng 500 cây dừa", 500, "cây dừa"),
    SamplePledge("chan1", "Giới thiệu 2 quần chúng ưu tú vào Đảng", 2, "quần chúng"),
    SamplePledge("mui2", "Vận động làm 300 m đường bê tông", 300, "m đường bê tông"),
    SamplePledge("chan2", "Giúp 2 hộ thoát nghèo", 2, "hộ"),
    SamplePledge("mui3", "Mở 4 lớp tập huấn kỹ năng số", 4, "lớp"),
    SamplePledge("chan1", "Đọc 12 cuốn sách về Bác", 12, "cuốn sách"),
    SamplePledge("mui1", "Giải quyết 100% hồ sơ đúng hẹn", 100, "% hồ sơ đúng hẹn"),
    SamplePledge("mui2", "Lắp 20 bóng đèn đường", 20, "bóng đèn"),
    SamplePledge("chan1", "Hoàn thành sổ tay sinh hoạt chi bộ mẫu"),
    SamplePledge("mui3", "Giới thiệu việc làm cho 10 lao động", 10, "lao động"),
    SamplePledge("chan2", "Thu gom 200 kg rác thải nhựa", 200, "kg rác thải nhựa"),
)
