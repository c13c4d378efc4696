"""What is overdue goes to the person, the secretary, the committee, each once; a rule ends it; any answer stops it."""

from datetime import timedelta

import pytest

from domain.pledges.states import PledgeState
from domain.roles import EndReason, Role
from storage.ground.database import Session
from storage.people import consents, leaving
from tests.talking import Person, Village
from tests.talks.overdue.ledger import Ledger, rule
from tests.talks.registering.test_registering import kept, register

LAST, IN_VAIN = "lời nhắc cuối", "đã nhắc tới lần cuối"
ENDED = "ghi là chưa hoàn thành"


@pytest.fixture
def ledger(village: Village, an: Person, binh: Person, chi: Person, bao: Person) -> Ledger:
    """An promised something for 12 March; everybody's phone is watched."""
    register(an, deadline="12/3")
    return Ledger(village, {"an": an, "binh": binh, "chi": chi, "bao": bao})


def test_each_step_comes_once_and_nothing_ends_by_itself(ledger: Ledger, village: Village) -> None:
    ledger.until(6, 15)
    assert ledger.days("an", "Trồng dừa") == ["11/3", "13/3", "20/3", "27/3", "3/4"]
    assert ledger.days("an", LAST) == ["3/4"]
    assert ledger.days("binh", "Nguyễn Văn An") == ["4/4"]
    assert ledger.days("chi", "Chi bộ ấp 1: 1 việc") == ["17/4"]
    assert not ledger.days("chi", "Nguyễn Văn An")
    assert not ledger.days("bao", "ấp 1")
    assert kept(village)[0].state is PledgeState.ACTIVE


def test_who_agreed_is_named_above(ledger: Ledger, village: Village, an: Person) -> None:
    def agree(session: Session) -> None:
        consents.give(session, an.member_id, "1", "zalo", village.now, consents.SHOW_NAME)

    village.database.transact(agree)
    ledger.until(4, 20)
    assert ledger.days("chi", "Chi bộ ấp 1: 1 việc (Nguyễn Văn An)") == ["17/4"]


def test_the_summary_says_that_no_reminder_comes_any_more(ledger: Ledger, binh: Person) -> None:
    ledger.until(3, 30)
    assert IN_VAIN not in binh.says("/tonghop")
    ledger.until(4, 6)
    assert "Trong đó 1 việc đã nhắc tới lần cuối" in binh.says("/tonghop")
    assert "Trong đó 1 việc đã nhắc tới lần cuối" in binh.says("ai trễ hạn")


def test_a_rule_ends_it_after_a_last_question_and_it_can_go_on(
    ledger: Ledger, village: Village, an: Person, binh: Person, dung: Person
) -> None:
    assert "Quá hạn 30 ngày" in rule(dung)
    ledger.until(4, 11)
    assert ledger.days("an", "Đồng chí làm được tới đâu? Không trả lời thì đến thứ Bảy, 11/04/2026") == ["3/4"]
    assert ledger.days("an", "nên như đã thưa, tôi ghi là chưa hoàn thành") == ["11/4"]
    assert ledger.days("binh", "Nguyễn Văn An: “Trồng dừa”") == ["11/4"]
    assert kept(village)[0].state is PledgeState.MISSED
    ledger.until(4, 20)
    assert not ledger.days("chi", "Chi bộ ấp 1: ")
    assert "làm tiếp và vẫn tính như trước" in an.says("tôi vẫn làm tiếp việc trồng dừa nhé")
    assert kept(village)[0].state is PledgeState.ACTIVE
    assert "làm tiếp" in binh.receives()
    ledger.until(7, 1)
    assert ledger.days("an", "nên như đã thưa") == ["11/4", "20/5"]


def test_the_secretary_lets_it_go_on_by_one_tap(ledger: Ledger, village: Village, binh: Person, dung: Person) -> None:
    rule(dung)
    ledger.until(4, 11)
    binh.heard = [message for message in binh.heard if "Trồng dừa" in message.text]
    assert "vẫn tính như trước" in binh.picks("Làm tiếp: “Trồng dừa”")
    assert kept(village)[0].state is PledgeState.ACTIVE
    assert "rồi" in binh.says("/lamtiep 1")


def test_somebody_else_cannot_let_it_go_on(ledger: Ledger, village: Village, bao: Person, dung: Person) -> None:
    rule(dung)
    ledger.until(4, 11)
    bao.says("/lamtiep 1")
    assert kept(village)[0].state is PledgeState.MISSED


