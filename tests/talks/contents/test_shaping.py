"""What a committee makes of the content groups for its people: left out, taken back, added, with words of its own."""

from datetime import date

import pytest
from sqlmodel import select

from domain.campaigns.movement import CampaignSection, Movement
from domain.reorganising.change import Wanted, What
from domain.roles import Role
from storage import organisations
from storage.campaigns import applying, contents, offering
from storage.ground.database import Session
from storage.reorganising import acting, undoing
from storage.tables import DatedGroup, HistoryEntry
from tests.talking import Person, Village
from tests.talks.registering.test_grouping import ECONOMY, NO_GROUP, PEOPLE, WORKS, group_kept, guessed
from tests.talks.registering.test_registering import ASKED_GROUP


def leaves_out(chi: Person, group: str, why: str = "Không ghi lý do") -> str:
    chi.says(f"bỏ nhóm {group}")
    chi.picks(why) if why == "Không ghi lý do" else chi.says(why)
    return chi.picks("Đúng, từ hôm nay")


def adds(chi: Person, name: str, below: str, words: str) -> str:
    chi.says(f"thêm nhóm nội dung {name}")
    chi.picks(below)
    chi.says(words)
    chi.picks("Không ghi lý do")
    return chi.picks("Đúng, từ hôm nay")


def arrived(village: Village, person: Person) -> str:
    sent = village.deliver(person.channel)
    return "\n".join(each.message.text for each in sent if each.address == person.address)


def test_all_see_the_groups_in_plain_words_with_the_slogan_behind(an: Person, chi: Person) -> None:
    for person in (an, chi):
        said = person.says("các nhóm nội dung")
        assert "Nền tảng lâu dài (Hai chân): Xây dựng Đảng" in said
        assert "Mũi đột phá (Ba mũi)" in said
    assert "Bỏ bớt một nhóm" in said
    assert "Bỏ bớt" not in an.says("/nhomnoidung")


def test_a_committee_leaves_a_group_out_for_its_people_alone(
    an: Person, binh: Person, chi: Person, dung: Person, village: Village
) -> None:
    village.organisation("XB", "Đảng bộ xã Bình Phú", "TINH")
    village.organisation("CB9", "Chi bộ ấp 9", "XB")
    elsewhere = village.person(an.channel, "Phan Văn Chín", "CB9")
    answer = chi.says("bỏ nhóm phát triển nguồn nhân lực vì xã không có trường nghề")
    assert "không đăng ký vào nhóm này nữa: “Phát triển nguồn nhân lực”" in answer
    answer = chi.picks("Đúng, từ hôm nay")
    assert "Đã báo cho 1 đồng chí" in answer
    told = arrived(village, binh)
    assert "không đăng ký vào nhóm “Phát triển nguồn nhân lực” nữa" in told
    assert "Lý do: “xã không có trường nghề”" in told
    assert PEOPLE not in an.says(NO_GROUP)
    assert PEOPLE in elsewhere.says(NO_GROUP)
    an.says("/huy")
    shown = an.says("các nhóm nội dung")
    assert "Đảng bộ xã An Thạnh đã bỏ nhóm: Phát triển nguồn nhân lực (“xã không có trường nghề”)" in shown
    assert "đã bỏ nhóm" not in dung.says("/nhomnoidung")


def test_the_way_back_withdraws_it_and_the_history_says_who_and_why(an: Person, chi: Person, village: Village) -> None:
    leaves_out(chi, "nguồn nhân lực", "Chưa có lớp")
    assert "Đã trả lại như cũ" in chi.picks("Sửa nhầm")
    assert PEOPLE in an.says(NO_GROUP)

    def told(session: Session) -> list[object]:
        entries = session.exec(select(HistoryEntry).where(HistoryEntry.subject == "group")).all()
        facts = session.exec(select(DatedGroup)).all()
        return [*((each.verb, each.actor_id, each.why) for each in entries), facts[0].withdrawn_at is not None]

    expected = [("left out", chi.member_id, "Chưa có lớp"), ("taken back", chi.member_id, None), True]
    assert village.database.transact(told) == expected


def test_a_second_tap_on_the_way_back_and_an_old_one_change_nothing(chi: Person, village: Village) -> None:
    leaves_out(chi, "nguồn nhân lực")
    chi.picks("Sửa nhầm")
    assert "đã được sửa lại rồi" in chi.says("/nhomnoidung nhuco 1")
    leaves_out(chi, "nguồn nhân lực")
    village.wait(days=9)
    assert "quá một tuần" in chi.says("/nhomnoidung nhuco 2")
    assert "không còn" in chi.says("/nhomnoidung nhuco 77")


