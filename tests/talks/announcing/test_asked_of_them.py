"""Whose an announcement is, what waits, who has it and has not read it; what is stopped and put right in one breath."""

import pytest

from tests.talking import Person, Village
from tests.talks.announcing.hearing import heard_by

WORDS = "Nộp danh sách hộ nghèo trước 20/3"


@pytest.fixture
def sent(an: Person, binh: Person, bao: Person, chi: Person, village: Village) -> Person:
    """The committee's secretary, whose announcement asks nobody to confirm it and is under way."""
    chi.says(f"gửi toàn thể đảng viên: {WORDS}")
    chi.picks("Gửi")
    village.advance_broadcasts()
    return chi


@pytest.mark.parametrize("words", ["cái số 1 ai gửi vậy, gửi mấy người", "thong bao so 1 gui cho ai vay"])
def test_whose_it_is(sent: Person, words: str) -> None:
    shown = sent.says(words)
    assert "Người gửi: Trần Kim Chi" in shown
    assert WORDS in shown


@pytest.mark.parametrize("words", ["có thông báo nào của tôi đang chờ gửi không", "con thong bao nao hen gui khong"])
def test_what_waits(sent: Person, village: Village, words: str) -> None:
    heard_by(village, sent)
    village.advance_broadcasts()
    assert "Không có thông báo nào của đồng chí đang chờ gửi" in sent.says(words)
    sent.says("hẹn 7h sáng mai gửi toàn thể đảng viên: đi bầu cử sớm")
    sent.picks("Gửi")
    assert "đi bầu cử sớm" in sent.says(words)


def test_an_old_one_is_found_by_its_words_and_none_is_made_up(sent: Person) -> None:
    assert WORDS in sent.says("lấy lại cái thông báo danh sách hộ nghèo xài lại")
    sent.says("thôi")
    assert "không lưu thông báo nào như vậy" in sent.says("lấy lại thông báo mừng thọ năm ngoái dùng lại")


@pytest.mark.parametrize("words", ["thông báo số 1 ai chưa đọc", "chi bo nao doc nhieu nhat, chi bo nao chua doc"])
def test_of_one_that_asks_nothing_the_reach_is_told(sent: Person, words: str) -> None:
    shown = sent.says(words)
    assert "không yêu cầu xác nhận" in shown
    assert "Chi bộ ấp 1: 0/2" in shown
    assert "không yêu cầu xác nhận" in sent.says("nhắc mấy người đó giùm tôi")


def test_what_has_reached_everybody_is_sent_to_nobody_again(an: Person, binh: Person, village: Village) -> None:
    binh.says("gửi chi bộ: mai đóng đảng phí")
    binh.picks("Gửi")
    village.advance_broadcasts()
    heard_by(village, an, binh)
    village.advance_broadcasts()
    assert "đã đến đủ 2 người" in binh.says("gửi lại thông báo hôm qua cho người nào chưa nhận được")


@pytest.mark.parametrize(
    "words", ["dừng ngay thông báo đó, sai ngày rồi, phải là 25/3", "dung thong bao so 1, sai ngay, phai la 25/3"]
)
def test_what_is_stopped_with_what_is_right_is_paused_and_drafted(sent: Person, words: str) -> None:
    shown = sent.says(words)
    assert "đã tạm dừng" in shown
    assert "trước 25/3”" in shown
    assert "đang được gửi" in sent.says("ừ gửi bản đính chính cho những người đã nhận")


def test_what_is_taken_back_with_what_is_right_is_put_right(an: Person, binh: Person, village: Village) -> None:
    binh.says("gửi chi bộ: 7h sáng mai tập trung tại trường mẫu giáo")
    binh.picks("Gửi")
    village.advance_broadcasts()
    shown = binh.says("thu hồi thông báo đó, tui ghi lộn chỗ, tại trường tiểu học chớ không phải trường mẫu giáo")
    assert "Đính chính: 7h sáng mai tập trung tại trường tiểu học" in shown


@pytest.mark.parametrize("words", ["dừng thông báo số 1 lại giùm, sai rồi", "dung thong bao so 1 giup, sai roi"])
def test_who_may_not_stop_it_passes_that_on(sent: Person, bao: Person, village: Village, words: str) -> None:
    assert "chỉ nơi gửi mới dừng hoặc thu hồi được" in bao.says(words)
    bao.picks("Gửi")
    (came,) = heard_by(village, sent)
    assert words in came


def test_who_is_not_sure_gets_an_explanation_and_nobody_else(
    an: Person, binh: Person, bao: Person, sent: Person, village: Village
) -> None:
    words = "ai chưa hiểu thông báo số 1 thì gửi giải thích: hộ nghèo theo chuẩn mới"
    assert "không có đồng chí nào như vậy" in sent.says(words)
    sent.says("thôi")
    heard_by(village, an, bao)
    an.says("tôi đọc thông báo số 1 mà chưa hiểu chuẩn nào")
    shown = sent.says(words)
    assert "Số người: 1" in shown
    assert "Chỉ gửi: đồng chí chưa hiểu thông báo số 1" in shown


@pytest.mark.parametrize("words", ["sao tin này tới hai lần vậy em", "sao tui nhan thong bao toi 2 lan vay"])
def test_one_that_came_twice_is_told_of(an: Person, binh: Person, sent: Person, village: Village, words: str) -> None:
    heard_by(village, an)
    shown = an.says(words)
    assert "Xin lỗi" in shown
    assert WORDS in shown
    an.picks("Nhắn bí thư")


@pytest.mark.parametrize("words", ["ok", "dạ"])
def test_a_nod_says_that_what_came_last_is_read_and_no_more(
    an: Person, binh: Person, sent: Person, village: Village, words: str
) -> None:
    heard_by(village, an)
    assert "đã đọc thông báo số 1" in an.says(words)
    assert "tính là đồng chí chưa đọc" in an.picks("Tôi bấm nhầm")


@pytest.mark.parametrize(
    "words", ["bấm nhầm nút đã hiểu, tôi chưa xem", "bam lon nut da doc roi, thiet ra em chua xem"]
)
def test_a_slip_where_nothing_was_noted_shows_it_again(
    an: Person, binh: Person, sent: Person, village: Village, words: str
) -> None:
    heard_by(village, an)
    shown = an.says(words)
    assert "tôi chưa ghi gì" in shown
    assert WORDS in shown


def test_another_question_is_added_to_what_is_passed_on(an: Person, sent: Person, village: Village) -> None:
    heard_by(village, an)
    an.says("tôi đọc rồi mà chưa hiểu, danh sách theo mẫu nào?")
    assert "nộp bản giấy hay gửi qua đây" in an.says("hỏi giùm tôi luôn là nộp bản giấy hay gửi qua đây")
    an.picks("Gửi")
    (came,) = heard_by(village, sent)
    assert "theo mẫu nào" in came
    assert "nộp bản giấy" in came
