"""Where pledges are approved first, less, later, other words and a late withdrawal need a leader's yes."""

from datetime import date

import pytest
from sqlmodel import select

from domain.pledges.states import PledgeState
from storage.erasing import erase
from storage.ground.database import Session
from storage.tables import HistoryEntry
from tests.talking import Person, Village
from tests.talks.campaigns.test_approving import registered, switched_off
from tests.talks.registering.test_registering import kept


@pytest.fixture
def palms(approving: Person, an: Person) -> Person:
    """An, whose 50 palms are approved and reported on."""
    registered(an)
    approving.says("/duyet 1 dat")
    an.says("trồng được 10 cây rồi")
    approving.receives()
    an.village.wait(days=1)
    return an


def asked(person: Person, words: str, why: str = "Vì sức khỏe") -> str:
    person.says(words)
    person.picks(why)
    return person.picks("Đúng, gửi đề nghị")


@pytest.mark.parametrize("words", ["xin giảm còn 30 cây", "xin dời hạn sang 30/9"])
def test_less_later_and_other_words_wait_for_a_yes(
    palms: Person, approving: Person, village: Village, words: str
) -> None:
    assert "gửi đề nghị đến đồng chí Lê Thị Bình" in asked(palms, words)
    (before,) = kept(village)
    assert (before.value, before.deadline, before.content) == (50, date(2026, 6, 30), "Trồng 50 cây dừa")
    assert "Vì sức khỏe" in approving.receives()
    approving.picks("Xem và duyệt")
    assert "ghi theo đề nghị" in approving.picks("Đồng ý")
    (after,) = kept(village)
    assert (after.value, after.deadline) != (before.value, before.deadline)
    assert after.wish_entry_id is None
    assert "Lê Thị Bình đồng ý" in palms.receives()


def test_other_words_than_were_approved_wait_for_a_yes(approving: Person, an: Person, village: Village) -> None:
    registered(an)
    approving.says("/duyet 1 dat")
    asked(an, "/sua 1 trồng 50 cây dừa nước")
    assert kept(village)[0].content == "Trồng 50 cây dừa"
    approving.says("/duyet")
    approving.picks("Đồng ý")
    assert kept(village)[0].content == "Trồng 50 cây dừa nước"


def test_more_needs_no_yes(palms: Person, village: Village) -> None:
    palms.says("tăng chỉ tiêu lên 80 cây")
    palms.picks("Đúng, sửa lại")
    assert kept(village)[0].value == 80


def test_what_is_not_agreed_to_stays_and_the_reason_is_read(palms: Person, approving: Person, village: Village) -> None:
    asked(palms, "xin giảm còn 30 cây")
    approving.says("/duyet")
    approving.picks("Chưa đồng ý")
    approving.picks("Chi bộ sẽ hỗ trợ")
    heard = palms.receives()
    assert "chưa đồng ý" in heard
    assert "“Chi bộ sẽ hỗ trợ đồng chí”" in heard
    assert kept(village)[0].value == 50
    assert "Không có việc nào chờ" in approving.says("/duyet")


def test_a_withdrawal_after_a_report_waits_for_a_yes_and_goes_on_without_one(
    palms: Person, approving: Person, village: Village
) -> None:
    assert "cần lãnh đạo chi bộ đồng ý" in palms.says("tôi xin rút việc trồng dừa")
    palms.picks("Đúng, rút việc này")
    assert "giữ nguyên" in palms.picks("Vì sức khỏe")
    assert kept(village)[0].state is PledgeState.ACTIVE
    assert "Xin rút việc" in approving.says("/duyet")
    approving.picks("Đồng ý")
    assert kept(village)[0].state is PledgeState.WITHDRAWN


def test_a_withdrawal_before_any_report_needs_none(approving: Person, an: Person, village: Village) -> None:
    registered(an)
    approving.says("/duyet 1 dat")
    an.says("/rut 1")
    an.picks("Đúng, rút việc này")
    an.picks("Vì sức khỏe")
    assert kept(village)[0].state is PledgeState.WITHDRAWN


def test_whoever_asked_asks_no_more(palms: Person, approving: Person, village: Village) -> None:
    asked(palms, "xin giảm còn 30 cây")
    assert "có đề nghị đang chờ trả lời" in palms.says("/camket 1")
    palms.picks("không đề nghị nữa")
    assert "Không có việc nào chờ" in approving.says("/duyet")
    assert "không còn đề nghị nào" in palms.says("/sua thoi 1")
    assert kept(village)[0].value == 50


def test_a_second_wish_takes_the_place_of_the_first(palms: Person, approving: Person, village: Village) -> None:
    asked(palms, "xin giảm còn 30 cây")
    asked(palms, "xin giảm còn 40 cây")
    assert "40 cây dừa" in approving.says("/duyet")
    approving.picks("Đồng ý")
    assert kept(village)[0].value == 40
    assert "Không có việc nào chờ" in approving.says("/duyet")


