"""A leader says that somebody moves to another branch here: what is registered goes along, and comes back."""

import pytest

from tests.talking import Person, Village
from tests.talks.registering.test_registering import register


@pytest.fixture
def moved(an: Person, binh: Person, bao: Person, village: Village) -> Person:
    """Return a member who went from branch 1 to branch 2 today."""
    register(an)
    assert "sinh hoạt ở Chi bộ ấp 2" in binh.says("đồng chí An chuyển sang chi bộ ấp 2 từ 10/3")
    assert "theo sang đó" in binh.picks("Đúng, ghi như vậy")
    return an


def test_the_day_and_the_branch_that_are_said_are_not_asked_again(an: Person, binh: Person, bao: Person) -> None:
    heard = binh.says("đồng chí An chuyển sinh hoạt về chi bộ ấp 2 từ ngày 15/3")
    assert "15/03/2026" in heard
    assert "Chi bộ ấp 2" in heard


def test_who_moves_goes_on_reporting_and_both_branches_hear_of_it(moved: Person, binh: Person, bao: Person) -> None:
    village = moved.village
    heard = {each.address: each.message.text for each in village.deliver(moved.channel)}
    assert "Chi bộ ấp 2" in heard[moved.address]
    assert "Nguyễn Văn An" in heard[bao.address]
    assert "120/500" in moved.says("tôi trồng được 120 cây")
    assert "120/500" in bao.says("/danhsach")
    assert "Trồng dừa" not in binh.says("/danhsach")


def test_what_goes_along_is_reminded_of(moved: Person, village: Village) -> None:
    village.deliver(moved.channel)
    village.now = village.now.replace(month=6, day=23)
    village.remind()
    assert "Trồng dừa" in moved.receives()


def test_a_move_noted_by_mistake_is_taken_back(moved: Person, binh: Person, bao: Person) -> None:
    assert "Chi bộ ấp 1" in binh.picks("Ghi nhầm, lấy lại")
    assert "Trồng dừa" in binh.says("/danhsach")
    assert "Trồng dừa" not in bao.says("/danhsach")
    assert "120/500" in moved.says("tôi trồng được 120 cây")


def test_a_slip_said_in_words_leads_back_too(moved: Person, binh: Person) -> None:
    binh.says("bấm nhầm rồi")
    binh.picks("Ghi nhầm, lấy lại")
    assert "Trồng dừa" in binh.says("/danhsach")


def test_after_a_week_the_move_stands(moved: Person, binh: Person, village: Village) -> None:
    back = binh.choice("Ghi nhầm, lấy lại").value
    village.wait(days=8)
    binh.taps(back)
    assert "Trồng dừa" not in binh.says("/danhsach")


def test_the_branch_may_be_told_after_the_leaving(an: Person, binh: Person, bao: Person) -> None:
    register(an)
    binh.says("đồng chí An chuyển sinh hoạt đi nơi khác hôm nay")
    binh.picks("Đúng, ghi như vậy")
    binh.picks("Về chi bộ khác")
    assert "theo sang đó" in binh.picks("Chi bộ ấp 2")
    assert "Trồng dừa" in bao.says("/danhsach")


def test_nobody_else_sends_anybody_anywhere(an: Person, binh: Person, bao: Person) -> None:
    binh.says("đồng chí An chuyển sinh hoạt đi nơi khác hôm nay")
    binh.picks("Đúng, ghi như vậy")
    on = binh.choice("Về chi bộ khác").value
    assert "chỉ quản lý được" in bao.says(f"{on} CB2")
    assert "chưa có việc" in bao.says("/danhsach")


def test_the_day_of_a_death_is_not_asked_again(an: Person, binh: Person) -> None:
    binh.says("đồng chí An mất hôm 8/3")
    assert "08/03/2026" in binh.picks(f"Ghi đồng chí {'Nguyễn Văn An'} đã từ trần")
    assert "Đúng, ghi như vậy" in [choice.label for choice in binh.heard[-1].choices]
