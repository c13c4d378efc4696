"""Whoever does not know how to go on is helped on: told how, offered days, answered in the middle, let go."""

from decimal import Decimal

from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept


def test_what_is_named_after_asking_how_is_registered(an: Person) -> None:
    assert "viết một câu" in an.says("con ơi bác muốn đăng ký mà không biết làm sao")
    assert "bao nhiêu" in an.says("thì trồng cây")


def test_a_report_after_asking_how_is_still_a_report(an: Person, village: Village) -> None:
    an.says("/dangky Trồng 200 cây dừa trước 30/6")
    an.picks("Đúng, đăng ký")
    an.says("đăng ký thêm làm sao")
    an.says("dừa trồng được 20 cây rồi")
    assert kept(village)[0].done == Decimal(20)


def test_days_are_offered_for_after_something(an: Person) -> None:
    an.says("/dangky Trồng 50 cây xoài")
    assert "31/05/2026" in an.says("qua rằm tháng ba")
    assert "một ngày mình làm kịp" in an.says("chưa biết nữa")


def test_a_question_in_the_middle_is_answered_and_the_open_one_asked_again(an: Person) -> None:
    an.says("/dangky Trồng 50 cây xoài")
    said = an.says("vậy chừng nào con nhắc bác")
    assert said.index("Tôi nhắc vào buổi sáng") < said.index("Bao giờ hoàn thành")


def test_who_is_not_understood_twice_may_leave_it(an: Person) -> None:
    an.says("/dangky Trồng 50 cây xoài")
    assert "để lúc khác" not in an.says("cây xoài cát Hòa Lộc")
    an.says("sao mà khó quá vậy")
    assert "Đã dừng" in an.picks("Thôi, để lúc khác")
