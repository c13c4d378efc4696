"""Who belongs directly to a committee is named to those who lead or serve it; its cells keep their names."""

from dataclasses import replace

import pytest

from tests.papers import rows, sent, words
from tests.talking import Person, Village
from tests.talks.registering.test_registering import register

DIRECT = "Nguyễn Thị Trực"


@pytest.fixture
def truc(village: Village, channel: str) -> Person:
    """Return a member of the committee itself, who has a chat."""
    return village.person(channel, DIRECT, "XA")


def test_the_summary_names_them_and_nobody_of_a_cell(truc: Person, an: Person, chi: Person, dung: Person) -> None:
    said = chi.says("/tonghop")
    assert "Trực thuộc Đảng bộ xã An Thạnh, chưa đăng ký:" in said
    assert DIRECT in said
    assert "Nguyễn Văn An" not in said
    assert DIRECT not in dung.says("/tonghop XA")


@pytest.mark.parametrize(
    "typed", ["trực thuộc đảng bộ xã", "truc thuoc", "xem danh sách trực thuộc đảng bộ xã An Thạnh"]
)
def test_a_way_leads_to_them(truc: Person, chi: Person, typed: str) -> None:
    chi.says("/tonghop")
    assert DIRECT in chi.picks("Trực thuộc Đảng bộ xã An Thạnh")
    said = chi.says(typed)
    assert DIRECT in said
    assert "Chi bộ ấp 1" not in said
    register(truc, "Trồng dừa", "50 cây")
    assert "đều đã đăng ký" in chi.says(typed)
    assert "Trồng dừa" in chi.picks("Danh sách việc đã đăng ký")


def test_urging_says_who_is_meant_and_goes_on_to_the_cells(
    truc: Person, an: Person, binh: Person, chi: Person, village: Village
) -> None:
    said = chi.says("đôn đốc")
    assert "Trực thuộc Đảng bộ xã An Thạnh:" in said
    assert DIRECT in said
    assert "Chi bộ ấp 1 (" in said
    chi.picks("Gửi")
    assert "Chi bộ ấp 1" in chi.picks("Nhắc bí thư các chi bộ")
    chi.picks("Gửi")
    assert "chưa đăng ký" in binh.receives()


def test_the_list_to_urge_has_them_by_name_and_the_cells_by_count(
    truc: Person, an: Person, chi: Person, village: Village
) -> None:
    village.deployment = replace(village.deployment, public=True)
    chi.says("in danh sách đôn đốc")
    paper = sent(village, chi)
    assert [row[1:4] for row in rows(paper, "Đồng chí")] == [[DIRECT, "chưa đăng ký", "có"]]
    assert rows(paper, "Đơn vị")[0][1:3] == ["Chi bộ ấp 1", "01"]
    assert "Nguyễn Văn An" not in words(paper)
