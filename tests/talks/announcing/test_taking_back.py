"""What was sent is taken back after a reason and a yes, or put right by another one in its place."""

from datetime import datetime

import pytest

from domain.chat import Kind
from tests.talking import CAPABILITIES, ZONE, Person, Village
from tests.talks.announcing.hearing import heard_by
from tests.talks.announcing.test_stopping import WORDS, announced

GONE = "đã được thu hồi: sai giờ"


@pytest.fixture
def sent(an: Person, binh: Person, dung: Person, village: Village) -> Person:
    """Who announced to branch 1 what two people have."""
    announced(dung, "CB1")
    village.advance_broadcasts()
    assert all(WORDS in each for each in heard_by(village, an, binh))
    village.advance_broadcasts()
    return dung


def carried_out(village: Village, *people: Person) -> list[str]:
    """Return what people read once the clock and the sender have done their work."""
    village.advance_broadcasts()
    heard = heard_by(village, *people)
    village.advance_broadcasts()
    return heard


def test_it_is_deleted_or_where_that_cannot_be_told(sent: Person, an: Person, binh: Person, village: Village) -> None:
    ids = [person.arrived[0].platform_id for person in (an, binh)]
    asked = sent.says("thu hồi thông báo số 1 vì sai giờ")
    assert "Thông báo số 1 gửi Chi bộ ấp 1 đã đến 2 người" in asked
    assert "Chi bộ ấp 1: 2" in asked
    assert "Lý do: sai giờ" in asked
    assert "Đang thu hồi thông báo số 1 từ 2 người" in sent.picks("Thu hồi thông báo")
    heard = carried_out(village, an, binh)
    if CAPABILITIES[an.channel].takes_back:
        assert heard == ["", ""]
        assert sorted(village.gone) == sorted(ids)
    else:
        assert all(GONE in each and "bỏ qua" in each for each in heard)
    assert "Đã thu hồi xong thông báo số 1" in sent.says("/thongbao tiendo 2")
    assert "đã thu hồi (thông báo số 2), 2/2 người" in sent.says("/thongbao danhsach")
    assert "Phạm Dũng đã thu hồi: sai giờ" in sent.says("/thongbao xem 1")


def test_after_a_no_it_stays(sent: Person, an: Person, village: Village) -> None:
    sent.says("thu hoi thong bao so 1 vi sai gio")
    assert "giữ nguyên" in sent.picks("Không thu hồi")
    assert carried_out(village, an) == [""]
    assert village.gone == []


def test_the_reason_is_asked_for(sent: Person, an: Person) -> None:
    assert "Vì sao thu hồi thông báo số 1" in sent.says("thu hồi thông báo vừa gửi")
    assert "Lý do: gửi nhầm nơi nhận" in sent.picks("gửi nhầm nơi nhận")


def test_the_right_text_can_be_sent_instead(sent: Person, an: Person, binh: Person, village: Village) -> None:
    sent.says("/thongbao thuhoi 1")
    assert "Nội dung đúng là thế nào" in sent.picks("Gửi nội dung đúng thay vào")
    assert "Tin này thay cho thông báo số 1" in sent.says("Họp lúc 14 giờ thứ sáu tại hội trường")
    sent.picks("Gửi")
    assert all("14 giờ thứ sáu" in each for each in carried_out(village, an, binh))


def test_those_for_whom_it_waits_get_nothing(an: Person, binh: Person, dung: Person, village: Village) -> None:
    announced(dung, "CB1")
    village.advance_broadcasts()
    dung.says("/thongbao thuhoi 1 vì gửi nhầm")
    dung.picks("Thu hồi thông báo")
    assert carried_out(village, an, binh) == ["", ""]
    assert "Đã thu hồi xong" in dung.says("/thongbao tiendo 2")


def test_what_has_not_begun_is_only_stopped(an: Person, dung: Person, village: Village) -> None:
    dung.says("/thongbao Mời họp")
    dung.says("CB1")
    dung.says("gửi lúc 8h sáng mai")
    dung.picks("Gửi")
    dung.says("/thongbao thuhoi 1 vì gửi nhầm")
    assert "không gửi nữa; chưa ai nhận" in dung.picks("Thu hồi thông báo")


def test_another_may_and_its_author_is_told(sent: Person, an: Person, binh: Person, village: Village) -> None:
    binh.says("thu hồi thông báo số 1 vì sai địa điểm")
    assert "Đang thu hồi" in binh.picks("Thu hồi thông báo")
    assert "Lê Thị Bình đã thu hồi thông báo số 1 của đồng chí: sai địa điểm" in sent.receives()
    assert "không thuộc nhiệm vụ" in an.says("/thongbao thuhoi 1 vì sai")
    said = sent.says("/thongbao thuhoi 1 vì sai giờ")
    assert "đã được đồng chí Lê Thị Bình thu hồi: sai địa điểm" in said
    assert "tin thu hồi" in sent.says("/thongbao thuhoi 2 vì sai giờ")
    assert "đã được thu hồi hoặc đính chính" in sent.says("/thongbao guilai 1")


