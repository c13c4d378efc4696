"""A leader reports for a member who is just asked whether the total is right."""

from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept, register


def test_what_is_added_is_added_to_what_was_reported_meanwhile(an: Person, binh: Person, village: Village) -> None:
    register(an)
    an.says("/baocao 1 10")
    an.says("/baocao 1 thêm 600")
    binh.says("/baocao 1 40")
    assert "640" in an.picks("Đúng rồi")
    assert kept(village)[0].done == 40
    an.picks("Đúng rồi")
    assert kept(village)[0].done == 640


def test_a_total_is_held_against_what_was_reported_meanwhile(an: Person, binh: Person, village: Village) -> None:
    register(an)
    an.says("/baocao 1 100")
    an.says("/baocao 1 80")
    binh.says("/baocao 1 120")
    assert "120" in an.picks("Đúng rồi")
    assert kept(village)[0].done == 120
    an.picks("Đúng rồi")
    assert kept(village)[0].done == 80


def test_the_same_addition_sent_twice_is_asked_back(an: Person, village: Village) -> None:
    register(an)
    an.says("trồng thêm 7 cây rồi")
    village.wait(minutes=2)
    assert "vừa gửi rồi" in an.says("trồng thêm 7 cây rồi")
    assert "giữ nguyên" in an.picks("gửi trùng")
    assert kept(village)[0].done == 7
    an.says("trồng thêm 7 cây rồi")
    an.picks("làm thêm")
    assert kept(village)[0].done == 14


def test_the_same_addition_of_another_day_is_no_repetition(an: Person, village: Village) -> None:
    register(an)
    an.says("trồng thêm 7 cây rồi")
    village.wait(days=1)
    an.says("trồng thêm 7 cây rồi")
    assert kept(village)[0].done == 14
