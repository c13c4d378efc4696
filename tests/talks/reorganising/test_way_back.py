"""A planned change is called off by whoever may, and on the day it was done it is taken back by a button."""

from datetime import timedelta

import pytest

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


BACK = ["hủy sáp nhập", "lấy lại", "hủy việc sáp nhập lúc nãy", "bỏ sáp nhập chi bộ ấp 2 đi"]


@pytest.mark.parametrize("words", BACK)
def test_a_merger_of_today_is_taken_back_in_words(dung: Person, an: Person, village: Village, words: str) -> None:
    before = shape(village)
    dung.says("sáp nhập chi bộ ấp 2 vào chi bộ ấp 1 từ hôm nay")
    dung.picks("Đúng, thực hiện")
    assert shape(village) != before
    village.wait(hours=1)
    assert "Chi bộ ấp 2 nhập vào Chi bộ ấp 1" in dung.says(words)
    assert shape(village) != before
    assert "trở lại như trước" in dung.picks("Đúng, lấy lại")
    assert shape(village) == before


def test_what_is_planned_is_called_off_in_words(dung: Person, village: Village) -> None:
    plan_renaming(dung, "CB1", "Chi bộ ấp Tân Phú")
    assert "Tân Phú" in dung.says("hủy đổi tên chi bộ ấp 1")
    dung.picks("Đúng, lấy lại")
    assert "không có việc nào như vậy" in dung.says("hủy đổi tên chi bộ ấp 1")


def test_where_nothing_is_to_be_taken_back_nothing_is_claimed(dung: Person) -> None:
    assert "không thấy báo cáo nào" in dung.says("lấy lại")
    assert "không có việc nào như vậy" in dung.says("hủy sáp nhập")
