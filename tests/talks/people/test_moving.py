"""Who is moved by a file: everything registered goes along, and everybody concerned hears of it once."""

from datetime import date, datetime

import pytest

from domain.roles import EndReason, Role
from domain.roster.rows import Assignment, MemberRow, Origin, Roster
from domain.stamps import AsOf
from storage import figures, organisations
from storage.campaigns import campaigns
from storage.ground.database import Session
from storage.people import members
from storage.people.notices import When
from storage.roster import importing
from tests.talking import ZONE, Person, Village
from tests.talks.registering.test_registering import register


def moves(village: Village, person: Person, to: str, since: date | None = None, *posts: Assignment) -> None:
    imports(village, person, to, posts=posts, since=since)


def imports(village: Village, person: Person, to: str, **cells: object) -> None:
    """Import one row about somebody, as the verb does."""
    member = village.database.transact(members.by_ids, [person.member_id])[0]
    row = MemberRow(Origin("thanh_vien", 2), member.code, member.name, to, **cells)

    def work(session: Session) -> None:
        outcome = importing.apply(session, Roster((), (row,)), village.stamp)
        assert not outcome.problems
        importing.tell(session, outcome, When(village.now, village.real, ZONE))

    village.database.transact(work)


def test_the_mover_hears_it_once(an: Person, binh: Person, bao: Person, village: Village) -> None:
    moves(village, an, "CB2")
    moves(village, an, "CB2")
    told = an.receives()
    assert "Chi bộ ấp 2" in told
    assert "Hồ Văn Bảo" in told
    assert "10/03/2026" in told
    assert len(an.arrived) == 1


def test_the_new_branch_hears_the_name_and_the_old_one_no_word_of_the_pledges(
    an: Person, binh: Person, bao: Person, village: Village
) -> None:
    register(an)
    moves(village, an, "CB2")
    delivered = village.deliver(an.channel)
    heard = {each.address: each.message.text for each in delivered}
    assert len(delivered) == 3
    assert "Nguyễn Văn An" in heard[bao.address]
    assert "đã chuyển đi" in heard[binh.address]
    assert "Nguyễn Văn An" in heard[binh.address]
    assert "Trồng dừa" not in heard[binh.address]


def test_several_movers_are_one_message_to_their_leader(
    an: Person, binh: Person, bao: Person, village: Village
) -> None:
    other = village.person(an.channel, "Võ Thị Sáu", "CB1")
    both = village.database.transact(members.by_ids, [an.member_id, other.member_id])
    rows = [MemberRow(Origin("thanh_vien", 2), member.code, member.name, "CB2") for member in both]

    def work(session: Session) -> None:
        outcome = importing.apply(session, Roster((), tuple(rows)), village.stamp)
        importing.tell(session, outcome, When(village.now, village.real, ZONE))

    village.database.transact(work)
    told = bao.receives()
    assert len(bao.arrived) == 1
    assert "Nguyễn Văn An, Võ Thị Sáu" in told


def test_at_night_nobody_is_woken(an: Person, binh: Person, bao: Person, village: Village) -> None:
    village.now = datetime(2026, 3, 10, 23, 0, tzinfo=ZONE)
    moves(village, an, "CB2")
    assert an.receives() == ""
    village.now = datetime(2026, 3, 11, 7, 31, tzinfo=ZONE)
    assert "Chi bộ ấp 2" in an.receives()


def test_the_lists_follow(an: Person, binh: Person, bao: Person, village: Village) -> None:
    register(an)
    moves(village, an, "CB2")
    assert "Nguyễn Văn An" not in binh.says("/thanhvien")
    assert "Nguyễn Văn An" in bao.says("/thanhvien")
    assert "Trồng dừa" in an.says("/camket")


def test_the_late_list_follows(an: Person, binh: Person, bao: Person, village: Village) -> None:
    register(an, deadline="20/3")
    village.wait(days=15)
    assert "Trồng dừa" in binh.says("/tonghop")
    moves(village, an, "CB2")
    late = binh.says("/tonghop")
    assert "Trồng dừa" not in late
    assert "Nguyễn Văn An" not in late
    late = bao.says("/tonghop")
    assert "Trồng dừa" in late
    assert "Nguyễn Văn An" in late