def test_it_is_taken_back_later_by_words(an: Person, chi: Person, village: Village) -> None:
    leaves_out(chi, "nguồn nhân lực")
    village.wait(days=30)
    chi.says("lấy lại nhóm nguồn nhân lực")
    chi.says("nhiều người xin")
    assert "lại đăng ký vào nhóm" in chi.picks("Đúng, từ hôm nay")
    assert PEOPLE in an.says(NO_GROUP)


def test_a_group_with_pledges_is_not_removed_and_pledges_keep_it(an: Person, chi: Person, village: Village) -> None:
    an.says("Tôi đăng ký trồng 500 cây dừa trước 30/6")
    an.picks("Đúng, đăng ký")
    chi.says("bỏ nhóm kinh tế")
    assert "Đã có 1 việc đăng ký trong nhóm này: nhóm không bị xóa" in chi.picks("Không ghi")
    chi.picks("Đúng, từ hôm nay")
    assert group_kept(village) == ECONOMY
    assert guessed(ECONOMY) not in an.says("Tôi đăng ký trồng 20 cây xoài trước 30/6")


def test_a_committee_adds_a_group_with_words_of_its_own(
    an: Person, binh: Person, chi: Person, village: Village
) -> None:
    assert "Đã thêm nhóm “Dừa hữu cơ”" in adds(chi, "Dừa hữu cơ", "Phát triển kinh tế", "dừa hữu cơ, bón phân chuồng")
    assert "có thêm nhóm nội dung “Dừa hữu cơ”" in arrived(village, binh)
    assert guessed("Dừa hữu cơ") in an.says("Tôi đăng ký bón phân chuồng 30 gốc dừa trước 30/6")
    an.picks("Đúng, đăng ký")
    assert group_kept(village) == "Dừa hữu cơ"
    assert guessed(ECONOMY) in an.says("Tôi đăng ký trồng 50 cây dừa trước 30/6")
    an.says("/huy")
    assert "bón phân chuồng" in an.says("nhóm dừa hữu cơ là gì")


def test_a_group_of_ones_own_is_ended_its_pledges_keep_it_and_it_begins_again(
    an: Person, chi: Person, village: Village
) -> None:
    adds(chi, "Dừa hữu cơ", "Phát triển kinh tế", "dừa hữu cơ")
    an.says("Tôi đăng ký trồng 50 gốc dừa hữu cơ trước 30/6")
    an.picks("Đúng, đăng ký")
    chi.says("bỏ nhóm dừa hữu cơ")
    assert "Đã có 1 việc" in chi.picks("Không ghi")
    chi.picks("Đúng, từ hôm nay")
    assert group_kept(village) == "Dừa hữu cơ"
    assert guessed(ECONOMY) in an.says("Tôi đăng ký trồng 60 gốc dừa hữu cơ trước 30/6")
    an.says("/huy")
    chi.says("/nhomnoidung")
    chi.picks("Lấy lại nhóm")
    chi.picks("Dừa hữu cơ")
    chi.picks("Không ghi")
    chi.picks("Đúng, từ hôm nay")
    assert guessed("Dừa hữu cơ") in an.says("Tôi đăng ký trồng 60 gốc dừa hữu cơ trước 30/6")


def test_words_are_added_to_any_group_for_ones_people_and_taken_back(an: Person, chi: Person) -> None:
    assert ASKED_GROUP in an.says(NO_GROUP)
    an.says("/huy")
    chi.says("thêm từ khóa cho nhóm huy động nguồn lực")
    assert "“ghe lườn, xuồng”" in chi.says("ghe lườn, xuồng")
    assert "Tôi xếp việc này vào nhóm: Huy động nguồn lực" in an.says(NO_GROUP)
    an.says("/huy")
    chi.picks("Sửa nhầm")
    assert ASKED_GROUP in an.says(NO_GROUP)


def test_the_last_group_stays(chi: Person) -> None:
    leaves_out(chi, "nền tảng lâu dài")
    leaves_out(chi, "cải thiện môi trường")
    leaves_out(chi, "huy động nguồn lực")
    assert "ít nhất một nhóm" in chi.says("bỏ nhóm nguồn nhân lực")


def test_what_a_level_above_left_out_stays_out_below(chi: Person, dung: Person) -> None:
    dung.says("bỏ nhóm nguồn nhân lực")
    dung.picks("Đúng, từ hôm nay")
    assert "do cấp trên bỏ" in chi.says("lấy lại nhóm nguồn nhân lực")
    assert "không còn được đăng ký" in chi.says("bỏ nhóm nguồn nhân lực")


