"""People who leave, who block the bot, or whose organisation has an unusual code."""

from sqlmodel import select

from domain.chat import Kind
from domain.roles import Role
from storage.ground.database import Session
from storage.tables import Membership, Reminder
from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept, register


def leave(village: Village, member_id: int) -> None:
    """Somebody belongs to no cell any more."""

    def work(session: Session) -> None:
        for membership in session.exec(select(Membership).where(Membership.member_id == member_id)):
            membership.until = village.now.date()
            session.add(membership)

    village.database.transact(work)


def test_who_left_is_reminded_no_more(an: Person, village: Village) -> None:
    register(an)
    leave(village, an.member_id)
    village.now = village.now.replace(month=6, day=23)
    assert village.remind() == 0
    assert an.receives() == ""
    assert village.database.transact(lambda s: {r.outcome for r in s.exec(select(Reminder))}) == {"unjoined", None}


def test_who_left_in_the_middle_of_a_report_reports_nothing(an: Person, village: Village) -> None:
    register(an)
    an.says("/baocao")
    leave(village, an.member_id)
    an.says("120")
    assert kept(village)[0].done is None
    assert "120" not in an.says("/dulieu")


def test_a_bare_one_answers_the_reminder_of_one_pledge(an: Person, village: Village) -> None:
    register(an, "Giúp hộ thoát nghèo", "2 hộ")
    village.now = village.now.replace(month=6, day=23)
    village.remind()
    an.receives()
    assert "1/2 hộ (50%)" in an.says("1")


def test_the_letter_of_a_reminder_opens_the_report(an: Person, village: Village) -> None:
    register(an, "Giúp hộ thoát nghèo", "2 hộ")
    village.now = village.now.replace(month=6, day=23)
    village.remind()
    an.receives()
    assert "làm được bao nhiêu" in (an.says("A.") if an.channel == "zalo" else an.picks("Báo cáo tiến độ"))


def test_who_blocked_the_bot_is_counted_so_and_not_as_a_stranger(
    an: Person, binh: Person, dung: Person, village: Village
) -> None:
    village.member("Chưa Tham Gia", "CB1")
    an.sends(kind=Kind.BLOCKED)
    dung.says("/thongbao Chào các đồng chí")
    dung.says("CB1")
    dung.picks("Gửi")
    final = ""
    for _ in range(4):
        village.advance_broadcasts()
        final = dung.receives() or final
    assert "Đã gửi: 1" in final
    assert "Đã chặn trợ lý: 1" in final
    assert "Chưa tham gia: 1" in final


def test_an_organisations_code_may_hold_a_space(village: Village, channel: str) -> None:
    village.organisation("CB 01", "Chi bộ có khoảng trắng", "XA")
    secretary = village.person(channel, "Lê Văn Tư", "CB 01", (Role.SECRETARY, "CB 01"))
    secretary.says("/tonghop")
    assert "Chi bộ có khoảng trắng" in secretary.picks("Bản gửi nhóm")
    assert "Chi bộ có khoảng trắng" in secretary.says("/tonghop cb 01 nhóm")
