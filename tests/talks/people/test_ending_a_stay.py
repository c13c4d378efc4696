"""A secretary notes that somebody belongs to the branch no more, and takes it back."""

from datetime import datetime

import pytest
from sqlmodel import select

from domain.roles import Role
from domain.stamps import AsOf
from storage import figures, organisations
from storage.campaigns import campaigns
from storage.ground.database import Session
from storage.people import leaving, members
from storage.tables import Broadcast, Invitation
from tests.talking import ZONE, Person, Village
from tests.talks.registering.test_registering import register


def people(village: Village, code: str = "CB1") -> int:
    """How many are counted in a branch today."""

    def work(session: Session) -> int:
        place, campaign = organisations.by_code(session, code), campaigns.by_code(session, "DKM")
        assert place is not None
        assert campaign is not None
        found = figures.summary(session, place, campaign, AsOf.now(village.stamp.day), names=False)
        return found.figures.people.total

    return village.database.transact(work)


def end(leader: Person, name: str, reason: str, day: str = "hôm nay") -> str:
    """The whole way from the list of members; what is said at the end."""
    leader.says("/thanhvien")
    leader.picks("Chọn một đồng chí")
    leader.says(name)
    leader.picks("Kết thúc sinh hoạt")
    said = leader.picks(reason)
    if "ngày nào" in said:
        said = leader.says(day)
    assert name in said, said
    return leader.picks("Đúng, ghi như vậy")


REASONS = ["Chuyển sinh hoạt đi nơi khác", "Xin ra khỏi Đảng", "Khai trừ", "Từ trần", "Nhập nhầm"]


@pytest.mark.parametrize("reason", REASONS)
def test_who_left_is_counted_no_more(an: Person, binh: Person, village: Village, reason: str) -> None:
    assert people(village) == 2
    assert "không còn sinh hoạt" in end(binh, "Nguyễn Văn An", reason)
    assert people(village) == 1
    assert "Nguyễn Văn An ·" not in binh.says("/thanhvien")


def test_the_stay_ends_from_the_day_that_is_typed(an: Person, binh: Person, village: Village) -> None:
    binh.says("/thanhvien")
    binh.picks("Chọn một đồng chí")
    binh.picks("Nguyễn Văn An")
    binh.picks("Kết thúc sinh hoạt")
    binh.picks("Xin ra khỏi Đảng")
    assert "không tìm thấy ngày" in binh.says("bữa nào đó").lower() or "31/2" in binh.says("31/2")
    assert "sinh hoạt ở đây từ" in binh.says("1/1/2020")
    assert "hơn một năm" in binh.says("1/6/2027")
    read_back = binh.says("1/3")
    assert "01/03/2026" in read_back
    assert "xin ra khỏi Đảng" in read_back
    binh.picks("Đúng, ghi như vậy")
    left = village.database.transact(leaving.last, an.member_id)
    assert left is not None
    assert left.day.isoformat() == "2026-03-01"


def test_nothing_is_written_before_the_yes(an: Person, binh: Person, village: Village) -> None:
    binh.says("/thanhvien")
    binh.picks("Chọn một đồng chí")
    binh.picks("Nguyễn Văn An")
    binh.picks("Kết thúc sinh hoạt")
    binh.picks("Khai trừ")
    binh.picks("Hôm nay")
    assert people(village) == 2
    binh.picks("Không")
    assert people(village) == 2


def test_who_left_is_told_once_and_can_still_see_their_own_data(an: Person, binh: Person, village: Village) -> None:
    end(binh, "Nguyễn Văn An", "Xin ra khỏi Đảng")
    told = an.receives()
    assert "không còn sinh hoạt" in told
    assert "Lê Thị Bình" in told
    assert "xin ra" not in told, "why is for people to say"
    assert an.receives() == ""
    assert "Nguyễn Văn An" in an.says("/dulieu")
    assert "Lê Thị Bình" in an.says("tôi đăng ký trồng 50 cây dừa trước 30/6")
    assert "không còn sinh hoạt" in an.says("/dangky")


def test_at_night_it_is_told_in_the_morning(an: Person, binh: Person, village: Village) -> None:
    village.now = datetime(2026, 3, 10, 22, 30, tzinfo=ZONE)
    end(binh, "Nguyễn Văn An", "Khai trừ")
    assert an.receives() == ""
    village.wait(hours=9, minutes=1)
    assert "không còn sinh hoạt" in an.receives()


