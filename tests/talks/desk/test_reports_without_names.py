"""The half-year report says what was done of everybody, names only who agreed, and has an edition with all names."""

from dataclasses import replace

import pytest

from tests.papers import rows, sent, words
from tests.talking import Person, Village
from tests.talks.desk.test_papers import RIGHT, agrees
from tests.talks.registering.test_registering import register

WHO = "Người, tập thể"


@pytest.fixture(autouse=True)
def downloads(village: Village) -> None:
    village.deployment = replace(village.deployment, public=True)


@pytest.fixture
def july(village: Village, an: Person, bay: Person, tam: Person) -> Village:
    """Return a village on the 8th of July: two who planted, one who built for somebody."""
    register(an, "Trồng dừa", "500 cây", "25/6")
    register(bay, "Trồng dừa", "100 cây", "25/6")
    register(tam, "Giúp bà Năm sửa nhà", "1 căn nhà", "30/11")
    village.wait(days=100)
    an.says("báo cáo trồng dừa được 120 cây")
    village.wait(days=20)
    return village


def asks(binh: Person, typed: str) -> None:
    binh.says(typed)
    binh.picks(RIGHT)
    binh.picks("Chưa có")


def test_what_was_done_is_added_up_without_names(july: Village, binh: Person) -> None:
    asks(binh, "làm báo cáo 6 tháng")
    paper = sent(july, binh)
    said = words(paper)
    assert (
        "- Trồng dừa: 120/600 cây, đạt 20% so với chỉ tiêu đăng ký (02 nội dung, 01 nội dung chưa có số liệu)." in said
    )
    assert not [name for name in ("Nguyễn Văn An", "Trần Văn Bảy", "bà Năm") if name in said]
    table = rows(paper, WHO)
    assert {row[1] for row in table} == {"Đảng viên"}
    assert sorted(row[3] for row in table) == ["01 căn nhà", "100 cây", "500 cây"]
    assert "chỉ ghi việc, không ghi tên" in said
    assert "bản nội bộ" not in said


def test_who_agreed_is_named_and_stands_first(july: Village, bay: Person, binh: Person) -> None:
    agrees(july, bay)
    asks(binh, "làm báo cáo 6 tháng")
    table = rows(sent(july, binh), WHO)
    assert [row[1] for row in table] == ["Trần Văn Bảy", "Đảng viên", "Đảng viên"]


@pytest.mark.parametrize("typed", ["báo cáo 6 tháng bản nội bộ", "lam bao cao 6 thang noi bo"])
def test_the_internal_edition_names_everybody(july: Village, binh: Person, typed: str) -> None:
    asks(binh, typed)
    paper = sent(july, binh)
    said = words(paper)
    assert "bản nội bộ chi bộ, không gửi cấp trên" in said
    assert "Đảng ủy xã An Thạnh;" not in said
    assert {row[1] for row in rows(paper, WHO)} == {"Nguyễn Văn An", "Trần Văn Bảy", "Võ Thị Tám"}
    assert "không ghi tên" not in said
