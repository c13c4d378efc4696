"""Which kinds of people the figures count: said by the campaign, shown with the figures, and of the day asked."""

from dataclasses import replace
from datetime import date

from domain.people.kinds import LeftOut
from storage.facts import left_out
from storage.people import kinds
from tests.talking import Person, Village
from tests.talks.registering.test_registering import register


def become(village: Village, member_id: int, kind: str, day: date | None = None) -> int:
    stamp = replace(village.stamp, day=day or village.stamp.day)
    return village.database.transact(kinds.become, member_id, kind, stamp)


def leave_out(village: Village, *people: str) -> int:
    return village.database.transact(left_out.leave_out, 1, LeftOut.of(people, ()), village.stamp)


def test_everybody_counts_until_a_campaign_says_otherwise(an: Person, binh: Person, village: Village) -> None:
    become(village, an.member_id, "quan_chung")
    become(village, binh.member_id, "cựu chiến binh")
    said = binh.says("/tonghop")
    assert "Đảng viên đã đăng ký: 0/2 (0%)" in said
    assert "Không tính" not in said


def test_who_is_not_counted_still_shows_with_what_they_registered(an: Person, binh: Person, village: Village) -> None:
    become(village, an.member_id, "quan_chung")
    village.member("Trần Văn Im", "CB1")
    leave_out(village, "quan_chung", "ho")
    register(an)
    said = binh.says("/tonghop")
    assert "Đảng viên đã đăng ký: 0/2 (0%)" in said
    assert "Không tính: quần chúng, hộ dân (đã đăng ký 1/1)" in said
    assert "Nội dung đăng ký: 1" in said
    assert "Trần Văn Im" in said


def test_nobody_who_is_not_counted_is_urged(an: Person, binh: Person, village: Village) -> None:
    assert "Nguyễn Văn An" in binh.says("/tonghop")
    become(village, an.member_id, "quan_chung")
    leave_out(village, "quan_chung")
    assert "Nguyễn Văn An" not in binh.says("/tonghop")
    assert "Nguyễn Văn An" not in binh.says("/dondoc")


def test_nobody_exempt_from_activity_is_named_to_be_urged(an: Person, binh: Person, village: Village) -> None:
    become(village, an.member_id, "mien_sinh_hoat")
    said = binh.says("/tonghop CB1")
    assert "Đảng viên đã đăng ký: 0/2 (0%)" in said
    assert "Nguyễn Văn An" not in said
    assert "Miễn sinh hoạt, không đôn đốc: 1" in said
    assert "Nguyễn Văn An" not in binh.says("/dondoc")
    register(an)
    assert "Nguyễn Văn An" not in binh.says("ai chưa báo cáo")


def test_a_past_day_shows_the_kinds_and_the_rule_of_that_day(an: Person, binh: Person, village: Village) -> None:
    leave_out(village, "du_bi")
    become(village, an.member_id, "du_bi")
    village.wait(days=1)
    become(village, an.member_id, "dang_vien")
    assert "Đảng viên đã đăng ký: 0/2 (0%)" in binh.says("/tonghop")
    assert "Đảng viên đã đăng ký: 0/1 (0%)" in binh.says("/tonghop 10/03/2026")
    leave_out(village)
    assert "Không tính" not in binh.says("/tonghop")
    assert "Không tính: đảng viên dự bị (đã đăng ký 0/1)" in binh.says("/tonghop 10/03/2026")


def test_another_kind_is_left_out_with_what_is_kept_as_text(an: Person, binh: Person, village: Village) -> None:
    become(village, an.member_id, "cựu chiến binh")
    leave_out(village, "khac")
    assert "Không tính: diện khác (đã đăng ký 0/1)" in binh.says("/tonghop")


def test_who_is_exempt_is_not_named_without_a_task(an: Person, binh: Person, village: Village) -> None:
    register(an)
    village.member("Trần Văn Im", "CB1")
    become(village, village.member("Võ Thị Tám", "CB1"), "mien_sinh_hoat")
    an.says("/dauviec them 1")
    an.says("tôi đào hố trước 5/4")
    an.picks("Đúng, ghi lại")
    assert "Chưa được phân công (2)" in binh.says("/tonghop")
    said = binh.picks("Chưa được phân công")
    assert "Trần Văn Im" in said
    assert "Võ Thị Tám" not in said
