"""Unasked nothing arrives on a day of rest; what is ahead comes before it, what has passed after it, each once."""

from datetime import date, timedelta

import pytest
from sqlmodel import select

from domain.quiet_days.allowed import is_allowed
from domain.roles import Role
from storage import organisations, pledges, quiet_days, reminders
from storage.campaigns import campaigns, contents
from storage.ground.database import Session
from storage.tables import Reminder
from tests.talking import Person, Village
from tests.talks.registering.test_registering import register

DAY = timedelta(days=1)


def on(village: Village, day: date, hour: int = 8) -> int:
    """Run the ticks at an hour of a day; return how many are reminded."""
    village.now = village.now.replace(year=day.year, month=day.month, day=day.day, hour=hour)
    return village.remind()


def arrives(village: Village, day: date) -> dict[str, str]:
    """Return what arrives on a day, by chat."""
    on(village, day)
    channels = ("telegram", "zalo")
    return {each.address.chat: each.message.text for channel in channels for each in village.deliver(channel)}


def rests(village: Village, code: str, *days: date) -> None:
    def work(session: Session) -> None:
        place = organisations.by_code(session, code)
        assert place
        quiet_days.add(session, place, days, "giỗ", village.stamp)

    village.database.transact(work)


def pledge_until(village: Village, person: Person, deadlines: list[date]) -> None:
    def work(session: Session) -> None:
        campaign = campaigns.current(session, village.now.date())
        assert campaign
        group = contents.groups(session, campaign.id)[0].id
        for deadline in deadlines:
            who = person.member_id
            new = pledges.NewPledge(campaign.id, None, who, who, group, "Nuôi bò", None, "5 con bò", deadline)
            pledges.register(session, new, village.stamp)

    village.database.transact(work)


def rows(village: Village) -> list[Reminder]:
    def work(session: Session) -> list[Reminder]:
        return [Reminder(**row.model_dump()) for row in session.exec(select(Reminder))]

    return village.database.transact(work)


def test_the_day_before_a_sunday_tells_of_what_is_due_on_it(an: Person, village: Village) -> None:
    register(an, deadline="16/3")  # a Monday: one day before is a Sunday
    assert on(village, date(2026, 3, 13)) == 0
    assert on(village, date(2026, 3, 14)) == 1
    assert "còn 2 ngày" in an.receives()
    assert on(village, date(2026, 3, 15)) == 0
    assert on(village, date(2026, 3, 16)) == 0
    assert on(village, date(2026, 3, 17)) == 1


def test_what_has_passed_waits_for_the_morning_after_and_its_hour(an: Person, village: Village) -> None:
    register(an, deadline="14/3")  # a Saturday: the day after is a Sunday
    on(village, date(2026, 3, 13))
    an.receives()
    an.says("từ nay nhắc tôi lúc 19 giờ")
    assert on(village, date(2026, 3, 15), hour=19) == 0
    assert on(village, date(2026, 3, 16)) == 0
    assert on(village, date(2026, 3, 16), hour=19) == 1
    assert "quá hạn" in an.receives()


def test_what_is_asked_for_on_a_sunday_comes_on_it(an: Person, binh: Person, village: Village) -> None:
    register(an)
    assert "Chủ nhật, 15/03/2026" in an.says("chủ nhật nhắc tôi")
    village.now = village.now.replace(day=14, hour=21)
    binh.says("nhắn anh An: mai nghỉ nghe")
    binh.says("ừ")
    assert on(village, date(2026, 3, 15)) == 1
    heard = an.receives()
    assert "Trồng dừa" in heard
    assert "mai nghỉ" not in heard
    assert on(village, date(2026, 3, 16)) == 0
    assert "mai nghỉ" in an.receives()


def test_in_tet_even_that_waits_and_is_said_so(an: Person, village: Village) -> None:
    register(an, deadline="30/12")
    said = an.says("mùng ba Tết hãy nhắc")
    assert "11/02/2027" in said
    assert "Tết tôi không nhắn ai" in said


def test_a_branch_that_rests_is_told_before_and_the_others_on_the_day(
    an: Person, bao: Person, village: Village
) -> None:
    register(an, deadline="18/3")  # a Wednesday
    register(bao, deadline="18/3")
    rests(village, "CB1", date(2026, 3, 16), date(2026, 3, 17))
    assert arrives(village, date(2026, 3, 13)) == {}
    assert {who: "còn 4 ngày" in text for who, text in arrives(village, date(2026, 3, 14)).items()} == {an.chat: True}
    assert arrives(village, date(2026, 3, 16)) == {}
    assert {who: "còn 1 ngày" in text for who, text in arrives(village, date(2026, 3, 17)).items()} == {bao.chat: True}
    assert arrives(village, date(2026, 3, 18)) == {}