@pytest.mark.parametrize("words", ["bỏ nhóm nội dung kinh tế", "thêm nhóm nội dung Dừa", "/nhomnoidung bo"])
def test_the_secretary_of_a_branch_is_told_who_may(binh: Person, words: str) -> None:
    said = binh.says(words)
    assert "dành cho bí thư, phó bí thư hoặc cán bộ tổng hợp của đảng ủy" in said or "quản trị viên" in said


def test_staff_of_the_committee_may_and_nobody_whose_post_ended(village: Village, channel: str) -> None:
    hai = village.person(channel, "Lê Hải", "CB2", (Role.STAFF, "XA"))
    assert "muốn bỏ nhóm nào" in hai.says("bỏ nhóm")


def test_what_cannot_be_is_refused_with_a_line(chi: Person) -> None:
    chi.says("thêm nhóm nội dung Phát triển nguồn nhân lực")
    assert "Đã có nhóm nội dung mang tên này" in chi.reads(chi.heard)
    assert "không quá 80" in chi.says("a" * 90)
    chi.says("Dừa hữu cơ")
    assert "Tôi chưa rõ là nhóm nào" in chi.says("trên trời")
    chi.picks("Phát triển kinh tế")
    assert "từ 1 đến 20" in chi.says("!!!")
    chi.says("/huy")
    assert "muốn bỏ nhóm nào" in chi.says("bỏ nhóm")
    assert "Tôi chưa rõ là nhóm nào" in chi.says("nhóm nào đó")


@pytest.mark.parametrize("words", ["thêm nhóm Zalo cho chi bộ", "bỏ nhóm chat của ấp giùm"])
def test_groups_of_people_who_write_to_each_other_are_others(chi: Person, words: str) -> None:
    assert "nhóm nào của đợt" not in chi.says(words)
    assert "muốn bỏ nhóm nào" not in chi.reads(chi.heard)


def test_a_guess_that_was_changed_is_made_otherwise_the_next_time_in_the_subtree(
    an: Person, bay: Person, bao: Person, village: Village
) -> None:
    village.organisation("XB", "Đảng bộ xã Bình Phú", "TINH")
    village.organisation("CB9", "Chi bộ ấp 9", "XB")
    elsewhere = village.person(an.channel, "Phan Văn Chín", "CB9")
    assert guessed(ECONOMY) in an.says("Tôi đăng ký trồng 500 cây dừa ven lộ trước 30/6")
    an.picks("Sửa nhóm nội dung")
    an.picks(WORKS)
    an.picks("Đúng, đăng ký")
    assert f"vào nhóm: {WORKS}" in bay.says("Tôi đăng ký trồng 40 cây dừa ven lộ trước 30/9")
    assert guessed(ECONOMY) in elsewhere.says("Tôi đăng ký trồng 40 cây dừa ven lộ trước 30/9")
    assert guessed(ECONOMY) in an.says("Tôi đăng ký nuôi 40 con tôm trước 30/9")


def test_a_merged_committee_hands_its_own_groups_to_its_successor_and_has_them_back(
    an: Person, chi: Person, village: Village
) -> None:
    village.organisation("XB", "Đảng bộ xã Bình Phú", "TINH")
    adds(chi, "Dừa hữu cơ", "Phát triển kinh tế", "dừa hữu cơ")

    def merge(session: Session) -> int:
        of, into = (organisations.by_code(session, code) for code in ("XA", "XB"))
        assert of is not None
        assert into is not None
        return acting.order(
            session, Wanted(what=What.MERGE, day=village.stamp.day, of=(of.id,), into=into.id), village.stamp
        )

    deed = village.database.transact(merge)
    assert guessed("Dừa hữu cơ") in an.says("Tôi đăng ký trồng 50 gốc dừa hữu cơ trước 30/6")
    an.says("/huy")
    village.database.transact(undoing.take_back, deed, village.stamp)
    assert guessed("Dừa hữu cơ") in an.says("Tôi đăng ký trồng 50 gốc dừa hữu cơ trước 30/6")


def test_a_campaign_opened_like_another_has_its_tree_without_what_committees_added(
    chi: Person, village: Village
) -> None:
    adds(chi, "Dừa hữu cơ", "Phát triển kinh tế", "dừa hữu cơ")

    def copied(session: Session) -> list[str]:
        peak = Movement(
            campaign=CampaignSection(
                code="CD", name="Cao điểm", opens_on=date(2026, 1, 1), closes_on=date(2026, 12, 31)
            )
        )
        number = applying.apply(session, peak, village.stamp).campaign_id
        offering.copy_groups(session, 1, number)
        known = contents.of(session, number, "", village.stamp.day)
        return [known.label(each) for each in known.offered]

    labels = village.database.transact(copied)
    assert labels[1] == "Phát triển kinh tế - xã hội (Hai chân)"
    assert len(labels) == 5