def test_a_claim_waits_for_the_new_leader(an: Person, binh: Person, bao: Person, village: Village) -> None:
    register(an)
    an.says("/baocao 1")
    an.says("500 cây")
    if "Đúng" in an.reads(an.heard):
        an.picks("Đúng")
    assert "Trồng dừa" in binh.says("/duyet")
    old = [choice.value for message in binh.heard for choice in message.choices if choice.value.startswith("/duyet")]
    moves(village, an, "CB2")
    assert "Trồng dừa" not in binh.says("/duyet")
    for value in old or ["/duyet 1"]:
        assert "Trồng dừa" not in binh.taps(value), "an old button does not reach after the mover"
    assert "Nguyễn Văn An" in bao.says("/duyet")
    assert "Trồng dừa" in bao.says("/duyet 1")


def test_reminders_go_on(an: Person, binh: Person, bao: Person, village: Village) -> None:
    register(an)
    moves(village, an, "CB2")
    an.receives()
    village.now = village.now.replace(month=6, day=23)
    village.remind()
    assert "Trồng dừa" in an.receives()


def test_the_summary_of_before_stays_with_the_old_branch(
    an: Person, binh: Person, bao: Person, village: Village
) -> None:
    register(an)
    village.wait(days=3)
    moves(village, an, "CB2")

    def registered(code: str, as_of: AsOf) -> int:
        def work(session: Session) -> int:
            place, campaign = organisations.by_code(session, code), campaigns.by_code(session, "DKM")
            assert place is not None
            assert campaign is not None
            return figures.summary(session, place, campaign, as_of, names=False).figures.people.registered

        return village.database.transact(work)

    then, now = AsOf.end_of(date(2026, 3, 11), ZONE), AsOf.now(village.stamp.day)
    assert [registered(code, then) for code in ("CB1", "CB2", "XA")] == [1, 0, 1]
    assert [registered(code, now) for code in ("CB1", "CB2", "XA")] == [0, 1, 1]
    assert "Nguyễn Văn An" not in binh.says("/tonghop 11/3")


def test_rights_follow(an: Person, binh: Person, bao: Person, village: Village) -> None:
    moves(village, binh, "CB2", None, Assignment(Role.DEPUTY, "CB2"))
    assert "Hồ Văn Bảo" in binh.says("/thanhvien")
    assert "Nguyễn Văn An" not in binh.reads(binh.heard)


def test_a_move_to_come_is_told_now_and_holds_from_its_day(
    an: Person, binh: Person, bao: Person, village: Village
) -> None:
    moves(village, an, "CB2", date(2026, 3, 20))
    assert "20/03/2026" in an.receives()
    assert "Nguyễn Văn An" in binh.says("/thanhvien")
    village.wait(days=10)
    assert "Nguyễn Văn An" not in binh.says("/thanhvien")
    assert "Nguyễn Văn An" in bao.says("/thanhvien")


def test_who_left_elsewhere_and_is_listed_here_brings_everything_along(
    an: Person, binh: Person, bao: Person, village: Village
) -> None:
    register(an)
    imports(village, an, "CB1", leaves=True, reason=EndReason.MOVED)
    assert "không còn sinh hoạt" in an.receives()
    village.wait(days=2)
    moves(village, an, "CB2")
    heard = {each.address: each.message.text for each in village.deliver(an.channel)}
    assert "Chi bộ ấp 2" in heard[an.address]
    assert "Nguyễn Văn An" in heard[bao.address]
    assert binh.address not in heard, "the old branch noted it itself"
    village.now = village.now.replace(month=6, day=23)
    village.remind()
    assert "Trồng dừa" in an.receives()


@pytest.mark.parametrize("reason", [EndReason.DIED, None])
def test_a_file_that_tells_of_a_death_or_no_reason_writes_to_nobody(
    an: Person, binh: Person, village: Village, reason: EndReason | None
) -> None:
    imports(village, an, "CB1", leaves=True, reason=reason)
    assert village.deliver(an.channel) == []


def test_what_a_file_ended_is_taken_back_in_the_chat(an: Person, binh: Person, village: Village) -> None:
    imports(village, an, "CB1", leaves=True, reason=EndReason.LEFT_PARTY)
    binh.says("/thanhvien")
    assert "như trước" in binh.picks("lấy lại: Nguyễn Văn An")
    assert "Nguyễn Văn An" in binh.says("/thanhvien")
