"""Approval before a pledge becomes active: switched by an administrator, and what becomes of those who wait."""

import pytest
from sqlmodel import select

from domain.pledges.states import PledgeState
from domain.roles import EndReason, Role
from storage.ground.database import Session
from storage.people import leaving
from storage.tables import DatedState, HistoryEntry
from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept


def switched_on(dung: Person) -> None:
    dung.says("/dotthidua")
    dung.picks("Bật việc bí thư duyệt trước")
    dung.picks("Đúng, bật")


def switched_off(dung: Person) -> None:
    dung.says("/dotthidua")
    dung.picks("Tắt việc duyệt trước")
    dung.picks("Đúng, tắt")


def registered(person: Person, sentence: str = "Tôi đăng ký trồng 50 cây dừa trước 30/6") -> str:
    person.says(sentence)
    return person.picks("Đúng, đăng ký")


@pytest.fixture
def approving(dung: Person, binh: Person) -> Person:
    """Bình, whose campaign has approval switched on."""
    switched_on(dung)
    return binh


def test_it_is_off_at_first_and_asked_back_before_it_is_switched(dung: Person, an: Person, village: Village) -> None:
    shown = dung.says("/dotthidua")
    assert "Đồng Khởi mới" in shown
    assert "Từ 01/11/2020 đến 31/12/2030" in shown
    assert "Bí thư duyệt nội dung đăng ký trước: đang tắt" in shown
    assert "phải chờ bí thư duyệt" in dung.picks("Bật việc")
    dung.picks("Không, cứ để vậy")
    registered(an)
    assert kept(village)[0].state is PledgeState.ACTIVE


def test_the_switch_is_in_the_history_and_has_its_way_back(dung: Person, village: Village) -> None:
    switched_on(dung)
    assert "Phạm Dũng" in dung.says("/dotthidua")
    switched_on_again = dung.says("/dotthidua duyet 1")
    assert "Tắt đi, phải không" in switched_on_again
    dung.picks("Đúng, tắt")
    dung.picks("Sửa nhầm")
    dung.picks("Đúng, bật")

    def entries(session: Session) -> list[tuple[int | None, str, object, object]]:
        query = select(HistoryEntry).where(HistoryEntry.subject == "campaign").order_by(HistoryEntry.id)
        return [(e.actor_id, e.channel, e.details["before"], e.details["after"]) for e in session.exec(query)]

    by = (dung.member_id, dung.channel)
    assert village.database.transact(entries) == [(*by, False, True), (*by, True, False), (*by, False, True)]


def test_nobody_but_an_administrator_switches_it(binh: Person, an: Person, village: Village) -> None:
    for person in (binh, an):
        person.says("/dotthidua duyet 1")
        assert "duyệt" not in person.says("/dotthidua")
    registered(an)
    assert kept(village)[0].state is PledgeState.ACTIVE


def test_two_administrators_at_the_switch_switch_once(dung: Person, village: Village, channel: str) -> None:
    other = village.person(channel, "Hồ Quản Trị", "", (Role.ADMIN, ""))
    dung.says("/dotthidua")
    dung.picks("Bật việc")
    switched_on(other)
    assert "Đã có người đổi trước" in dung.picks("Đúng, bật")


def test_a_new_pledge_waits_and_its_owner_hears_for_whom(approving: Person, an: Person, village: Village) -> None:
    heard = registered(an)
    assert "chờ đồng chí Lê Thị Bình duyệt" in heard
    assert "được tính là đã đăng ký" in heard
    assert kept(village)[0].state is PledgeState.WAITING
    assert "Nguyễn Văn An đăng ký, chờ đồng chí duyệt" in approving.receives()
    assert "đã đăng ký: 1/2" in approving.says("/tonghop")


def test_who_waits_when_it_is_switched_off_is_active_and_told_once(
    approving: Person, dung: Person, an: Person, village: Village
) -> None:
    registered(an)
    an.receives()
    dung.says("/dotthidua")
    assert "Đang có 1 việc chờ duyệt" in dung.picks("Tắt việc")
    dung.picks("Đúng, tắt")
    village.release()
    village.release()
    assert an.receives().count("không cần duyệt trước nữa") == 1
    assert kept(village)[0].state is PledgeState.ACTIVE
    assert "Không có việc nào chờ" in approving.says("/duyet")

    def states(session: Session) -> list[tuple[str, int | None]]:
        query = select(DatedState, HistoryEntry).join(HistoryEntry).order_by(DatedState.id)
        return [(state.state, entry.actor_id) for state, entry in session.exec(query)]

    assert village.database.transact(states) == [("waiting", an.member_id), ("active", dung.member_id)]


def test_hundreds_who_wait_are_released_piece_by_piece(
    approving: Person, dung: Person, an: Person, village: Village
) -> None:
    for number in range(1, 66):
        registered(an, f"Tôi đăng ký trồng {number} cây dừa trước 30/6")
    switched_off(dung)
    village.release()
    assert {each.state for each in kept(village)} == {PledgeState.ACTIVE}


def test_whoever_died_or_left_is_not_written_to(approving: Person, dung: Person, an: Person, village: Village) -> None:
    registered(an)
    an.receives()
    village.database.transact(leaving.leave, an.member_id, EndReason.DIED, village.stamp.day, village.stamp)
    switched_off(dung)
    village.release()
    assert an.receives() == ""
