"""A secretary calls a meeting or a launch in words; what is missing is asked, and all is read back and changed."""

import pytest

from domain.chat import Kind
from tests.talking import Person, Village
from tests.talks.announcing.hearing import heard_by
from tests.talks.events.calling import MEETING, call
from tests.talks.evidence.test_evidence import Work, photo


def test_what_is_missing_is_asked_one_after_the_other(an: Person, binh: Person, village: Village) -> None:
    assert "Đó là buổi gì" in binh.says("/sukien moi")
    assert "Ngày nào, mấy giờ" in binh.picks("Buổi họp")
    assert "Mấy giờ thứ Sáu, 13/03/2026" in binh.says("thứ sáu")
    assert "Ở đâu" in binh.says("19h30")
    assert "Ai chủ trì" in binh.says("nhà văn hóa ấp 1")
    assert "Có chương trình không" in binh.picks("Tôi chủ trì")
    shown = binh.says("Chào cờ; đọc nghị quyết")
    for line in (
        *("Họp Chi bộ ấp 1", "19:30 thứ Sáu, 13/03/2026", "“nhà văn hóa ấp 1”", "Chủ trì: “Lê Thị Bình”"),
        *("Chương trình: “Chào cờ; đọc nghị quyết”", "Mời: Chi bộ ấp 1, 2 người"),
    ):
        assert line in shown
    assert "mời 2 người" in binh.picks("Gửi giấy mời")
    village.tell_of_events()
    invited = an.receives()
    assert "Kính mời đồng chí dự:\nHọp Chi bộ ấp 1" in invited
    assert "19:30 thứ Sáu, 13/03/2026" in invited


def test_one_sentence_says_all_of_it(binh: Person, an: Person, village: Village) -> None:
    shown = binh.says(MEETING)
    assert "19:00 thứ Sáu, 13/03/2026" in shown
    assert "Địa điểm: “nhà văn hóa ấp 1”" in shown
    assert "Chủ trì: “Lê Thị Bình”" in shown


def test_without_accents_too(binh: Person, an: Person) -> None:
    shown = binh.says("chi bo hop 19h thu sau tai nha van hoa ap 1, chu tri: dong chi Binh")
    assert "19:00 thứ Sáu, 13/03/2026" in shown


def test_each_part_is_changed_before_the_yes(binh: Person, an: Person, village: Village) -> None:
    binh.says(MEETING)
    assert "20:00 thứ Sáu, 13/03/2026" in binh.says("20h thôi")
    assert "20:00 thứ Bảy, 14/03/2026" in binh.says("thứ bảy nha")
    assert "“trụ sở ấp”" in binh.says("tại trụ sở ấp")
    binh.picks("Đổi người chủ trì")
    assert "Chủ trì: “đồng chí Tư”" in binh.says("đồng chí Tư")
    binh.picks("Gửi giấy mời")
    village.tell_of_events()
    assert "20:00 thứ Bảy, 14/03/2026" in an.receives()


def test_a_no_invites_nobody(binh: Person, an: Person, village: Village) -> None:
    binh.says(MEETING)
    assert "Chưa mời ai" in binh.picks("Không, cứ để vậy")
    village.tell_of_events()
    assert an.receives() == ""
    assert "chưa có buổi họp" in binh.says("/sukien")


def test_an_hour_that_has_passed_is_asked_again(binh: Person) -> None:
    binh.says("/sukien moi họp chi bộ")
    assert "Giờ đó đã qua" in binh.says("hôm nay lúc 7h sáng")


@pytest.mark.parametrize(
    ("whom", "count", "bao_hears", "an_hears"),
    [
        ("Chỉ các đồng chí bí thư", 3, True, False),
        ("các đơn vị trực thuộc", 4, True, True),
        ("không gồm", 1, False, False),
    ],
)
def test_a_committee_invites_its_own_all_or_the_secretaries(
    an: Person,
    binh: Person,
    bao: Person,
    chi: Person,
    village: Village,
    whom: str,
    count: int,
    bao_hears: bool,
    an_hears: bool,
) -> None:
    chi.says("tổ chức lễ phát động ngày 15/8 lúc 7h30 tại hội trường xã, chủ trì: đồng chí Ba")
    chi.picks(whom)
    shown = chi.picks("Không có chương trình")
    assert "Lễ phát động, Đảng bộ xã An Thạnh" in shown
    assert f"{count} người" in shown
    chi.picks("Gửi giấy mời")
    village.tell_of_events()
    of_bao, of_an = heard_by(village, bao, an)
    assert ("07:30 thứ Bảy, 15/08/2026" in of_bao) is bao_hears
    assert ("07:30" in of_an) is an_hears