def test_a_wish_lapses_where_the_pledge_becomes_another_meanwhile(
    palms: Person, approving: Person, village: Village
) -> None:
    asked(palms, "xin giảm còn 30 cây")
    approving.says("/duyet")
    palms.says("đã trồng xong 50 cây dừa")
    assert "không còn chờ nữa" in palms.picks("Đúng, đã xong toàn bộ")
    assert kept(village)[0].wish_entry_id is None
    assert "không còn chờ đồng chí" in approving.picks("Đồng ý") or "Vừa có báo cáo" in approving.reads(approving.heard)
    assert (kept(village)[0].state, kept(village)[0].value) == (PledgeState.CLAIMED, 50)
    assert "Xác nhận hoàn thành" in approving.says("/duyet")


def test_a_wish_lapses_with_a_word_where_more_is_promised(palms: Person, approving: Person) -> None:
    asked(palms, "xin dời hạn sang 30/9")
    palms.says("tăng chỉ tiêu lên 80 cây")
    heard = palms.picks("Đúng, sửa lại")
    assert "không còn chờ nữa" in heard
    assert "có đề nghị" not in heard
    assert "Không có việc nào chờ" in approving.says("/duyet")


def test_a_day_that_was_asked_for_and_has_passed_is_not_agreed_to(
    palms: Person, approving: Person, village: Village
) -> None:
    asked(palms, "xin dời hạn sang 5/7")
    village.wait(days=140)
    approving.says("/duyet")
    assert "nay đã qua" in approving.picks("Đồng ý")
    assert kept(village)[0].deadline == date(2026, 6, 30)
    approving.picks("Chưa đồng ý")
    approving.picks("Đồng chí gặp tôi")
    assert kept(village)[0].wish_entry_id is None


def test_an_agreement_is_taken_back_and_the_wish_waits_again(
    palms: Person, approving: Person, village: Village
) -> None:
    asked(palms, "xin giảm còn 30 cây")
    approving.says("/duyet")
    approving.picks("Đồng ý")
    approving.picks("lấy lại")
    approving.picks("Đúng, lấy lại")
    assert kept(village)[0].value == 50
    assert "30 cây dừa" in approving.says("/duyet")
    approving.picks("Chưa đồng ý")
    approving.picks("Không nhắn gì thêm")
    approving.says("bấm nhầm")
    approving.picks("Đúng, lấy lại")
    assert "30 cây dừa" in approving.says("/duyet")


def test_a_withdrawal_agreed_to_by_mistake_waits_again(palms: Person, approving: Person, village: Village) -> None:
    palms.says("/rut 1")
    palms.picks("Đúng, rút việc này")
    palms.picks("Vì sức khỏe")
    approving.says("/duyet 1 dat")
    village.wait(minutes=1)
    approving.says("bấm nhầm")
    approving.picks("Đúng, lấy lại")
    assert kept(village)[0].state is PledgeState.ACTIVE
    assert "Xin rút việc" in approving.says("/duyet")


def test_what_is_asked_is_still_answered_after_the_switch(
    palms: Person, approving: Person, dung: Person, village: Village
) -> None:
    asked(palms, "xin giảm còn 30 cây")
    switched_off(dung)
    village.release()
    approving.says("/duyet")
    approving.picks("Đồng ý")
    assert kept(village)[0].value == 30
    palms.says("xin giảm còn 20 cây")
    palms.picks("Vì sức khỏe")
    palms.picks("Đúng, sửa lại")
    assert kept(village)[0].value == 20


def test_going_back_to_before_an_approval_is_no_way_round_it(approving: Person, an: Person, village: Village) -> None:
    registered(an)
    an.says("sửa lại 50 thành 90")
    an.picks("Đúng, sửa lại")
    back = an.choice("Sửa nhầm").value
    approving.says("/duyet 1 dat")
    an.taps(back) if an.channel == "telegram" else an.says(back)
    assert kept(village)[0].value == 90


def test_who_is_erased_leaves_no_words_of_a_wish(palms: Person, village: Village) -> None:
    asked(palms, "/sua 1 hạn 30/9", "Vì sức khỏe")
    village.database.transact(erase.erase, palms.member_id, village.stamp)

    def wish(session: Session) -> tuple[object, object]:
        entry = session.exec(select(HistoryEntry).where(HistoryEntry.verb == "asked")).one()
        return entry.details["content"], entry.why

    assert village.database.transact(wish) == ("", "")


def test_what_is_late_is_not_asked_about_while_its_owner_waits_for_an_answer(an: Person, approving: Person) -> None:
    village = an.village
    registered(an, "Tôi đăng ký trồng 50 cây dừa trước 20/3")
    approving.says("/duyet 1 dat")
    an.receives()
    an.says("xin gia hạn đến 30/4 vì mưa nhiều")
    an.picks("Đúng, gửi đề nghị")
    heard = ""
    for _ in range(20):
        village.wait(days=1)
        village.remind()
        heard += an.receives()
    assert "còn 1 ngày" in heard
    assert "quá hạn" not in heard


def test_the_leaders_own_words_are_the_answer_whatever_they_speak_of(palms: Person, approving: Person) -> None:
    asked(palms, "xin giảm còn 30 cây", "Thiếu vốn")
    approving.says("/duyet")
    approving.picks("Chưa đồng ý")
    assert "chi bộ giúp vay vốn" in approving.says("chi bộ giúp vay vốn, đồng chí giữ 50 cây nhé")
    approving.picks("Có")
    assert "chi bộ giúp vay vốn" in palms.receives()
