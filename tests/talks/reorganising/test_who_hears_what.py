"""Whoever is concerned by a change in several ways hears all of it, in one message."""

from datetime import timedelta

import pytest

from domain.roles import Role
from storage import organisations
from storage.ground.database import Session
from storage.people import members
from tests.talking import Person, Village
from tests.talks.reorganising.test_merging import merge


def told(village: Village, channel: str) -> dict[str, str]:
    return {each.address.chat: each.message.text for each in village.deliver(channel)}


def test_the_new_secretary_hears_of_the_new_branch_and_the_new_post(
    dung: Person, an: Person, binh: Person, bao: Person, village: Village
) -> None:
    merge(dung)
    dung.picks("Hôm nay")
    dung.picks("Lê Thị Bình")
    dung.picks("Đúng, thực hiện")
    heard = told(village, dung.channel)
    assert "sinh hoạt ở Chi bộ ấp Tân Phú" in heard[binh.chat]
    assert "Chức vụ của đồng chí ở đó kết thúc" in heard[binh.chat]
    assert "Đồng chí làm bí thư Chi bộ ấp Tân Phú từ ngày 10/03/2026" in heard[binh.chat]
    assert "sinh hoạt ở Chi bộ ấp Tân Phú" in heard[bao.chat]
    assert "Chức vụ của đồng chí ở đó kết thúc" in heard[bao.chat]
    assert "làm bí thư" not in heard[bao.chat]
    dung.picks("lấy lại")
    assert "trở lại như trước" in binh.receives()


@pytest.fixture
def tam(village: Village, channel: str) -> Person:
    """Return somebody of the other commune who is to lead branch 1 from next week on."""
    tam = village.person(channel, "Lê Văn Tám", "CB2")

    def appoint(session: Session) -> None:
        place = organisations.by_code(session, "CB1")
        assert place
        since = village.now.date() + timedelta(days=7)
        members.appoint(session, tam.member_id, Role.SECRETARY, place.id, since, village.stamp)

    village.database.transact(appoint)
    return tam


def test_whoever_was_to_take_up_a_post_there_hears_that_it_falls_away(
    dung: Person, an: Person, tam: Person, village: Village
) -> None:
    village.organisation("CB3", "Chi bộ ấp 3", "XA")
    dung.says("/tochuc sapnhap CB1")
    dung.says("Chi bộ ấp 3")
    dung.picks("đủ rồi")
    dung.picks("vào Chi bộ ấp 3")
    dung.picks("Hôm nay")
    dung.picks("Đúng, thực hiện")
    assert "Chức vụ đồng chí sắp nhận ở đó vì vậy không còn" in tam.receives()
    dung.picks("lấy lại")
    assert "trở lại như trước" in tam.receives()
