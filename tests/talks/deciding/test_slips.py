"""A hurried leader errs: the wrong person, a reason that is none, a result opened again by mistake."""

import pytest

from domain.roles import Role
from tests.moving import move
from tests.talking import Person, Village
from tests.talks.campaigns.test_approving import registered
from tests.talks.registering.test_registering import kept, register


def claimed(person: Person, number: int, amount: str) -> None:
    """Somebody reports that all of it is done."""
    person.says(f"/baocao {number} {amount}")
    person.picks("đã xong toàn bộ")


@pytest.fixture
def confirmed(an: Person, binh: Person, pho: Person) -> Person:
    """Return An, whose result Bình has confirmed."""
    register(an)
    claimed(an, 1, "500")
    binh.says("/duyet 1 dat")
    an.receives()
    return an


@pytest.mark.parametrize("sentence", ["trả lại cho Bảy, chưa có hình", "Bảy, chưa có hình, trả lại"])
def test_a_name_before_a_comma_is_no_word_on_the_card_of_another(
    approving: Person, an: Person, bay: Person, sentence: str
) -> None:
    registered(an)
    registered(bay)
    assert "Nguyễn Văn An" in approving.says("/duyet")
    heard = approving.says(sentence)
    assert "Trần Văn Bảy" in heard
    assert "Nguyễn Văn An" not in heard


@pytest.mark.parametrize(
    "sentence", ["chị Tám chưa ghi rõ, trả lại", "trả lại cho chị Tám, chưa ghi rõ", "duyệt cho Tám"]
)
def test_who_has_nothing_that_waits_is_not_taken_for_another(approving: Person, an: Person, sentence: str) -> None:
    registered(an)
    approving.says("/duyet")
    heard = approving.says(sentence)
    assert "không có việc nào đang chờ" in heard
    assert "Đúng không" not in heard
    assert "Tôi duyệt" not in heard


@pytest.mark.parametrize("words", ["?", "12/5", "👍", "..."])
def test_what_says_nothing_is_no_reason(approving: Person, an: Person, village: Village, words: str) -> None:
    registered(an)
    approving.says("/duyet 1 lai")
    assert "lời nhắn" not in approving.says(words)
    assert kept(village)[0].state == "waiting"


def test_another_branch_reads_nothing_of_a_result_to_be_opened(
    confirmed: Person, chi: Person, village: Village, channel: str
) -> None:
    bao = village.person(channel, "Hồ Văn Bảo", "CB2", (Role.SECRETARY, "CB2"))
    for somebody in (bao, chi):
        heard = somebody.says("/molai 1")
        assert "không thuộc phần đồng chí xác nhận" in heard
        assert "dừa" not in heard


def test_a_question_set_aside_is_not_shown_to_who_may_not_go_on_with_it(
    confirmed: Person, binh: Person, village: Village
) -> None:
    binh.says("/molai 1")
    binh.says("/camket")
    move(village, confirmed.member_id, "CB2")
    heard = binh.says("/tieptuc")
    assert "không thuộc phần đồng chí xác nhận" in heard
    assert "dừa" not in heard


def test_a_result_opened_by_mistake_is_closed_again_and_all_who_heard_of_it_hear_so(
    confirmed: Person, binh: Person, pho: Person, village: Village
) -> None:
    pho.says("/molai 1")
    pho.picks("Đồng ý, mở lại")
    arrived = village.deliver(pho.channel)
    assert {each.address for each in arrived} == {confirmed.address, binh.address}
    assert "đã mở lại" in pho.says("bấm nhầm")
    assert "vẫn giữ như đã xác nhận" in pho.picks("Đúng, lấy lại")
    assert kept(village)[0].state == "done"
    closed = village.deliver(pho.channel)
    assert {each.address for each in closed} == {confirmed.address, binh.address}
    assert all("do nhầm" in each.message.text for each in closed)


def test_later_another_leader_closes_it_again_with_a_reason(
    confirmed: Person, binh: Person, pho: Person, village: Village
) -> None:
    pho.says("/molai 1")
    pho.picks("Đồng ý, mở lại")
    village.wait(minutes=11)
    assert "Lê Thị Bình có thể lấy lại" in pho.says("bấm nhầm")
    assert "đã mở lại kết quả" in binh.says("/duyet xem")
    binh.picks("dừa")
    binh.says("Con số cũ mới đúng")
    assert "vẫn giữ như đã xác nhận" in binh.picks("Đúng, lấy lại")
    assert kept(village)[0].state == "done"
    assert "không mở lại việc này nữa" in confirmed.receives()


