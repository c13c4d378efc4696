"""With several pledges open, what is counted tells which is meant: money is no hens, a bed of greens no hen either."""

import pytest

from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept
from tests.talks.reporting.test_told_at_once import pledged

MONEY, HENS, BEDS = "Góp 3 triệu đồng cho học sinh nghèo", "Nuôi 20 con gà", "Trồng 4 luống cải"


@pytest.fixture
def giver(an: Person) -> Person:
    for words in (HENS, MONEY, BEDS):
        pledged(an, f"{words} trước 31/12/2026")
    return an


def done(village: Village) -> dict[str, object]:
    return {pledge.content: pledge.done for pledge in kept(village) if pledge.done is not None}


@pytest.mark.parametrize(
    ("said", "total"),
    [
        ("mới xin được của chị Năm Lúa 50 ngàn, anh Bảy 100, dì Tám góp 150 nữa", "300.000 đồng"),
        ("sang nay thu cua ba Hai Lua 120 voi co Tu 80", "200.000 đồng"),
        ("xin duoc 400 ngan, anh Ba 250 chi Bay 150", "400.000 đồng"),
        ("hồi trưa vận động thêm được 700 ngàn, bà Chín cho 300 trong đó", "700.000 đồng"),
        ("quyên được 900 ngàn rồi, mới gửi 500 cho cô giáo", "900.000 đồng"),
    ],
)
def test_money_of_several_people_is_no_hens(giver: Person, village: Village, said: str, total: str) -> None:
    heard = giver.says(said)
    if "?" in heard:
        assert total in heard
        giver.says("u")
    assert list(done(village)) == [MONEY]
    assert total in giver.says("việc của tôi")


@pytest.mark.parametrize(
    ("said", "counted"),
    [
        ("cải còn 3 luống, gà bới mất 1 luống", {BEDS}),
        ("luống thứ nhất lên rồi, gà được 14 con", {HENS, BEDS}),
        ("gà nuôi được 15 con, mới mua thêm 2 con", {HENS}),
        ("gà còn 12 con, bán được 1 triệu 4", {HENS}),
    ],
)
def test_a_number_is_of_what_it_counts(giver: Person, village: Village, said: str, counted: set[str]) -> None:
    giver.says(said)
    for _ in range(2):
        giver.says("u")
    assert set(done(village)) <= counted


def test_money_where_none_is_pledged_is_asked(an: Person, village: Village) -> None:
    pledged(an, f"{HENS} trước 31/12/2026")
    heard = an.says("tui xin của ông Sáu được 300 ngàn, bà Tư cho 200")
    assert "con gà, phải không" not in heard
    assert "vượt chỉ tiêu" not in heard
    assert not done(village)


def test_money_of_a_pledge_taken_back_names_it(an: Person, village: Village) -> None:
    pledged(an, f"{HENS} trước 31/12/2026")
    pledged(an, f"{MONEY} trước 31/12/2026")
    an.says("rút cái góp tiền đi")
    an.says("ừ")
    an.picks("Vì việc gia đình")
    heard = an.says("bữa nay góp thêm được 350 ngàn, ông Chín cho 150 trong đó")
    assert "đã rút nên" in heard
    assert MONEY in heard
    assert not done(village)


@pytest.mark.parametrize(
    "said", ["gà được 11 con, tốn 2 triệu tiền cám", "nuoi duoc 12 con ga, chu Ba cho 2 con", "gà có 9 con rồi"]
)
def test_hens_are_counted_beside_what_they_cost(giver: Person, village: Village, said: str) -> None:
    heard = giver.says(said)
    if "?" in heard and "gà" in heard:
        giver.says("u")
    assert set(done(village)) <= {HENS}


def test_what_is_collected_is_counted_alone(giver: Person, village: Village) -> None:
    giver.says("tiền được 1 triệu 2, gà được 10 con")
    giver.says("u")
    assert {MONEY, HENS} == set(done(village))


@pytest.mark.parametrize(
    "said", ["xóa chữ bà Sáu đi con, không có ghi tên bà nghen", "đừng ghi tên ông An", "khong noi ai"]
)
def test_names_that_shall_not_be_written_are_no_zero(giver: Person, village: Village, said: str) -> None:
    giver.says("xin của bà Sáu 100 ngàn, cô Hai 200")
    giver.says(said)
    giver.says(said)
    assert 0 not in done(village).values()


def test_what_was_collected_asks_the_branch_for_nothing(giver: Person) -> None:
    giver.says("xin được của bà Sáu 100 ngàn, cô Hai 200")
    assert "Đề nghị" not in giver.says("ừ")
