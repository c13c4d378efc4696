"""A slip that tells of a report or a count is not of what was pledged a moment before."""

import pytest

from tests.talking import Person
from tests.talks.reporting.test_told_at_once import pledged


@pytest.fixture
def planter(an: Person) -> Person:
    pledged(an, "Trồng 200 cây dừa trước 31/12/2026")
    return an


@pytest.mark.parametrize(
    ("said", "total"),
    [
        ("tui ghi lộn, 24 chớ hổng phải 42", "24"),
        ("nham roi, 61 chu khong phai 16", "61"),
        ("hồi sáng tui báo nhầm, đếm lại có 33 cây thôi", "33"),
        ("55 là tính luôn cây của bà Sáu, của tui có 37 thôi", "37"),
        ("không phải 90 đâu, 70 thôi, mắt kém bấm lộn", "70"),
        ("ghi lon, 29 chu khong phai 92", "29"),
    ],
)
def test_what_was_done_is_read_back(planter: Person, said: str, total: str) -> None:
    heard = planter.says(said)
    assert f"Đến nay được {total} cây dừa, phải không" in heard
    assert "Chỉ tiêu:" not in heard


@pytest.mark.parametrize(
    "said",
    [
        "tui nói lộn, 3 triệu chớ không phải 30 triệu",
        "ghi nham roi, 45m chu ko phai 54m",
        "hôm qua báo dư, kèm có 7 em thôi",
    ],
)
def test_another_thing_becomes_no_target(planter: Person, said: str) -> None:
    heard = planter.says(said)
    assert "còn đây là" in heard
    assert "→" not in heard


@pytest.mark.parametrize("said", ["cho sửa lại số liệu đã gửi", "báo cáo trước của tôi sai sót, xin sửa lại"])
def test_where_nothing_was_reported_that_is_said(planter: Person, said: str) -> None:
    assert "không thấy báo cáo nào" in planter.says(said)


@pytest.mark.parametrize(
    "said",
    [
        "ghi lộn rồi, 120 cây chứ không phải 200",
        "sai rồi, 150 cây thôi",
        "à nhầm, tôi đăng ký 90 cây thôi, đâu phải 200",
    ],
)
def test_what_was_pledged_a_moment_ago_is_still_put_right(planter: Person, said: str) -> None:
    assert "Chỉ tiêu: 200 cây dừa →" in planter.says(said)