def test_of_a_death_nothing_is_written_to_that_phone_but_answers(an: Person, binh: Person, village: Village) -> None:
    register(an)
    end(binh, "Nguyễn Văn An", "Từ trần")
    for day in (23, 29):
        village.now = village.now.replace(month=6, day=day)
        village.remind()
        assert an.receives() == ""
    answer = an.says("Cháu là con của bác An")
    assert "chia buồn" in answer
    assert "Trồng dừa" not in an.says("/dulieu"), "nobody looks into what is kept about the dead"


def test_reminders_drop(an: Person, binh: Person, village: Village) -> None:
    register(an)
    end(binh, "Nguyễn Văn An", "Chuyển sinh hoạt")
    an.receives()
    village.now = village.now.replace(month=6, day=23)
    village.remind()
    assert an.receives() == ""


def test_what_waits_to_be_sent_is_dropped(an: Person, binh: Person, dung: Person, village: Village) -> None:
    dung.says("/thongbao")
    dung.says("Họp chi bộ tối mai")
    if any("Chi bộ ấp 1" in choice.label for choice in dung.heard[-1].choices):
        dung.picks("Chi bộ ấp 1")
    else:
        dung.says("CB1")
    dung.picks("Gửi")
    village.advance_broadcasts()
    end(binh, "Nguyễn Văn An", "Từ trần")
    assert an.receives() == ""


def test_announcements_pass_them_by(an: Person, binh: Person, dung: Person, village: Village) -> None:
    end(binh, "Nguyễn Văn An", "Khai trừ")
    an.receives()
    dung.says("/thongbao")
    dung.says("Họp chi bộ tối mai")
    dung.says("CB1")
    dung.picks("Gửi")
    village.advance_broadcasts()
    assert an.receives() == ""
    query = select(Broadcast.total)
    assert village.database.transact(lambda session: session.exec(query).one()) == 1


def test_codes_of_theirs_die(binh: Person, channel: str, village: Village) -> None:
    code = village.code_for(village.member("Nguyễn Văn An", "CB1"))
    end(binh, "Nguyễn Văn An", "Chuyển sinh hoạt")
    assert "không" in village.stranger(channel).says(code)
    assert village.database.transact(lambda session: session.exec(select(Invitation.used_at)).all()).count(None) >= 1


def test_a_code_made_before_a_leaving_to_come_is_dead_from_that_day(
    binh: Person, channel: str, village: Village
) -> None:
    code = village.code_for(village.member("Nguyễn Văn An", "CB1"))
    end(binh, "Nguyễn Văn An", "Chuyển sinh hoạt", "15/3")
    assert people(village) == 2
    village.wait(days=6)
    assert people(village) == 1
    assert "kết thúc sinh hoạt" in village.stranger(channel).says(code)


def test_a_leaving_to_come_holds_from_its_day(an: Person, binh: Person, village: Village) -> None:
    register(an, deadline="1/4")
    assert "đến trước" in end(binh, "Nguyễn Văn An", "Chuyển sinh hoạt", "20/3")
    assert "20/03/2026" in an.receives()
    assert "làm việc gì" in an.says("/dangky"), "until then they take part"
    binh.says("/thanhvien")
    binh.picks("Chọn một đồng chí")
    assert "20/03/2026" in binh.picks("Nguyễn Văn An")
    village.now = village.now.replace(month=3, day=25)
    village.remind()
    assert an.receives() == ""


def test_an_open_dialogue_ends(an: Person, binh: Person) -> None:
    an.says("/dangky")
    an.says("Trồng dừa")
    end(binh, "Nguyễn Văn An", "Chuyển sinh hoạt")
    assert "không còn sinh hoạt" in an.says("500 cây")
    assert an.says("/huy")


def test_a_mistake_is_taken_back_with_everything_registered(an: Person, binh: Person, village: Village) -> None:
    register(an)
    end(binh, "Nguyễn Văn An", "Xin ra khỏi Đảng")
    an.receives()
    assert "như trước" in binh.picks("Ghi nhầm, lấy lại")
    assert people(village) == 2
    assert "ghi nhầm" in an.receives()
    assert "Trồng dừa" in an.says("/camket")
    village.now = village.now.replace(month=6, day=23)
    village.remind()
    assert "Trồng dừa" in an.receives()


