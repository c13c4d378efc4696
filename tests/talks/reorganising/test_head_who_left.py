"""Whoever was to lead the new branch and has left, died or been expelled meanwhile does not come to lead it."""

from datetime import date, timedelta

import pytest

from domain.roles import EndReason
from storage import organisations
from storage.ground.database import Session
from storage.people import leaving, members
from tests.talking import Person, Village
from tests.talks.reorganising.test_merging import counted, merge
from tests.talks.reorganising.test_what_cannot_be import tick


def led_by(village: Village, code: str, day: date) -> set[int]:
    def work(session: Session) -> set[int]:
        place = organisations.by_code(session, code)
        assert place
        return members.leaders(session, [place.id], day)[place.id]

    return village.database.transact(work)


def plan(dung: Person) -> None:
    merge(dung)
    dung.says("12/3/2026")
    dung.picks("Lê Thị Bình")
    dung.picks("Đúng, thực hiện")


@pytest.mark.parametrize("reason", [EndReason.DIED, EndReason.EXPELLED, EndReason.MOVED])
def test_the_branches_become_one_without_a_secretary_and_that_is_said(
    dung: Person, an: Person, binh: Person, bao: Person, village: Village, reason: EndReason
) -> None:
    plan(dung)
    village.wait(days=1)
    village.database.transact(leaving.leave, binh.member_id, reason, village.now.date(), village.stamp)
    village.wait(days=1)
    tick(village)
    assert counted(village, "CB1-2") == (0, 2)
    assert led_by(village, "CB1-2", village.now.date()) == set()
    told = dung.receives()
    assert "Hôm nay đã thực hiện" in told
    assert "Đồng chí Lê Thị Bình được chọn phụ trách nay không còn sinh hoạt ở đó" in told


def test_whoever_is_still_there_comes_to_lead_it(
    dung: Person, an: Person, binh: Person, bao: Person, village: Village
) -> None:
    plan(dung)
    village.wait(days=2)
    tick(village)
    assert led_by(village, "CB1-2", village.now.date()) == {binh.member_id}
    assert led_by(village, "CB1-2", village.now.date() - timedelta(days=1)) == set()
    assert "không còn sinh hoạt" not in dung.receives()