def test_those_below_rest_with_the_committee_and_nothing_else_arrives(
    an: Person, binh: Person, village: Village, channel: str
) -> None:
    elsewhere = village.person(channel, "Người Tỉnh", "TINH")
    register(an, deadline="20/3")
    rests(village, "XA", date(2026, 3, 12))
    village.now = village.now.replace(day=12)
    assert "tới lúc 07:00 13/03/2026" in binh.says("nhắn anh An: chiều họp")
    binh.says("ừ")
    assert an.receives() == ""
    assert elsewhere.says("/camket")
    village.now = village.now.replace(day=13)
    assert "chiều họp" in an.receives()


def test_after_an_outage_over_tet_each_comes_once_on_the_first_allowed_morning(an: Person, village: Village) -> None:
    village.now = village.now.replace(year=2027, month=1, day=4)
    pledge_until(village, an, [date(2027, 2, 5), date(2027, 2, 9)])
    for day in (4, 5, 29, 30):
        on(village, date(2027, 1, day))
    an.receives()
    for day in range(4, 11):
        assert on(village, date(2027, 2, day)) == 0
    assert on(village, date(2027, 2, 11)) == 1
    assert len(an.village.deliver(an.channel)) == 1
    assert on(village, date(2027, 2, 11), hour=19) == 0


@pytest.mark.parametrize("away", [(), range(30, 48)], ids=["running", "away over Tết"])
def test_over_months_every_row_goes_once_on_an_allowed_day_and_what_is_ahead_in_time(
    an: Person, bao: Person, village: Village, away: range
) -> None:
    start = date(2027, 1, 8)
    village.now = village.now.replace(year=start.year, month=start.month, day=start.day)
    own = [date(2027, 1, 20), date(2027, 2, 3), date(2027, 2, 11), date(2027, 3, 1), date(2027, 3, 2)]
    rests(village, "CB1", *own)
    for person in (an, bao):
        pledge_until(village, person, [start + ahead * DAY for ahead in range(2, 70, 3)])
    sent: dict[int, date] = {}
    for ahead in range(1, 110):
        if ahead in away:
            continue
        on(village, start + ahead * DAY)
        for row in rows(village):
            if row.settled_at and row.id and row.id not in sent:
                sent[row.id] = start + ahead * DAY
                owner = "CB1" if row.subject_id <= 23 else "CB2"
                assert is_allowed(sent[row.id], own if owner == "CB1" else ())
                if row.due_on.isoformat() <= row.period and row.kind == "deadline" and not away:
                    assert sent[row.id] <= row.due_on
    assert {row.id for row in rows(village) if row.subject == reminders.PLEDGE} <= set(sent)


def test_a_committee_leader_of_a_resting_cell_is_left_alone_too(village: Village, channel: str, an: Person) -> None:
    chi = village.person(channel, "Trần Kim Chi", "CB1", (Role.SECRETARY, "XA"))
    rests(village, "CB1", date(2026, 3, 12))
    village.now = village.now.replace(day=12, hour=9)
    register(an, deadline="20/3")
    assert chi.receives() == ""


def test_urging_on_a_day_of_rest_waits_for_the_morning_and_says_so(an: Person, binh: Person, village: Village) -> None:
    village.now = village.now.replace(day=15)  # a Sunday
    binh.says("/dondoc")
    assert "tới lúc 07:00 16/03/2026" in binh.picks("Gửi")
    assert an.receives() == ""
    village.now = village.now.replace(day=16)
    assert "đăng ký" in an.receives()


def test_an_announcement_on_a_day_of_rest_waits_unless_it_is_urgent(an: Person, dung: Person, village: Village) -> None:
    village.now = village.now.replace(day=15)
    dung.says("/thongbao Mời họp chi bộ")
    dung.says("CB1")
    dung.picks("Gửi")
    assert "16/03/2026" in dung.picks("Buổi sáng")
    village.advance_broadcasts()
    assert an.receives() == ""
    village.now = village.now.replace(day=16)
    assert "Mời họp chi bộ" in an.receives()


@pytest.mark.parametrize(("when", "arrives"), [("Buổi sáng", False), ("Gửi ngay", True)])
def test_of_a_branch_that_rests_it_waits_and_the_urgent_arrives(
    an: Person, dung: Person, village: Village, when: str, arrives: bool
) -> None:
    rests(village, "CB1", date(2026, 3, 12))
    village.now = village.now.replace(day=12)
    dung.says("/thongbao Mời họp chi bộ")
    dung.says("CB1")
    dung.picks("Gửi")
    dung.picks(when)
    village.advance_broadcasts()
    assert ("Mời họp chi bộ" in an.receives()) is arrives
    village.now = village.now.replace(day=13)
    assert ("Mời họp chi bộ" in an.receives()) is not arrives
