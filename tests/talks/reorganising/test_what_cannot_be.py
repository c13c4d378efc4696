"""What cannot be is said before anything is written, and holds up nothing else that is planned."""

import pytest

from domain.errors import UserError
from domain.reorganising.change import Wanted, What
from domain.roles import Role
from domain.stamps import Stamp
from scheduler import reorganising
from storage import organisations
from storage.ground.database import Session
from storage.reorganising import acting, tree
from tests.talking import ZONE, Person, Village
from tests.talks.reorganising.test_changing import shape
from tests.talks.reorganising.test_merging import counted


def tick(village: Village) -> int:
    """Let the scheduler carry out what is due; return how many there were."""
    return village.database.transact(reorganising.carry_out, village.now, village.real, ZONE).did


def planned(village: Village) -> list[acting.Ordered]:
    return village.database.transact(acting.planned)


def plan_renaming(dung: Person, code: str, name: str, day: str = "12/3/2026") -> None:
    dung.says(f"/tochuc doiten {code}")
    dung.says(name)
    dung.says(day)
    dung.picks("Đúng, thực hiện")


def test_the_highest_is_not_split_and_nothing_of_it_stays_planned(dung: Person, village: Village) -> None:
    village.person(dung.channel, "Phan Văn Tư", "TINH", (Role.SECRETARY, "TINH"))
    dung.says("/tochuc tach TINH")
    dung.says("Đảng bộ hai")
    dung.says("Phan Văn Tư")
    dung.picks("đủ rồi")
    assert "Tổ chức cao nhất không sáp nhập hay tách được" in dung.picks("Hôm nay")
    assert planned(village) == []
    plan_renaming(dung, "CB1", "Chi bộ ấp Tân Phú")
    village.wait(days=2)
    assert tick(village) == 1
    assert shape(village)["CB1"] == ("Chi bộ ấp Tân Phú", "XA")


def test_two_of_the_highest_are_not_merged_into_a_new_one(dung: Person, village: Village) -> None:
    village.organisation("TINH2", "Đảng bộ tỉnh bạn")

    def merge(session: Session) -> None:
        of = tuple(place.id for place in organisations.roots(session))
        wanted = Wanted(what=What.MERGE, day=village.now.date(), of=of, name="Đảng bộ tỉnh lớn")
        with pytest.raises(UserError):
            acting.order(session, wanted, village.stamp)

    village.database.transact(merge)
    assert planned(village) == []
    assert shape(village)["TINH"] == ("Đảng bộ tỉnh", "")


def test_what_fails_on_its_day_is_refused_whole_and_the_others_are_done(
    dung: Person, village: Village, monkeypatch: pytest.MonkeyPatch
) -> None:
    plan_renaming(dung, "CB1", "Chi bộ ấp Tân Phú")
    plan_renaming(dung, "CB2", "Chi bộ ấp Tân Lập")
    keep = tree.keep

    def keep_but_one(session: Session, numbers: list[int], stamp: Stamp, entry: int) -> None:
        first = organisations.by_code(session, "CB1")
        if first and first.id in numbers:
            raise UserError("Nothing was changed.")
        keep(session, numbers, stamp, entry)

    monkeypatch.setattr(tree, "keep", keep_but_one)
    village.wait(days=2)
    assert tick(village) == 2
    assert shape(village)["CB1"] == ("Chi bộ ấp 1", "XA")
    assert shape(village)["CB2"] == ("Chi bộ ấp Tân Lập", "XA")
    assert "không thực hiện được" in dung.receives()
    assert planned(village) == []


def test_what_fails_while_it_is_ordered_leaves_nothing_behind(
    dung: Person, village: Village, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> None:
        raise UserError("Nothing was changed.")

    monkeypatch.setattr(tree, "keep", fails)
    plan_renaming(dung, "CB1", "Chi bộ ấp Tân Phú", "10/3/2026")
    assert planned(village) == []
    assert shape(village)["CB1"] == ("Chi bộ ấp 1", "XA")


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
