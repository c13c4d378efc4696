"""Questions go with an announcement: with choices, counted by branch, and one in free words to whoever sent it."""

from datetime import timedelta

import pytest

from storage.operating import recipients
from tests.talking import Person, Village
from tests.talks.announcing.reading import ASKED, announced

CLOSED = "thêm câu hỏi: Hạn nộp báo cáo là ngày nào? a) 30/6 b) 15/7 c) 31/12"
FREE = "thêm câu hỏi: Đồng chí có đề xuất gì?"


@pytest.fixture
def asked(an: Person, hai: Person, village: Village) -> Person:
    announced(hai, village, ASKED, CLOSED, FREE, to="Đảng bộ xã An Thạnh")
    an.receives()
    return an


def test_they_are_asked_one_after_the_other_once_it_is_read(asked: Person, hai: Person) -> None:
    assert "Sau đó có 2 câu hỏi ngắn" in asked.reads(asked.heard)
    first = asked.picks("Tôi đã đọc")
    assert "Câu 1/2: “Hạn nộp báo cáo là ngày nào?”" in first
    second = asked.picks("15/7")
    assert "Tôi đã ghi: “15/7”" in second
    assert "Đồng chí có đề xuất gì?" in second
    asked.says("Đề nghị họp buổi tối cho bà con dễ đi")
    asked.picks("Gửi")
    came = hai.receives()
    assert "trả lời câu hỏi của thông báo số 1" in came
    assert "Đề nghị họp buổi tối" in came
    assert "“15/7”" in asked.says("/dadoc 1")


def test_an_answer_can_be_changed_until_the_end(asked: Person, village: Village) -> None:
    asked.picks("Tôi đã đọc")
    wire = asked.choice("30/6").value
    asked.picks("15/7")
    asked.says("/huy")
    asked.taps(wire)
    asked.says("/huy")
    counts = village.database.look(recipients.answers_by_place, 1)
    assert [dict(each) for each in counts.values()] == [{(0, 0): 1}]


def test_nobody_answers_what_they_have_not_read(asked: Person, village: Village) -> None:
    assert "Mời đồng chí đọc thông báo" in asked.says("/dadoc 1 0 1")
    asked.picks("Tôi đã đọc")
    asked.picks("15/7")
    asked.says("/huy")
    asked.says("/dadoc nham 1")
    assert village.database.look(recipients.answers_by_place, 1) == {}


def test_a_question_that_is_not_there_is_none(asked: Person) -> None:
    asked.picks("Tôi đã đọc")
    for wrong in ("/dadoc 1 0 7", "/dadoc 1 5 0", "/dadoc 1 1 0", "/dadoc doi 1 9"):
        assert "không có câu hỏi này" in asked.says(wrong)


def test_answers_are_counted_by_branch_also_a_year_later(
    asked: Person, bay: Person, hai: Person, village: Village
) -> None:
    asked.picks("Tôi đã đọc")
    asked.picks("15/7")
    asked.says("/huy")
    shown = hai.says("/thongbao cautraloi 1")
    assert "A 0, B 1, C 0" in shown
    assert "Chi bộ ấp 1: câu 1: A 0, B 1, C 0; câu 2: 0 câu trả lời" in shown
    village.advance_broadcasts()
    village.deliver(hai.channel)
    village.advance_broadcasts()
    village.wait(days=400)
    village.database.transact(recipients.sum_up, village.now - timedelta(days=365), village.now)
    assert hai.says("/thongbao cautraloi 1") == shown
    assert "A 0, B 1" not in bay.says("/thongbao cautraloi 1")


def test_they_are_shown_to_whoever_writes_and_taken_away(hai: Person, an: Person) -> None:
    hai.says("/thongbao Mời họp sơ kết")
    hai.says("CB1")
    shown = hai.says(CLOSED)
    assert "Câu 1: “Hạn nộp báo cáo là ngày nào?” A. 30/6 · B. 15/7 · C. 31/12" in shown
    assert "xác nhận đã đọc, đã hiểu" in shown
    hai.says(FREE)
    shown = hai.says("thêm câu hỏi: Nộp ở đâu? a) Ủy ban xã b) Nhà văn hóa")
    assert "Câu 3: “Đồng chí có đề xuất gì?” (trả lời bằng lời)" in shown  # stays the last
    assert "Nộp ở đâu" not in hai.says("bỏ câu hỏi 2")
    assert "Câu 1" not in hai.says("bỏ câu hỏi")
    assert "không yêu cầu ai xác nhận" in hai.says("khỏi xác nhận")


@pytest.mark.parametrize(
    ("said", "refused"),
    [
        ("thêm câu hỏi: Nộp ở đâu? a) Ủy ban xã", "từ hai đến 5 đáp án"),
        ("thêm câu hỏi: ", "chưa thấy câu hỏi"),
        (f"thêm câu hỏi: {'Nộp ở đâu ' * 30}?", "viết ngắn hơn"),
        ("bỏ câu hỏi 7", "Không có câu hỏi 7"),
    ],
)
def test_what_is_no_question_is_refused_with_the_reason(hai: Person, said: str, refused: str) -> None:
    hai.says("/thongbao Mời họp sơ kết")
    hai.says("CB1")
    hai.says(ASKED)
    assert refused in hai.says(said)


def test_more_than_three_and_one_in_free_words_are_too_many(hai: Person, an: Person) -> None:
    hai.says("/thongbao Mời họp sơ kết")
    hai.says("CB1")
    for number in range(3):
        hai.says(f"thêm câu hỏi: Điều {number} rõ chưa? a) Rõ b) Chưa")
    assert "nhiều nhất 3 câu hỏi" in hai.says(CLOSED)
    hai.says(FREE)
    assert "Chỉ có một câu hỏi" in hai.says("thêm câu hỏi: Còn gì nữa không?")


def test_they_are_chosen_by_tapping(hai: Person, an: Person, village: Village) -> None:
    hai.says("/thongbao Mời họp sơ kết")
    hai.says("CB1")
    hai.picks("Thêm")
    assert "xác nhận đã đọc, đã hiểu" in hai.picks("Yêu cầu xác nhận đã đọc")
    hai.picks("Thêm")
    hai.picks("Thêm câu hỏi")
    assert "A. 30/6 · B. 15/7" in hai.says("Hạn nộp là ngày nào? a) 30/6 b) 15/7")
    hai.picks("Thêm")
    assert "đã học tập nghị quyết" in hai.picks("Tính là đã học tập")
    hai.picks("Thêm")
    assert "Câu 1" not in hai.picks("Không yêu cầu xác nhận nữa")


def test_it_is_used_again_with_what_it_asks(asked: Person, hai: Person) -> None:
    shown = hai.says("gửi lại thông báo số 1")
    assert "Câu 1: “Hạn nộp báo cáo là ngày nào?”" in shown
