"""Who is asked after of an announcement, with and without accents; of oneself and of work nothing is asked."""

import pytest

from domain.reach.grasp import Grasp, Lack
from domain.understanding.moves.having_read import said_of_reading
from domain.understanding.moves.of_readers import AskedOfReaders, asked_of_readers
from domain.understanding.text.words import fold

UNDERSTOOD = [
    "ai chưa hiểu thông báo số 1",
    "những ai chưa hiểu",
    "tới trưa nay ai chưa hiểu thông báo",
    "còn mấy đồng chí chưa hiểu vậy",
    "có ai chưa hiểu không",
    "thông báo vừa gửi còn ai chưa nắm rõ",
    "danh sách chưa hiểu thông báo 2",
    "chưa hiểu gồm những ai",
    "còn đồng chí nào đọc rồi mà chưa hiểu không",
    "ai nói chưa hiểu, họ hỏi gì",
    "ai hỏi lại gì về thông báo số 1",
    "anh em còn ai thắc mắc không",
    "đã nhắc mấy người chưa hiểu chưa",
]
CONFIRMED = [
    "đồng chí nào chưa xác nhận đã hiểu thông báo số 1",
    "ai chưa đọc, ai chưa hiểu",
    "tới trưa nay còn ai chưa xác nhận",
    "bà con còn ai chưa bấm xác nhận thông báo",
]
READ = ["ai chưa đọc thông báo số 1", "cho tôi hỏi ai chưa xem thông báo", "đồng chí nào chưa xác nhận đã đọc"]
URGED = [
    ("nhắc mấy người chưa hiểu", Lack.UNDERSTANDING),
    ("nhờ đôn đốc giùm những đồng chí chưa xác nhận thông báo số 3", Lack.CONFIRMATION),
    ("hối mấy người chưa đọc thông báo giúp tôi", Lack.READING),
]
NOTHING = [
    "tôi chưa hiểu thông báo số 1",
    "ai cũng hiểu mà tôi chưa hiểu",
    "tôi chưa hiểu, hỏi ai đây",
    "đã đọc nhưng chưa hiểu chỗ hạn",
    "đừng nhắc mấy người chưa hiểu",
    "ai chưa hiểu thông báo 2 thì gửi giải thích thêm",
    "gửi chi bộ: ai chưa hiểu cứ hỏi tôi",
    "ai chưa hiểu cách đăng ký",
    "việc nào chưa xác nhận",
    "nhắc ai chưa đăng ký",
    "ai chưa rõ lịch họp",
]


@pytest.mark.parametrize(
    ("text", "lack", "urges"),
    [
        *((text, Lack.UNDERSTANDING, False) for text in UNDERSTOOD),
        *((text, Lack.CONFIRMATION, False) for text in CONFIRMED),
        *((text, Lack.READING, False) for text in READ),
        *((text, lack, True) for text, lack in URGED),
    ],
)
def test_others_are_asked_after_or_urged(text: str, lack: Lack, urges: bool) -> None:
    for each in (text, fold(text)):
        assert asked_of_readers(each) == AskedOfReaders(lack, urges)


@pytest.mark.parametrize("text", [*UNDERSTOOD, *CONFIRMED, *(text for text, _ in URGED)])
def test_what_is_asked_of_others_says_nothing_of_oneself(text: str) -> None:
    assert said_of_reading(text) is None
    assert said_of_reading(fold(text)) is None


@pytest.mark.parametrize("text", NOTHING)
def test_other_words_ask_after_nobody(text: str) -> None:
    assert asked_of_readers(text) is None


def test_everybody_stands_in_one_place() -> None:
    assert Lack.READING.grasps | Lack.UNDERSTANDING.grasps == Lack.CONFIRMATION.grasps
    assert not Lack.READING.grasps & Lack.UNDERSTANDING.grasps
    assert set(Grasp) - Lack.CONFIRMATION.grasps == {Grasp.UNDERSTOOD}
