"""Work is reminded of on the day before its day, and once when overdue; never when there is nothing left to do."""

from datetime import date, timedelta

import pytest

from domain.roles import EndReason
from domain.roster.rows import MemberRow, OrganisationRow, Origin, Roster
from storage.people import leaving
from storage.roster import importing
from tests.talking import ZONE, Person, Village
from tests.talks.work.conftest import arrives, give


def on(village: Village, day: date) -> None:
    village.now = village.now.replace(year=day.year, month=day.month, day=day.day, hour=8)
    village.remind()


@pytest.fixture
def given(binh: Person, bay: Person, tam: Person, village: Village) -> None:
    give(binh)
    arrives(village, bay)


def test_the_day_before_and_once_when_overdue(given: None, bay: Person, village: Village) -> None:
    on(village, date(2026, 3, 18))
    assert arrives(village, bay) == [""]
    on(village, date(2026, 3, 19))
    said = arrives(village, bay)[0]
    assert "việc được giao sắp đến hạn" in said
    assert "“Lo đất”" in said
    on(village, date(2026, 3, 21))
    said = arrives(village, bay)[0]
    assert "quá hạn" in said
    assert "quá hạn 1 ngày" in said
    assert "Đã ghi là xong" in bay.picks("Đã hoàn thành")
    for day in range(22, 32):
        on(village, date(2026, 3, day))
        assert arrives(village, bay) == [""]


def test_after_days_without_the_program_it_arrives_and_stands_once_in_what_is_overdue(
    binh: Person, bay: Person, tam: Person, village: Village
) -> None:
    give(binh)
    village.wait(hours=72)
    assert "“Lo đất”" in arrives(village, bay)[0]
    on(village, date(2026, 3, 23))
    assert arrives(village, bay)[0].count("“Lo đất”") == 1


def test_due_tomorrow_it_is_reminded_of_on_the_day(binh: Person, bay: Person, village: Village) -> None:
    give(binh, "anh Bảy lo đất ngày mai")
    arrives(village, bay)
    on(village, date(2026, 3, 11))
    assert "“Lo đất”" in arrives(village, bay)[0]


@pytest.mark.parametrize("way", ["done", "removed", "declined", "withdrawn", "quiet"])
def test_nothing_is_said_once_there_is_nothing_to_do(
    given: None, binh: Person, bay: Person, village: Village, way: str
) -> None:
    if way == "done":
        bay.says("/dauviec xong 1")
    elif way == "removed":
        binh.says("/dauviec bo 1")
    elif way == "declined":
        bay.says("/dauviec khong 1")
        bay.says("đau chân")
    elif way == "withdrawn":
        binh.says("/rut 1")
        binh.picks("Đúng, rút")
        binh.says("đất đã bán hết")
    else:
        bay.says("/nghi")
        bay.picks("cho tới khi tôi bảo")
    village.remind()
    arrives(village, bay)
    for day in (19, 20, 21, 22):
        on(village, date(2026, 3, day))
        assert arrives(village, bay) == [""]


def test_another_day_takes_its_reminders_along(given: None, binh: Person, bay: Person, village: Village) -> None:
    binh.says("/dauviec sua 1")
    binh.says("27/3")
    binh.picks("Đúng, sửa")
    arrives(village, bay)
    on(village, date(2026, 3, 21))
    assert arrives(village, bay) == [""]
    on(village, date(2026, 3, 26))
    assert "“Lo đất”" in arrives(village, bay)[0]


def test_handed_on_the_next_one_is_reminded(given: None, bay: Person, tam: Person, village: Village) -> None:
    bay.says("/dauviec chuyen 1")
    bay.picks("Võ Thị Tám")
    bay.picks("Đúng, giao")
    arrives(village, bay)
    on(village, date(2026, 3, 19))
    for_bay, for_tam = arrives(village, bay, tam)
    assert for_bay == ""
    assert "“Lo đất”" in for_tam


def test_one_message_tells_of_a_pledge_and_of_work(binh: Person, bay: Person, village: Village) -> None:
    give(binh, "anh Bảy lo đất trước 20/3")
    bay.says("/dangky tôi trồng 50 cây dừa trước 20/3")
    bay.picks("Đúng, đăng ký")
    arrives(village, bay)
    on(village, date(2026, 3, 19))
    said = arrives(village, bay)[0]
    assert "50 cây dừa" in said
    assert "việc được giao sắp đến hạn" in said
    assert "Đã xong: “Lo đất”" in said
    assert len(bay.heard) == 1


def test_who_leads_hears_of_work_of_those_without_a_phone(binh: Person, village: Village) -> None:
    village.member("Lâm Thị Nở", "CB1")
    give(binh, "chị Nở nấu cơm trước 20/3")
    on(village, date(2026, 3, 19))
    said = arrives(village, binh)[0]
    assert "chưa dùng trợ lý" in said
    assert "Lâm Thị Nở" in said
    assert "“Nấu cơm”" in said


def leaves(village: Village, member_id: int, reason: EndReason, days: int = 0) -> None:
    day = village.now.astimezone(ZONE).date() + timedelta(days=days)
    village.database.transact(leaving.leave, member_id, reason, day, village.stamp)


