"""What says the same of another number is added up, and what names somebody is not repeated above the cell."""

from decimal import Decimal

import pytest

from domain.results.together import Tally, _around, read, together, without_persons


@pytest.mark.parametrize(
    ("content", "unit", "around"),
    [
        ("trồng 50 cây dừa", "cây dừa", ("trồng", "")),
        ("vận động 3 triệu đồng quỹ khuyến học", "đồng", ("vận động", "quỹ khuyến học")),
        ("vận động 20 người tham gia bảo hiểm y tế", "người", ("vận động", "tham gia bảo hiểm y tế")),
        ("giúp 2 hộ ở ấp 3", "hộ", ("giúp", "ở ấp 3")),
        ("vườn mẫu ở ấp 2", "cây", ("vườn mẫu ở ấp 2:", "")),
        ("", "cây", ("", "")),
    ],
)
def test_what_stands_around_the_amount(content: str, unit: str, around: tuple[str, str]) -> None:
    assert _around(content, unit) == around


@pytest.mark.parametrize(
    ("content", "kept"),
    [
        ("Giúp bà Năm sửa 1 căn nhà", ""),
        ("sua nha cho chi Tu", ""),
        ("Trồng  dừa ở ấp 2", "Trồng dừa ở ấp 2"),
        ("Giúp hộ Trần Văn A thoát nghèo", ""),
        ("Đỡ đầu em Nguyễn Văn Bé", ""),
        ("Kể chuyện Bác Hồ 12 lần", "Kể chuyện Bác Hồ 12 lần"),
        ("Phụng dưỡng 1 Mẹ Việt Nam anh hùng", "Phụng dưỡng 1 Mẹ Việt Nam anh hùng"),
    ],
)
def test_what_names_somebody_is_not_repeated(content: str, kept: str) -> None:
    assert without_persons(content) == kept


def test_sums_are_of_one_unit_and_outlive_a_report() -> None:
    def one(before: str, unit: str, done: int, told: int = 1) -> Tally:
        return Tally(before, "", unit, 1, told, Decimal(done), Decimal(100))

    found = together([one("Trồng", "cây dừa", 50), one("trồng", "cây dừa", 0, 0), one("trồng", "cây xanh", 100)])
    assert [(each.unit, each.pledges, each.told, each.done, each.target) for each in found] == [
        ("cây dừa", 2, 1, 50, 200),
        ("cây xanh", 1, 1, 100, 100),
    ]
    assert len(together([one("Trồng dừa", "cây", 50), one("Trồng dứa", "cây", 50)])) == 2
    assert [read(each.to_json()) for each in found] == found