@pytest.mark.parametrize(
    "words",
    [
        "/baocao 1 120",
        "mưa bão quá chưa làm được, đang kẹt tiền giống",
        "tôi đang nằm viện",
        "mai tôi báo",
        "/nghi tuan",
    ],
)
def test_any_answer_stops_it(ledger: Ledger, village: Village, an: Person, dung: Person, words: str) -> None:
    rule(dung)
    ledger.until(4, 3)
    village.wait(hours=2)
    an.says(words)
    ledger.until(6, 1)
    assert not ledger.days("binh", "Nguyễn Văn An")
    assert not ledger.days("chi", "Chi bộ ấp 1: ")
    assert not ledger.days("an", ENDED)[1:]
    assert kept(village)[0].state is PledgeState.ACTIVE


def test_an_answer_after_the_secretary_heard_spares_the_committee(ledger: Ledger, village: Village, an: Person) -> None:
    ledger.until(4, 8)
    an.says("/baocao 1 120")
    ledger.until(6, 1)
    assert ledger.days("binh", "Nguyễn Văn An") == ["4/4"]
    assert not ledger.days("chi", "Chi bộ ấp 1: ")


def test_a_wish_for_more_time_stops_it(ledger: Ledger, village: Village, an: Person, dung: Person) -> None:
    rule(dung)
    ledger.until(4, 3)
    an.says("đổi hạn việc trồng dừa sang 30/6")
    an.picks("Đúng")
    ledger.until(6, 1)
    assert kept(village)[0].state is PledgeState.ACTIVE


def test_a_rule_set_later_asks_first_and_taken_back_ends_nothing(
    ledger: Ledger, village: Village, an: Person, dung: Person
) -> None:
    ledger.until(4, 30)
    rule(dung)
    back = dung.choice("Nhắc như trước").value
    ledger.until(5, 4)
    assert ledger.days("an", "Không trả lời thì đến")
    dung.taps(back)
    ledger.until(6, 30)
    assert kept(village)[0].state is PledgeState.ACTIVE
    rule(dung)
    ledger.until(7, 31)
    assert kept(village)[0].state is PledgeState.MISSED
    assert len(ledger.days("an", "Không trả lời thì đến")) == 2


def test_the_rule_is_switched_off_in_words(ledger: Ledger, village: Village, dung: Person) -> None:
    rule(dung)
    assert "không tự ghi" in dung.says("đừng tự ghi chưa hoàn thành việc quá hạn nữa")
    dung.picks("Đúng")
    ledger.until(6, 1)
    assert kept(village)[0].state is PledgeState.ACTIVE


def test_a_member_does_not_set_the_rule(an: Person, village: Village) -> None:
    register(an)
    assert "Quá hạn 30 ngày, đã hỏi" not in an.says("quá hạn 30 ngày không báo thì ghi chưa hoàn thành")


def test_a_cell_without_a_secretary_goes_to_the_level_above_at_once(
    village: Village, channel: str, chi: Person, dung: Person
) -> None:
    village.organisation("CB3", "Chi bộ ấp 3", "XA")
    sau = village.person(channel, "Phan Văn Sáu", "CB3")
    register(sau, deadline="12/3")
    ledger = Ledger(village, {"sau": sau, "chi": chi, "dung": dung})
    rule(dung)
    ledger.until(4, 30)
    assert ledger.days("chi", "Chi bộ ấp 3: 1 việc") == ["6/4", "11/4"]
    assert not ledger.days("chi", "Phan Văn Sáu")


def test_where_nobody_leads_above_the_administrators_hear(village: Village, channel: str, dung: Person) -> None:
    sau = village.person(channel, "Phan Văn Sáu", "CB1")
    register(sau, deadline="12/3")
    ledger = Ledger(village, {"sau": sau, "dung": dung})
    ledger.until(4, 30)
    assert ledger.days("dung", "Chi bộ ấp 1: 1 việc") == ["6/4"]


@pytest.mark.parametrize("reason", [EndReason.DIED, EndReason.LEFT_PARTY])
def test_who_left_or_died_is_written_to_no_more(
    ledger: Ledger, village: Village, dung: Person, an: Person, reason: EndReason
) -> None:
    rule(dung)
    ledger.until(4, 6)
    village.database.transact(
        lambda session: leaving.leave(
            session, an.member_id, reason, village.now.date() - timedelta(days=1), village.stamp
        )
    )
    before = len(ledger.days("an", ""))
    ledger.until(6, 30)
    assert len(ledger.days("an", "Trồng dừa")) <= before
    assert not ledger.days("an", "nên như đã thưa")
    assert not ledger.days("chi", "Chi bộ ấp 1: ")


def test_a_new_secretary_hears_of_what_was_planned_before(
    ledger: Ledger, village: Village, channel: str, binh: Person
) -> None:
    ledger.until(4, 3)
    new = village.person(channel, "Hồ Thị Mới", "CB1", (Role.SECRETARY, "CB1"))
    ledger.people["new"] = new
    ledger.until(4, 6)
    assert ledger.days("new", "Nguyễn Văn An") == ["4/4"]