def test_a_result_that_was_reported_anew_stays_open(confirmed: Person, binh: Person, village: Village) -> None:
    binh.says("/molai 1")
    binh.picks("Đồng ý, mở lại")
    village.wait(minutes=1)
    confirmed.says("/baocao 1 450")
    confirmed.picks("Đúng rồi")
    binh.says("bấm nhầm")
    assert "đã có bước tiếp theo" in binh.picks("Đúng, lấy lại")
    assert (kept(village)[0].state, kept(village)[0].done) == ("active", 450)


def test_who_took_back_is_not_told_that_nothing_was_done(approving: Person, an: Person) -> None:
    registered(an)
    approving.says("/duyet 1 dat")
    approving.says("bấm nhầm")
    approving.picks("Đúng, lấy lại")
    heard = approving.says("bấm nhầm")
    assert "đã lấy lại rồi" in heard
    assert "Việc chờ tôi duyệt" in heard


def test_a_card_that_waited_until_approval_was_switched_off_says_so(
    approving: Person, an: Person, dung: Person, village: Village
) -> None:
    registered(an)
    approving.says("/duyet")
    dung.says("/dotthidua")
    dung.picks("Tắt")
    dung.picks("Đúng, tắt")
    village.release()
    assert "không cần duyệt trước nữa" in approving.picks("Duyệt")


def test_what_is_taken_back_says_whose_it_is(
    approving: Person, an: Person, bay: Person, pho: Person, village: Village
) -> None:
    for person in (an, bay):
        registered(person)
    approving.says("/duyet 1 dat")
    village.wait(minutes=1)
    approving.says("/duyet 2 dat")
    village.wait(minutes=1)
    assert "Trần Văn Bảy" in approving.says("bấm nhầm")
    heard = pho.says("/duyet xem")
    assert "Nguyễn Văn An" in heard
    assert "Trần Văn Bảy" in heard
    assert "Nguyễn Văn An" in pho.picks("Nguyễn Văn An")


@pytest.mark.parametrize("words", ["1", "có"])
def test_a_bare_word_after_an_announcement_decides_nothing_before_the_card_is_seen_again(
    an: Person, binh: Person, pho: Person, village: Village, words: str
) -> None:
    register(an)
    claimed(an, 1, "500")
    binh.receives()
    village.wait(minutes=1)
    binh.says("/duyet")
    village.wait(minutes=5)
    pho.says("/thongbao Mai họp chi bộ, đồng chí nào dự thì gõ 1")
    pho.picks("Gửi")
    village.advance_broadcasts()
    binh.receives()
    village.wait(minutes=5)
    binh.says(words)
    assert kept(village)[0].state == "claimed"
    if binh.channel == "zalo":
        assert "xem lại việc này" in binh.reads(binh.heard)
        binh.says(words)
        assert kept(village)[0].state == "done"


def test_a_bare_word_on_a_card_of_this_morning_is_asked_back(
    an: Person, binh: Person, village: Village, channel: str
) -> None:
    register(an)
    claimed(an, 1, "500")
    binh.says("/duyet")
    village.wait(hours=7)
    assert "xem lại việc này" in binh.says("1" if channel == "zalo" else "xác nhận")
    binh.picks("Xác nhận hoàn thành")
    assert kept(village)[0].state == "done"


def test_a_confirmed_result_said_to_be_wrong_waits_in_the_list(
    confirmed: Person, binh: Person, village: Village
) -> None:
    confirmed.says("báo nhầm rồi, mới trồng 150 cây dừa thôi")
    confirmed.picks("Đúng, hỏi giúp tôi")
    village.deliver(binh.channel)
    heard = binh.says("có gì chờ tui duyệt")
    assert "nay xin sửa kết quả" in heard
    assert "Không có việc nào chờ" not in heard
    binh.says("/duyet")
    assert "mở lại" in binh.picks("dừa")
    binh.picks("Không, giữ")
    assert "xin sửa kết quả" not in binh.says("có gì chờ tui duyệt")
