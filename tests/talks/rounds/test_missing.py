"""Who owes a report is reminded after its day, once more, then named upward; a report or a word stops it."""

import pytest

from domain.roles import Role
from domain.understanding.movement.act import MovementAct
from tests.talking import Person, Village
from tests.talks.overdue.ledger import Ledger

OVERDUE, UPWARD = "đã quá hạn nộp 05/04/2026", "quá hạn, chưa nộp"


@pytest.fixture
def ledger(village: Village, channel: str, binh: Person, bao: Person, chi: Person, an: Person) -> Ledger:
    an.says("tôi đăng ký trồng 50 cây dừa trước 30/9")
    an.picks("Đúng, đăng ký")
    people = {"binh": binh, "bao": bao, "chi": chi, "an": an}
    village.tell_of_rounds()
    return Ledger(village, people)


def test_twice_and_then_upward(ledger: Ledger, binh: Person) -> None:
    ledger.until(4, 4)
    binh.says("nộp báo cáo quý 1")
    binh.picks("nộp báo cáo")
    ledger.until(5, 15)
    assert ledger.days("bao", "quý I/2026") == ["21/3", "2/4", "6/4", "13/4"]
    assert ledger.days("bao", OVERDUE) == ["6/4", "13/4"]
    assert ledger.days("binh", "quý I/2026") == ["21/3", "2/4"]
    assert ledger.days("chi", f"Báo cáo quý I/2026 {UPWARD}: Chi bộ ấp 2") == ["20/4"]


def test_a_wish_for_more_time_and_time_that_is_given_stop_it(ledger: Ledger, bao: Person, chi: Person) -> None:
    ledger.until(4, 6)
    bao.means(MovementAct.ASK_MORE_TIME, "xin nộp báo cáo quý 1 trễ tới 25/4 vì đồng chí phó nằm viện")
    bao.picks("Đúng")
    ledger.until(4, 21)
    assert ledger.days("bao", OVERDUE) == ["6/4"]
    assert not ledger.days("chi", f"{UPWARD}: Chi bộ ấp 2")


def test_a_branch_nobody_leads_is_named_upward_at_once(ledger: Ledger, village: Village) -> None:
    village.organisation("CB3", "Chi bộ ấp 3", "XA")
    ledger.until(4, 14)
    assert ledger.days("chi", f"Báo cáo quý I/2026 {UPWARD}: Chi bộ ấp 3") == ["6/4"]


def test_the_close_counts_late_and_missing(
    ledger: Ledger, village: Village, channel: str, binh: Person, bao: Person
) -> None:
    ledger.people["tinh"] = village.person(channel, "Lý Văn Tỉnh", "CB2", (Role.SECRETARY, "TINH"))
    ledger.until(4, 8)
    binh.says("nộp báo cáo quý 1")
    binh.picks("nộp báo cáo")
    ledger.until(5, 5)
    said = [text for _, who, text in ledger.heard if who == "tinh" and "đã đóng" in text]
    assert len(said) == 1
    assert "Nộp trễ: 1" in said[0]
    assert "Chưa nộp: Đảng bộ tỉnh, Đảng bộ xã An Thạnh, Chi bộ ấp 2" in said[0]


def test_members_are_asked_once_for_their_pledges_and_not_who_has_reported(
    ledger: Ledger, village: Village, an: Person, bay: Person, tam: Person
) -> None:
    for each in (bay, tam):
        each.says("tôi đăng ký nuôi 20 con gà trước 30/9")
        each.picks("Đúng, đăng ký")
    tam.says("/baocao 3 5")
    tam.says("/nghi thang")
    ledger.people |= {"bay": bay, "tam": tam}
    bay.says("/baocao 2 5")
    ledger.besides = (village.ask_members, village.ask_members)
    for day in range(15, 30):
        village.now = village.now.replace(month=3, day=day)
        ledger.tick()
    assert ledger.days("an", "Báo cáo quý I/2026") == ["21/3"]
    assert "50 cây dừa" in an.picks("Báo cáo tiến độ")
    assert not ledger.days("bay", "Báo cáo quý")
    assert not ledger.days("tam", "Báo cáo quý")


def test_an_opening_in_tet_is_told_after_it(village: Village, binh: Person, dung: Person) -> None:
    village.now = village.now.replace(year=2027, month=1, day=20)
    dung.means(MovementAct.SET_ROUNDS, "đặt kỳ báo cáo dịp 17/2 hằng năm")
    dung.picks("Đúng")
    village.tell_of_rounds()
    village.now = village.now.replace(month=2, day=2)
    ledger = Ledger(village, {"binh": binh})
    ledger.until(2, 20)
    assert len(ledger.days("binh", "17/02/2027 đã mở")) == 1


@pytest.mark.parametrize(
    "words", ["xã nào chưa gửi báo cáo quý, An Thạnh gửi chưa", "thống kê nơi chưa gửi báo cáo quý này"]
)
def test_a_rhythm_alone_means_the_round_that_is_due_next(
    ledger: Ledger, village: Village, chi: Person, words: str
) -> None:
    del ledger
    village.now = village.now.replace(month=3, day=28)
    said = chi.means(MovementAct.MISSING_REPORTS, words)
    assert "quý I/2026" in said
    assert "Chi bộ ấp 1" in said
    assert "Chi bộ ấp 2" in said
