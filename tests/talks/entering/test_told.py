"""Whoever has a phone is told what was entered for them, by day, and takes it back or corrects it for a week."""

import pytest

from domain.pledges.states import PledgeState
from domain.roles import Role
from storage import pledges
from tests.talking import Person, Village
from tests.talks.registering.test_registering import register


def of(village: Village, person: Person) -> list[pledges.Pledge]:
    return village.database.transact(pledges.of_member, person.member_id)


@pytest.fixture
def registered(an: Person, binh: Person) -> Person:
    """Return An, for whom Bình has registered a pledge."""
    binh.says("đăng ký giúp đồng chí An: trồng 50 cây dừa trước 30/4")
    assert "Tôi báo cho đồng chí ấy biết" in binh.picks("đúng, đăng ký")
    return an


def test_the_member_is_told_and_sees_who_entered_it(registered: Person) -> None:
    assert "Đồng chí Lê Thị Bình ghi giúp đồng chí một việc đăng ký" in registered.receives()
    assert "được ghi giúp" in registered.says("/camket")
    assert "Đồng chí Lê Thị Bình ghi giúp" in registered.says("/camket 1")


def test_at_night_the_member_is_left_in_peace(an: Person, binh: Person, village: Village) -> None:
    village.wait(hours=13)
    binh.says("đăng ký giúp đồng chí An: trồng 50 cây dừa trước 30/4")
    binh.picks("đúng, đăng ký")
    assert an.receives() == ""
    village.wait(hours=10)
    assert "ghi giúp đồng chí một việc" in an.receives()


def test_what_is_not_so_is_taken_back_and_the_secretary_hears(
    registered: Person, binh: Person, village: Village
) -> None:
    registered.receives()
    assert "Chưa đúng chỗ nào" in registered.picks("Không đúng")
    assert of(village, registered)[0].state is PledgeState.ACTIVE
    registered.picks("bỏ đi")
    assert of(village, registered)[0].state is PledgeState.WITHDRAWN
    assert "Đồng chí Nguyễn Văn An nói phần đồng chí ghi giúp không đúng" in binh.receives()


def test_what_is_nearly_so_is_corrected_by_the_member(registered: Person, binh: Person, village: Village) -> None:
    registered.receives()
    registered.picks("Không đúng")
    assert "Muốn sửa" in registered.picks("tôi sửa lại") or "Chỉ tiêu" in registered.reads(registered.heard)
    registered.says("40 cây")
    registered.picks("Đúng, sửa lại")
    assert of(village, registered)[0].goal.value == 40
    assert "đang sửa lại" in binh.receives()


def test_a_report_that_is_not_so_is_taken_back(registered: Person, binh: Person, village: Village) -> None:
    registered.receives()
    binh.says("chú An báo được 30 cây rồi")
    binh.picks("đúng rồi")
    assert "ghi giúp đồng chí một báo cáo" in registered.receives()
    registered.picks("Không đúng")
    registered.picks("bỏ đi")
    assert of(village, registered)[0].done is None


def test_the_card_tells_who_entered_the_last_report(registered: Person, binh: Person) -> None:
    binh.says("chú An báo được 30 cây rồi")
    binh.picks("đúng rồi")
    assert "Lần báo gần nhất: đồng chí Lê Thị Bình ghi giúp" in registered.says("/camket 1")
    registered.says("/baocao 1 40 cây")
    assert "Lần báo gần nhất" not in registered.says("/camket 1")


def test_a_result_that_is_not_so_is_reported_anew(registered: Person, binh: Person, village: Village) -> None:
    registered.receives()
    binh.says("chú An báo xong hết 50 cây dừa rồi")
    binh.picks("xong toàn bộ")
    assert of(village, registered)[0].state is PledgeState.CLAIMED
    registered.receives()
    registered.picks("Không đúng")
    registered.picks("tôi sửa lại")
    registered.says("45 cây")
    (pledge,) = of(village, registered)
    assert (pledge.state, pledge.done) == (PledgeState.ACTIVE, 45)


def test_who_reports_for_a_member_that_it_is_done_is_not_who_confirms_it(
    an: Person, binh: Person, village: Village
) -> None:
    pho = village.person(an.channel, "Đỗ Văn Phó", "CB1", (Role.DEPUTY, "CB1"))
    register(an)
    binh.says("chú An báo xong hết 500 cây dừa rồi")
    binh.picks("xong toàn bộ")
    assert "Không có việc nào chờ" in binh.says("/duyet")
    binh.says("/duyet 1 dat")
    assert of(village, an)[0].state is PledgeState.CLAIMED
    pho.says("/duyet 1 dat")
    assert of(village, an)[0].state is PledgeState.DONE


def test_a_correction_is_told_with_its_reason_and_undone_by_the_member(
    registered: Person, binh: Person, village: Village
) -> None:
    registered.receives()
    binh.says("sửa giúp chú An 50 cây thành 40 cây")
    binh.picks("nhờ sửa")
    binh.picks("Đúng, sửa lại")
    told = registered.receives()
    assert "50 cây dừa → 40 cây dừa" in told
    assert "Lý do: “Đồng chí ấy nhờ sửa”" in told
    registered.picks("Không đúng")
    registered.picks("như cũ")
    assert of(village, registered)[0].goal.value == 50


def test_a_withdrawal_is_told_and_undone_by_the_member(registered: Person, binh: Person, village: Village) -> None:
    registered.receives()
    binh.says("rút giúp chú An việc trồng dừa")
    binh.picks("rút")
    binh.says("chú An nhờ rút")
    assert "rút giúp đồng chí một việc" in registered.receives()
    registered.picks("Không đúng")
    registered.picks("vẫn làm")
    assert of(village, registered)[0].state is PledgeState.ACTIVE


def test_a_button_of_what_was_gone_on_with_says_so(registered: Person, village: Village) -> None:
    registered.receives()
    wire = registered.choice("Không đúng").value
    registered.says("/baocao 1 20 cây")
    assert "đã có người làm tiếp" in registered.taps(wire)
    assert of(village, registered)[0].state is PledgeState.ACTIVE


def test_after_a_week_the_secretary_puts_it_right(registered: Person, village: Village) -> None:
    registered.receives()
    wire = registered.choice("Không đúng").value
    village.wait(days=8)
    assert "quá một tuần" in registered.taps(wire)


def test_nobody_takes_back_what_was_entered_for_another(registered: Person, village: Village, channel: str) -> None:
    registered.receives()
    wire = registered.choice("Không đúng").value
    other = village.person(channel, "Hồ Văn Chín", "CB1")
    other.taps(wire)
    assert of(village, registered)[0].state is PledgeState.ACTIVE


def test_the_member_hears_that_a_slip_was_taken_back(registered: Person, binh: Person) -> None:
    registered.receives()
    binh.says("gõ nhầm")
    binh.picks("lấy lại")
    assert "đã lấy lại phần ghi giúp" in registered.receives()


def test_what_others_entered_is_among_what_is_kept_about_one(registered: Person, binh: Person) -> None:
    binh.says("chú An báo được 30 cây rồi")
    binh.picks("đúng rồi")
    assert "Báo cáo: 1" in registered.says("/dulieu")
    registered.picks("tệp")
    (file,) = [each.file for each in registered.heard if each.file]
    assert '"entered_by": "Lê Thị Bình"' in file.content.decode()


def test_at_a_question_it_is_an_answer(registered: Person) -> None:
    registered.says("/baocao 1")
    assert "bao nhiêu" in registered.says("không đúng")