def test_staff_call_for_a_branch_below(hai: Person, binh: Person, an: Person, village: Village) -> None:
    shown = hai.says("chi bộ ấp 1 họp 19h thứ sáu tại nhà văn hóa ấp 1, chủ trì: đồng chí Bình")
    assert "Họp Chi bộ ấp 1" in shown
    hai.picks("Gửi giấy mời")
    village.tell_of_events()
    assert "Họp Chi bộ ấp 1" in an.receives()


def test_an_administrator_is_asked_whose_it_is(dung: Person, an: Person) -> None:
    dung.says("/sukien moi")
    assert "Đơn vị nào tổ chức" in dung.picks("Buổi họp")
    assert "Ngày nào" in dung.says("chi bộ ấp 1")


def test_a_member_calls_none(an: Person) -> None:
    an.says(MEETING)
    assert "Tôi gửi giấy mời nhé" not in an.heard[-1].text
    refused = an.says("/sukien moi họp 19h thứ sáu")
    assert "Mời họp và tổ chức lễ phát động là việc của" in refused


def test_the_programme_is_sent_as_a_file(binh: Person, an: Person, village: Village, work: Work) -> None:
    binh.says(MEETING)
    shown = photo(binh)
    assert "sẽ gửi kèm giấy mời" in shown
    assert "Kèm theo: 1 ảnh" in shown
    binh.picks("Gửi giấy mời")
    village.tell_of_events()
    assert an.receives() == ""  # until the picture is fetched
    work()
    village.tell_of_events()
    came = an.receives()
    assert "Kính mời đồng chí dự" in came
    assert [message.file is not None for message in an.heard] == [True, False]


def test_a_file_that_was_begun_and_left_goes_with_nothing_else(
    binh: Person, an: Person, village: Village, work: Work
) -> None:
    binh.says(MEETING)
    photo(binh)
    binh.picks("Không, cứ để vậy")
    call(binh, village)
    an.receives()
    assert len(an.heard) == 1


def test_what_waits_while_the_question_is_open_is_a_file_of_no_pledge(binh: Person, village: Village) -> None:
    binh.says(MEETING)
    assert "sẽ gửi kèm giấy mời" in binh.sends(kind=Kind.DOCUMENT, attachment="d1", name="Chương trình.pdf")
    assert "“Chương trình.pdf”" in binh.heard[-1].text


@pytest.mark.parametrize(
    "said",
    ["Mời chi bộ ấp 1 họp 19h thứ sáu tại nhà tui, tui chủ trì", "moi chi bo hop 19h thu sau tai nha tui, tui chu tri"],
)
def test_an_invitation_is_a_meeting(binh: Person, an: Person, said: str) -> None:
    shown = binh.says(said)
    assert "19:00 thứ Sáu, 13/03/2026" in shown
    assert "Địa điểm: “nhà đồng chí Lê Thị Bình”" in shown
    assert "Chủ trì: “Lê Thị Bình”" in shown


def test_a_day_of_a_month_a_hall_and_another_chair(binh: Person, an: Person) -> None:
    shown = binh.says("Họp chi bộ tháng 4 mồng 6 tây, 18h30, hội trường ấp, anh An chủ trì thay tui tại tui đi học")
    assert "18:30 thứ Hai, 06/04/2026" in shown
    assert "“hội trường ấp”" in shown
    assert "Chủ trì: “Nguyễn Văn An”" in shown


@pytest.mark.parametrize(
    "said",
    ["triệu tập bí thư 2 chi bộ họp đột xuất 15h chiều nay", "trieu tap bi thu 2 chi bo hop dot xuat 15h chieu nay"],
)
def test_the_secretaries_are_called(binh: Person, an: Person, bao: Person, chi: Person, said: str) -> None:
    assert "Ở đâu" in chi.says(said)
    chi.says("hội trường Đảng ủy")
    chi.picks("Tôi chủ trì")
    shown = chi.picks("Không có chương trình")
    assert "15:00 thứ Ba, 10/03/2026" in shown
    assert "Mời: Chỉ các đồng chí bí thư, 3 người" in shown


@pytest.mark.parametrize("said", ["ai đi họp vậy", "may nguoi tra loi di roi"])
def test_who_comes_is_asked_in_words(binh: Person, an: Person, village: Village, said: str) -> None:
    call(binh, village)
    assert "Chưa trả lời: Nguyễn Văn An" in binh.says(said)


@pytest.mark.parametrize(
    "said", ["mời họp chi bộ 19h thứ bảy tại nhà văn hóa ấp", "moi hop chi bo 19h thu bay tai nha van hoa"]
)
def test_calling_begins_with_the_meeting_too(binh: Person, said: str) -> None:
    assert "Ai chủ trì" in binh.says(said)


def test_having_just_met_calls_nobody(binh: Person) -> None:
    assert "Ai chủ trì" not in binh.says("mới họp chi bộ hôm qua tại nhà văn hóa ấp")
