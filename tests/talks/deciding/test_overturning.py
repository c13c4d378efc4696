"""A decision taken back: for ten minutes by whoever made it, later by another leader with a reason."""

import pytest

from domain.pledges.states import PledgeState
from tests.talking import Person, Village
from tests.talks.campaigns.test_approving import registered
from tests.talks.registering.test_registering import kept


@pytest.fixture
def approved(approving: Person, an: Person, pho: Person) -> Person:
    """An, whose pledge Bình approved a moment ago."""
    registered(an)
    approving.says("/duyet 1 dat")
    return an


def state(village: Village) -> PledgeState:
    return kept(village)[0].state


def heard_by(person: Person, delivered: list[object]) -> str:
    return "\n".join(each.message.text for each in delivered if each.address == person.address)


def test_within_ten_minutes_whoever_decided_takes_it_back(
    approved: Person, approving: Person, village: Village
) -> None:
    village.wait(minutes=9, seconds=59)
    assert "Đồng chí đã duyệt việc" in approving.says("bấm nhầm")
    approving.picks("Đúng, lấy lại")
    assert state(village) is PledgeState.WAITING


def test_after_ten_minutes_another_leader_is_named_who_does_it_with_a_reason(
    approved: Person, approving: Person, pho: Person, village: Village
) -> None:
    village.wait(minutes=11)
    village.deliver(approved.channel)
    assert "Đồng chí Đỗ Văn Phó có thể lấy lại" in approving.says("bấm nhầm")
    assert len(approving.heard) == 1, "nothing else is said to it"
    assert state(village) is PledgeState.ACTIVE
    pho.says("/duyet")
    assert "Lê Thị Bình đã duyệt" in pho.picks("Những việc vừa quyết định")
    pho.picks("Trồng 50 cây dừa")
    assert "vài chữ" in pho.says("ừ")
    pho.says("Chi bộ chưa họp bàn việc này")
    pho.picks("Đúng, lấy lại")
    assert state(village) is PledgeState.WAITING
    told = village.deliver(approved.channel)
    for person in (approved, approving):
        assert "“Chi bộ chưa họp bàn việc này”" in heard_by(person, told)
    assert "Trồng 50 cây dừa" in approving.says("/duyet")


@pytest.mark.parametrize("words", ["cho xem lại việc đã duyệt", "lay lai viec vua duyet cho chu An"])
def test_it_is_found_in_words(approved: Person, pho: Person, words: str) -> None:
    approved.village.wait(minutes=11)
    assert "Lê Thị Bình đã duyệt" in pho.says(words)


def test_who_leads_alone_takes_it_back_later_with_a_reason(approving: Person, an: Person, village: Village) -> None:
    registered(an)
    approving.says("/duyet 1 dat")
    village.wait(days=1)
    assert "Vì sao lấy lại" in approving.says("bấm nhầm")
    approving.says("Tôi xem nhầm tên")
    approving.picks("Đúng, lấy lại")
    assert state(village) is PledgeState.WAITING
    assert "“Tôi xem nhầm tên”" in an.receives()


def test_nothing_is_taken_back_that_went_on(approved: Person, pho: Person, village: Village) -> None:
    village.wait(minutes=11)
    pho.says("/duyet xem")
    pho.picks("Trồng 50 cây dừa")
    pho.says("Chi bộ chưa họp bàn việc này")
    approved.says("trồng được 20 cây rồi")
    assert "đã có bước tiếp theo" in pho.picks("Đúng, lấy lại")
    assert state(village) is PledgeState.ACTIVE


def test_a_member_and_the_level_above_overturn_nothing(approved: Person, chi: Person, village: Village) -> None:
    village.wait(minutes=11)
    for person in (approved, chi):
        assert "Trồng 50" not in person.says("/duyet xem")
        person.says("/duyet xem 1")
        person.says("Chi bộ chưa họp bàn việc này")
    assert state(village) is PledgeState.ACTIVE


def test_what_was_decided_a_week_ago_stands(approved: Person, pho: Person, village: Village) -> None:
    village.wait(days=8)
    assert "Không có quyết định nào" in pho.says("/duyet xem")


def test_giving_back_is_taken_back_and_reminds_again(approving: Person, an: Person, village: Village) -> None:
    registered(an)
    approving.says("/duyet 1 lai")
    approving.picks("Thời hạn chưa phù hợp")
    village.wait(minutes=1)
    assert "trả lại việc “Trồng 50 cây dừa” để sửa" in approving.says("bấm nhầm")
    approving.picks("Đúng, lấy lại")
    assert state(village) is PledgeState.WAITING
    assert "lấy lại để xem xét" in an.receives()


def test_giving_back_stands_when_it_was_amended(approving: Person, an: Person, village: Village) -> None:
    registered(an)
    approving.says("/duyet 1 lai")
    approving.picks("Thời hạn chưa phù hợp")
    village.wait(minutes=1)
    approving.says("bấm nhầm")
    an.says("/sua nguyen 1")
    approving.picks("Đúng, lấy lại")
    assert state(village) is PledgeState.WAITING
    approving.says("/duyet 1 dat")
    assert state(village) is PledgeState.ACTIVE
