"""What becomes of commendations where people leave, are erased or merged, and organisations merge or campaigns end."""

import json
from dataclasses import replace

from sqlalchemy import text

from domain.commending.commendation import CommendationState
from domain.roles import EndReason
from domain.stamps import Stamp
from storage import organisations
from storage.commending import rows, thanks
from storage.comrades import merging
from storage.erasing import erase
from storage.ground.database import Session
from storage.people import leaving, personal_data
from storage.people.ending import Ending
from tests.talking import Person, Village
from tests.talks.recognition.test_commending import kept, proposed, voted
from tests.talks.reorganising.test_merging import merge


def test_who_left_is_written_to_no_more_and_may_still_be_commended(
    an: Person, binh: Person, chi: Person, village: Village
) -> None:
    number = proposed(binh)
    voted(binh, number)
    an.receives()

    def leaves(session: Session) -> None:
        leaving.leave_together(session, [Ending(an.member_id, EndReason.DIED, village.now.date())], village.stamp)

    village.database.transact(leaves)
    village.wait(days=1)
    binh.says(f"/khenthuong trinh {number}")
    chi.says(f"/khenthuong quyetdinh {number}")
    chi.picks("Không ghi số")
    assert "Đã ghi quyết định khen" in chi.picks("Đúng, khen")
    assert an.receives() == ""
    assert kept(village, number).state is CommendationState.COMMENDED


def test_erasing_withdraws_what_is_open_and_empties_the_words(an: Person, binh: Person, village: Village) -> None:
    number = proposed(binh)
    binh.says("gửi lời cảm ơn đồng chí An")
    binh.says("cảm ơn đồng chí An giúp bà con")
    binh.picks("Đúng, gửi")
    village.database.transact(erase.erase, an.member_id, village.stamp)
    found = kept(village, number)
    assert (found.state, found.words, found.answer) == (CommendationState.WITHDRAWN, "", "")
    assert [each.words for each in village.database.transact(thanks.of_member, an.member_id)] == [""]


def test_ones_own_data_hold_it(an: Person, binh: Person, village: Village) -> None:
    proposed(binh)
    data = village.database.transact(personal_data.gather, an.member_id)
    assert [each["words"] for each in data["commendations"]] == ["giúp 3 hộ thoát nghèo"]  # type: ignore[attr-defined]
    assert "Viết về tôi (1)" in an.says("/khenthuong")
    an.picks("Viết về tôi")
    assert "“giúp 3 hộ thoát nghèo”" in an.picks("Nguyễn Văn An")


def test_two_entries_of_one_person_are_one_in_it(an: Person, bay: Person, binh: Person, village: Village) -> None:
    number = proposed(binh)
    village.database.transact(merging.merge, bay.member_id, an.member_id, village.stamp)
    assert kept(village, number).member_id == bay.member_id


def test_a_branch_that_merges_takes_its_proposals_along(
    an: Person, binh: Person, bao: Person, chi: Person, dung: Person, village: Village
) -> None:
    number = proposed(binh)
    voted(binh, number)
    binh.says(f"/khenthuong trinh {number}")
    merge(dung)
    dung.picks("Hôm nay")
    dung.picks("Lê Thị Bình")
    dung.picks("Đúng, thực hiện")
    place = village.database.transact(organisations.by_id, kept(village, number).proposer_id)
    assert place is not None
    assert place.name == "Chi bộ ấp Tân Phú"
    assert "Quyết định khen" in chi.says(f"/khenthuong xem {number}")


def test_what_was_done_is_commended_after_the_campaign_ended(an: Person, binh: Person, village: Village) -> None:
    village.now = village.now.replace(year=2031)
    assert "Khen vào dịp nào" in binh.says("đề nghị tặng giấy khen cho đồng chí An vì giúp 3 hộ thoát nghèo")


def test_two_deeds_at_once_are_one(an: Person, binh: Person, village: Village) -> None:
    number = proposed(binh)
    found = kept(village, number)

    def twice(session: Session) -> list[bool]:
        stamp = Stamp(village.now, village.now.date(), binh.member_id)
        return [rows.change(session, found, "amended", stamp, words=words) for words in ("một", "hai")]

    assert village.database.transact(twice) == [True, False]
    assert kept(village, number).words == "một"
    assert replace(found, words="một", entry_id=None) == replace(kept(village, number), entry_id=None)


def test_no_words_of_the_erased_stay_under_what_stood_before(an: Person, binh: Person, village: Village) -> None:
    number = proposed(binh)
    an.says(f"/khenthuong ykien {number}")
    an.says("Tôi chỉ giúp được hai hộ thôi")
    an.picks("Đúng")
    binh.says(f"/khenthuong sua {number}")
    binh.says("giúp ba hộ thoát nghèo, có hình kèm theo")
    binh.picks("Đúng")
    village.database.transact(erase.erase, an.member_id, village.stamp)

    def kept_of_them(session: Session) -> str:
        query = text("select details, why from historyentry where subject = 'commendation'")
        entries = session.connection().execute(query)
        return json.dumps([str(row) for row in entries], ensure_ascii=False)

    found = village.database.transact(kept_of_them)
    for words in ("hai hộ", "thoát nghèo", "Nguyễn Văn An"):
        assert words not in found
        assert json.dumps(words)[1:-1] not in found
    assert "Đã lấy lại" not in binh.says(f"/khenthuong lai {number}")
    assert kept(village, number).state is CommendationState.WITHDRAWN
