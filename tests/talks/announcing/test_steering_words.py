"""The words with which an announcement is steered, with and without accents; others steer none."""

import pytest

from tests.talking import Person, Village
from tests.talks.announcing.test_stopping import announced

PAUSES = [
    "tạm dừng thông báo số 1",
    "cho tôi tạm ngưng gửi thông báo 1",
    "tam dung thong bao",
    "tạm dừng cái tin số 1 lại",
]
TAKES_BACK = [
    ("thu hồi thông báo số 1 vì sai giờ họp", "sai giờ họp"),
    ("chết, thu hồi thông báo số 1 do gửi nhầm", "gửi nhầm"),
    ("thu hoi tin so 1, ly do sai dia diem", "sai dia diem"),
    ("xin rút lại thông báo số 1 vì thiếu chữ ký", "thiếu chữ ký"),
    ("xóa thông báo số 1 vì hội nghị hoãn", "hội nghị hoãn"),
    ("thu hồi thông báo vừa gửi vì ghi sai số 5", "ghi sai số 5"),
]
AGAIN = [
    "gửi lại cho những người chưa nhận được",
    "gui lai thong bao so 1 cho nguoi chua nhan duoc",
    "gửi lại thông báo số 1 cho những đồng chí bị lỗi",
]
HOW_FAR = ["tiến độ gửi thông báo số 1", "thông báo số 1 gửi tới đâu rồi", "thong bao so 1 toi dau roi"]
NONE = [
    "rút đăng ký số 1",
    "gửi lại báo cáo cho tôi",
    "tạm dừng nhắc tôi",
    "gửi lại thông báo số 1",
    "tiến độ cam kết tới đâu rồi",
]


@pytest.fixture
def sent(an: Person, dung: Person, village: Village) -> Person:
    announced(dung, "CB1")
    village.advance_broadcasts()
    return dung


@pytest.mark.parametrize("words", PAUSES)
def test_it_is_paused(sent: Person, words: str) -> None:
    assert "đã tạm dừng" in sent.says(words)


@pytest.mark.parametrize(("words", "why"), TAKES_BACK)
def test_it_is_taken_back_for_the_reason_that_is_said(sent: Person, words: str, why: str) -> None:
    asked = sent.says(words)
    assert "Thu hồi thông báo này?" in asked
    assert f"Lý do: {why}\n" in asked


@pytest.mark.parametrize("words", AGAIN)
def test_it_goes_once_more_to_who_has_not_got_it(sent: Person, words: str) -> None:
    sent.says("/thongbao dung 1")
    sent.picks("Dừng thông báo")
    assert "Không ai phải nhận hai lần" in sent.says(words)


@pytest.mark.parametrize("words", HOW_FAR)
def test_it_is_told_how_far_it_is(sent: Person, words: str) -> None:
    assert "Thông báo số 1: đã gửi 0/1" in sent.says(words)


@pytest.mark.parametrize("words", NONE)
def test_other_words_steer_nothing(sent: Person, words: str) -> None:
    said = sent.says(words)
    assert not any(each in said for each in ("đã tạm dừng", "Thu hồi thông báo này?", "Vì sao thu hồi", "hai lần"))
    assert "Thông báo số 1: đã gửi" not in said


AT_A_QUESTION = [
    ("tạm dừng thông báo số 1", "tạm dừng"),
    ("thu hồi tin số 1", "Vì sao"),
    ("thông báo số 1 tới đâu rồi", "Thông báo số 1: đã gửi 0/2"),
]


@pytest.mark.parametrize(("words", "said"), AT_A_QUESTION)
def test_it_is_heard_where_another_question_is_open(
    an: Person, binh: Person, dung: Person, village: Village, words: str, said: str
) -> None:
    announced(dung, "CB1")
    village.advance_broadcasts()
    binh.says("/dangky")
    assert said in binh.says(words)
