"""What a correction names is taken back, and not whatever was reported last."""

import pytest

from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept
from tests.talks.reporting.test_told_at_once import pledged

DUCKS, BEDS, MONEY = "Nuôi 30 con vịt", "Trồng 4 luống cải", "Quyên góp 2 triệu đồng"


@pytest.fixture
def teller(an: Person) -> Person:
    """Reported ducks first, beds last; of the money nothing."""
    for words in (DUCKS, BEDS, MONEY):
        pledged(an, f"{words} trước 31/12/2026")
    an.says("vịt được 17 con")
    an.says("cải được 1 luống")
    return an


def done(village: Village) -> dict[str, int]:
    return {pledge.content: int(pledge.done) for pledge in kept(village) if pledge.done is not None}


@pytest.mark.parametrize(
    "said",
    [
        "vịt đâu có bán con nào, ghi 17 là sai",
        "ghi 17 là sai rồi nghen",
        "bao vit la nham, lay lai giup toi",
        "cái vịt ghi lộn rồi con, lấy lại đi",
        "lấy lại báo cáo con vịt, ghi sai",
    ],
)
def test_the_report_that_is_named_is_asked_about(teller: Person, village: Village, said: str) -> None:
    heard = teller.says(said)
    assert DUCKS in heard
    assert BEDS not in heard
    teller.says("đúng, lấy lại")
    assert done(village) == {BEDS: 1}


def test_another_report_named_at_the_question_is_asked_about_instead(teller: Person, village: Village) -> None:
    assert BEDS in teller.says("ghi nhầm rồi, lấy lại đi")
    assert DUCKS in teller.says("không phải, vịt mới sai, chưa có con nào")
    assert done(village) == {DUCKS: 17, BEDS: 1}


@pytest.mark.parametrize("said", ["2 luống thì đừng có lấy nghen", "khỏi lấy lại đâu con", "thôi đừng xóa 1 luống đó"])
def test_what_shall_not_be_taken_back_is_kept(teller: Person, village: Village, said: str) -> None:
    teller.says("ghi nhầm rồi, lấy lại đi")
    teller.says(said)
    assert done(village) == {DUCKS: 17, BEDS: 1}


@pytest.mark.parametrize("said", ["ghi lộn rồi, mới có 3 luống", "ghi nham, lay lai", "cải ghi sai rồi, lấy lại"])
def test_the_last_one_is_meant_where_no_other_is_named(teller: Person, said: str) -> None:
    heard = teller.says(said)
    assert BEDS in heard
    assert DUCKS not in heard


def test_a_denied_number_is_of_what_is_named(teller: Person, village: Village) -> None:
    teller.says("vịt chưa có con nào hết, mới đóng cái chuồng")
    teller.says("ừ")
    assert done(village) == {DUCKS: 0, BEDS: 1}
