"""What a leader enters for a member waits too: for another leader, never for whoever entered it."""

import pytest

from domain.pledges.states import PledgeState
from domain.roles import Role
from tests.talking import Person, Village
from tests.talks.campaigns.test_approving import registered
from tests.talks.deciding.test_approval import state
from tests.talks.entering.conftest import sign
from tests.talks.registering.test_registering import kept

WORK = "đăng ký giúp đồng chí Út: trồng 50 cây dừa trước 30/6"


@pytest.fixture
def ut(village: Village, approving: Person) -> int:
    """Return Út, who has no phone and has signed."""
    number = village.member("Trần Văn Út", "CB1")
    sign(village, number, approving)
    return number


def entered(leader: Person, sentence: str = WORK) -> str:
    leader.says(sentence)
    return leader.picks("đúng, đăng ký")


def test_what_is_entered_waits_for_the_other_leader_who_hears_of_both(
    approving: Person, pho: Person, ut: int, village: Village
) -> None:
    assert "chờ đồng chí Đỗ Văn Phó duyệt" in entered(approving)
    assert (kept(village)[0].member_id, state(village)) == (ut, PledgeState.WAITING)
    heard = pho.receives()
    assert "Lê Thị Bình" in heard
    assert "Trần Văn Út" in heard
    assert "Đồng chí Lê Thị Bình ghi giúp" in pho.picks("Xem và duyệt")
    pho.picks("Duyệt")
    assert state(village) is PledgeState.ACTIVE
    assert "duyệt việc đồng chí đăng ký giúp đồng chí Trần Văn Út" in approving.receives()


def test_whoever_entered_it_does_not_decide_on_it(approving: Person, pho: Person, ut: int, village: Village) -> None:
    entered(approving)
    assert "Không có việc nào" in approving.says("/duyet")
    assert "không còn chờ đồng chí" in approving.says("/duyet 1 dat")
    approving.says("/danhsach viec 1")
    assert "Duyệt" not in [choice.label for message in approving.heard for choice in message.choices]
    assert state(village) is PledgeState.WAITING


def test_where_nobody_else_leads_the_level_above_decides_and_sees_no_name(
    approving: Person, ut: int, village: Village, channel: str
) -> None:
    head = village.person(channel, "Huỳnh Thị Xã", "XA", (Role.SECRETARY, "XA"))
    entered(approving)
    heard = head.receives()
    assert "50 cây dừa" in heard
    assert "Trần Văn Út" not in heard
    assert "Lê Thị Bình" not in heard
    shown = head.says("/duyet")
    assert "Trần Văn Út" not in shown
    assert "Lê Thị Bình" not in shown
    head.picks("Duyệt")
    assert state(village) is PledgeState.ACTIVE


def test_what_is_given_back_is_amended_by_whoever_entered_it(
    approving: Person, pho: Person, ut: int, village: Village
) -> None:
    entered(approving)
    pho.says("/duyet 1 lai")
    pho.picks("Thời hạn chưa phù hợp")
    assert "đề nghị sửa lại việc đồng chí đăng ký giúp đồng chí Trần Văn Út" in approving.receives()
    approving.picks("Sửa lại")
    approving.says("30/9")
    approving.picks("Đồng chí ấy")
    assert "chờ đồng chí Đỗ Văn Phó duyệt" in approving.picks("Đúng, sửa lại")
    assert state(village) is PledgeState.WAITING
    assert "30/09" in pho.says("/duyet")


def test_a_member_with_a_phone_hears_of_both_and_takes_it_back(
    approving: Person, pho: Person, an: Person, village: Village
) -> None:
    entered(approving, "đăng ký giúp đồng chí An: trồng 50 cây dừa trước 30/6")
    assert "chờ duyệt" in an.receives()
    an.picks("Không đúng")
    an.picks("bỏ đi")
    assert state(village) is PledgeState.WITHDRAWN
    assert "Không có việc nào" in pho.says("/duyet")


def test_a_wish_for_a_member_waits_for_the_other_leader(
    approving: Person, pho: Person, an: Person, village: Village
) -> None:
    entered(approving, "đăng ký giúp đồng chí An: trồng 50 cây dừa trước 30/6")
    pho.says("/duyet 1 dat")
    approving.says("chú An báo được 10 cây rồi")
    approving.picks("Đúng")
    an.receives()
    approving.says("/sua 1")
    approving.says("30 cây")
    approving.picks("Đồng chí ấy")
    assert "đồng chí Đỗ Văn Phó" in approving.picks("gửi đề nghị")
    assert kept(village)[0].value == 50
    assert "Không có việc nào" in approving.says("/duyet")
    assert "cần một đồng chí lãnh đạo khác đồng ý" in an.receives()
    assert "Đồng chí Lê Thị Bình đề nghị giúp đảng viên" in pho.says("/duyet")
    pho.picks("Đồng ý")
    assert kept(village)[0].value == 30
    assert "đồng chí đề nghị giúp đồng chí Nguyễn Văn An" in approving.receives()


def test_a_wish_that_is_not_so_is_dropped_by_the_member(
    approving: Person, pho: Person, an: Person, village: Village
) -> None:
    entered(approving, "đăng ký giúp đồng chí An: trồng 50 cây dừa trước 30/6")
    pho.says("/duyet 1 dat")
    approving.says("chú An báo được 10 cây rồi")
    approving.picks("Đúng")
    an.receives()
    assert "cần một đồng chí lãnh đạo khác đồng ý cho rút" in approving.says("/rut 1")
    approving.picks("Đúng")
    approving.picks("Đồng chí ấy")
    an.receives()
    an.picks("Không đúng")
    an.picks("bỏ đi")
    assert kept(village)[0].wish_entry_id is None
    assert state(village) is PledgeState.ACTIVE
    assert "không đúng" in approving.receives()


def test_the_card_of_the_list_offers_the_decision(approving: Person, an: Person, village: Village) -> None:
    registered(an)
    assert "chờ duyệt" in approving.says("/danhsach")
    approving.says("/danhsach viec 1")
    approving.picks("Duyệt")
    assert state(village) is PledgeState.ACTIVE


def test_what_waits_for_another_is_shown_to_whoever_entered_it(binh: Person, an: Person) -> None:
    entered(binh, "đăng ký giúp đồng chí An: nuôi 50 con gà trước 30/4")
    an.says("xong 50 con gà rồi")
    assert "phó bí thư hoặc cấp trên sẽ xác nhận" in an.picks("Đúng")
    for asked in ("có việc gì chờ chị không", "duyệt cho đồng chí An", "/duyet"):
        answer = binh.says(asked)
        assert "Không có việc nào chờ đồng chí duyệt" in answer
        assert "“Nuôi 50 con gà”" in answer
        assert "phó bí thư hay cấp trên xác nhận" in answer
