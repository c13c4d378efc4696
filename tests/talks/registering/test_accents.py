"""Accents that were not typed are offered where all is read back: no question more, and kept as typed on wish."""

import pytest
from sqlmodel import select

from storage import pledges
from storage.erasing.traces import emptied
from storage.tables import HistoryEntry
from tests.talking import Person, Village
from tests.talks.registering.test_registering import kept

TYPED = "toi dang ky trong 200 cay dua truoc 30/6"
ASKS, WAY_OUT = "Tôi ghi là: “Trồng 200 cây dừa”, đúng không?", "Giữ y như tôi gõ"


def told(village: Village, verb: str) -> list[dict[str, object]]:
    def details(session):
        return session.exec(select(HistoryEntry.details).where(HistoryEntry.verb == verb)).all()

    return list(village.database.transact(details))


def test_words_without_accents_are_read_back_with_them_and_kept_so(an: Person, village: Village) -> None:
    said = an.says(TYPED)
    assert ASKS in said
    assert "Chỉ tiêu: 200 cây dừa" in said
    an.picks("Đúng, đăng ký")
    (pledge,) = village.database.transact(pledges.of_member, an.member_id)
    assert (pledge.content, pledge.goal and pledge.goal.unit) == ("Trồng 200 cây dừa", "cây dừa")


def test_what_was_typed_stays_in_the_history(an: Person, village: Village) -> None:
    an.says(TYPED)
    an.picks("Đúng, đăng ký")
    assert told(village, "registered") == [{"content": "Trồng 200 cây dừa", "typed": "Trong 200 cay dua"}]
    assert "gõ là: “Trong 200 cay dua”" in an.says("/nhatky viec 1")


def test_what_was_typed_is_emptied_where_somebody_is_erased() -> None:
    assert emptied({"content": "Trồng 200 cây dừa", "typed": "Trong 200 cay dua"}) == {"content": "", "typed": ""}


def test_whoever_wishes_keeps_it_as_it_was_typed_and_is_not_asked_again(an: Person, village: Village) -> None:
    an.says(TYPED)
    said = an.picks(WAY_OUT)
    assert "Việc sẽ làm: Trong 200 cay dua" in said
    assert "Chỉ tiêu: 200 cay dua" in said
    assert WAY_OUT not in an.reads(an.heard)
    assert "150 cay dua" in an.says("doi lai 150 cay")
    an.picks("Đúng, đăng ký")
    (pledge,) = village.database.transact(pledges.of_member, an.member_id)
    assert (pledge.content, pledge.goal and pledge.goal.unit) == ("Trong 150 cay dua", "cay dua")
    assert told(village, "registered") == [{"content": "Trong 150 cay dua"}]


@pytest.mark.parametrize("words", ["giữ y như tôi gõ", "giu y nhu toi go"])
def test_the_way_out_is_understood_in_words(an: Person, words: str) -> None:
    an.says(TYPED)
    assert "Việc sẽ làm: Trong 200 cay dua" in an.says(words)


def test_another_number_changes_both_spellings(an: Person, village: Village) -> None:
    an.says(TYPED)
    assert "Tôi ghi là: “Trồng 150 cây dừa”" in an.says("doi lai 150 cay")
    assert "Việc sẽ làm: Trong 150 cay dua" in an.picks(WAY_OUT)


def test_a_target_that_is_asked_follows_the_content(an: Person) -> None:
    an.says("toi hua sua cau")
    an.says("3 cay cau")
    assert "Chỉ tiêu: 3 cây cầu" in an.says("30/6/2026")


@pytest.mark.parametrize("typed", ["tôi đăng ký trồng 200 cây dừa trước 30/6", "tôi đăng ký nuôi 5 con bò trước 30/6"])
def test_whoever_types_accents_is_asked_nothing(an: Person, typed: str) -> None:
    said = an.says(typed)
    assert "Việc sẽ làm: " in said
    assert WAY_OUT not in an.reads(an.heard)


def test_capitals_are_written_as_in_a_book(an: Person) -> None:
    assert ASKS in an.says("TÔI ĐĂNG KÝ TRỒNG 200 CÂY DỪA TRƯỚC 30/6")


def test_a_change_of_the_words_is_offered_with_accents_and_keeps_what_was_typed(an: Person, village: Village) -> None:
    an.says("tôi đăng ký trồng 200 cây dừa trước 30/6")
    an.picks("Đúng, đăng ký")
    said = an.says("/sua 1 doi thanh trong 300 cay buoi")
    assert "Trồng 300 cây bưởi" in said
    an.picks("Đúng, sửa lại")
    (pledge,) = kept(village)
    assert pledge.content == "Trồng 300 cây bưởi"
    assert "Trong 300 cay buoi" in [each.get("typed") for each in told(village, "changed")]


def test_a_change_is_kept_as_typed_on_wish(an: Person, village: Village) -> None:
    an.says("tôi đăng ký trồng 200 cây dừa trước 30/6")
    an.picks("Đúng, đăng ký")
    an.says("/sua 1 doi thanh trong 300 cay buoi")
    assert "Trong 300 cay buoi" in an.picks(WAY_OUT)
    an.picks("Đúng, sửa lại")
    (pledge,) = kept(village)
    assert pledge.content == "Trong 300 cay buoi"


def test_a_secretary_who_enters_for_another_is_offered_the_same(binh: Person, village: Village, channel: str) -> None:
    bay = village.person(channel, "Trần Văn Bảy", "CB1")
    said = binh.says("dang ky giup dong chi Bay: trong 50 cay dua truoc 30/4")
    assert "Tôi ghi là: “Trồng 50 cây dừa”, đúng không?" in said
    binh.picks("Đúng, đăng ký")
    (pledge,) = village.database.transact(pledges.of_member, bay.member_id)
    assert pledge.content == "Trồng 50 cây dừa"


def test_a_remark_of_a_report_stays_as_it_was_typed(an: Person, village: Village) -> None:
    an.says("tôi đăng ký trồng 200 cây dừa trước 30/6")
    an.picks("Đúng, đăng ký")
    an.says("da trong duoc 50 cay, mua qua nen cham")
    an.picks("Đúng rồi")
    assert "mua qua nen cham" in village.database.transact(pledges.last_words, 1)


def test_a_letter_is_kept_without_its_head_and_signature(an: Person) -> None:
    said = an.says(
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nKính gửi: Chi bộ ấp 1\n"
        "Tôi tên: Nguyễn Văn An\nNay tôi đăng ký: trồng 200 cây dừa ở bờ kênh trước 30/6/2026\n"
        "Xin chân thành cảm ơn.\nNgười đăng ký\nNguyễn Văn An"
    )
    assert "Việc sẽ làm: Trồng 200 cây dừa ở bờ kênh\n" in said
    assert "Tôi thấy" not in said


def test_what_comes_behind_the_day_stays_in_the_content(an: Person) -> None:
    said = an.says("tôi đăng ký dạy bơi cho 20 cháu từ nay đến 30/6 mỗi tuần hai buổi")
    assert "Việc sẽ làm: Dạy bơi cho 20 cháu mỗi tuần hai buổi\n" in said
    assert "30/06/2026" in said
