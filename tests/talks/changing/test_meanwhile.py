"""What others do to a pledge, or to the campaign, while its owner is asked about a change."""

from datetime import date

import pytest

from tests.talking import Person, Village
from tests.talks.campaigns.test_approving import switched_on
from tests.talks.registering.test_registering import kept, register


@pytest.fixture
def moved_on(an: Person, binh: Person) -> Person:
    """Return An, who is asked about a new target while Bình moves the deadline."""
    register(an)
    an.says("/sua 1 600 cây")
    binh.says("/sua 1 hạn 31/12")
    binh.picks("nhờ sửa")
    binh.picks("Đúng, sửa lại")
    return an


def test_what_a_leader_changed_meanwhile_stays(moved_on: Person, village: Village) -> None:
    assert "xem lại" in moved_on.picks("Đúng, sửa lại")
    assert kept(village)[0].value == 500
    assert "31/12/2026" in moved_on.picks("Đúng, sửa lại")
    assert (kept(village)[0].value, kept(village)[0].deadline) == (600, date(2026, 12, 31))


def test_what_a_leader_changed_so_already_is_not_changed_again(an: Person, binh: Person, village: Village) -> None:
    register(an)
    an.says("/sua 1 600 cây")
    binh.says("/sua 1 600 cây")
    binh.picks("nhờ sửa")
    binh.picks("Đúng, sửa lại")
    assert "giữ nguyên" in an.picks("Đúng, sửa lại")
    assert kept(village)[0].value == 600


def test_who_has_to_agree_by_now_is_told_before_it_is_asked_for_and_why_is_asked(
    an: Person, binh: Person, dung: Person
) -> None:
    register(an)
    an.says("/sua 1 300 cây")
    switched_on(dung)
    assert "cần lãnh đạo chi bộ đồng ý" in an.picks("Đúng, sửa lại")
    assert "Vì sao" in an.picks("Đúng, gửi đề nghị")
    an.picks("Vì sức khỏe")
    assert "Vì sức khỏe" in binh.says("/duyet")


def test_a_second_wish_keeps_the_first(an: Person, village: Village) -> None:
    register(an)
    an.says("/sua 1 600 cây")
    heard = an.says("đến 31/12")
    assert "600" in heard
    assert "31/12/2026" in heard
    an.picks("Đúng, sửa lại")
    assert (kept(village)[0].value, kept(village)[0].deadline) == (600, date(2026, 12, 31))


def test_a_second_number_takes_the_place_of_the_first(an: Person, village: Village) -> None:
    register(an)
    an.says("/sua 1 600 cây")
    assert "600" not in an.says("700 cây thôi")
    an.picks("Đúng, sửa lại")
    assert kept(village)[0].value == 700


def test_what_a_member_withdrew_no_leader_lets_go_on(an: Person, binh: Person, village: Village) -> None:
    register(an)
    an.says("/rut 1")
    an.picks("Đúng, rút")
    an.picks("Vì sức khỏe")
    assert "chỉ đồng chí ấy" in binh.says("/rut lai 1")
    assert kept(village)[0].state == "withdrawn"
    an.says("/rut lai 1")
    assert kept(village)[0].state == "active"


def test_what_a_leader_withdrew_for_a_member_goes_on_by_a_leader(an: Person, binh: Person, village: Village) -> None:
    register(an)
    binh.says("/rut 1")
    binh.picks("Đúng, rút")
    binh.picks("Ghi nhầm")
    binh.picks("Rút nhầm")
    assert kept(village)[0].state == "active"


def test_a_report_on_what_was_withdrawn_says_so_and_leads_back(an: Person, village: Village) -> None:
    register(an)
    an.says("/rut 1")
    an.picks("Đúng, rút")
    an.picks("Vì sức khỏe")
    heard = an.says("trồng được 30 cây dừa rồi")
    assert "đã rút" in heard
    assert "Hoan nghênh" not in heard
    an.picks("làm tiếp")
    assert kept(village)[0].state == "active"


def test_the_card_of_what_was_withdrawn_leads_back_for_a_week(an: Person, village: Village) -> None:
    register(an)
    an.says("/rut 1")
    an.picks("Đúng, rút")
    an.picks("Vì sức khỏe")
    assert "làm tiếp" in an.says("/camket 1")
    village.wait(days=8)
    assert "làm tiếp" not in an.says("/camket 1")


def test_a_change_taken_back_by_two_taps_is_taken_back_once(an: Person, village: Village) -> None:
    register(an)
    an.says("/sua 1 600 cây")
    an.picks("Đúng, sửa lại")
    back = an.choice("trả lại như cũ").value
    for _ in range(2):
        village.wait(seconds=1)
        an.taps(back)
    assert kept(village)[0].value == 500


def test_leaders_who_heard_of_a_change_hear_that_it_is_taken_back(an: Person, binh: Person, village: Village) -> None:
    register(an)
    an.says("/baocao 1 20")
    an.says("/sua 1 300 cây")
    an.picks("Vì sức khỏe")
    an.picks("Đúng, sửa lại")
    village.deliver(binh.channel)
    an.picks("trả lại như cũ")
    assert "như cũ" in binh.receives()


def test_a_deadline_is_not_put_back_to_a_day_that_passed(an: Person, village: Village) -> None:
    register(an, deadline="12/3")
    an.says("/sua 1 đến 31/12")
    an.picks("Đúng, sửa lại")
    village.wait(days=4)
    assert "đã qua" in an.says("/sua lai 1")
    assert kept(village)[0].deadline == date(2026, 12, 31)
