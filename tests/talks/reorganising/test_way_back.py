"""A planned change is called off by whoever may, and on the day it was done it is taken back by a button."""

from datetime import timedelta

from domain.reorganising.change import Wanted, What
from domain.roles import Role
from storage import organisations
from storage.ground.database import Session
from storage.reorganising import acting
from tests.talking import Person, Village
from tests.talks.reorganising.test_changing import shape
from tests.talks.reorganising.test_what_cannot_be import plan_renaming, tick


def test_what_was_carried_out_today_is_taken_back_by_the_button_of_its_message(dung: Person, village: Village) -> None:
    plan_renaming(dung, "CB1", "Chi bộ ấp Tân Phú")
    village.wait(days=2)
    tick(village)
    assert "Hôm nay đã thực hiện" in dung.receives()
    assert "trở lại như trước" in dung.picks("lấy lại")
    assert shape(village)["CB1"] == ("Chi bộ ấp 1", "XA")


def test_what_was_carried_out_late_is_taken_back_on_the_day_it_was_done(dung: Person, village: Village) -> None:
    plan_renaming(dung, "CB1", "Chi bộ ấp Tân Phú")
    village.wait(days=4)
    tick(village)
    dung.receives()
    dung.picks("lấy lại")
    assert shape(village)["CB1"] == ("Chi bộ ấp 1", "XA")


def test_the_day_after_it_was_done_late_it_stands(dung: Person, village: Village) -> None:
    plan_renaming(dung, "CB1", "Chi bộ ấp Tân Phú")
    village.wait(days=4)
    tick(village)
    village.wait(days=1)
    assert "14/03/2026" in dung.says("/tochuc lai 1")
    assert shape(village)["CB1"] == ("Chi bộ ấp Tân Phú", "XA")


def test_what_others_planned_hides_nothing_of_ones_own(dung: Person, village: Village) -> None:
    linh = village.person(dung.channel, "Đỗ Mỹ Linh", "", (Role.ADMIN, "CB2"))

    def plan(session: Session, code: str, name: str, days: int) -> None:
        place = organisations.by_code(session, code)
        assert place
        day = village.now.date() + timedelta(days=days)
        acting.order(session, Wanted(what=What.RENAME, day=day, of=(place.id,), name=name), village.stamp)

    for number in range(21):
        village.database.transact(plan, "CB1", f"Chi bộ số {number}", 2)
    assert "đã hẹn" not in linh.says("/tochuc")
    village.database.transact(plan, "CB2", "Chi bộ ấp Tân Lập", 3)
    assert "đã hẹn" in linh.says("/tochuc")
    assert "Chi bộ ấp Tân Lập" in linh.says("/tochuc cho")
