"""What a movement's file may say, and what is said where it is wrong."""

from datetime import date
from pathlib import Path

import pytest

from domain.campaigns.campaign import Window
from domain.campaigns.movement import FIRST, read_movement
from domain.campaigns.naming import named_campaign
from domain.errors import UserError

CAMPAIGN = '[campaign]\ncode = "A"\nname = "Phong trào A"\nopens_on = 2026-01-01\ncloses_on = 2026-12-31\n'
NAMES = {
    1: ("DKM", "Phong trào thi đua “Đồng Khởi mới”"),
    2: ("CD26", "Cao điểm 2026 chào mừng Đại hội"),
    3: ("HIENMAU", "Đợt hiến máu mùa hè"),
}


def test_the_first_movement_reads(tmp_path: Path) -> None:
    movement = read_movement(FIRST)
    assert movement.campaign.code == "DKM"
    assert len([each for each in movement.groups if each.parent]) == 5


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (CAMPAIGN.replace("2026-12-31", "2025-12-31"), "end on"),
        (CAMPAIGN + "registers_until = 2027-01-01\n", "does not lie within"),
        (CAMPAIGN + "horizon = 2026-06-30\n", "latest deadline"),
        (CAMPAIGN + 'kinds = "peak"\n', "{place}"),
        (CAMPAIGN.replace('name = "Phong trào A"\n', ""), "{place}"),
        (CAMPAIGN + '[[groups]]\ncode="a"\nname="A"\n[[groups]]\ncode="a"\nname="B"\n', "stands twice"),
        ("[campaign\n", "no TOML"),
    ],
)
def test_what_is_wrong_is_said_by_its_place(tmp_path: Path, text: str, place: str) -> None:
    file = tmp_path / "phong-trao.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(UserError) as error:
        read_movement(file)
    assert place in error.value.message


def test_a_file_that_is_not_there_and_one_of_another_kind_are_refused(tmp_path: Path) -> None:
    (tmp_path / "workbook.toml").write_bytes(b"\xd0\xcf\x11\xe0")
    for name in ("nowhere.toml", "workbook.toml"):
        with pytest.raises(UserError, match="cannot be read"):
            read_movement(tmp_path / name)


def test_a_window_knows_when_pledges_are_taken_in() -> None:
    window = Window(date(2026, 1, 1), date(2026, 12, 31), registers_until=date(2026, 3, 31))
    assert window.registers(date(2026, 3, 31))
    assert not window.registers(date(2026, 4, 1))
    assert window.is_open(date(2026, 4, 1))


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("tổng hợp cao điểm", 2),
        ("ai chưa đăng ký cao điểm 2026 vậy", 2),
        ("tong hop phong trao dong khoi moi", 1),
        ("tổng hợp đồng khởi mới", 1),
        ("đợt hiến máu tới đâu rồi", 3),
        ("hienmau", 3),
        ("tổng hợp", None),
        ("tổng hợp năm 2026", None),
        ("trồng 50 cây dừa trước 30/6/2026", None),
    ],
)
def test_a_campaign_is_named_by_what_no_other_is_called(text: str, number: int | None) -> None:
    assert named_campaign(text, NAMES) == number
