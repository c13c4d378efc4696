"""Nothing comes below a cell to which people belong: they would no longer be counted as its members."""

from tests.talking import Person, Village
from tests.talks.reorganising.test_changing import shape
from tests.talks.reorganising.test_merging import counted


def test_the_card_of_a_cell_with_people_does_not_offer_it(dung: Person, an: Person) -> None:
    assert "Lập tổ chức trực thuộc" not in dung.says("/tochuc CB1")
    assert "Lập tổ chức trực thuộc" in dung.says("/tochuc CB2")
    assert "Lập tổ chức trực thuộc" in dung.says("/tochuc XA")


def test_nothing_is_opened_below_a_cell_with_people(dung: Person, an: Person, village: Village) -> None:
    dung.says("/tochuc lap CB1")
    dung.says("Tổ đảng số 1")
    assert "Chi bộ ấp 1 còn 1 đồng chí sinh hoạt trực tiếp" in dung.picks("Hôm nay")
    assert ("Tổ đảng số 1", "CB1") not in shape(village).values()


def test_nothing_is_moved_below_a_cell_with_people(dung: Person, an: Person, village: Village) -> None:
    dung.says("/tochuc chuyen CB2")
    dung.says("CB1")
    assert "Chi bộ ấp 1 còn 1 đồng chí sinh hoạt trực tiếp" in dung.picks("Hôm nay")
    assert shape(village)["CB2"][1] == "XA"
    assert counted(village, "CB1") == (0, 1)


def test_below_an_empty_one_it_is_opened(dung: Person, an: Person, village: Village) -> None:
    dung.says("/tochuc lap CB2")
    dung.says("Chi bộ ấp 2A")
    dung.picks("Hôm nay")
    dung.picks("Đúng, thực hiện")
    assert ("Chi bộ ấp 2A", "CB2") in shape(village).values()
