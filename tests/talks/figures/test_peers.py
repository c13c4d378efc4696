"""Fair tables: by result, places only where there is enough, ties, one's own place, off where it is not wanted."""

from datetime import date
from decimal import Decimal

import pytest
from sqlmodel import select

from domain.pledges.states import PledgeState
from domain.roles import Role
from domain.stamps import Stamp
from storage import organisations
from storage.facts import units
from storage.ground.database import Session
from storage.tables import Pledge
from tests.talking import Person, Village
from tests.talks.registering.test_registering import register


def came_of(who: Person, *shares: int | None, confirmed: int = 0) -> None:
    """Let pledges of 100 trees each fall due, of which so many are reported, and so many confirmed."""
    village = who.village
    for number in range(len(shares) + confirmed):
        register(who, f"Trồng dừa đợt {number + 1}", "100 cây")

    def ended(session: Session) -> None:
        mine = session.exec(select(Pledge).where(Pledge.member_id == who.member_id).order_by(Pledge.id))  # type: ignore[arg-type]
        for place, pledge in enumerate(mine):
            pledge.deadline = date(2026, 3, 1)
            if place >= len(shares):
                pledge.state = PledgeState.DONE
            elif (share := shares[place]) is not None:
                pledge.done, pledge.done_on = Decimal(share), date(2026, 2, 20)

    village.database.transact(ended)


def test_branches_stand_by_their_results(an: Person, bao: Person, chi: Person, binh: Person) -> None:
    came_of(an, 50, 50, 120, None, confirmed=2)
    came_of(bao, 10)
    said = chi.says("xếp hạng các chi bộ")
    assert "1. Chi bộ ấp 1: 80% (5 việc đến hạn), 1 việc chưa có báo cáo" in said
    assert "– Chi bộ ấp 2: 10% (1 việc đến hạn)" in said
    assert "Cách tính: trung bình phần đã đạt" in said
    assert "Nguyễn Văn An" not in said
    assert "📊 Chi bộ ấp 2" in chi.picks("Chi bộ ấp 2")


def test_equal_results_share_a_place(an: Person, bao: Person, chi: Person) -> None:
    came_of(an, confirmed=5)
    came_of(bao, confirmed=6)
    said = chi.says("chi bộ nào đang dẫn đầu")
    assert "1. Chi bộ ấp 1: 100%" in said
    assert "1. Chi bộ ấp 2: 100%" in said


def test_in_a_branch_only_who_may_read_names_sees_them(an: Person, bay: Person, binh: Person, chi: Person) -> None:
    came_of(an, confirmed=5)
    came_of(bay, 40, 40, 40, 40, 40)
    binh.says("/tonghop")
    binh.picks("Kết quả")
    said = binh.picks("Bảng kết quả")
    assert said.index("1. Nguyễn Văn An: 100%") < said.index("2. Trần Văn Bảy: 40%")
    assert "– Lê Thị Bình: chưa có việc đến hạn" in said
    assert "Nguyễn Văn An" not in chi.says("/tonghop CB1 bang")


def test_a_member_hears_their_own_place_alone(an: Person, bay: Person, binh: Person) -> None:
    came_of(an, confirmed=5)
    came_of(bay, 40, 40, 40, 40, 40)
    said = bay.says("tui đứng thứ mấy")
    assert "thứ 2 trong 2, kết quả 40%" in said
    assert "Nguyễn Văn An" not in said
    assert "chưa xếp thứ" in binh.says("tôi đứng thứ mấy trong chi bộ") or "Chi bộ ấp 1" in binh.heard[-1].text


def test_a_branch_hears_its_own_place_and_no_other(an: Person, bao: Person, binh: Person, chi: Person) -> None:
    came_of(an, 50, 50, 50, 50, 50)
    came_of(bao, confirmed=5)
    said = binh.says("chi bộ mình đứng thứ mấy")
    assert "Chi bộ ấp 1: thứ 2 trong 2, kết quả 50%" in said
    assert "ấp 2" not in said


def test_a_committee_that_wants_no_tables_has_none_and_may_have_them_back(
    an: Person, binh: Person, chi: Person, village: Village, channel: str
) -> None:
    other = village.person(channel, "Ngô Phó", "CB2", (Role.DEPUTY, "XA"))
    came_of(an, confirmed=5)
    chi.says("xếp hạng các chi bộ")
    assert "không so kết quả" in chi.picks("Không so kết quả nữa")
    assert "đã tắt bảng kết quả" in other.receives()
    assert "không so kết quả" in chi.says("xếp hạng các chi bộ")
    assert "đã chọn không so kết quả" in binh.says("chi bộ mình đứng thứ mấy")
    assert "đã chọn không so kết quả" in an.says("tui đứng thứ mấy")
    assert "đã mở lại" in chi.says("mở lại bảng xếp hạng")
    assert "1. Chi bộ ấp 1" in chi.says("xếp hạng các chi bộ")


def test_only_who_leads_it_switches(an: Person, binh: Person, hai: Person) -> None:
    assert "do lãnh đạo" in hai.says("/tonghop XA tatbang")
    assert "không thuộc phần" in binh.says("/tonghop XA tatbang")


@pytest.mark.parametrize("asked", ["xếp hạng theo cụm", "bảng thi đua các cụm"])
def test_clusters_stand_apart(an: Person, chi: Person, village: Village, asked: str) -> None:
    assert "chưa ghi cụm, khối nào" in chi.says(asked)
    came_of(an, confirmed=5)
    village.database.transact(in_clusters, {"CB1": "Cụm 1", "CB2": "Cụm 2"}, village.stamp)
    said = chi.says(asked)
    assert said.index("Cụm 1:\n1. Chi bộ ấp 1") < said.index("Cụm 2:\n– Chi bộ ấp 2")
    chi.says("xếp hạng các chi bộ")
    assert "Cụm 1:" in chi.picks("Theo cụm, khối")


def in_clusters(session: Session, clusters: dict[str, str], stamp: Stamp) -> None:
    for code, cluster in clusters.items():
        place = organisations.by_code(session, code)
        assert place is not None
        units.give_year(session, place.id, 2026, units.OfYear(cluster), stamp)