@pytest.mark.parametrize("reason", REASONS)
def test_the_way_back_stands_on_the_list_for_seven_days(
    an: Person, binh: Person, village: Village, reason: str
) -> None:
    end(binh, "Nguyễn Văn An", reason)
    village.wait(days=6)
    binh.says("/thanhvien")
    back = binh.choice("lấy lại: Nguyễn Văn An")
    village.wait(days=2)
    assert "quá 7 ngày" in binh.taps(back.value)
    binh.says("/thanhvien")
    assert not [choice for choice in binh.heard[-1].choices if "lấy lại" in choice.label]
    village.wait(days=-2)
    assert "như trước" in binh.taps(back.value)
    assert people(village) == 2


def test_a_second_tap_takes_nothing_back(an: Person, binh: Person, village: Village) -> None:
    end(binh, "Nguyễn Văn An", "Từ trần")
    back = binh.choice("Ghi nhầm").value
    binh.taps(back)
    assert "Không có gì để lấy lại" in binh.taps(back)
    an_heard = an.receives()
    assert an_heard == "", "of a death taken back nothing is written either: nothing was told"


def code_of(village: Village, person: Person) -> str:
    return village.database.transact(members.by_ids, [person.member_id])[0].code


def test_nobody_ends_their_own_stay(binh: Person, village: Village) -> None:
    binh.says("/thanhvien")
    binh.picks("Chọn một đồng chí")
    binh.picks("Lê Thị Bình")
    assert not [choice for choice in binh.heard[-1].choices if "Kết thúc" in choice.label]
    assert "tự ghi" in binh.says(f"/ketthuc {code_of(village, binh)}")


def test_a_leaders_stay_is_ended_by_another_leader(binh: Person, village: Village) -> None:
    deputy = village.person(binh.channel, "Phó Một", "CB1", (Role.DEPUTY, "CB1"))
    end(deputy, "Lê Thị Bình", "Chuyển sinh hoạt")
    assert people(village) == 1
    assert "không còn sinh hoạt" in binh.says("/thanhvien"), "posts end with the stay"


def test_a_leaders_stay_is_ended_by_the_level_above(binh: Person, chi: Person, village: Village) -> None:
    chi.says("đồng chí Bình mất rồi, gạch tên giùm")
    chi.picks("Hôm nay")
    assert "Lê Thị Bình" in chi.picks("Đúng, ghi như vậy")
    assert people(village) == 0
    assert "như trước" in chi.picks("Ghi nhầm"), "whoever wrote it takes it back"
    assert people(village) == 1


def test_the_level_above_ends_no_stay_of_a_plain_member(an: Person, chi: Person, village: Village) -> None:
    assert "chỉ quản lý được đảng viên" in chi.says(f"/ketthuc {code_of(village, an)}")
    assert people(village) == 1


def test_a_branch_does_not_end_the_stay_of_one_who_serves_above(binh: Person, village: Village) -> None:
    staff = village.person(binh.channel, "Cán Bộ Xã", "CB1", (Role.STAFF, "XA"))
    assert "không ghi kết thúc sinh hoạt" in binh.says(f"/ketthuc {code_of(village, staff)}")


def test_a_plain_member_and_another_branch_end_nothing(an: Person, village: Village) -> None:
    other = village.person(an.channel, "Bí Thư Hai", "CB2", (Role.SECRETARY, "CB2"))
    fourth = village.person(an.channel, "Võ Thị Sáu", "CB1")
    for somebody in (an, other):
        somebody.says(f"/ketthuc {code_of(village, fourth)}")
    assert people(village) == 2


def test_an_administrator_ends_a_stay(an: Person, dung: Person, village: Village) -> None:
    dung.says("/thanhvien CB1")
    dung.picks("Chọn một đồng chí")
    dung.picks("Nguyễn Văn An")
    dung.picks("Kết thúc sinh hoạt")
    dung.picks("Nhập nhầm")
    assert "không còn sinh hoạt" in dung.picks("Đúng, ghi như vậy")
    assert people(village) == 0


def test_a_slip_said_in_words_leads_to_the_way_back(an: Person, binh: Person) -> None:
    end(binh, "An", "Chuyển sinh hoạt")
    assert "lấy lại việc vừa rồi không" in binh.says("bấm nhầm rồi")
    binh.picks("Ghi nhầm, lấy lại")
    assert "Nguyễn Văn An ·" in binh.says("/thanhvien")
