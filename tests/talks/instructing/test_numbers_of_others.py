"""The numbers of other branches, typed or out of a forwarded button, tell nobody what became of what is theirs."""

import pytest

from domain.roles import Role
from storage.rounds import plans
from tests.talking import Person, Village
from tests.talks.instructing.conftest import hands_in


def happens(what: str, bao: Person, chi: Person) -> None:
    """Let something become of the report of branch 2."""
    if what == "taken back":
        bao.says("/kybaocao laylai 1")
    elif what == "sent back":
        chi.says("trả lại báo cáo của ấp 2 vì thiếu số liệu")
        chi.picks("Gửi")
    elif what == "put right":
        bao.says("/kybaocao sua 1")
        bao.picks("nộp báo cáo")


TYPED = ("/chidao tra 1", "/kybaocao laylai 1", "/kybaocao sua 1", "/kybaocao bao 1")


@pytest.mark.parametrize("what", ["taken back", "sent back", "put right"])
def test_whatever_became_of_a_report_others_read_the_same(
    april: Village, binh: Person, bao: Person, chi: Person, what: str
) -> None:
    hands_in(bao)
    before = [binh.says(typed) for typed in TYPED]
    happens(what, bao, chi)
    assert [binh.says(typed) for typed in TYPED] == before


@pytest.fixture
def ba(april: Village, channel: str) -> Person:
    """Return the secretary of a branch of another committee."""
    april.organisation("XB", "Đảng bộ xã Bình Thạnh", "TINH")
    april.organisation("CB3", "Chi bộ ấp 3", "XB")
    return april.person(channel, "Đỗ Văn Ba", "CB3", (Role.SECRETARY, "CB3"))


@pytest.fixture
def tu(april: Village, ba: Person, channel: str) -> Person:
    """Return the secretary of that other committee."""
    return april.person(channel, "Phan Thị Tư", "CB3", (Role.SECRETARY, "XB"), leader=True)


@pytest.mark.parametrize("verb", ["ky", "nop", "chua", "ngay", "xin", "nhac", "doc", "dong"])
def test_a_round_of_another_committee_is_not_there(
    april: Village, ba: Person, tu: Person, binh: Person, chi: Person, verb: str
) -> None:
    plan = april.database.transact(plans.every_plan, april.now.date())[-1]
    for who in (ba, tu):
        assert "Không có kỳ báo cáo" in who.says(f"/kybaocao {verb} {plan.id} 2026-03-31")
    for who in (binh, chi):
        assert "Báo cáo tháng 3/2026" in who.says(f"/kybaocao ky {plan.id} 2026-03-31")


def test_a_round_is_opened_with_more_time_for_a_unit_below_alone(april: Village, tu: Person, chi: Person) -> None:
    of_own, of_others = (f"/kybaocao mo month 2026-05-31 {number} 5" for number in (3, 6))
    assert "Chi bộ ấp 1" in chi.says(of_own)
    assert "Chi bộ ấp 3" not in chi.says(of_others)