@pytest.mark.parametrize("reason", [EndReason.MOVED, EndReason.LEFT_PARTY, EndReason.DIED])
def test_the_work_of_who_is_gone_returns_to_who_gave_it(
    given: None, binh: Person, bay: Person, village: Village, reason: EndReason
) -> None:
    leaves(village, bay.member_id, reason)
    village.remind()
    for_binh, for_bay = arrives(village, binh, bay)
    assert "Đồng chí Trần Văn Bảy không còn sinh hoạt ở chi bộ" in for_binh
    assert "“Lo đất”" in for_binh
    assert for_bay == ""
    assert "chưa giao ai" in binh.says("/dauviec 1")
    on(village, date(2026, 3, 19))
    assert arrives(village, binh, bay) == ["", ""]


def test_a_leaving_to_come_gives_it_back_on_its_day(given: None, binh: Person, bay: Person, village: Village) -> None:
    leaves(village, bay.member_id, EndReason.MOVED, days=5)
    village.remind()
    assert arrives(village, binh) == [""]
    on(village, date(2026, 3, 15))
    assert arrives(village, binh) == [""]  # a Sunday
    on(village, date(2026, 3, 16))
    assert "“Lo đất”" in arrives(village, binh)[0]


def test_who_is_erased_leaves_the_work_and_no_name(given: None, binh: Person, bay: Person, village: Village) -> None:
    bay.says("/dulieu")
    bay.picks("Xóa")
    for _ in range(3):
        if "Đã xóa" in bay.reads(bay.heard):
            break
        bay.picks("xóa")
    village.remind()
    assert "“Lo đất”" in arrives(village, binh)[0]
    said = binh.says("/dauviec 1")
    assert "Trần Văn Bảy" not in said
    assert "chưa giao ai" in said


def test_whoever_has_work_hears_that_the_whole_has_ended_and_goes_on_again(
    given: None, binh: Person, bay: Person, village: Village
) -> None:
    binh.says("/rut 1")
    binh.picks("Đúng, rút")
    binh.says("đất đã bán hết")
    village.remind()
    said = arrives(village, bay)[0]
    assert "đã kết thúc nên đầu việc sau không phải làm nữa" in said
    assert "“Lo đất”" in said
    village.remind()
    assert arrives(village, bay) == [""]
    binh.says("/rut lai 1")
    village.wait(days=1)
    village.remind()
    assert "tiếp tục" in arrives(village, bay)[0]
    on(village, date(2026, 3, 19))
    assert "“Lo đất”" in arrives(village, bay)[0]


def test_an_owner_who_is_gone_leaves_nobody_with_their_work(
    an: Person, bay: Person, binh: Person, village: Village
) -> None:
    an.says("/dangky tôi trồng 50 cây dừa trước 30/6")
    an.picks("Đúng, đăng ký")
    an.says("/dauviec them 1")
    an.says("anh Bảy chở cây giống trước 20/3")
    an.picks("Đúng, ghi lại")
    arrives(village, bay)
    leaves(village, an.member_id, EndReason.LEFT_PARTY)
    village.remind()
    for_an, for_bay = arrives(village, an, bay)
    assert for_an == ""
    assert "không phải làm nữa" in for_bay
    on(village, date(2026, 3, 19))
    assert arrives(village, an, bay) == ["", ""]


def test_who_moves_by_the_spreadsheet_leaves_the_work_and_hears_so(
    given: None, binh: Person, bay: Person, village: Village
) -> None:
    row = MemberRow(Origin("", 0), f"TV{bay.member_id:05d}", "Trần Văn Bảy", "CB2", (), leader=False)
    outcome = village.database.transact(importing.apply, Roster((), (row,)), village.stamp)
    assert not outcome.problems
    village.remind()
    for_binh, for_bay = arrives(village, binh, bay)
    assert "“Lo đất”" in for_binh
    assert "không phải làm nữa" in for_bay
    assert "Hiện chưa có việc nào" in bay.says("/dauviec")


def test_ones_own_pledge_and_work_move_along(an: Person, village: Village) -> None:
    an.says("/dangky tôi trồng 50 cây dừa trước 30/6")
    an.picks("Đúng, đăng ký")
    an.says("/dauviec them 1")
    an.says("tôi đào hố trước 20/3")
    an.picks("Đúng, ghi lại")
    row = MemberRow(Origin("", 0), f"TV{an.member_id:05d}", "Nguyễn Văn An", "CB2", (), leader=False)
    village.database.transact(importing.apply, Roster((), (row,)), village.stamp)
    village.remind()
    assert "“Đào hố”" in an.says("/dauviec")


def test_of_a_branch_that_closes_who_gave_the_work_and_who_had_it_hear_so(
    given: None, binh: Person, bay: Person, tam: Person, village: Village
) -> None:
    people = ((binh, "Lê Thị Bình"), (bay, "Trần Văn Bảy"), (tam, "Võ Thị Tám"))
    rows = tuple(
        MemberRow(Origin("", 0), f"TV{each.member_id:05d}", name, "CB2", (), leader=False) for each, name in people
    )
    closed = OrganisationRow(Origin("", 0), "CB1", "Chi bộ ấp 1", "chi_bo", "XA", village.stamp.day)
    assert not village.database.transact(importing.apply, Roster((), rows), village.stamp).problems
    assert not village.database.transact(importing.apply, Roster((closed,)), village.stamp).problems
    village.remind()
    for_binh, for_bay, _ = arrives(village, binh, bay, tam)
    assert "Chi bộ không còn" in for_binh
    assert "“Lo đất”" in for_binh
    assert "không phải làm nữa" in for_bay
    for day in (19, 21):
        on(village, date(2026, 3, day))
        assert arrives(village, binh, bay) == ["", ""]
