"""A pledge of somebody who is not named is nobody's own: it is asked whose, before anything."""

import pytest

from tests.talking import Person, Village
from tests.talks.registering.test_registering import register


@pytest.fixture
def secretary(village: Village, binh: Person, ut: Person) -> Person:
    register(binh, "Giúp hộ nghèo", "3 hộ", "cuối năm")
    register(ut, "Trồng dừa", "200 cây", "cuối năm")
    village.person(binh.channel, "Trần Văn Bảy", "CB1")
    return binh


@pytest.fixture
def ut(village: Village, channel: str) -> Person:
    return village.person(channel, "Võ Thị Út", "CB1")


@pytest.mark.parametrize(
    "said",
    [
        "bên tui có một bác bị tai biến, rút giùm cái đăng ký của bác",
        "bo cai dang ky cua dong chi do nha em",
        "rút lại cái việc của ổng đi, ổng bệnh hoài",
    ],
)
def test_it_is_asked_whose(secretary: Person, said: str) -> None:
    asked = secretary.says(said)
    assert "rút lại được" in asked
    assert "đồng chí nào" in asked
    assert "Giúp hộ nghèo" not in asked  # not the secretary's own
    read_back = secretary.says("dạ cô Út, cái trồng dừa đó")
    assert "Trồng dừa" in read_back
    assert "Tôi rút việc này nhé" in read_back


def test_somebody_nobody_is_called_like_is_asked_for_once_more(secretary: Person) -> None:
    secretary.says("có 1 đồng chí nằm viện mấy tuần nay, rút lại việc đăng ký của ổng được không em")
    told = secretary.says("dạ đồng chí Sáu, cái hàng rào đó")
    assert "không có ai tên “Sáu”" in told
    assert "Tôi rút việc này nhé" not in told


def test_more_time_for_somebody_unnamed_keeps_the_day(secretary: Person) -> None:
    assert "qua tháng 11" in secretary.says("có một đồng chí đi nuôi bệnh, xin lùi hạn việc của ảnh qua tháng 11")
    secretary.says("Út")
    asked = secretary.picks("Đồng chí ấy nhờ sửa")
    assert "30/11" in asked


def test_ones_own_is_still_ones_own(secretary: Person) -> None:
    asked = secretary.says("rút việc của tui, tại đất của ổng bán rồi")
    assert "Giúp hộ nghèo" in asked


def test_a_member_is_told_who_enters_it(secretary: Person, ut: Person) -> None:
    assert "Lê Thị Bình" in ut.says("rút lại đăng ký của ổng giùm tui")
