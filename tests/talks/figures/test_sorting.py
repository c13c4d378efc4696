"""The organisations below a summary: lowest first, page by page, by taps and by typed words, at 124 communes."""

import pytest

from domain.roles import Role
from domain.roster.rows import OrganisationRow, Origin, Roster
from storage.roster import importing
from tests.talking import Person, Village
from tests.talks.registering.test_registering import register

COMMUNES = 124


@pytest.fixture
def secretary(village: Village, channel: str, an: Person) -> Person:
    """Return the secretary of a province of 124 communes; in the last one somebody, of three, has registered."""
    places = tuple(
        OrganisationRow(Origin("to_chuc", number), f"XB{number:03}", f"Đảng bộ xã số {number:03}", "dang_bo_xa", "TINH")
        for number in range(COMMUNES - 1)
    )
    village.database.transact(importing.apply, Roster(places, ()), village.stamp)
    village.member("Nguyễn Thị Không", "XB100")
    register(an)
    return village.person(channel, "Võ Minh", "", (Role.SECRETARY, "TINH"))


def test_the_lowest_stand_first(secretary: Person) -> None:
    secretary.says("/tonghop")
    said = secretary.picks("Tỷ lệ đăng ký thấp trước")
    assert "trang 1/7" in said
    assert said.index("xã số 100: đảng viên 0/1 (0%)") < said.index("xã An Thạnh") < said.index("xã số 000")
    assert "📊" in secretary.picks("Đảng bộ xã số 100")
    secretary.says("/tonghop")
    assert "An Thạnh" in secretary.says("xếp theo kết quả").split("\n• ")[1]


@pytest.mark.parametrize("typed", ["trang 3", "xem trang 3", "Trang so 3"])
def test_a_page_is_typed(secretary: Person, typed: str) -> None:
    secretary.says("/tonghop")
    assert "trang 3/7" in secretary.says(typed)
    assert "trang 2/7" in secretary.says("trang 2")
    assert "Tỷ lệ đăng ký thấp trước" in secretary.says("theo ty le")
    assert "trang 4/7" in secretary.says("trang 4")
    assert "Tỷ lệ đăng ký thấp trước:" in secretary.reads(secretary.heard)
    assert "📊 Đảng bộ xã số 077" in secretary.says("xa so 077")


def test_a_past_day_stays_that_of_the_list(secretary: Person, village: Village) -> None:
    village.wait(days=10)
    secretary.says("/tonghop TINH 11/03/2026")
    village.make_files()
    secretary.receives()
    secretary.picks("Tổng hợp")
    assert "trang 2/7" in secretary.says("trang 2")
    assert "11/03/2026" in secretary.choice("Tổng hợp").value


def test_results_of_a_past_day_are_those_of_that_day(secretary: Person, village: Village) -> None:
    village.wait(days=40)
    asked = "kết quả thực hiện hồi cuối tháng 3 tới đâu"
    secretary.says(asked)
    village.make_files()
    secretary.receives()
    assert "kết quả đến ngày 31/03/2026" in secretary.picks("Kết quả")
    assert "kết quả đến ngày 31/03/2026" in secretary.says(asked)
    assert "theo kết quả công việc đến 31/03/2026" in secretary.picks("Bảng kết quả")
