"""An announcement goes out by a day of a campaign or a round, moves with it, and is left where that is called off."""

from datetime import timedelta

import pytest

from storage.ground.database import Session
from storage.rounds import days, plans
from tests.talking import Person, Village
from tests.talks.announcing.test_for_whom import WORDS, got
from tests.talks.campaigns.conftest import PEAK


@pytest.fixture
def looked_at(an: Person, dung: Person) -> Person:
    """An administrator at the last look, with a peak from 1 March to 30 June beside the movement."""
    dung.says(PEAK)
    dung.picks("Đúng, mở")
    dung.says(f"/thongbao {WORDS}")
    dung.says("CB1")
    return dung


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("gửi khi cao điểm kết thúc", "08:00 01/07/2026"),
        ("gui 3 ngay truoc khi cao diem ket thuc luc 9h", "09:00 27/06/2026"),
        ("gửi trước khi đợt cao điểm kết thúc 1 tuần", "08:00 23/06/2026"),
    ],
)
def test_by_the_end_of_a_campaign(looked_at: Person, an: Person, village: Village, said: str, shown: str) -> None:
    answer = looked_at.says(said)
    assert f"Gửi lúc: {shown}" in answer
    assert "ngày kết thúc “Cao điểm thi đua chào mừng Đại hội”" in answer
    assert shown in looked_at.picks("Gửi")
    village.wait(days=90)
    assert got(village, an) == [False]
    village.wait(days=24)
    assert got(village, an) == [True]


@pytest.mark.parametrize(
    "said", ["gửi 3 ngày trước hạn nộp báo cáo", "gửi khi mở kỳ báo cáo", "gửi khi kỳ báo cáo kết thúc"]
)
def test_by_a_round_and_moved_with_it(looked_at: Person, village: Village, said: str) -> None:
    assert "ngày đó dời thì giờ gửi dời theo" in looked_at.says(said)
    looked_at.picks("Gửi")

    def later(session: Session) -> None:
        plan = plans.plans(session, village.now.date(), "/1/")[0]
        one = next(
            each
            for each in days.around(session, plan, village.now.date(), coming=True)
            if each.due_on > village.now.date()
        )
        week = timedelta(days=7)
        after = one.with_days(one.due_on + week, one.closes_on + week, one.opens_on + week)
        days.move(session, one, after, village.stamp)

    village.database.transact(later)
    village.advance_broadcasts()
    assert "nay sẽ gửi vào" in looked_at.receives()
    village.advance_broadcasts()
    assert "nay sẽ gửi vào" not in looked_at.receives()


def test_of_several_rounds_the_one_that_is_named(looked_at: Person, village: Village) -> None:
    looked_at.says("hủy")
    looked_at.says("mở kỳ báo cáo quý, hạn ngày 5")
    looked_at.picks("Đúng")
    looked_at.says(f"/thongbao {WORDS}")
    looked_at.says("CB1")
    several = looked_at.says("gửi khi kỳ báo cáo kết thúc")
    assert "“Báo cáo quý I/2026”" in several
    assert "đúng hạn nộp “Báo cáo quý II/2026”" in looked_at.says("gửi khi hết hạn báo cáo quý 2")


def test_it_is_left_where_the_round_is_asked_for_no_more(looked_at: Person, an: Person, village: Village) -> None:
    looked_at.says("gửi 3 ngày trước hạn nộp báo cáo")
    looked_at.picks("Gửi")

    def end(session: Session) -> None:
        found = plans.plans(session, village.now.date(), "/1/")
        plans.set_plans(session, [], found, village.stamp)

    village.database.transact(end)
    village.advance_broadcasts()
    assert "mà việc này đã hủy" in looked_at.receives()
    village.wait(days=200)
    assert got(village, an) == [False]


def test_another_hour_unbinds_it(looked_at: Person) -> None:
    looked_at.says("gửi khi cao điểm kết thúc")
    answer = looked_at.says("gửi lúc 8h sáng mai")
    assert "08:00 11/03/2026" in answer
    assert "dời theo" not in answer
