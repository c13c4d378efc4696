"""Two at the same moment, old cards, people who moved: one thing happens, and everybody hears what."""

from datetime import date

import pytest
from sqlmodel import select

from domain.pledges.states import PledgeState
from domain.roles import Role
from storage.ground.database import Session
from storage.tables import HistoryEntry
from tests.moving import move
from tests.talking import Person, Village
from tests.talks.campaigns.test_approving import registered
from tests.talks.deciding.test_attacks_confirming import both_at_once
from tests.talks.registering.test_registering import kept


def moves(village: Village) -> list[tuple[str, str]]:
    def work(session: Session) -> list[tuple[str, str]]:
        rows = session.exec(select(HistoryEntry).where(HistoryEntry.verb == "moved").order_by(HistoryEntry.id)).all()
        return [(row.details["before"], row.details["after"]) for row in rows]

    return village.database.transact(work)


@pytest.fixture
def waiting(approving: Person, an: Person) -> Person:
    """An, whose pledge waits for Bình."""
    registered(an)
    return an


def test_approved_and_withdrawn_at_the_same_moment_one_comes_first_and_both_are_true(
    waiting: Person, approving: Person, village: Village
) -> None:
    waiting.says("/rut 1")
    waiting.picks("Đúng, rút việc này")
    both_at_once(village, approving, waiting, "/duyet 1 dat", "Vì sức khỏe")
    first, *then = moves(village)
    assert kept(village)[0].state is PledgeState.WITHDRAWN
    assert [first, *then] in ([("waiting", "withdrawn")], [("waiting", "active"), ("active", "withdrawn")])


def test_who_approves_what_was_withdrawn_hears_so(waiting: Person, approving: Person, village: Village) -> None:
    approving.says("/duyet")
    waiting.says("/rut 1")
    waiting.picks("Đúng, rút việc này")
    waiting.picks("Vì sức khỏe")
    assert "đã rút" in approving.picks("Duyệt")
    assert moves(village) == [("waiting", "withdrawn")]


def test_two_at_one_card_decide_once_and_the_second_hears_so(
    waiting: Person, approving: Person, pho: Person, village: Village
) -> None:
    approving.says("/duyet")
    pho.says("/duyet")
    approving.picks("Trả lại")
    pho.picks("Duyệt")
    assert "Đồng chí Đỗ Văn Phó đã quyết định" in approving.picks("Thời hạn chưa phù hợp")
    assert moves(village) == [("waiting", "active")]


def test_two_at_one_card_at_the_same_moment_decide_once(
    waiting: Person, approving: Person, pho: Person, village: Village
) -> None:
    both_at_once(village, approving, pho, "/duyet 1 dat", "/duyet 1 dat")
    assert moves(village) == [("waiting", "active")]


def test_a_report_on_what_was_withdrawn_is_not_noted(approving: Person, pho: Person, village: Village) -> None:
    approving.says("Chi bộ đăng ký trồng 50 cây dừa trước 30/6")
    approving.picks("Đúng, đăng ký")
    pho.says("/baocao 1")
    approving.says("/rut 1")
    approving.picks("Đúng, rút việc này")
    approving.picks("Vì sức khỏe")
    assert "đã rút" in pho.says("20")
    assert (kept(village)[0].state, kept(village)[0].done) == (PledgeState.WITHDRAWN, None)


def test_taking_back_an_approval_after_a_new_report_leaves_it(
    waiting: Person, approving: Person, village: Village
) -> None:
    approving.says("/duyet 1 dat")
    village.wait(minutes=1)
    approving.says("bấm nhầm")
    waiting.says("trồng được 20 cây rồi")
    assert "đã có bước tiếp theo" in approving.picks("Đúng, lấy lại")
    assert (kept(village)[0].state, kept(village)[0].done) == (PledgeState.ACTIVE, 20)


def test_taking_back_a_return_after_a_new_claim_leaves_it(waiting: Person, approving: Person, village: Village) -> None:
    approving.says("/duyet 1 dat")
    waiting.says("trồng xong hết 50 cây dừa rồi")
    waiting.picks("Đúng, đã xong")
    approving.says("/duyet 1 lai")
    approving.picks("Chưa có hình ảnh")
    village.wait(minutes=1)
    approving.says("bấm nhầm")
    waiting.says("/baocao 1 50")
    waiting.picks("Đúng, đã xong")
    assert "đã có bước tiếp theo" in approving.picks("Đúng, lấy lại")
    assert kept(village)[0].state is PledgeState.CLAIMED


def test_who_moved_with_a_card_open_is_decided_on_by_the_new_branch_alone(
    waiting: Person, approving: Person, village: Village, channel: str
) -> None:
    bao = village.person(channel, "Hồ Văn Bảo", "CB2", (Role.SECRETARY, "CB2"))
    approving.says("/duyet")
    move(village, waiting.member_id, "CB2")
    assert "đã chuyển sang chi bộ khác" in approving.picks("Duyệt")
    assert kept(village)[0].state is PledgeState.WAITING
    assert "Nguyễn Văn An" in bao.says("/duyet")
    bao.picks("Duyệt")
    assert kept(village)[0].state is PledgeState.ACTIVE


def test_who_leads_no_more_decides_nothing_with_a_card_open(
    waiting: Person, approving: Person, village: Village
) -> None:
    approving.says("/duyet 1 lai")
    move(village, waiting.member_id, "CB2")
    assert "đã chuyển sang chi bộ khác" in approving.says("Chú ghi rõ ấp nào nghen")
    assert kept(village)[0].state is PledgeState.WAITING


@pytest.mark.parametrize("words", ["9/3", "hôm qua"])
def test_a_deadline_is_not_moved_to_a_day_that_has_passed(
    waiting: Person, approving: Person, village: Village, words: str
) -> None:
    approving.says("/duyet 1 dat")
    waiting.says("/sua 1")
    waiting.picks("Thời hạn")
    waiting.says(words)
    if any("Đúng" in choice.label for message in waiting.heard for choice in message.choices):
        assert "09/03/2026" not in waiting.reads(waiting.heard)
    assert kept(village)[0].deadline == date(2026, 6, 30)


def test_a_day_that_passed_while_it_was_asked_back_is_not_taken(
    waiting: Person, approving: Person, village: Village
) -> None:
    approving.says("/duyet 1 dat")
    village.wait(hours=14)
    waiting.says("/sua 1 hôm nay")
    back = waiting.choice("Đúng").value
    village.wait(hours=2)
    assert "đã qua" in (waiting.taps(back) if waiting.channel == "telegram" else waiting.picks("Đúng"))
    assert kept(village)[0].deadline == date(2026, 6, 30)