def test_who_has_blocked_us_is_counted(sent: Person, an: Person, binh: Person, village: Village) -> None:
    an.sends(kind=Kind.BLOCKED)
    sent.says("thu hồi thông báo số 1 vì sai giờ")
    sent.picks("Thu hồi thông báo")
    carried_out(village, binh)
    said = sent.says("/thongbao tiendo 2")
    assert "Đã xóa tin hoặc báo thu hồi: 1" in said
    assert "Đã chặn trợ lý: 1" in said


def test_at_night_only_what_makes_no_sound_leaves(sent: Person, an: Person, village: Village) -> None:
    village.now = datetime(2026, 3, 10, 22, 15, tzinfo=ZONE)
    sent.says("thu hồi thông báo số 1 vì sai giờ")
    sent.picks("Thu hồi thông báo")
    assert carried_out(village, an) == [""]
    assert bool(village.gone) == CAPABILITIES[an.channel].takes_back
    village.wait(hours=10)
    assert (GONE in carried_out(village, an)[0]) != CAPABILITIES[an.channel].takes_back


def test_the_right_one_takes_the_place_of_the_wrong_one(
    sent: Person, an: Person, binh: Person, village: Village
) -> None:
    wrong = an.arrived[0].platform_id
    asked = sent.says("đính chính thông báo số 1: Mời các đồng chí dự hội nghị lúc 14 giờ thứ sáu")
    assert "Tin này thay cho thông báo số 1" in asked
    sent.picks("Gửi")
    heard = carried_out(village, an, binh)
    assert all("Đính chính: Mời các đồng chí dự hội nghị lúc 14 giờ thứ sáu" in each for each in heard)
    assert (wrong in village.gone) == CAPABILITIES[an.channel].takes_back
    assert "đã đính chính bằng thông báo số 2" in sent.says("/thongbao danhsach")
    assert "đã được đính chính bằng số 2" in sent.says("/thongbao thuhoi 1 vì sai giờ")


def test_who_had_not_got_the_wrong_one_gets_the_right_one(an: Person, dung: Person, village: Village) -> None:
    announced(dung, "CB1")
    village.advance_broadcasts()
    dung.says("/thongbao dinhchinh 1 Mời các đồng chí dự hội nghị lúc 14 giờ thứ sáu")
    dung.picks("Gửi")
    (heard,) = carried_out(village, an)
    assert "14 giờ thứ sáu" in heard
    assert village.gone == []


def test_who_left_meanwhile_reads_the_right_one_too(sent: Person, an: Person, binh: Person, village: Village) -> None:
    sent.says("/thongbao dinhchinh 1 Chỉ mời các bí thư dự hội nghị lúc 14 giờ")
    sent.says("chỉ gửi các bí thư thôi")
    sent.picks("Gửi")
    heard = carried_out(village, an, binh)
    assert all("Đính chính" in each for each in heard)


def test_who_could_not_be_reached_gets_it_later(an: Person, binh: Person, dung: Person, village: Village) -> None:
    an.sends(kind=Kind.BLOCKED)
    announced(dung, "CB1")
    village.advance_broadcasts()
    assert WORDS in heard_by(village, binh)[0]
    village.advance_broadcasts()
    an.sends(kind=Kind.UNBLOCKED)
    assert "không liên lạc được: 1" in dung.says("gui lai cho nhung nguoi chua nhan duoc")
    dung.picks("Gửi cho những người đó")
    heard = carried_out(village, an, binh)
    assert WORDS in heard[0]
    assert heard[1] == ""
    assert "Đã gửi: 2" in dung.says("/thongbao tiendo 1")


def test_what_ended_before_it_began_is_not_sent_after_all(an: Person, dung: Person, village: Village) -> None:
    dung.says("/thongbao Mời họp")
    dung.says("CB1")
    dung.says("gửi lúc 8h sáng mai")
    dung.picks("Gửi")
    dung.says("/thongbao dung 1")
    dung.picks("Dừng thông báo")
    assert "kết thúc trước khi bắt đầu gửi" in dung.says("/thongbao guilai 1")


def test_what_is_answered_is_counted(sent: Person, an: Person) -> None:
    an.says("trả lời thông báo: tôi xin vắng")
    an.picks("Gửi")
    assert "Đã trả lời: 1" in sent.says("/thongbao xem 1")
