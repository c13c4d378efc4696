""" "Bấm nhầm" is about what was done last: a change, a withdrawal, an entry for the wrong comrade, a wish."""

import pytest

from tests.talking import Person, Village
from tests.talks.campaigns.test_approving import registered, switched_on
from tests.talks.registering.test_registering import kept, register


def reported_and_changed(an: Person, village: Village) -> None:
    """A report, and then another target."""
    register(an)
    an.says("/baocao 1 20")
    village.wait(minutes=1)
    an.says("/sua 1 600 cây")
    an.picks("Đúng, sửa lại")
    village.wait(minutes=1)


def test_a_change_after_a_report_is_what_was_done_last(an: Person, village: Village) -> None:
    reported_and_changed(an, village)
    assert "vừa sửa việc này" in an.says("bấm nhầm")
    an.says("đúng rồi")
    assert (kept(village)[0].value, kept(village)[0].done) == (500, 20)


def test_what_was_taken_back_is_not_offered_again(an: Person, village: Village) -> None:
    reported_and_changed(an, village)
    an.says("bấm nhầm")
    an.says("đúng rồi")
    village.wait(minutes=1)
    assert "“20”" in an.says("bấm nhầm")


def test_a_no_leaves_it(an: Person, village: Village) -> None:
    reported_and_changed(an, village)
    an.says("bấm nhầm")
    an.says("không")
    assert kept(village)[0].value == 600


def test_a_number_said_with_it_is_still_about_the_report(an: Person, village: Village) -> None:
    reported_and_changed(an, village)
    assert "“20”" in an.says("tôi gõ nhầm, mới được 15 cây")
    an.picks("Đúng, sửa lại")
    assert (kept(village)[0].value, kept(village)[0].done) == (600, 15)


@pytest.mark.parametrize("yes", ["có", "1"])
def test_a_withdrawal_goes_on(an: Person, village: Village, yes: str) -> None:
    register(an)
    an.says("/rut 1")
    an.picks("Đúng, rút")
    an.picks("Vì sức khỏe")
    assert "vừa rút việc này" in an.says("bấm nhầm rồi")
    an.says(yes)
    assert kept(village)[0].state == "active"


def test_a_wish_is_asked_no_more(an: Person, dung: Person, binh: Person, village: Village) -> None:
    switched_on(dung)
    registered(an)
    binh.says("/duyet 1 dat")
    village.wait(minutes=1)
    an.says("/sua 1 20 cây")
    an.picks("Vì sức khỏe")
    an.picks("Đúng, gửi đề nghị")
    assert "vừa gửi đề nghị" in an.says("bấm nhầm")
    an.says("đúng")
    assert "Không có việc nào chờ" in binh.says("/duyet")


def test_a_leader_who_changed_for_another_takes_that_back(an: Person, binh: Person, village: Village) -> None:
    reported_and_changed(an, village)
    an.says("/sua 1 500 cây")
    an.picks("Vì sức khỏe")
    an.picks("Đúng, sửa lại")
    village.wait(minutes=1)
    binh.says("/sua 1 600 cây")
    binh.picks("Ghi nhầm")
    binh.picks("Đúng, sửa lại")
    assert "vừa sửa việc này" in binh.says("bấm nhầm")
    binh.says("đúng")
    assert kept(village)[0].value == 500


def test_the_wrong_comrade_is_no_message_that_was_never_written_down(
    an: Person, binh: Person, village: Village
) -> None:
    binh.says("ghi cho đồng chí An trồng 20 cây bưởi trước 1/10")
    binh.picks("Đúng, đăng ký")
    heard = binh.says("nhầm người rồi")
    assert "không ghi gì vào sổ" not in heard
    assert "Trồng 20 cây bưởi" in heard
    binh.picks("Đúng, lấy lại")
    assert kept(village)[0].state == "withdrawn"


def test_a_message_sent_to_the_wrong_person_hours_later_is_none_of_it(
    an: Person, binh: Person, village: Village
) -> None:
    register(an)
    an.says("/baocao 1 20")
    village.wait(hours=2)
    assert "không ghi gì vào sổ" in an.says("xin lỗi, định gửi cho người khác")


@pytest.mark.parametrize(
    "said", ["ờ mà tui ghi lộn, 40 cây mới đúng", "chet nham, 40 cay moi dung", "sai rồi, 40 cây thôi"]
)
def test_a_slip_told_right_after_registering_is_about_that_pledge(an: Person, village: Village, said: str) -> None:
    register(an, "Trồng mai", "200 cây")
    village.wait(minutes=1)
    register(an, "Trồng dừa", "30 cây")
    village.wait(minutes=1)
    assert "30 cây → 40 cây" in an.says(said)
    an.says("ừ")
    assert [each.value for each in kept(village)] == [200, 40]


def test_long_after_registering_a_slip_is_not_taken_for_the_pledges(an: Person, village: Village) -> None:
    register(an, "Trồng mai", "200 cây")
    register(an, "Trồng dừa", "30 cây")
    village.wait(hours=2)
    an.says("ờ mà tui ghi lộn, 40 cây mới đúng")
    an.says("ừ")
    assert [each.value for each in kept(village)] == [200, 30]
