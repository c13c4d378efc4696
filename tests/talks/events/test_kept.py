"""What is kept of meetings has an end: the reasons first, then who was invited; the figures stay."""

from datetime import timedelta

from sqlmodel import select

from domain.operating.keeping import GUESTS_KEPT, REASONS_KEPT, Keeping
from scheduler import housekeeping
from storage.erasing import erase
from storage.people import members
from storage.tables import EventGuest
from tests.talking import ZONE, Person, Village
from tests.talks.events.calling import call


def guests(village: Village) -> list[EventGuest]:
    return village.database.transact(lambda session: list(session.exec(select(EventGuest)).all()))


def tidy(village: Village, **delta: float) -> None:
    village.wait(**delta)
    village.database.transact(housekeeping.tidy, village.now, village.real, ZONE, Keeping())


def test_the_reasons_end_and_then_who_was_invited(an: Person, binh: Person, village: Village) -> None:
    call(binh, village)
    an.says("xin vắng vì đi khám bệnh")
    tidy(village, days=REASONS_KEPT.days)
    assert {each.reason for each in guests(village)} == {"", "đi khám bệnh"}
    tidy(village, days=5)
    assert {each.reason for each in guests(village)} == {""}
    tidy(village, days=(GUESTS_KEPT - REASONS_KEPT + timedelta(days=5)).days)
    village.tell_of_events()
    assert guests(village) == []
    assert "Mời 2: 1 sẽ đến, 1 vắng, 0 chưa trả lời." in binh.says("/sukien xem 1")


def test_who_is_erased_leaves_no_reason(an: Person, binh: Person, village: Village) -> None:
    call(binh, village)
    an.says("xin vắng vì đi khám bệnh")
    village.database.transact(erase.erase, an.member_id, village.stamp)
    assert {each.reason for each in guests(village)} == {""}
    assert village.database.transact(members.names, [an.member_id])[an.member_id] in binh.says("/sukien xem 1")
